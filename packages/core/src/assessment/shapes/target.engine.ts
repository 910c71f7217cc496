import type { RuleOf } from '../../referential/rule.schema.ts';
import { ONE, ZERO, compare, max, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { findByQuantity } from './points.engine.ts';
import { readRatio } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B21: the share done of what was planned, never over all the points. */
export const compileTarget = ({ actual, planned, whenZero = 'unknown' }: RuleOf<'target'>, points: Fraction): IndicatorShape => {
  const exact = toExact(points);
  const worth = (value: Fraction): Fraction => (compare(value, ONE) >= 0 ? points : max(ZERO, mul(points, value)));
  return (reading) => {
    const read = readRatio(actual, planned, whenZero, reading);
    return findByQuantity(read, points, worth, { kind: 'target', of: read.trace, points: exact });
  };
};
