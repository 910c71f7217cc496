import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import type { GateSays } from '../naive-rules.ts';

export function sanctionSays(facts: Facts, item: string, { input, spares }: RuleOf<'sanction'>): GateSays {
  const value = facts.flag(item, input);
  const struck = value === true;
  return { outcome: struck ? 'unmet' : 'met', reason: struck ? 'sanctioned' : 'not-sanctioned', final: struck, stepMissed: false, due: null, steps: [], trace: { kind: 'sanction', input, value, spares: spares ?? [] } };
}
