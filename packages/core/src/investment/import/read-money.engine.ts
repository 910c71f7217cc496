import { quarterIndex, sumOfYears, type YearAmounts } from '../investment.values.ts';
import type { FundingLine, Project } from '../plan.schema.ts';
import type { ImportScene } from './read-line.engine.ts';
import { findName, namesIn } from './recognise-columns.rules.ts';
import { readAmount, readQuarter, readYear, type CellReading } from './read-cell.rules.ts';
import type { PlanColumn } from './plan-table.values.ts';
import type { RowReader } from './read-row.rules.ts';

/** An amount as its column is counted. Where nobody can tell in what, none is taken but nothing at all. */
export const amountIn = ({ currency, open }: Pick<ImportScene, 'currency' | 'open'>) => (text: string, { at, scale }: PlanColumn): CellReading<number> => {
  const isOpen = open.has(at);
  const reading = readAmount(text, currency, isOpen ? 1 : scale);
  return isOpen && 'value' in reading && (reading.remark !== undefined || (reading.value ?? 0) !== 0) ? { fault: 'unit-unsaid', figures: { found: text.slice(0, 60) } } : reading;
};

const withYear = (amounts: YearAmounts, year: number, amount: number): YearAmounts => {
  const { [year]: _, ...others } = amounts;
  return amount === 0 ? others : { ...others, [year]: amount };
};

/** Cost, authorisation, paid and credits of a row. A year alone takes the whole cost; one gone by, of a line that is done, was paid. */
export function readCosts(row: RowReader, base: Project, status: Project['status'], isNew: boolean, scene: ImportScene): Pick<Project, 'cost' | 'ap' | 'paid' | 'credits'> {
  const amount = amountIn(scene);
  const cost = row.has('cost') ? row.read('cost', amount) ?? 0 : base.cost;
  if (cost === 0 && isNew && !row.isFaulty('cost')) row.remark('cost-unknown');
  let paid = row.has('paid') ? row.read('paid', amount) ?? 0 : base.paid;
  let credits: YearAmounts = base.credits;
  for (const column of row.columns('credits')) credits = withYear(credits, column.year!, row.cell(column, amount) ?? 0);
  const year = row.read('year', readYear);
  if (!row.has('credits') && isNew && cost > 0) {
    if (year === undefined) row.remark('year-missing');
    else if (year < scene.firstYear && status === 'done') { paid = cost; row.remark('year-past-paid', { year: String(year), amount: String(cost) }); }
    else if (cost > paid) credits = { [year]: cost - paid };
  }
  const early = Object.keys(credits).find((one) => Number(one) < scene.firstYear);
  if (early !== undefined) row.fault('year-before-plan', { year: early, first: String(scene.firstYear) });
  const ap = row.has('ap') ? row.read('ap', amount) ?? 0 : isNew ? cost : base.ap;
  return { cost, ap, paid, credits };
}

/** What sources give: by source and year, or one source for the line. What no year can be told for is said and left out. */
export function readFunding(row: RowReader, base: Project, costs: Pick<Project, 'cost' | 'paid' | 'credits'>, scene: ImportScene): FundingLine[] {
  const amount = amountIn(scene);
  const lines = new Map(base.funding.map((line) => [`${line.source} ${line.year}`, line]));
  const written = new Set<string>();
  const years = Object.keys(costs.credits);
  const place = (source: string, year: number | undefined, sum: number, head: string): void => {
    const on = year ?? (years.length === 1 ? Number(years[0]) : undefined);
    if (on === undefined) { if (sum > 0) row.remark('funding-not-placed', { source, amount: String(sum) }, head); return; }
    const key = `${source} ${on}`;
    if (written.has(key) && sum > 0) row.fault('duplicate-source', { source, year: String(on) }, head);
    written.add(key);
    if (sum === 0) lines.delete(key);
    else lines.set(key, { source, year: on, amount: sum });
  };
  for (const column of row.columns('funding')) place(column.source!, column.year, row.cell(column, amount) ?? 0, column.head);
  readOneSource(row, costs, scene, place);
  return [...lines.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.year - b.year));
}

function readOneSource(row: RowReader, { cost, paid, credits }: Pick<Project, 'cost' | 'paid' | 'credits'>, scene: ImportScene, place: (source: string, year: number | undefined, sum: number, head: string) => void): void {
  const name = row.text('source');
  if (name === undefined) return;
  const head = row.columns('source')[0]!.head;
  const source = scene.sources.get(name) ?? findName(namesIn(scene.framework.sources), name);
  if (source === undefined) { row.fault('source-unknown', { found: name.slice(0, 80) }, head); return; }
  const given = row.has('sourceAmount') ? row.read('sourceAmount', amountIn(scene)) ?? 0 : sumOfYears(credits) > 0 ? sumOfYears(credits) : cost - paid;
  const year = row.read('year', (text) => { const reading = readYear(text); return 'fault' in reading ? { value: null } : reading; });
  place(source, year !== undefined && year >= scene.firstYear ? year : undefined, Math.max(0, given), head);
}

/** First and last quarter. One without the other cannot be told. */
export function readSchedule(row: RowReader, base: Project): Project['schedule'] {
  if (!row.has('start') || !row.has('end')) return base.schedule;
  const [start, end] = [row.read('start', readQuarter), row.read('end', readQuarter)];
  if (start === undefined && end === undefined) return undefined;
  if (start === undefined || end === undefined) { if (row.notes.faults.length === 0) row.fault('quarter-unreadable', { found: '' }, row.columns(start === undefined ? 'start' : 'end')[0]!.head); return undefined; }
  if (quarterIndex(start) > quarterIndex(end)) row.fault('schedule-reversed', { start, end });
  return { start, end };
}
