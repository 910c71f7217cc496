import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, compare, fromDecimal, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { findByQuantity } from './points.engine.ts';
import { readQuantity } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B19: the points of the first band reached, from the highest down. `from` is inclusive, `above` is not. */
export const compileSteps = (rule: RuleOf<'steps'>, points: Fraction): IndicatorShape => {
  const bands = rule.bands.map((band) => ({
    from: band.from === undefined ? null : fromDecimal(band.from), above: band.above === undefined ? null : fromDecimal(band.above), worth: fromDecimal(band.points),
  }));
  const exact = toExact(points);
  const traced = bands.map(({ from, above, worth }) => ({ from: from && toExact(from), above: above && toExact(above), points: toExact(worth) }));
  const reached = (value: Fraction): number =>
    bands.findIndex(({ from, above }) => (!from || compare(value, from) >= 0) && (!above || compare(value, above) > 0));
  return (reading) => {
    const read = readQuantity(rule.of, reading);
    const index = read.value === null ? -1 : reached(read.value);
    const band = index < 0 ? null : index;
    const worth = band === null ? ZERO : bands[band]!.worth;
    return findByQuantity(read, points, () => worth, { kind: 'steps', of: read.trace, points: exact, bands: traced, band });
  };
};
