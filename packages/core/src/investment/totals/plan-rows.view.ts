import { sumOfYears, type YearAmounts } from '../investment.values.ts';
import type { AdoptedLine, PlanContent, Project } from '../plan.schema.ts';
import { noticeOf } from '../procurement/contract-year.rules.ts';
import type { PlanFinding } from '../checks/plan-finding.schema.ts';
import type { ChangedLine } from './changed-lines.engine.ts';
import { isCounted } from './plan-totals.engine.ts';
import type { PlanGroup, PlanRow, PlanSums } from './plan-view.schema.ts';

/** The years of a plan, as amounts by year are laid out along them. */
export interface YearAxis { readonly firstYear: number; readonly years: number }

const alongYears = (amounts: YearAmounts, { firstYear, years }: YearAxis): number[] => Array.from({ length: years }, (_, at) => amounts[firstYear + at] ?? 0);

function beyondOf(amounts: YearAmounts, { firstYear, years }: YearAxis): number {
  let sum = 0;
  for (const year in amounts) if (Number(year) >= firstYear + years) sum += amounts[year]!;
  return sum;
}

const sumsOf = ({ cost, ap, paid, credits }: Project, axis: YearAxis): PlanSums =>
  ({ cost, ap, paid, credits: alongYears(credits, axis), beyond: beyondOf(credits, axis), rest: cost - paid - sumOfYears(credits) });

export const noSums = ({ years }: YearAxis): PlanSums => ({ cost: 0, ap: 0, paid: 0, credits: Array.from({ length: years }, () => 0), beyond: 0, rest: 0 });

/** Adds where `sign` is 1, takes away where it is -1. */
function addTo(total: PlanSums, part: PlanSums, sign: 1 | -1 = 1): void {
  total.cost += sign * part.cost;
  total.ap += sign * part.ap;
  total.paid += sign * part.paid;
  total.beyond += sign * part.beyond;
  total.rest += sign * part.rest;
  for (let at = 0; at < part.credits.length; at += 1) total.credits[at]! += sign * part.credits[at]!;
}

function fundingOf({ funding }: Project, axis: YearAxis): PlanRow['funding'] {
  const lines = new Map<string, PlanRow['funding'][number]>();
  for (const { source, year, amount } of funding) {
    const line = lines.get(source) ?? { source, amounts: noSums(axis).credits, beyond: 0 };
    lines.set(source, line);
    const at = year - axis.firstYear;
    if (at >= axis.years) line.beyond += amount;
    else if (at >= 0) line.amounts[at]! += amount;
  }
  return [...lines.values()];
}

const GRAVITY = { blocks: 2, warns: 1, informs: 0 } as const;

/** Which findings, by place, are about each line. A line found gravest is shown so. */
function findingsByLine(findings: readonly PlanFinding[]): ReadonlyMap<string, number[]> {
  const byLine = new Map<string, number[]>();
  for (const [at, { projects }] of findings.entries()) {
    for (const id of projects) {
      const known = byLine.get(id);
      if (known) known.push(at);
      else byLine.set(id, [at]);
    }
  }
  return byLine;
}

/** Rows made before, by the line as it stood then. They hold for one axis and one adoption. */
export type KnownRows = Pick<WeakMap<Project, PlanRow>, 'get' | 'set'>;

/** Every line of a plan as a row of its table, in the order of the page, dropped ones included. A line that did not change, nor what was found in it, keeps the row it had. */
export function buildRows(plan: PlanContent, findings: readonly PlanFinding[], known: KnownRows = new WeakMap()): PlanRow[] {
  const byLine = findingsByLine(findings);
  let adopted: ReadonlyMap<string, AdoptedLine> | undefined;
  return plan.projects.map((project) => {
    const places = byLine.get(project.id) ?? NONE;
    const state = gravestOf(places, findings);
    const before = known.get(project);
    if (before?.state === state && before.findings.length === places.length && places.every((place, at) => place === before.findings[at])) return before;
    adopted ??= new Map((plan.adoption?.lines ?? []).map((line) => [line.id, line]));
    const row: PlanRow = before ? { ...before, state, findings: places } : { ...buildRow(project, plan, adopted.get(project.id)), state, findings: places };
    known.set(project, row);
    return row;
  });
}
const NONE: number[] = [];

/** Rows after some lines changed, where findings are about the same lines as before. */
export function rebuildRows(rows: readonly PlanRow[], changed: readonly ChangedLine[], plan: PlanContent, known: KnownRows): PlanRow[] {
  const next = [...rows];
  for (const { at, to } of changed) {
    const { state, findings } = rows[at]!;
    known.set(to, (next[at] = { ...buildRow(to, plan, plan.adoption?.lines.find(({ id }) => id === to.id)), state, findings }));
  }
  return next;
}

function gravestOf(places: readonly number[], findings: readonly PlanFinding[]): PlanRow['state'] {
  let state: PlanRow['state'] = null;
  for (const at of places) if (state === null || GRAVITY[findings[at]!.severity] > GRAVITY[state]) state = findings[at]!.severity;
  return state;
}

/** What was recorded of each year, the earliest first. */
function executedOf({ execution }: Project): Pick<PlanRow, 'executed'> {
  const years = Object.entries(execution);
  return years.length === 0 ? {} : { executed: years.map(([year, { paid, committed = null, sources }]) => ({ year: Number(year), paid, committed, ...(sources && { sources }) })) };
}

function buildRow(project: Project, axis: YearAxis, adopted: AdoptedLine | undefined): Omit<PlanRow, 'state' | 'findings'> {
  const { id, code, title, sector, locality, mode, nature, status, maturity, rank, marks, schedule, procurement, recurrent } = project;
  return {
    id, code, title, sector, locality: locality?.name ?? null, mode, nature, status, maturity: maturity ?? null, rank: rank ?? null, marks, schedule: schedule ?? null,
    procedure: procurement?.procedure ?? null, notice: noticeOf(project) ?? null, sums: sumsOf(project, axis), funding: fundingOf(project, axis),
    recurrent: recurrent ? { perYear: recurrent.perYear, payer: recurrent.payer ?? null } : null,
    baseline: adopted ? { credits: alongYears(adopted.credits, axis), schedule: adopted.schedule ?? null } : null, ...executedOf(project),
  };
}

/** Rows that share a key, in the order the keys are given, then in the order they are met, with the sums of those that count. */
export function groupRows(rows: readonly PlanRow[], axis: YearAxis, keyOf: (row: PlanRow) => string, labels: ReadonlyMap<string, PlanGroup['label']>): PlanGroup[] {
  const groups = new Map<string, PlanGroup>([...labels].map(([key, label]) => [key, { key, label, rows: [], sums: noSums(axis) }]));
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { key, label: null, rows: [], sums: noSums(axis) };
    groups.set(key, group);
    group.rows.push(row.id);
    if (isCounted(row)) addTo(group.sums, row.sums);
  }
  return [...groups.values()].filter((group) => group.rows.length > 0);
}

/** The sums of all rows that count. */
export function sumRows(rows: readonly PlanRow[], axis: YearAxis): PlanSums {
  const sums = noSums(axis);
  for (const row of rows) if (isCounted(row)) addTo(sums, row.sums);
  return sums;
}

/** A row that has become another one, in the same place and the same groups. */
export interface ChangedRow { readonly before: PlanRow; readonly now: PlanRow }

/** Rows whose sums changed; `undefined` where lines came, went, or changed places or groups. `lines`: all that may have changed, where that is known. */
export function changedRows(before: readonly PlanRow[], now: readonly PlanRow[], lines?: readonly ChangedLine[]): readonly ChangedRow[] | undefined {
  if (before.length !== now.length) return undefined;
  const changed: ChangedRow[] = [];
  const count = lines?.length ?? now.length;
  for (let index = 0; index < count; index += 1) {
    const at = lines ? lines[index]!.at : index;
    const was = before[at]!;
    const is = now[at]!;
    if (was === is) continue;
    if (was.id !== is.id || was.sector !== is.sector || was.locality !== is.locality) return undefined;
    if (was.sums !== is.sums || was.status !== is.status) changed.push({ before: was, now: is });
  }
  return changed;
}

/** Sums after some rows changed: the same as adding up all of them. */
export function resum(sums: PlanSums, changed: readonly ChangedRow[]): PlanSums {
  if (changed.length === 0) return sums;
  const total = { ...sums, credits: [...sums.credits] };
  for (const { before, now } of changed) {
    if (isCounted(before)) addTo(total, before.sums, -1);
    if (isCounted(now)) addTo(total, now.sums);
  }
  return total;
}

/** Groups after some of their rows changed. Those of which none did stay the same objects. */
export const regroup = (groups: readonly PlanGroup[], changed: readonly ChangedRow[], keyOf: (row: PlanRow) => string): PlanGroup[] => groups.map((group) => {
  const own = changed.filter(({ now }) => keyOf(now) === group.key);
  return own.length === 0 ? group : { ...group, sums: resum(group.sums, own) };
});
