import type { RuleOf } from '../../referential/rule.schema.ts';
import { toExact, type Fraction } from '../../shared/fraction.values.ts';
import { compileBands } from './bands.engine.ts';
import { findByQuantity } from './points.engine.ts';
import { readQuantity } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B19: the points of the first band reached, from the highest down. `from` is inclusive, `above` is not. */
export const compileSteps = (rule: RuleOf<'steps'>, points: Fraction): IndicatorShape => {
  const { reached, worth, traced } = compileBands(rule.bands);
  const exact = toExact(points);
  return (reading) => {
    const read = readQuantity(rule.of, reading);
    const band = reached(read.value);
    return findByQuantity(read, points, () => worth(band), { kind: 'steps', of: read.trace, points: exact, bands: traced, band });
  };
};
