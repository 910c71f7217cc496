import { changedSince, type CheckedPlan, type PlanChanges } from '../checks/check-plan.engine.ts';
import type { ReplacedFinding } from '../checks/found-again.engine.ts';
import type { PlanFinding, SeverityCounts } from '../checks/plan-finding.schema.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import { isPublicPlan } from '../may-read-plan.rules.ts';
import { standingOverrides } from '../standing-overrides.engine.ts';
import { findingNames, namesSame } from './finding-names.view.ts';
import { buildRows, changedRows, groupRows, rebuildRows, regroup, resum, sumRows, type KnownRows } from './plan-rows.view.ts';
import type { PlanTotals } from './plan-totals.engine.ts';
import type { PlanOverride, PlanRow, PlanSource, PlanView, PlanYear } from './plan-view.schema.ts';
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

/** What was set aside by act blocks no more. */
function countsOf({ counts, findings }: CheckedPlan, overrides: readonly PlanOverride[]): SeverityCounts {
  if (overrides.length === 0) return counts;
  const aside = new Set(overrides.map(({ rule }) => rule));
  return { ...counts, blocks: findings.filter(({ severity, rule }) => severity === 'blocks' && !aside.has(rule)).length };
}

function buildVerdict(checked: CheckedPlan, years: readonly PlanYear[], overrides: readonly PlanOverride[]): PlanView['verdict'] {
  const { plan } = checked;
  const counts = countsOf(checked, overrides);
  const over = years.flatMap(({ year, margin }) => (margin !== null && margin < 0 ? [{ year, by: -margin }] : []));
  const margin = years.flatMap(({ year, margin: left }) => (left !== null && left > 0 ? [{ year, left }] : []));
  const isOver = over.length > 0 || years.some((year) => year.over.length > 0);
  const code = plan.projects.length === 0 ? 'empty' : counts.blocks > 0 ? 'blocked' : isOver ? 'over' : counts.warns > 0 ? 'to-review' : 'sound';
  return { code, counts, over, margin };
}

const bySector = ({ sector }: PlanRow): string => sector;
const byLocality = ({ locality }: PlanRow): string => locality ?? '';

type Added = Pick<PlanView, 'sums' | 'sectors' | 'localities'>;

function addUp(rows: readonly PlanRow[], { plan, scene: { framework } }: CheckedPlan): Added {
  const labels = new Map(framework.sectors.map(({ code, label }) => [code, label]));
  return { sums: sumRows(rows, plan), sectors: groupRows(rows, plan, bySector, labels), localities: groupRows(rows, plan, byLocality, new Map()) };
}

/** The same sums by what changed alone; `undefined` where that would not tell. */
function addAgain({ view, checked }: BuiltView, rows: readonly PlanRow[], { scene }: CheckedPlan, changes: PlanChanges | undefined): Added | undefined {
  const changed = scene.framework === checked.scene.framework ? changedRows(view.rows, rows, changes?.findings && changes.lines) : undefined;
  return changed && { sums: resum(view.sums, changed), sectors: regroup(view.sectors, changed, bySector), localities: regroup(view.localities, changed, byLocality) };
}

/** What is the same as before stays the same object: whoever draws it need not draw it again. */
const alike = <T>(before: T | undefined, now: T): T => (before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now);

interface BuiltView { readonly view: PlanView; readonly checked: CheckedPlan; readonly rows: KnownRows }

/** Rows hold as long as the years and the adopted plan are the same. */
const isSameGround = ({ plan: a }: CheckedPlan, { plan: b }: CheckedPlan): boolean => a.firstYear === b.firstYear && a.years === b.years && a.adoption === b.adoption;

/** What blocks first. */
function inGravity(findings: readonly PlanFinding[]): PlanFinding[] {
  const [blocking, others]: [PlanFinding[], PlanFinding[]] = [[], []];
  for (const one of findings) (one.severity === 'blocks' ? blocking : others).push(one);
  return blocking.concat(others);
}

function withReplaced(findings: readonly PlanFinding[], replaced: readonly ReplacedFinding[]): PlanFinding[] {
  const next = [...findings];
  for (const { was, now } of replaced) next[next.indexOf(was)] = now;
  return next;
}

/** What was found, and the rows it is about. Where as much was found as before, in the same places, all the rest is as it was. */
function buildFound({ plan, scene: { framework }, findings }: CheckedPlan, known: BuiltView | undefined, changes: PlanChanges | undefined, byLine: KnownRows): Pick<PlanView, 'rows' | 'findings' | 'names'> {
  const replaced = changes?.findings;
  if (!known || !replaced) {
    const sorted = inGravity(findings);
    return { rows: buildRows(plan, sorted, byLine), findings: sorted, ...findingNames(sorted, framework) };
  }
  const { rows, names, findings: before } = known.view;
  const found = withReplaced(before, replaced);
  return { rows: rebuildRows(rows, changes.lines, plan, byLine), findings: found, ...(replaced.every(({ was, now }) => namesSame(was, now)) ? names && { names } : findingNames(found, framework)) };
}

function build(checked: CheckedPlan, version: number | null, before: BuiltView | undefined): BuiltView {
  const { plan, scene: { framework }, totals } = checked;
  const known = before && isSameGround(before.checked, checked) ? before : undefined;
  const byLine = known?.rows ?? new WeakMap();
  const changes = known && changedSince(known.checked, checked);
  const { rows, ...found } = buildFound(checked, known, changes, byLine);
  const years = alike(known?.view.years, buildYears(totals));
  const overrides = standingOverrides(plan);
  const { id, territory, programme, name, status, currency, basedOn, demonstration, adoption } = plan;
  const view: PlanView = {
    plan: {
      id, territory, programme: programme ?? null, name, status, version, currency, basedOn: basedOn && !(basedOn.as === 'scenario' && isPublicPlan(plan)) ? basedOn : null, demonstration,
      adoption: adoption ? { reference: adoption.reference, on: adoption.on, year: adoption.year } : null,
    },
    framework: { code: framework.code, version: framework.version, hash: framework.hash, basis: framework.basis, label: framework.label },
    verdict: alike(known?.view.verdict, buildVerdict(checked, years, overrides)), years, sources: alike(known?.view.sources, buildSources(totals, framework)), ...((known && addAgain(known, rows, checked, changes)) ?? addUp(rows, checked)), rows, ...found, ...(overrides.length > 0 && { overrides }),
  };
  return { view, checked, rows: byLine };
}

/**
 * Builds what a page shows of a checked plan: sums by year, source, sector and locality against ceilings, rows with what was found in them, and the parts of the first sentence.
 * `version`: that of the stored plan, where there is one.
 */
export function buildPlanView(checked: CheckedPlan, version: number | null = null): PlanView {
  return build(checked, version, undefined).view;
}

/**
 * Builds views of one plan as it changes: each the same as {@link buildPlanView} makes it, sooner, and with the same objects for rows, groups, years and sources that did not change.
 * Whoever holds it holds the last view. `from`: a view there is already, as a server gave it, and the plan it was made of.
 */
export function planViews(from?: Pick<BuiltView, 'view' | 'checked'>): typeof buildPlanView {
  let last: BuiltView | undefined = from && { ...from, rows: rowsOf(from) };
  return (checked, version = null) => (last = build(checked, version, last)).view;
}

function rowsOf({ view, checked: { plan } }: Pick<BuiltView, 'view' | 'checked'>): KnownRows {
  const rows: KnownRows = new WeakMap();
  for (const [at, project] of plan.projects.entries()) if (view.rows[at]?.id === project.id) rows.set(project, view.rows[at]);
  return rows;
}
