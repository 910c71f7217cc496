import { DECIMAL_PATTERN } from '../shared/decimal.values.ts';
import { fromExact, type Fraction } from '../shared/fraction.values.ts';
import { unitsOf } from '../shared/rounding.values.ts';
import type { AllocationData, AllocationFormula } from './allocation-formula.schema.ts';
import { pathOf, type FaultList } from './allocation-fault.values.ts';
import type { AllocationFaultCode } from './allocation.values.ts';
import type { Entrant } from './entrant.schema.ts';
import { heldIn } from './entrant.values.ts';

/** A figure where money is shared by it: whole units of the last decimal of its column. `null`: not known. */
export type Scaled = bigint | null;

/** One column, read for every entrant. */
export interface Column {
  readonly data: AllocationData;
  /** Decimals its figures are kept to. */
  readonly decimals: number;
  /** The exact value, as conditions and bands compare it. */
  readonly exact: (place: number) => Fraction | null;
  readonly scaled: (place: number) => Scaled;
  /** The most it can be, in the same units. */
  readonly most: bigint | null;
  /** Every figure is there, and over zero: nothing can be said against it. */
  readonly sound: boolean;
}

const EXACT = /^-?\d{1,60}(\/[1-9]\d{0,59})?$/;
const MOST_DECIMALS = 12;
const decimalsIn = (text: string): number => { const point = text.indexOf('.'); return point < 0 ? 0 : text.length - point - 1; };

/** Counts and amounts are whole. */
const WHOLE: readonly AllocationData['type'][] = ['count', 'money'];

/** A figure that is one: a decimal, or an exact fraction. Anything else is said, and read as not known. */
function readFigure({ territory, data }: Entrant, { code, type }: AllocationData, faults: FaultList): Fraction | null {
  const value = heldIn(data, code);
  if (value === undefined || value === null) return null;
  const say = (fault: AllocationFaultCode): void => faults.add(fault, pathOf(territory, code), { territory, data: code, found: String(value).slice(0, 60) });
  if (typeof value !== 'string' || !(DECIMAL_PATTERN.test(value) || EXACT.test(value))) { say('data-not-a-number'); return null; }
  const figure = fromExact(value);
  if (figure.d !== 1 && WHOLE.includes(type)) say('data-not-whole');
  return figure;
}

/** Figures are never rounded unasked: without `round` a column has as many decimals as the finest of its figures. */
function decimalsOf({ code, type, round, most }: AllocationData, entrants: readonly Entrant[]): number {
  if (round) return round.decimals;
  if (WHOLE.includes(type)) return 0;
  let decimals = most === undefined ? 0 : decimalsIn(most);
  for (const { data } of entrants) {
    const value = heldIn(data, code);
    if (typeof value === 'string' && DECIMAL_PATTERN.test(value)) decimals = Math.max(decimals, decimalsIn(value));
  }
  return Math.min(decimals, MOST_DECIMALS);
}

function readColumn(data: AllocationData, entrants: readonly Entrant[], faults: FaultList, decimals = decimalsOf(data, entrants)): Column {
  const mode = data.round?.mode ?? 'half-up';
  const exact = entrants.map((entrant) => readFigure(entrant, data, faults));
  const zero = data.missingIsZero === true;
  const scaled = exact.map((value): Scaled => (value === null ? (zero ? 0n : null) : BigInt(unitsOf(value, decimals, mode))));
  return {
    data, decimals, sound: scaled.every((value) => value !== null && value > 0n), most: data.most === undefined ? null : BigInt(unitsOf(fromExact(data.most), decimals, mode)),
    exact: (place) => exact[place] ?? (zero ? { n: 0, d: 1 } : null), scaled: (place) => scaled[place] ?? null,
  };
}

const NUMBERS: readonly AllocationData['type'][] = ['count', 'decimal', 'money', 'points'];

/** Every column of figures, read once. `like`: columns whose decimals they are kept to. */
export function readColumns({ data: columns }: Pick<AllocationFormula, 'data'>, entrants: readonly Entrant[], faults: FaultList, like?: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> {
  return new Map(columns.filter(({ type }) => NUMBERS.includes(type)).map((data) => [data.code, readColumn(data, entrants, faults, like?.get(data.code)?.decimals)]));
}
