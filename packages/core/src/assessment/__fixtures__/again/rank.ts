import type { TraceOf } from '../../assessment-result.schema.ts';
import { NONE, atLeast, over, plus, q, readExact, same, type Q } from '../naive-numbers.ts';
import { byMeasure, orNull, type Worth } from './parts.ts';

/** The rank from the counts of peers alone, then the points of the worst and of the best that may come. */
export function againRank(trace: TraceOf<'rank'>, points: Q): Worth {
  const { of, peers, better, ties, whenPending, fewest, bands } = trace;
  const value = orNull(trace.value);
  if (!value) return of ? byMeasure(of, points, () => NONE) : { earned: NONE, best: points, answered: false, known: false, waits: true };
  const open = { earned: NONE, best: points, answered: true, known: true, waits: true };
  if (!peers || peers.ranked + 1 < fewest) return open;
  const before = better === 'higher' ? peers.higher : peers.ranked - peers.higher - peers.level;
  const rank = { first: q(before + 1), last: q(before + peers.level + 1), average: q(2 * before + peers.level + 2, 2) }[ties];
  const worth = (place: Q, among: number): Q => {
    const found = bands.find(({ top, places }) => (top === null || atLeast(readExact(top), over(place, q(among)))) && (places === null || atLeast(q(places), place)));
    return found ? readExact(found.points) : NONE;
  };
  const more = whenPending === 'wait' ? peers.pending : 0;
  const [earned, best] = [worth(plus(rank, q(more)), peers.ranked + 1 + more), worth(rank, peers.ranked + 1 + more)];
  return more === 0 || same(earned, best) ? { earned, best: earned, answered: true, known: true } : { ...open, earned, best };
}
