import { apportionShown } from '../shared/apportion.engine.ts';
import { ZERO, add, compare, fromDecimal, fromExact, max, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { roundTo, toFixed } from '../shared/rounding.values.ts';
import type { Rounding, Threshold } from '../referential/referential.schema.ts';
import type { ScoreResult, ShownSplit, ThresholdResult } from './assessment-result.schema.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';

/** Decimals shown where the grid does not say: enough for tenths of a point. */
const USUAL_DECIMALS = 1;
const MOST_DECIMALS = 6;

const rounded = (value: Fraction, round: Rounding | null): Fraction => (round ? roundTo(value, round.decimals, round.mode) : value);

/** Judges one threshold: met, out of reach, or still to be decided by the points that are open. */
export function judgeThreshold(threshold: Threshold, score: ScoreResult, place: TerritoryInCycle): ThresholdResult {
  const set = place.acts.filter(({ act }) => act.kind === 'set-threshold' && act.target === threshold.code).at(-1);
  const declared = fromDecimal(threshold.atLeast);
  const atLeast = set?.act.kind === 'set-threshold' ? fromDecimal(set.act.value) : declared;
  const round = threshold.compare === 'after-rounding' ? score.round : null;
  const base = { code: threshold.code, of: threshold.of, atLeast: toExact(atLeast), declared: toExact(declared), compare: threshold.compare, act: set?.index ?? null, round };
  if (!score.points) {
    return { ...base, verdict: score.reason === 'not-filed' ? 'unmet' : 'pending', earned: null, open: null, short: null, margin: null, shown: null };
  }
  const exact = { earned: fromExact(score.points.earned), open: fromExact(score.points.open) };
  const earned = rounded(exact.earned, round);
  const reachable = rounded(add(exact.earned, exact.open), round);
  const verdict = compare(earned, atLeast) >= 0 ? 'met' : compare(reachable, atLeast) < 0 ? 'unmet' : 'pending';
  return {
    ...base, verdict, earned: toExact(earned), open: toExact(sub(reachable, earned)),
    short: toExact(max(ZERO, sub(atLeast, earned))), margin: toExact(max(ZERO, sub(earned, atLeast))), shown: null,
  };
}

/** Writes the parts so that they add up, in the fewest decimals that do not contradict a threshold (69.6 against 70). */
function showSplit(score: ScoreResult, thresholds: readonly ThresholdResult[]): { shown: ShownSplit; decimals: number } | null {
  if (!score.points) return null;
  const { earned, lost, open } = score.points;
  const parts = [earned, lost, open].map(fromExact);
  const total = fromExact(score.points.max);
  const agrees = (shown: string): boolean => thresholds.every(({ atLeast, verdict, round }) =>
    round !== null || (compare(fromDecimal(shown), fromExact(atLeast)) >= 0) === (verdict === 'met'));
  for (let decimals = score.round?.at === 'total' ? score.round.decimals : USUAL_DECIMALS; ; decimals += 1) {
    const [had = '', gone = '', left = ''] = apportionShown(parts, decimals);
    if (agrees(had) || decimals >= MOST_DECIMALS) return { shown: { earned: had, lost: gone, open: left, max: toFixed(total, decimals) }, decimals };
  }
}

/** Fills `shown` of a score and of the thresholds set on it, in the same number of decimals. */
export function showScore(score: ScoreResult, thresholds: readonly ThresholdResult[]): { score: ScoreResult; thresholds: ThresholdResult[] } {
  const split = showSplit(score, thresholds);
  if (!split) return { score, thresholds: [...thresholds] };
  const { shown, decimals } = split;
  return {
    score: { ...score, shown },
    thresholds: thresholds.map((threshold) => ({ ...threshold, shown: showThreshold(threshold, shown, decimals) })),
  };
}

function showThreshold({ atLeast, round, earned }: ThresholdResult, shown: ShownSplit, decimals: number): ThresholdResult['shown'] {
  const places = round?.decimals ?? decimals;
  const had = round && earned !== null ? toFixed(fromExact(earned), places) : shown.earned;
  const gap = sub(fromExact(atLeast), fromDecimal(had));
  return {
    earned: had, open: shown.open, atLeast: toFixed(fromExact(atLeast), places),
    short: toFixed(max(ZERO, gap), places), margin: toFixed(max(ZERO, sub(ZERO, gap)), places),
  };
}
