import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { atLeast as reaches, exact, q } from '../naive-numbers.ts';
import type { GateSays } from '../naive-rules.ts';

export function countSays(facts: Facts, item: string, { input, atLeast }: RuleOf<'count'>): GateSays {
  const value = facts.amount(item, input);
  const enough = value !== null && reaches(value, q(atLeast));
  return {
    outcome: value === null ? 'unknown' : enough ? 'met' : 'unmet', reason: value === null ? 'no-answer' : enough ? 'count-reached' : 'count-short',
    final: false, stepMissed: false, due: null, steps: [], trace: { kind: 'count', input, value: value && exact(value), atLeast },
  };
}
