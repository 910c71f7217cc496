import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import type { GateSays } from '../naive-rules.ts';

export function verdictSays(facts: Facts, item: string, { input, accepts }: RuleOf<'verdict'>): GateSays {
  const value = facts.choice(item, input);
  const good = accepts.some((code) => code === value);
  return {
    outcome: value === null ? 'unknown' : good ? 'met' : 'unmet', reason: value === null ? 'no-answer' : good ? 'verdict-accepted' : 'verdict-refused',
    final: false, stepMissed: false, due: null, steps: [], trace: { kind: 'verdict', input, value, accepts },
  };
}
