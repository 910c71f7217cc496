import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, max, min, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';
import { readTimes } from './times.engine.ts';

/** B34: points over and above, so many each time, up to the indicator's own. They add nothing to what a score is out of. */
export const compileBonus = (rule: RuleOf<'bonus'>, points: Fraction): IndicatorShape => {
  const each = fromDecimal(rule.pointsEach);
  const fixed = { pointsEach: toExact(each), points: toExact(points) };
  return (reading) => {
    const value = readTimes(rule.input, reading);
    const trace = { kind: 'bonus' as const, input: rule.input, value: value && toExact(value), ...fixed };
    if (value === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace };
    const earned = max(ZERO, min(points, mul(value, each)));
    return { earned, potential: earned, reason: shareReason(earned, points), answered: true, trace };
  };
};
