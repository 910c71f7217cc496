import type { Band } from '../../referential/rule.schema.ts';
import { ZERO, compare, fromDecimal, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { BandTrace, BoundTrace } from '../assessment-result.schema.ts';

type Bound = Pick<Band, 'from' | 'above'>;

/** Bands read once, from the highest down. `from` is inclusive, `above` is not. */
export interface CompiledBounds {
  /** Index of the first band a value reaches; `null` under all of them. */
  readonly reached: (value: Fraction) => number | null;
  readonly traced: BoundTrace[];
}

export function compileBounds(written: readonly Bound[]): CompiledBounds {
  const bounds = written.map(({ from, above }) => ({ from: from === undefined ? null : fromDecimal(from), above: above === undefined ? null : fromDecimal(above) }));
  const reached = (value: Fraction): number | null => {
    const index = bounds.findIndex(({ from, above }) => (!from || compare(value, from) >= 0) && (!above || compare(value, above) > 0));
    return index < 0 ? null : index;
  };
  return { reached, traced: bounds.map(({ from, above }) => ({ from: from && toExact(from), above: above && toExact(above) })) };
}

/** The same with what each band gives. */
export interface CompiledBands {
  readonly reached: (value: Fraction | null) => number | null;
  /** Points of a band; none under all of them. */
  readonly worth: (band: number | null) => Fraction;
  readonly traced: BandTrace[];
}

export function compileBands(written: readonly Band[]): CompiledBands {
  const { reached, traced } = compileBounds(written);
  const worths = written.map((band) => fromDecimal(band.points));
  return {
    reached: (value) => (value === null ? null : reached(value)), worth: (band) => (band === null ? ZERO : worths[band]!),
    traced: traced.map((bound, index) => ({ ...bound, points: toExact(worths[index]!) })),
  };
}
