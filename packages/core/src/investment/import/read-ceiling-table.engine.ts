import { sameValue } from '../../shared/command/same-payload.rules.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { PlanCommandBody } from '../plan-command.schema.ts';
import type { Ceiling, PlanContent } from '../plan.schema.ts';
import { isBlank, readYear } from './read-cell.rules.ts';
import { amountIn } from './read-money.engine.ts';
import type { ImportChoices } from './read-plan-table.engine.ts';
import { rowReader, type RowReader } from './read-row.rules.ts';
import { findHead, findName, namesIn } from './recognise-columns.rules.ts';
import { scaleAbove, settleUnit, type SettledUnit } from './settle-unit.engine.ts';
import { MAX_ROWS, type AmountUnit, type ImportRemark, type PlanField, type RowOutcome } from './plan-table.values.ts';

/** What becomes of one row. `row` counts from 1, as a spreadsheet does. */
export interface ImportedCeiling {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly ceiling?: Ceiling;
  readonly remarks: readonly ImportRemark[];
  readonly command?: PlanCommandBody;
}

export interface CeilingImport {
  readonly rows: readonly ImportedCeiling[];
  readonly remarks: readonly ImportRemark[];
  readonly commands: readonly PlanCommandBody[];
  /** What one unit of the amounts is worth where the head of their column does not say; `null` where it does. */
  readonly unit: AmountUnit | null;
}

/** What all rows are read against. */
interface CeilingScene extends Pick<PlanContent, 'currency' | 'ceilings'>, Pick<SettledUnit, 'columns'> { readonly framework: LoadedFramework; readonly seen: Set<string> }

const NEEDED: readonly PlanField[] = ['source', 'year', 'sourceAmount'];

/** Reads a table of ceilings, a source, a year and an amount a row, into what it would set in a plan; amounts are counted as those of {@link readPlanTable}. A row that cannot be read is refused with a code; no ceiling is taken away. Never throws. */
export function readCeilingTable(table: readonly (readonly string[])[], plan: Pick<PlanContent, 'firstYear' | 'currency' | 'ceilings'>, framework: LoadedFramework, choices: Pick<ImportChoices, 'unit'> = {}): CeilingImport {
  const head = findHead(table, { framework, firstYear: plan.firstYear }, (readings) => (NEEDED.every((field) => readings.some(({ column }) => column.field === field)) ? 1 : 0));
  if (!head) return { rows: [], remarks: [{ code: 'no-columns', figures: {} }], commands: [], unit: null };
  const { at, readings } = head;
  const currency = readings.find(({ currency: found }) => found !== undefined)?.currency;
  if (currency !== undefined && currency !== plan.currency) return { rows: [], remarks: [{ code: 'currency-differs', figures: { found: currency, expected: plan.currency } }], commands: [], unit: null };
  const body = table.slice(at + 1, at + 1 + MAX_ROWS);
  const { columns, openIn, remarks, unit } = settleUnit(readings.map(({ column }) => column), readings, { body, currency: plan.currency, above: scaleAbove(table.slice(0, at)), chosen: choices.unit });
  const scene: CeilingScene = { ...plan, columns, framework, seen: new Set() };
  const rows = body.map((cells, index) => readRow(cells, at + 2 + index, openIn(index), scene));
  const left = table.length - at - 1 - rows.length;
  const notRead: readonly ImportRemark[] = left > 0 ? [{ code: 'rows-not-read', figures: { rows: String(left), max: String(MAX_ROWS) } }] : [];
  return { rows, remarks: [...remarks, ...notRead], commands: rows.flatMap(({ command }) => (command ? [command] : [])), unit };
}

function readRow(cells: readonly string[], row: number, open: ReadonlySet<number>, scene: CeilingScene): ImportedCeiling {
  const { seen, columns, ceilings } = scene;
  if (cells.every(isBlank)) return { row, outcome: 'blank', remarks: [] };
  const reader = rowReader(cells, columns);
  const ceiling = readCeiling(reader, open, scene);
  const { faults, remarks } = reader.notes;
  const key = ceiling && `${ceiling.source} ${ceiling.year}`;
  if (key !== undefined && seen.has(key)) reader.fault('duplicate-source', { source: ceiling!.source, year: String(ceiling!.year) });
  if (key !== undefined) seen.add(key);
  if (!ceiling || faults.length > 0) return { row, outcome: 'refused', remarks: [...faults, ...remarks] };
  const { source, year, amount, basis, note } = ceiling;
  const before = ceilings.find((one) => one.source === source && one.year === year);
  const isSame = before !== undefined && sameValue({ amount, basis, note }, { amount: before.amount, basis: before.basis, note: before.note });
  const command: PlanCommandBody | undefined = isSame ? undefined : { type: 'setCeiling', payload: { source, year, ceiling: { amount, basis, ...(note === undefined ? {} : { note }) } } };
  return { row, outcome: remarks.length > 0 ? 'remarked' : isSame ? 'unchanged' : 'accepted', ceiling, remarks, ...(command ? { command } : {}) };
}

function readCeiling(reader: RowReader, open: ReadonlySet<number>, { currency, framework }: CeilingScene): Ceiling | undefined {
  const name = reader.text('source') ?? '';
  const source = findName(namesIn(framework.sources), name);
  const year = reader.read('year', readYear);
  const amount = reader.read('sourceAmount', amountIn({ currency, open }));
  const basis = reader.word('basis');
  const note = reader.text('note', 2000);
  if (source === undefined) reader.fault('source-unknown', { found: name.slice(0, 80) }, reader.columns('source')[0]?.head);
  if (year === undefined && reader.notes.faults.length === 0) reader.fault('year-unreadable', { found: '' }, reader.columns('year')[0]?.head);
  if (amount === undefined && reader.notes.faults.length === 0) reader.fault('amount-unreadable', { found: '' }, reader.columns('sourceAmount')[0]?.head);
  if (source === undefined || year === undefined || amount === undefined) return undefined;
  if (basis === undefined) reader.remark('assumed', { field: 'basis', value: 'estimated' });
  return { source, year, amount, basis: basis ?? 'estimated', ...(note === undefined ? {} : { note }) };
}
