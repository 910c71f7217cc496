import { ZERO, add, compare, fromDecimal, fromExact, max, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import type { Rounding, Threshold } from '../referential/referential.schema.ts';
import type { ScoreResult, ThresholdResult } from './assessment-result.schema.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';

const rounded = (value: Fraction, round: Rounding | null): Fraction => (round ? roundTo(value, round.decimals, round.mode) : value);

/** Judges one threshold: met, out of reach, or still to be decided by the points that are open. Items rounded one by one make a total that is not rounded again. */
export function judgeThreshold(threshold: Threshold, score: ScoreResult, place: TerritoryInCycle): ThresholdResult {
  const set = place.thresholds.get(threshold.code);
  const declared = fromDecimal(threshold.atLeast);
  const atLeast = set ? fromDecimal(set.value) : declared;
  const round = threshold.compare === 'after-rounding' && score.round?.at === 'total' ? score.round : null;
  const base = { code: threshold.code, of: threshold.of, atLeast: toExact(atLeast), declared: toExact(declared), compare: threshold.compare, act: set?.index ?? null, round, shown: null };
  if (!score.points) return { ...base, verdict: score.reason === 'not-filed' ? 'unmet' : 'pending', earned: null, open: null, short: null, margin: null };
  const exact = { earned: fromExact(score.points.earned), open: fromExact(score.points.open) };
  const earned = rounded(exact.earned, round);
  const reachable = rounded(add(exact.earned, exact.open), round);
  return {
    ...base, verdict: compare(earned, atLeast) >= 0 ? 'met' : compare(reachable, atLeast) < 0 ? 'unmet' : 'pending',
    earned: toExact(earned), open: toExact(sub(reachable, earned)), short: toExact(max(ZERO, sub(atLeast, earned))), margin: toExact(max(ZERO, sub(earned, atLeast))),
  };
}
