import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, type Q } from '../naive-numbers.ts';
import { howMuch, type IndicatorSays } from './parts.ts';

export function checklistAllSays(facts: Facts, item: string, rule: RuleOf<'checklist-all'>, points: Q): IndicatorSays {
  const items = rule.items.map(({ input }) => ({ input, value: facts.flag(item, input) }));
  const said = items.filter(({ value }) => value !== null);
  const refused = said.some(({ value }) => !value);
  const whole = said.length === items.length && !refused;
  const worth = (could: boolean): Q => (could ? points : NONE);
  return { earned: worth(whole), best: worth(!refused), given: said.length, reason: said.length === 0 ? 'no-answer' : howMuch(worth(whole), points), trace: { kind: 'checklist-all', points: exact(points), items } };
}
