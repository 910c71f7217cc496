import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, max, min, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B29: the figure another body gave, kept between zero and the indicator's own points. */
export const compileExternal = ({ input }: RuleOf<'external'>, points: Fraction): IndicatorShape => {
  const exact = toExact(points);
  return (reading) => {
    const value = reading.amount(input);
    const trace = { kind: 'external' as const, input, value: value && toExact(value), points: exact };
    if (value === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace };
    const earned = max(ZERO, min(points, value));
    return { earned, potential: earned, reason: shareReason(earned, points), answered: true, trace };
  };
};
