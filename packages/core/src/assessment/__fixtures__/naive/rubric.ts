import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, readDecimal, type Q } from '../naive-numbers.ts';
import { howMuch, type IndicatorSays } from './parts.ts';

export function rubricSays(facts: Facts, item: string, rule: RuleOf<'rubric'>, points: Q): IndicatorSays {
  const value = facts.choice(item, rule.input);
  const levels = rule.levels.map((level) => ({ value: level.value, points: exact(readDecimal(level.points)) }));
  const chosen = rule.levels.find((level) => level.value === value);
  const trace = { kind: 'rubric', input: rule.input, value, levels, level: chosen ? rule.levels.indexOf(chosen) : null, points: exact(points) } as const;
  if (value === null) return { earned: NONE, best: points, given: 0, reason: 'no-answer', trace };
  const earned = chosen ? readDecimal(chosen.points) : NONE;
  return { earned, best: earned, given: 1, reason: howMuch(earned, points), trace };
}
