import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, over, q, times, type Q } from '../naive-numbers.ts';
import { howMuch, type IndicatorSays } from './parts.ts';

export function sampleSays(facts: Facts, item: string, { input, needs, size = 1 }: RuleOf<'sample'>, points: Q): IndicatorSays {
  const atLeast = typeof needs === 'object' ? needs.atLeast : null;
  const fewest = Math.max(size, atLeast ?? 0);
  const drawn = facts.sample(item, input) ?? [];
  const common = { kind: 'sample', input, size: fewest, needs: typeof needs === 'object' ? 'at-least' : needs, atLeast, points: exact(points) } as const;
  if (drawn.length === 0) return { earned: NONE, best: points, given: 0, reason: 'no-answer', trace: { ...common, units: null } };
  // Units that are not drawn yet stand at the end as units nobody has seen.
  const passes: (boolean | null)[] = drawn.map(({ pass }) => pass);
  while (passes.length < fewest) passes.push(null);
  const worth = (unseen: boolean): Q => {
    const good = passes.filter((pass) => pass ?? unseen).length;
    if (needs === 'share') return over(times(points, q(good)), q(passes.length));
    return good >= (atLeast ?? passes.length) ? points : NONE;
  };
  return { earned: worth(false), best: worth(true), given: 1, reason: howMuch(worth(false), points), trace: { ...common, units: drawn.map(({ ref, pass }) => ({ ref, pass })) } };
}
