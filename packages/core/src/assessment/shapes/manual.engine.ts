import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, max, min, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B33: an assessor's judgement, kept between its least and the indicator's own points. Without its justification it does not count. */
export const compileManual = (rule: RuleOf<'manual'>, points: Fraction): IndicatorShape => {
  const least = rule.atLeast === undefined ? ZERO : fromDecimal(rule.atLeast);
  const exact = { atLeast: toExact(least), points: toExact(points) };
  return (reading) => {
    const value = reading.amount(rule.input);
    const justified = value !== null && reading.isJustified(rule.input);
    const trace = { kind: 'manual' as const, input: rule.input, value: value && toExact(value), justified, atLeast: exact.atLeast, points: exact.points };
    if (value === null || !justified) return { earned: ZERO, potential: points, reason: value === null ? 'no-answer' : 'not-justified', answered: false, trace };
    const earned = max(least, min(points, value));
    return { earned, potential: earned, reason: shareReason(earned, points), answered: true, trace };
  };
};
