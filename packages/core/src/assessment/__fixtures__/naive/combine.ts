import type { PointsSplit } from '../../assessment-result.schema.ts';
import { NONE, atLeast, least, most, over, plus, q, readExact, same, times, total, type Q } from '../naive-numbers.ts';

interface Counted { readonly weight: Q; readonly points: PointsSplit; readonly outOf: Q }

const within = (value: Q): Q => most(NONE, least(q(1), value));

/** What the members came to, could come to, and are out of, together: the least of their shares, or the sum of the weighted ones. */
export function shareTogether(combine: 'average' | 'minimum', counted: readonly Counted[]): [had: Q, best: Q, of: Q] | null {
  const shares = counted.filter(({ outOf }) => !same(outOf, NONE)).map(({ weight, points, outOf }) => {
    const had = readExact(points.earned);
    return { weight, had: within(over(had, outOf)), best: within(over(plus(had, readExact(points.open)), outOf)) };
  });
  if (shares.length === 0) return null;
  if (combine === 'minimum') {
    const lowest = (values: Q[]): Q => values.sort((a, b) => (same(a, b) ? 0 : atLeast(a, b) ? 1 : -1))[0]!;
    return [lowest(shares.map(({ had }) => had)), lowest(shares.map(({ best }) => best)), q(1)];
  }
  return [total(shares.map(({ weight, had }) => times(weight, had))), total(shares.map(({ weight, best }) => times(weight, best))), total(shares.map(({ weight }) => weight))];
}
