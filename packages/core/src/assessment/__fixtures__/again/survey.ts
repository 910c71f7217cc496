import type { TraceOf } from '../../assessment-result.schema.ts';
import { NONE, atLeast, minus, over, plus, q, readExact, times, type Q } from '../naive-numbers.ts';
import { between, orNull, type Worth } from './parts.ts';

export function againSurvey({ levels, fewest, whenFew, from, to }: TraceOf<'survey'>, points: Q): Worth {
  const counts = levels.map(({ count }) => orNull(count));
  const answered = counts.some((count) => count !== null);
  if (counts.includes(null)) return { earned: NONE, best: points, answered, known: false };
  const responses = (counts as Q[]).reduce(plus, NONE);
  if (!atLeast(responses, readExact(fewest))) return { earned: NONE, best: whenFew === 'unmet' ? NONE : points, answered, known: true };
  const mean = over(levels.reduce((sum, { value }, at) => plus(sum, times(readExact(value), counts[at]!)), NONE), responses);
  const share = between(over(minus(mean, readExact(from)), minus(readExact(to), readExact(from))), NONE, q(1));
  return { earned: times(points, share), best: times(points, share), answered, known: true };
}
