import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, max, min, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B25: so many points each time, never over the indicator's own. */
export const compilePerOccurrence = (rule: RuleOf<'per-occurrence'>, points: Fraction): IndicatorShape => {
  const each = fromDecimal(rule.pointsEach);
  return (reading) => {
    const value = reading.amount(rule.input);
    const trace = { kind: 'per-occurrence' as const, input: rule.input, value: value && toExact(value), pointsEach: toExact(each), points: toExact(points) };
    if (value === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace };
    const earned = max(ZERO, min(points, mul(value, each)));
    return { earned, potential: earned, reason: shareReason(earned, points), answered: true, trace };
  };
};
