import { apportionShown } from '../shared/apportion.engine.ts';
import { ZERO, add, compare, fromDecimal, fromExact, max, sub, type Fraction } from '../shared/fraction.values.ts';
import { decimalsNeeded, roundTo, toFixed } from '../shared/rounding.values.ts';
import type { Rounding } from '../referential/referential.schema.ts';
import type { ScoreResult, ShownSplit, ThresholdResult } from './assessment-result.schema.ts';
import type { JudgedThreshold } from './judge-threshold.engine.ts';
import type { Split } from './score-item.engine.ts';
import type { ScoredTotal } from './score-total.engine.ts';

/** Decimals shown where the grid does not say: enough for tenths of a point. */
const USUAL_DECIMALS = 1;
/** More than any figure of a grid and a dossier takes to be told from another. */
const MOST_DECIMALS = 240;
/** Where a threshold has no end and the points reach it to the last decimal. */
const MOST_WITHOUT_END = 20;

interface Shown { readonly split: ShownSplit; readonly decimals: number }

/** Rounds what is earned, what can be reached and the maximum as the grid says; the parts are what lies between, so they add up. */
function roundedAsTheGridSays({ earned, open, max: whole }: Split, { decimals, mode }: Rounding): Shown {
  const had = roundTo(earned, decimals, mode);
  const reach = roundTo(add(earned, open), decimals, mode);
  const top = roundTo(whole, decimals, mode);
  const write = (value: Fraction): string => toFixed(value, decimals);
  return { decimals, split: { earned: write(had), lost: write(sub(top, reach)), open: write(sub(reach, had)), max: write(top) } };
}

function sharedOut({ earned: had, open: left, max: whole }: Split, decimals: number): Shown {
  const [earned = '', lost = '', open = ''] = apportionShown([had, sub(whole, add(had, left)), left], decimals, whole);
  return { decimals, split: { earned, lost, open, max: toFixed(whole, decimals) } };
}

/** A figure the points stand over, under, or may still reach. */
interface Bar { readonly atLeast: Fraction; readonly result: Pick<ThresholdResult, 'verdict' | 'round'> }

/** The figures at which a score is called otherwise. */
const labelBars = ({ labels }: ScoreResult, { earned, open }: Split): Bar[] => (labels?.lines ?? []).flatMap(({ from }) => {
  if (from === null) return [];
  const atLeast = fromExact(from);
  return [{ atLeast, result: { round: null, verdict: compare(earned, atLeast) >= 0 ? 'met' : compare(add(earned, open), atLeast) >= 0 ? 'pending' : 'unmet' } }];
});

/** What acts leave of a threshold or of a maximum may have no end, as a third has none. */
const hasEnd = (value: Fraction): boolean => Number.isFinite(decimalsNeeded(value));
/** A threshold as it is written: in full, else cut where the figures beside it are. */
const writable = (value: Fraction, decimals: number, mode: 'down' | 'up'): Fraction => (hasEnd(value) ? value : roundTo(value, decimals, mode));

/** Decimals that write a maximum in full, where it has an end. */
const endOf = (exact: string | undefined): number => { const value = exact === undefined ? ZERO : fromExact(exact); return hasEnd(value) ? decimalsNeeded(value) : 0; };

/** True when a reader of the figures shown comes to the verdicts given: reached, still in reach, or out of it. */
function agrees({ split, decimals }: Shown, thresholds: readonly Bar[]): boolean {
  if (thresholds.length === 0) return true;
  const had = fromDecimal(split.earned);
  const reach = add(had, fromDecimal(split.open));
  return thresholds.every(({ atLeast, result: { verdict, round } }) => {
    if (round) return true;
    const bar = writable(atLeast, decimals, 'down');
    return (decimalsNeeded(atLeast) <= decimals || !hasEnd(atLeast)) && (compare(had, bar) >= 0) === (verdict === 'met') && (compare(reach, bar) >= 0) === (verdict !== 'unmet');
  });
}

/**
 * Writes the parts so that they add up: rounded as the grid says where it rounds the total, else by largest remainder. Takes as many
 * decimals as it needs to write the maximum, the thresholds and a published figure in full, and not to contradict a verdict given before
 * rounding (69.6 against 70). It ends: with enough decimals a figure falls on the same side of a threshold as what it stands for.
 */
function showSplit(score: ScoreResult, split: Split, thresholds: readonly Bar[]): Shown {
  const published = score.imported ? decimalsNeeded(split.earned) : 0;
  const official = score.round?.at === 'total' ? score.round : null;
  if (official && published <= official.decimals) {
    const shown = roundedAsTheGridSays(split, official);
    if (agrees(shown, thresholds)) return shown;
  }
  const most = thresholds.every(({ atLeast }) => hasEnd(atLeast)) ? MOST_DECIMALS : MOST_WITHOUT_END;
  for (let decimals = Math.max(official ? official.decimals + 1 : USUAL_DECIMALS, published, decimalsNeeded(fromExact(score.nominalMax)), endOf(score.left?.max)); ; decimals += 1) {
    const shown = sharedOut(split, decimals);
    if (agrees(shown, thresholds) || decimals >= most) return shown;
  }
}

/** Fills `shown` of a score and of the thresholds set on it. */
export function showScore({ result, split }: ScoredTotal, thresholds: readonly JudgedThreshold[]): { score: ScoreResult; thresholds: ThresholdResult[] } {
  if (!split) return { score: result, thresholds: thresholds.map((threshold) => threshold.result) };
  const shown = showSplit(result, split, [...thresholds, ...labelBars(result, split)]);
  return { score: { ...result, shown: shown.split }, thresholds: thresholds.map((threshold) => ({ ...threshold.result, shown: showThreshold(threshold, shown) })) };
}

/** Where the verdict was given after rounding, the rounded figures; else those of the score. */
function showThreshold({ atLeast: exactly, figures, result: { round } }: JudgedThreshold, { split, decimals }: Shown): ThresholdResult['shown'] {
  const places = round ? Math.max(round.decimals, hasEnd(exactly) ? decimalsNeeded(exactly) : round.decimals + 2) : decimals;
  const atLeast = writable(exactly, places, round ? 'up' : 'down');
  const earned = round && figures ? figures.earned : fromDecimal(split.earned);
  const write = (value: Fraction): string => toFixed(value, places);
  const gap = sub(atLeast, earned);
  return { earned: write(earned), open: round && figures ? write(figures.open) : split.open, atLeast: write(atLeast), short: write(max(ZERO, gap)), margin: write(max(ZERO, sub(ZERO, gap))) };
}
