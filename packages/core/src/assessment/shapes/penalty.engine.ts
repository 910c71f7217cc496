import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, isZero, max, min, mul, sub, toExact } from '../../shared/fraction.values.ts';
import type { IndicatorShape } from './shape.engine.ts';
import { readTimes } from './times.engine.ts';

/** B34: points taken away each time, up to a most. What it earns is zero or less. Silence costs nothing, or puts them all at stake, as the grid says. */
export const compilePenalty = (rule: RuleOf<'penalty'>): IndicatorShape => {
  const [each, most] = [fromDecimal(rule.pointsEach), fromDecimal(rule.most)];
  const whenSilent = rule.whenSilent ?? 'none';
  const fixed = { pointsEach: toExact(each), most: toExact(most), whenSilent, points: toExact(ZERO) };
  const worst = sub(ZERO, most);
  return (reading) => {
    const value = readTimes(rule.input, reading);
    const trace = { kind: 'penalty' as const, input: rule.input, value: value && toExact(value), ...fixed };
    if (value === null) return { earned: whenSilent === 'none' ? ZERO : worst, potential: ZERO, reason: whenSilent === 'none' ? 'no-penalty' : 'no-answer', answered: false, trace };
    const earned = sub(ZERO, max(ZERO, min(most, mul(value, each))));
    return { earned, potential: earned, reason: isZero(earned) ? 'no-penalty' : 'penalised', answered: true, trace };
  };
};
