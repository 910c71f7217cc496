import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, max, min, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B25: so many points each time, never over the indicator's own. */
export const compilePerOccurrence = ({ input, pointsEach }: RuleOf<'per-occurrence'>, points: Fraction): IndicatorShape => {
  const each = fromDecimal(pointsEach);
  const exact = { pointsEach: toExact(each), points: toExact(points) };
  return (reading) => {
    const value = reading.amount(input);
    const trace = { kind: 'per-occurrence' as const, input, value: value && toExact(value), pointsEach: exact.pointsEach, points: exact.points };
    if (value === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace };
    const earned = max(ZERO, min(points, mul(value, each)));
    return { earned, potential: earned, reason: shareReason(earned, points), answered: true, trace };
  };
};
