import { sumOfYears, type YearAmounts } from '../investment.values.ts';
import type { AdoptedLine, PlanContent, Project } from '../plan.schema.ts';
import { noticeOf } from '../procurement/contract-year.rules.ts';
import type { PlanFinding } from '../checks/plan-finding.schema.ts';
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

function addTo(total: PlanSums, part: PlanSums): void {
  for (const name of ['cost', 'ap', 'paid', 'beyond', 'rest'] as const) total[name] += part[name];
  for (const [at, credit] of part.credits.entries()) total.credits[at]! += credit;
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

/** Every line of a plan as a row of its table, in the order of the page, dropped ones included. */
export function buildRows(plan: PlanContent, findings: readonly PlanFinding[]): PlanRow[] {
  const byLine = findingsByLine(findings);
  const adopted = new Map((plan.adoption?.lines ?? []).map((line) => [line.id, line]));
  return plan.projects.map((project) => buildRow(project, plan, adopted.get(project.id), byLine.get(project.id) ?? [], findings));
}

function buildRow(project: Project, axis: YearAxis, adopted: AdoptedLine | undefined, places: number[], findings: readonly PlanFinding[]): PlanRow {
  const { id, code, title, sector, locality, mode, nature, status, maturity, rank, marks, schedule, procurement, recurrent } = project;
  let state: PlanRow['state'] = null;
  for (const at of places) if (state === null || GRAVITY[findings[at]!.severity] > GRAVITY[state]) state = findings[at]!.severity;
  return {
    id, code, title, sector, locality: locality?.name ?? null, mode, nature, status, maturity: maturity ?? null, rank: rank ?? null, marks, schedule: schedule ?? null,
    procedure: procurement?.procedure ?? null, notice: noticeOf(project) ?? null, sums: sumsOf(project, axis), funding: fundingOf(project, axis),
    recurrent: recurrent ? { perYear: recurrent.perYear, payer: recurrent.payer ?? null } : null,
    baseline: adopted ? { credits: alongYears(adopted.credits, axis), schedule: adopted.schedule ?? null } : null, state, findings: places,
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
