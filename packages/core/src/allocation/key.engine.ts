import { compare, fraction, fromDecimal, sub, type Fraction } from '../shared/fraction.values.ts';
import { unitsOf } from '../shared/rounding.values.ts';
import type { AllocationFactor, AllocationKey, AllocationMeasure, AllocationRate } from './allocation-formula.schema.ts';
import { pathOf, type FaultList } from './allocation-fault.values.ts';
import type { AllocationFaultCode } from './allocation.values.ts';
import type { Column } from './column.rules.ts';

/** A number in whole units of its scale. `waits`: something it reads is not known, and this is the most it can be. */
export interface Claim {
  readonly n: bigint;
  readonly waits: boolean;
}
/** What is read of each entrant, with what one unit is out of: a value is `n / scale`. `null`: not known, and no bound of it either. */
export interface Scale {
  readonly scale: bigint;
  readonly of: (place: number) => Claim | null;
}

export type Columns = ReadonlyMap<string, Column>;
const ten = (decimals: number): bigint => 10n ** BigInt(decimals);
const finer = (n: bigint, from: number, to: number): bigint => n * ten(to - from);
/** Units of so many decimals. */
export const unitsIn = (text: string, decimals: number): bigint => BigInt(unitsOf(fromDecimal(text), decimals, 'half-up'));
export const decimalsIn = (text: string): number => { const point = text.indexOf('.'); return point < 0 ? 0 : text.length - point - 1; };

/** One figure, or how far it is over another; never under zero. */
function scaleOfMeasure({ data, minus }: AllocationMeasure, columns: Columns): Scale & { readonly decimals: number } {
  const column = columns.get(data)!;
  const base = minus === undefined ? undefined : columns.get(minus)!;
  const decimals = Math.max(column.decimals, base?.decimals ?? 0);
  const over = (n: bigint, waits: boolean): Claim => ({ n: n > 0n ? n : 0n, waits });
  return {
    decimals, scale: ten(decimals),
    of: (place) => {
      const own = column.scaled(place);
      const from = base === undefined ? 0n : base.scaled(place);
      const most = own ?? column.most;
      if (most === null) return null;
      // What the change is counted from not being known, it is at most the whole figure.
      return over(finer(most, column.decimals, decimals) - (base === undefined ? 0n : finer(from ?? 0n, base.decimals, decimals)), own === null || from === null);
    },
  };
}

function scaleOfFactor(factor: AllocationFactor, columns: Columns): Scale {
  if (!('inverse' in factor)) return scaleOfMeasure(factor, columns);
  const column = columns.get(factor.inverse)!;
  const over = fromDecimal(factor.over);
  return {
    scale: ten(factor.decimals),
    of: (place) => {
      const n = column.scaled(place);
      if (n === null || n <= 0n) return null;
      const value = fraction(BigInt(over.n) * ten(column.decimals), BigInt(over.d) * n);
      return { n: BigInt(unitsOf(value, factor.decimals, 'half-up')), waits: false };
    },
  };
}

/** What a key is for each entrant, in whole units of one scale, so that sums of it are exact and quick. */
export function scaleOfKey(key: AllocationKey, columns: Columns): Scale {
  if (key === 'equal') return { scale: 1n, of: () => ({ n: 1n, waits: false }) };
  if (!('product' in key)) return scaleOfFactor(key, columns);
  const factors = key.product.map((factor) => scaleOfFactor(factor, columns));
  return {
    scale: factors.reduce((product, { scale }) => product * scale, 1n),
    of: (place) => {
      let n = 1n;
      let waits = false;
      for (const factor of factors) {
        const claim = factor.of(place);
        if (claim === null) return null;
        n *= claim.n;
        waits ||= claim.waits;
      }
      return { n, waits };
    },
  };
}

/** The exact value of a measure; `null` while one of its figures is not known. */
export function measureOf({ data, minus }: AllocationMeasure, columns: Columns, place: number): Fraction | null {
  const own = columns.get(data)!.exact(place);
  if (minus === undefined || own === null) return own;
  const from = columns.get(minus)!.exact(place);
  return from && sub(own, from);
}

type Banded = Extract<AllocationRate, { bands: unknown }>;
type Linear = Exclude<AllocationRate, Banded>;

/** The rate of the highest band that the exact figure reaches; nothing under all of them. While it is not known: the highest rate there is. */
function scaleOfBands({ of, bands }: Banded, columns: Columns): Scale {
  const decimals = Math.max(...bands.map(({ rate }) => decimalsIn(rate)));
  const lines = bands.map(({ from, rate }) => ({ from: fromDecimal(from), n: unitsIn(rate, decimals) }));
  const best = lines.reduce((most, { n }) => (n > most ? n : most), 0n);
  return {
    scale: ten(decimals),
    of: (place) => {
      const value = measureOf(of, columns, place);
      if (value === null) return { n: best, waits: true };
      return { n: lines.find(({ from }) => compare(value, from) >= 0)?.n ?? 0n, waits: false };
    },
  };
}

/** The figure over `per`, between floor and cap. */
function scaleOfLine({ of, per, floor = '0', cap }: Linear, columns: Columns): Scale {
  const measure = scaleOfMeasure(of, columns);
  const fine = Math.max(decimalsIn(floor), cap === undefined ? 0 : decimalsIn(cap));
  const perUnits = unitsIn(per, decimalsIn(per));
  const scale = measure.scale * perUnits * ten(fine);
  const up = ten(decimalsIn(per)) * ten(fine);
  const [least, most] = [unitsIn(floor, fine) * (scale / ten(fine)), cap === undefined ? null : unitsIn(cap, fine) * (scale / ten(fine))];
  const within = (n: bigint): bigint => (n < least ? least : most !== null && n > most ? most : n);
  return {
    scale,
    of: (place) => {
      const claim = measure.of(place);
      if (claim === null) return most === null ? null : { n: most, waits: true };
      return { n: within(claim.n * up), waits: claim.waits };
    },
  };
}

/** What share of its money each entrant earns. */
export function scaleOfRate(rate: AllocationRate | undefined, columns: Columns): Scale {
  if (rate === undefined) return { scale: 1n, of: () => ({ n: 1n, waits: false }) };
  return 'bands' in rate ? scaleOfBands(rate, columns) : scaleOfLine(rate, columns);
}

/** Who is read, and for which part: for what is said of a figure that is not there. */
export interface Reader { readonly place: number; readonly territory: string; readonly part: string }

function sayFactor(factor: AllocationFactor, columns: Columns, { place, territory, part }: Reader, faults: FaultList): void {
  const say = (code: AllocationFaultCode, data: string): void => faults.add(code, pathOf(territory, data), { territory, data, part });
  if (columns.get('inverse' in factor ? factor.inverse : factor.data)!.sound) return;
  if ('inverse' in factor) {
    const value = columns.get(factor.inverse)!.scaled(place);
    if (value === null) say('data-missing', factor.inverse);
    else if (value <= 0n) say('data-zero-inverse', factor.inverse);
    return;
  }
  const column = columns.get(factor.data)!;
  const value = column.scaled(place);
  if (value === null && column.most === null) say('data-missing', factor.data);
  if (value !== null && value < 0n && factor.minus === undefined) say('data-negative', factor.data);
}

/** Says which figures a key cannot be made from: nothing is guessed. */
export function sayKeyFaults(key: AllocationKey, columns: Columns, reader: Reader, faults: FaultList): void {
  if (key === 'equal') return;
  for (const factor of 'product' in key ? key.product : [key]) sayFactor(factor, columns, reader, faults);
}

/** The same of a rate that has no most of its own. */
export function sayRateFaults({ of }: AllocationRate, columns: Columns, reader: Reader, faults: FaultList): void {
  sayFactor(of, columns, reader, faults);
}
