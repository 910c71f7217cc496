import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, atLeast, exact, minus, over, plus, q, readDecimal, times, type Q } from '../naive-numbers.ts';
import { between, howMuch, orNull, type IndicatorSays } from './parts.ts';

export function surveySays(facts: Facts, item: string, rule: RuleOf<'survey'>, points: Q): IndicatorSays {
  const counts = rule.levels.map(({ input }) => facts.amount(item, input));
  const given = counts.filter((count) => count !== null).length;
  const responses = given === counts.length ? counts.reduce((all: Q, count) => plus(all, count!), NONE) : null;
  const enough = responses && atLeast(responses, q(rule.fewest)) ? responses : null;
  const mean = enough && over(rule.levels.reduce((all, { value }, at) => plus(all, times(readDecimal(value), counts[at]!)), NONE), enough);
  const [from, to] = [readDecimal(rule.from), readDecimal(rule.to)];
  const whenFew = rule.whenFew ?? 'unknown';
  const trace = {
    kind: 'survey', levels: rule.levels.map(({ input, value }, at) => ({ input, value: exact(readDecimal(value)), count: orNull(counts[at]!) })), responses: orNull(responses), mean: orNull(mean),
    fewest: String(rule.fewest), whenFew, from: exact(from), to: exact(to), points: exact(points),
  } as const;
  if (!responses) return { earned: NONE, best: points, given, reason: 'no-answer', trace };
  if (!mean) return { earned: NONE, best: whenFew === 'unmet' ? NONE : points, given, reason: 'too-few-responses', trace };
  const earned = times(points, between(over(minus(mean, from), minus(to, from)), NONE, q(1)));
  return { earned, best: earned, given, reason: howMuch(earned, points), trace };
}
