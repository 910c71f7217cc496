import { minorDecimals } from '../../shared/money.values.ts';
import type { AmountUnit, ImportRemark, PlanColumn, PlanField } from './plan-table.values.ts';
import { readAmount } from './read-cell.rules.ts';
import type { HeadReading } from './recognise-columns.rules.ts';

const AMOUNTS: ReadonlySet<PlanField | null> = new Set<PlanField | null>(['cost', 'ap', 'paid', 'recurrent', 'sourceAmount', 'credits', 'funding', 'executedPaid', 'executedCommitted', 'executedSource']);
/** No line of a plan costs less than this in whole units of a currency: smaller amounts with decimals are of another unit. */
const WHOLE = 1_000_000;

/** What is known of the unit of a table besides the heads of its columns. */
export interface UnitGround {
  readonly body: readonly (readonly string[])[];
  readonly currency: string;
  /** What the text above the table says; 1: nothing. */
  readonly above: number;
  /** What somebody decided. */
  readonly chosen: AmountUnit | undefined;
}

/** How the amounts of a table are counted, settled once for all of its columns. */
export interface SettledUnit {
  readonly columns: readonly PlanColumn[];
  /** Of the columns whose head does not say; `null` where each says. */
  readonly unit: AmountUnit | null;
  readonly remarks: readonly ImportRemark[];
  /** True: nothing says it, and amounts are too small, with decimals, for the currency itself. */
  readonly isOpen: boolean;
}

interface Found { readonly most: number; readonly hasDecimals: boolean }

/** The largest amount of some columns as written, and whether one has decimals the currency has none for. */
function foundIn(columns: readonly PlanColumn[], { body, currency }: UnitGround): Found {
  let [most, hasDecimals] = [0, false];
  for (const cells of body) {
    for (const { at } of columns) {
      const reading = readAmount(cells[at] ?? '', currency, 1);
      if ('fault' in reading) continue;
      most = Math.max(most, reading.value ?? 0);
      hasDecimals ||= reading.remark === 'amount-rounded';
    }
  }
  return { most, hasDecimals };
}

/** The unit of columns that do not say theirs, after those that do: the same, unless amounts are so much larger that they must be written in full. */
function unitBeside(said: readonly PlanColumn[], unsaid: readonly PlanColumn[], ground: UnitGround): AmountUnit | undefined {
  const [unit, another] = new Set(said.map(({ scale }) => scale));
  if (unit === undefined || another !== undefined) return undefined;
  return foundIn(unsaid, ground).most > foundIn(said, ground).most * Math.sqrt(unit) ? 1 : (unit as AmountUnit);
}

/** Settles how amounts are counted: as the head of each column says, as somebody decided, as the text above the table says, as the other columns say. What is supposed is said. */
export function settleUnit(columns: readonly PlanColumn[], readings: readonly HeadReading[], ground: UnitGround): SettledUnit {
  const amounts = columns.filter(({ field }) => AMOUNTS.has(field));
  const counted = new Set(readings.flatMap(({ column, isCounted }) => (isCounted ? [column.at] : [])));
  const [said, unsaid] = [amounts.filter(({ at }) => counted.has(at)), amounts.filter(({ at }) => !counted.has(at))];
  if (unsaid.length === 0) return { columns, unit: null, remarks: [], isOpen: false };
  const { above, chosen } = ground;
  const known = chosen ?? (above === 1 ? undefined : (above as AmountUnit));
  const beside = known === undefined && said.length > 0 ? unitBeside(said, unsaid, ground) : undefined;
  const unit = known ?? beside ?? 1;
  const remarks: ImportRemark[] = chosen === undefined && above !== 1 ? [{ code: 'scaled', figures: { scale: String(above) } }]
    : beside === undefined || said.every(({ scale }) => scale === 1) ? [] : [{ code: 'unit-assumed', column: unsaid.map(({ head }) => head).join(', ').slice(0, 80), figures: { scale: String(unit), like: said[0]!.head.slice(0, 80) } }];
  const open = known === undefined && beside === undefined ? foundIn(unsaid, ground) : undefined;
  const places = new Set(unsaid.map(({ at }) => at));
  return { columns: columns.map((column) => (places.has(column.at) ? { ...column, scale: unit } : column)), unit, remarks, isOpen: open !== undefined && open.hasDecimals && open.most < WHOLE * 10 ** minorDecimals(ground.currency) };
}
