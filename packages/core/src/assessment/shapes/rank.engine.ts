import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, add, compare, div, fraction, fromDecimal, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { TraceOf } from '../assessment-result.schema.ts';
import type { Peers } from '../cohort.engine.ts';
import { findByQuantity, shareReason } from './points.engine.ts';
import { readQuantity, type QuantityReading } from './quantity.engine.ts';
import type { IndicatorFinding, IndicatorShape, ItemReading } from './shape.engine.ts';

interface Band { readonly top: Fraction | null; readonly places: Fraction | null; readonly worth: Fraction }
interface Ranking { readonly bands: readonly Band[]; readonly better: 'higher' | 'lower'; readonly ties: 'first' | 'last' | 'average'; readonly waits: boolean; readonly fewest: number; readonly points: Fraction }

const compileBand = ({ top, places, points }: RuleOf<'rank'>['bands'][number]): Band =>
  ({ top: top === undefined ? null : fromDecimal(top), places: places === undefined ? null : fraction(places), worth: fromDecimal(points) });

/** The place among those ranked, itself included: 1 is the best. Those who tie share the first of their places, the last, or the middle. */
function rankAmong({ ranked, higher, level }: Peers, { better, ties }: Ranking): Fraction {
  const ahead = better === 'higher' ? higher : ranked - higher - level;
  return ties === 'first' ? fraction(ahead + 1) : ties === 'last' ? fraction(ahead + level + 1) : fraction(2 * ahead + level + 2, 2);
}

/** The points of a rank out of so many: those of the first band that reaches it. */
function worthOf(rank: Fraction, of: number, bands: readonly Band[]): Fraction {
  const share = div(rank, fraction(of));
  return bands.find(({ top, places }) => (!top || compare(share, top) <= 0) && (!places || compare(rank, places) <= 0))?.worth ?? ZERO;
}

/** What is ranked: a quantity, or a score once no point of it is open. */
function readRanked({ of }: RuleOf<'rank'>, reading: ItemReading): QuantityReading | null {
  return 'score' in of ? null : readQuantity(of, reading);
}

type Found = Pick<IndicatorFinding, 'earned' | 'potential' | 'reason' | 'waits'>;

/**
 * Points for a place. Where those who have not answered are awaited, all of them may yet come before, or after: what is the same either way
 * is earned, and the rest is open.
 */
function findPlace(rank: Fraction, peers: Peers, { bands, waits, fewest, points }: Ranking): Found {
  const of = peers.ranked + 1;
  if (of < fewest) return { earned: ZERO, potential: points, reason: 'too-few-peers', waits: true };
  const pending = waits ? peers.pending : 0;
  const earned = worthOf(add(rank, fraction(pending)), of + pending, bands);
  const potential = pending === 0 ? earned : worthOf(rank, of + pending, bands);
  return compare(earned, potential) === 0 ? { earned, potential, reason: shareReason(earned, points) } : { earned, potential, reason: 'peers-pending', waits: true };
}

/** B31: points for the place among peers. */
export const compileRank = (rule: RuleOf<'rank'>, points: Fraction): IndicatorShape => {
  const { better = 'higher', ties = 'first', whenPending = 'wait', fewest = 1 } = rule;
  const ranking: Ranking = { bands: rule.bands.map(compileBand), better, ties, waits: whenPending === 'wait', fewest, points };
  const score = 'score' in rule.of ? rule.of.score : null;
  const fixed = {
    better, ties, whenPending, fewest, points: toExact(points),
    bands: ranking.bands.map(({ top, places, worth }) => ({ top: top && toExact(top), places: places && Number(places.n), points: toExact(worth) })),
  };
  return (reading) => {
    const read = readRanked(rule, reading);
    const value = read ? read.value : reading.scored(score!);
    const { asOf, stratum, peers } = reading.peers(rule.within, value);
    const rank = value !== null && peers ? rankAmong(peers, ranking) : null;
    const trace: TraceOf<'rank'> = {
      kind: 'rank', of: read?.trace ?? null, score, value: value && toExact(value), stratum, peers: peers && asOf !== null ? { asOf, ...peers } : null, rank: rank && toExact(rank), ...fixed,
    };
    if (value === null) return read ? findByQuantity(read, points, () => ZERO, trace) : { earned: ZERO, potential: points, reason: 'score-open', answered: false, waits: true, trace };
    if (!peers || !rank) return { earned: ZERO, potential: points, reason: 'no-peers', answered: true, waits: true, trace };
    return { ...findPlace(rank, peers, ranking), answered: true, trace };
  };
};
