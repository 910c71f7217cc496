import { apportionShown } from '../shared/apportion.engine.ts';
import { ZERO, add, compare, fromDecimal, fromExact, max, sub, type Fraction } from '../shared/fraction.values.ts';
import { decimalsNeeded, roundTo, toFixed } from '../shared/rounding.values.ts';
import type { Rounding } from '../referential/referential.schema.ts';
import type { ScoreResult, ShownSplit, ThresholdResult } from './assessment-result.schema.ts';

/** Decimals shown where the grid does not say: enough for tenths of a point. */
const USUAL_DECIMALS = 1;

interface Shown { readonly split: ShownSplit; readonly decimals: number }

/** Rounds what is earned, what can be reached and the maximum as the grid says; the parts are what lies between, so they add up. */
function roundedAsTheGridSays(earned: Fraction, open: Fraction, whole: Fraction, { decimals, mode }: Rounding): Shown {
  const [had, reach, top] = [earned, add(earned, open), whole].map((value) => roundTo(value, decimals, mode)) as [Fraction, Fraction, Fraction];
  const write = (value: Fraction): string => toFixed(value, decimals);
  return { decimals, split: { earned: write(had), lost: write(sub(top, reach)), open: write(sub(reach, had)), max: write(top) } };
}

function sharedOut(parts: readonly Fraction[], whole: Fraction, decimals: number): Shown {
  const [earned = '', lost = '', open = ''] = apportionShown(parts, decimals);
  return { decimals, split: { earned, lost, open, max: toFixed(whole, decimals) } };
}

/** True when a reader of the figures shown comes to the verdicts given: reached, still in reach, or out of it. */
function agrees({ split, decimals }: Shown, thresholds: readonly ThresholdResult[]): boolean {
  const had = fromDecimal(split.earned);
  const reach = add(had, fromDecimal(split.open));
  return thresholds.every(({ atLeast, verdict, round }) => {
    if (round) return true;
    const limit = fromExact(atLeast);
    return decimalsNeeded(limit) <= decimals && (compare(had, limit) >= 0) === (verdict === 'met') && (compare(reach, limit) >= 0) === (verdict !== 'unmet');
  });
}

/**
 * Writes the parts so that they add up: rounded as the grid says where it rounds the total, else by largest remainder. Takes as many
 * decimals as it needs to write the maximum, the thresholds and a published figure in full, and not to contradict a verdict given before
 * rounding (69.6 against 70). It ends: with enough decimals a figure falls on the same side of a threshold as what it stands for.
 */
function showSplit(score: ScoreResult, thresholds: readonly ThresholdResult[]): Shown | null {
  if (!score.points) return null;
  const [earned, lost, open, whole] = [score.points.earned, score.points.lost, score.points.open, score.points.max].map(fromExact) as [Fraction, Fraction, Fraction, Fraction];
  const published = score.imported ? decimalsNeeded(earned) : 0;
  const official = score.round?.at === 'total' ? score.round : null;
  if (official && published <= official.decimals) {
    const shown = roundedAsTheGridSays(earned, open, whole, official);
    if (agrees(shown, thresholds)) return shown;
  }
  for (let decimals = Math.max(official ? official.decimals + 1 : USUAL_DECIMALS, published, decimalsNeeded(whole)); ; decimals += 1) {
    const shown = sharedOut([earned, lost, open], whole, decimals);
    if (agrees(shown, thresholds)) return shown;
  }
}

/** Fills `shown` of a score and of the thresholds set on it. */
export function showScore(score: ScoreResult, thresholds: readonly ThresholdResult[]): { score: ScoreResult; thresholds: ThresholdResult[] } {
  const shown = showSplit(score, thresholds);
  if (!shown) return { score, thresholds: [...thresholds] };
  return { score: { ...score, shown: shown.split }, thresholds: thresholds.map((threshold) => ({ ...threshold, shown: showThreshold(threshold, shown) })) };
}

/** Where the verdict was given after rounding, the rounded figures; else those of the score. */
function showThreshold({ atLeast, round, ...exact }: ThresholdResult, { split, decimals }: Shown): ThresholdResult['shown'] {
  const limit = fromExact(atLeast);
  const places = round ? Math.max(round.decimals, decimalsNeeded(limit)) : decimals;
  const earned = round && exact.earned !== null ? fromExact(exact.earned) : fromDecimal(split.earned);
  const open = round && exact.open !== null ? fromExact(exact.open) : fromDecimal(split.open);
  const gap = sub(limit, earned);
  const write = (value: Fraction): string => toFixed(value, places);
  return { earned: write(earned), open: write(open), atLeast: write(limit), short: write(max(ZERO, gap)), margin: write(max(ZERO, sub(ZERO, gap))) };
}
