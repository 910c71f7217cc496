import { minorDecimals } from '../../shared/money.values.ts';
import type { AmountUnit, ImportRemark, PlanColumn, PlanField } from './plan-table.values.ts';
import { readAmount } from './read-cell.rules.ts';
import { scaleIn, type HeadReading } from './recognise-columns.rules.ts';
import { unitBeside } from './unit-beside.engine.ts';

const AMOUNTS: ReadonlySet<PlanField | null> = new Set<PlanField | null>(['cost', 'ap', 'paid', 'recurrent', 'sourceAmount', 'credits', 'funding', 'executedPaid', 'executedCommitted', 'executedSource']);
/** No line of a plan costs less than this in whole units of a currency: smaller amounts with decimals are of another unit. */
const WHOLE = 1_000_000;
const NONE: ReadonlySet<number> = new Set();

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
  /** Places of the columns of a row of the body whose unit nobody can tell: their amounts are not taken. */
  readonly openIn: (row: number) => ReadonlySet<number>;
}

/** What the rows above the head of a table say: the first that says anything. */
export const scaleAbove = (rows: readonly (readonly string[])[]): number => rows.flat().reduce((found, text) => (found === 1 ? scaleIn(text) : found), 1);

/** The largest amount of some columns as written, and whether one has decimals the currency has none for. */
function foundIn(columns: readonly PlanColumn[], { body, currency }: UnitGround): { readonly most: number; readonly hasDecimals: boolean } {
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

const short = (head: string): string => (head.length > 40 ? `${head.slice(0, 39)}…` : head);
/** The first two, and how many more. */
export const headsOf = (heads: readonly string[]): string => heads.slice(0, 2).map(short).join(', ') + (heads.length > 2 ? ` (+${heads.length - 2})` : '');

type Unsettled = Pick<SettledUnit, 'remarks' | 'openIn'> & { readonly unit: AmountUnit };

/** By what other columns say. Where they say different things, or the rows do, nothing is taken. */
function settleBeside(said: readonly PlanColumn[], unsaid: readonly PlanColumn[], open: ReadonlySet<number>, ground: UnitGround): Unsettled {
  const [of, another] = new Set(said.map(({ scale }) => scale as AmountUnit));
  const { most, hasDecimals } = foundIn(unsaid, ground);
  if (of === undefined || (most === 0 && !hasDecimals)) {
    const isOpen = hasDecimals && most < WHOLE * 10 ** minorDecimals(ground.currency);
    return { unit: of ?? 1, remarks: [], openIn: () => (isOpen ? open : NONE) };
  }
  const found = another === undefined ? unitBeside(said, unsaid, ground.body, ground.currency) : undefined;
  // A head that names a currency alone says too little to count others in millions by.
  const isUnclear = !found || (of === 1 && (found.unit !== 1 || (hasDecimals && most < WHOLE * 10 ** minorDecimals(ground.currency))));
  if (isUnclear) return { unit: 1, remarks: [], openIn: () => open };
  const { unit, others } = found;
  const figures = { scale: String(unit), [unit === of ? 'like' : 'beside']: short(said[0]!.head) };
  return { unit, remarks: of === 1 ? [] : [{ code: 'unit-assumed', column: headsOf(unsaid.map(({ head }) => head)), figures }], openIn: (row) => (others.has(row) ? open : NONE) };
}

/** Settles how amounts are counted: as the head of each column says, as somebody decided, as the text above the table says, as the other columns say. What is supposed is said. A currency alone in a head says the unit only where the text above says no other. */
export function settleUnit(columns: readonly PlanColumn[], readings: readonly HeadReading[], ground: UnitGround): SettledUnit {
  const { above, chosen } = ground;
  const amounts = columns.filter(({ field }) => AMOUNTS.has(field));
  const counted = new Set(readings.flatMap(({ column, currency }) => (column.scale !== 1 || (above === 1 && currency !== undefined) ? [column.at] : [])));
  const [said, unsaid] = [amounts.filter(({ at }) => counted.has(at)), amounts.filter(({ at }) => !counted.has(at))];
  if (unsaid.length === 0) return { columns, unit: null, remarks: [], openIn: () => NONE };
  const places = new Set(unsaid.map(({ at }) => at));
  const known = chosen ?? (above === 1 ? undefined : (above as AmountUnit));
  const scaled: readonly ImportRemark[] = chosen === undefined && above !== 1 ? [{ code: 'scaled', figures: { scale: String(above) } }] : [];
  const { unit, remarks, openIn } = known === undefined ? settleBeside(said, unsaid, places, ground) : { unit: known, remarks: scaled, openIn: () => NONE };
  return { columns: columns.map((column) => (places.has(column.at) ? { ...column, scale: unit } : column)), unit, remarks, openIn };
}
