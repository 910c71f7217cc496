import type { RuleOf } from '../../referential/rule.schema.ts';
import { ONE, ZERO, max, min, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { findByQuantity } from './points.engine.ts';
import { readRatio } from './quantity.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B21: the share done of what was planned, never over all the points. */
export const compileTarget = (rule: RuleOf<'target'>, points: Fraction): IndicatorShape => (reading) => {
  const read = readRatio(rule.actual, rule.planned, rule.whenZero ?? 'unknown', reading);
  const worth = (value: Fraction): Fraction => mul(points, max(ZERO, min(ONE, value)));
  return findByQuantity(read, points, worth, { kind: 'target', of: read.trace, points: toExact(points) });
};
