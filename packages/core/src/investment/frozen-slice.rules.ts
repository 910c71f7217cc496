import { sameValue } from '../shared/command/same-payload.rules.ts';
import type { FundingLine, PlanContent, Project } from './plan.schema.ts';
import type { ProjectFault } from './project-facets.rules.ts';

/** Years whose amounts no edit may change: the one adopted, and those closed. */
export function frozenYears({ adoption, closedYears }: Pick<PlanContent, 'adoption' | 'closedYears'>): readonly number[] {
  return [...(adoption ? [adoption.year] : []), ...closedYears.map(({ year }) => year)];
}

const inYear = (funding: readonly FundingLine[], year: number): readonly FundingLine[] => funding.filter((line) => line.year === year);

/**
 * What a change to a line would alter of a year that stands fixed: its credit, its funding, and, where it has a credit there, its AP and its
 * schedule. `null` for a line that was not there, or will not be.
 */
export function frozenFault(plan: Pick<PlanContent, 'adoption' | 'closedYears'>, before: Project | null, after: Project | null): ProjectFault | undefined {
  if (!plan.adoption && plan.closedYears.length === 0) return undefined;
  for (const year of frozenYears(plan)) {
    const field = alteredIn(year, before, after);
    if (!field) continue;
    const figures = { year: String(year), field, ...(plan.adoption ? { reference: plan.adoption.reference, on: plan.adoption.on } : {}) };
    return { refusal: plan.closedYears.some((one) => one.year === year) ? 'year-closed' : 'frozen-slice', at: [], figures };
  }
  return undefined;
}

function alteredIn(year: number, before: Project | null, after: Project | null): string | undefined {
  if ((before?.credits[year] ?? 0) !== (after?.credits[year] ?? 0)) return 'credits';
  if (!sameValue(inYear(before?.funding ?? [], year), inYear(after?.funding ?? [], year))) return 'funding';
  if (!before || !after || before.credits[year] === undefined) return undefined;
  if (before.ap !== after.ap) return 'ap';
  return sameValue(before.schedule, after.schedule) ? undefined : 'schedule';
}
