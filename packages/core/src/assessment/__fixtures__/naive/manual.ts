import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, readDecimal, type Q } from '../naive-numbers.ts';
import { between, howMuch, orNull, type IndicatorSays } from './parts.ts';

export function manualSays(facts: Facts, item: string, { input, atLeast = '0' }: RuleOf<'manual'>, points: Q): IndicatorSays {
  const value = facts.amount(item, input);
  const justified = value !== null && /\S/.test(facts.note(item, input));
  const trace = { kind: 'manual', input, value: orNull(value), justified, atLeast: exact(readDecimal(atLeast)), points: exact(points) } as const;
  if (!value || !justified) return { earned: NONE, best: points, given: 0, reason: value ? 'not-justified' : 'no-answer', trace };
  const earned = between(value, readDecimal(atLeast), points);
  return { earned, best: earned, given: 1, reason: howMuch(earned, points), trace };
}
