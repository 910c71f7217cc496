import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { judgeApproval, thresholdFor } from './contract.rules.ts';
import { contractYear, firstDayOf } from './contract-year.rules.ts';
import { dateChain, type DatedStep } from './date-chain.engine.ts';
import type { PlanSetting } from './setting.values.ts';

/** A line of the yearly procurement plan (PPM): one contract still to be made. */
export interface ProcurementLine {
  readonly project: string;
  readonly code: string;
  readonly title: string;
  readonly nature: Project['nature'];
  /** In minor units. */
  readonly amount: number;
  /** As planned; `null` where nobody chose. */
  readonly procedure: string | null;
  /** What the amount asks for at least; `null` where nothing is asked. */
  readonly needed: string | null;
  readonly approval: 'needed' | 'not-needed' | 'unknown';
  /** What each source gives over all years, in the order they are written. */
  readonly sources: readonly { readonly source: string; readonly amount: number }[];
  /** Every step with its day, planned or to be expected. Worked out by the procedure planned, else the one needed. */
  readonly steps: readonly DatedStep[];
}

/** The contracts a plan puts to tender in a year, in the order of the page: planned lines with a cost. */
export function procurementPlan(plan: Pick<PlanContent, 'projects'>, framework: LoadedFramework, year: number, setting: PlanSetting = {}): ProcurementLine[] {
  return plan.projects.filter((project) => project.status === 'planned' && project.cost > 0 && contractYear(project) === year).map((project) => {
    const { id, code, title, nature, cost, procurement, schedule } = project;
    const needed = thresholdFor(framework.procurement, project, setting)?.procedure ?? null;
    const procedure = procurement?.procedure ?? null;
    const approval = judgeApproval(framework.procurement, cost, setting).outcome;
    const steps = dateChain(framework, { year, procedure: procedure ?? needed ?? undefined, approval: approval === 'needed', dates: procurement?.dates ?? {}, worksStart: schedule && firstDayOf(schedule.start) });
    return { project: id, code, title, nature, amount: cost, procedure, needed, approval, sources: sourcesOf(project), steps };
  });
}

function sourcesOf({ funding }: Project): ProcurementLine['sources'] {
  const sums = new Map<string, number>();
  for (const { source, amount } of funding) sums.set(source, (sums.get(source) ?? 0) + amount);
  return [...sums].map(([source, amount]) => ({ source, amount }));
}
