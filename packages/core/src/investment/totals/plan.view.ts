import type { CheckedPlan } from '../checks/check-plan.engine.ts';
import type { PlanFinding } from '../checks/plan-finding.schema.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import { buildRows, groupRows, sumRows } from './plan-rows.view.ts';
import type { PlanTotals } from './plan-totals.engine.ts';
import type { PlanSource, PlanView, PlanYear } from './plan-view.schema.ts';
import type { YearState } from './plan-view.values.ts';

const marginOf = (ceiling: number | null, planned: number): number | null => (ceiling === null ? null : ceiling - planned);

const stateOf = (margin: number | null): YearState => (margin === null ? 'no-ceiling' : margin < 0 ? 'over' : margin > 0 ? 'margin' : 'exact');

function buildYears({ years, credits, ceilings, sources }: PlanTotals): PlanYear[] {
  return years.map((year, at) => {
    const margin = marginOf(ceilings[at]!, credits[at]!);
    const over = sources.map((source) => ({ source: source.source, by: -(marginOf(source.ceilings[at]!, source.planned[at]!) ?? 0) })).filter(({ by }) => by > 0).sort((a, b) => b.by - a.by);
    return { year, credits: credits[at]!, ceiling: ceilings[at]!, margin, state: stateOf(margin), over };
  });
}

/** Sources in the order of the framework, then those it does not know. */
function buildSources({ sources: totals, years }: PlanTotals, { sources }: LoadedFramework): PlanSource[] {
  const places = new Map(sources.map(({ code }, at) => [code, at]));
  const known = new Map(sources.map((source) => [source.code, source]));
  return [...totals].sort((a, b) => (places.get(a.source) ?? Infinity) - (places.get(b.source) ?? Infinity) || 0).map(({ source, planned, beyond, ceilings, bases }) => ({
    code: source, label: known.get(source)?.label ?? null, kind: known.get(source)?.kind ?? null, total: planned.reduce((sum, amount) => sum + amount, beyond), beyond,
    years: years.map((_, at) => ({ planned: planned[at]!, ceiling: ceilings[at]!, margin: marginOf(ceilings[at]!, planned[at]!), basis: bases[at]! })),
  }));
}

function buildVerdict({ counts, plan }: CheckedPlan, years: readonly PlanYear[]): PlanView['verdict'] {
  const over = years.flatMap(({ year, margin }) => (margin !== null && margin < 0 ? [{ year, by: -margin }] : []));
  const margin = years.flatMap(({ year, margin: left }) => (left !== null && left > 0 ? [{ year, left }] : []));
  const isOver = over.length > 0 || years.some((year) => year.over.length > 0);
  const code = plan.projects.length === 0 ? 'empty' : counts.blocks > 0 ? 'blocked' : isOver ? 'over' : counts.warns > 0 ? 'to-review' : 'sound';
  return { code, counts, over, margin };
}

/**
 * Builds what a page shows of a checked plan: sums by year, source, sector and locality against ceilings, rows with what was found in them, and the parts of the first sentence.
 * `version`: that of the stored plan, where there is one.
 */
export function buildPlanView(checked: CheckedPlan, version: number | null = null): PlanView {
  const { plan, scene: { framework }, totals } = checked;
  const findings: PlanFinding[] = [...checked.findings.filter(({ severity }) => severity === 'blocks'), ...checked.findings.filter(({ severity }) => severity !== 'blocks')];
  const rows = buildRows(plan, findings);
  const years = buildYears(totals);
  const { id, territory, programme, name, status, currency, basedOn, demonstration, adoption } = plan;
  return {
    plan: {
      id, territory, programme: programme ?? null, name, status, version, currency, basedOn: basedOn ?? null, demonstration,
      adoption: adoption ? { reference: adoption.reference, on: adoption.on, year: adoption.year } : null,
    },
    framework: { code: framework.code, version: framework.version, hash: framework.hash, basis: framework.basis, label: framework.label },
    verdict: buildVerdict(checked, years), years, sources: buildSources(totals, framework), sums: sumRows(rows, plan),
    sectors: groupRows(rows, plan, ({ sector }) => sector, new Map(framework.sectors.map(({ code, label }) => [code, label]))),
    localities: groupRows(rows, plan, ({ locality }) => locality ?? '', new Map()), rows, findings,
  };
}
