import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, minus, q, readDecimal, same, times, type Q } from '../naive-numbers.ts';
import { between, howMuch, orNull, type IndicatorSays } from './parts.ts';

const timesSaid = (facts: Facts, item: string, input: string): Q | null => {
  const flag = facts.flag(item, input);
  return flag === null ? facts.amount(item, input) : q(flag ? 1 : 0);
};

export function penaltySays(facts: Facts, item: string, rule: RuleOf<'penalty'>): IndicatorSays {
  const value = timesSaid(facts, item, rule.input);
  const [each, most] = [readDecimal(rule.pointsEach), readDecimal(rule.most)];
  const whenSilent = rule.whenSilent ?? 'none';
  const trace = { kind: 'penalty', input: rule.input, value: orNull(value), pointsEach: exact(each), most: exact(most), whenSilent, points: '0' } as const;
  if (!value) return { earned: whenSilent === 'full' ? minus(NONE, most) : NONE, best: NONE, given: 0, reason: whenSilent === 'full' ? 'no-answer' : 'no-penalty', trace };
  const earned = minus(NONE, between(times(value, each), NONE, most));
  return { earned, best: earned, given: 1, reason: same(earned, NONE) ? 'no-penalty' : 'penalised', trace };
}

export function bonusSays(facts: Facts, item: string, rule: RuleOf<'bonus'>, points: Q): IndicatorSays {
  const value = timesSaid(facts, item, rule.input);
  const each = readDecimal(rule.pointsEach);
  const trace = { kind: 'bonus', input: rule.input, value: orNull(value), pointsEach: exact(each), points: exact(points) } as const;
  if (!value) return { earned: NONE, best: points, given: 0, reason: 'no-answer', trace };
  const earned = between(times(value, each), NONE, points);
  return { earned, best: earned, given: 1, reason: howMuch(earned, points), trace };
}
