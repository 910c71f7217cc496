import { ONE, ZERO, add, compare, fromDecimal, fromExact, max, mul, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import type { LoadedReferential, Rounding, Threshold } from '../referential/referential.schema.ts';
import type { ThresholdResult } from './assessment-result.schema.ts';
import { barFactor, type PointsLeft } from './points-left.engine.ts';
import type { ScoredTotal } from './score-total.engine.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';

export interface CompiledThreshold { readonly threshold: Threshold; readonly atLeast: Fraction; readonly written: string; readonly byClass: ThresholdResult['byClass'] }

export const compileThresholds = ({ thresholds }: LoadedReferential): CompiledThreshold[] =>
  thresholds.map((threshold) => { const atLeast = fromDecimal(threshold.atLeast); return { threshold, atLeast, written: toExact(atLeast), byClass: threshold.byClass?.map((line) => ({ classes: line.classes, atLeast: toExact(fromDecimal(line.atLeast)) })) }; });

/** A threshold judged, with its figures as fractions. */
export interface JudgedThreshold {
  readonly result: ThresholdResult;
  readonly atLeast: Fraction;
  /** Points it was judged on, rounded where it is judged after rounding; `null` where there is no score. */
  readonly figures: { readonly earned: Fraction; readonly open: Fraction } | null;
}

const rounded = (value: Fraction, round: Rounding | null): Fraction => (round ? roundTo(value, round.decimals, round.mode) : value);

function verdictOf(earned: Fraction, open: Fraction, atLeast: Fraction): ThresholdResult['verdict'] {
  if (compare(earned, atLeast) >= 0) return 'met';
  return compare(add(earned, open), atLeast) < 0 ? 'unmet' : 'pending';
}

/** The last act that takes points away and thresholds with them. */
function lastToScale(left: PointsLeft | null, { neutralised }: TerritoryInCycle): number | null {
  const scaling = new Set([...neutralised.values()].filter(({ scales }) => scales).map(({ index }) => index));
  return left?.acts.findLast((act) => scaling.has(act)) ?? null;
}

/** Judges one threshold: met, out of reach, or still to be decided by the points that are open. Items rounded one by one make a total that is not rounded again. */
export function judgeThreshold({ threshold, atLeast: general, written: generally, byClass }: CompiledThreshold, { result: score, split, left }: ScoredTotal, place: TerritoryInCycle): JudgedThreshold {
  const set = place.thresholds.get(threshold.code);
  const own = byClass?.find(({ classes }) => classes.some((code) => place.classes.has(code)));
  const [declared, written] = own ? [fromExact(own.atLeast), own.atLeast] : [general, generally];
  const factor = set ? ONE : barFactor(left, fromExact(score.nominalMax));
  const atLeast = set ? fromDecimal(set.value) : factor === ONE ? declared : mul(declared, factor);
  const round = threshold.compare === 'after-rounding' && score.round?.at === 'total' ? score.round : null;
  const base = { code: threshold.code, of: threshold.of, atLeast: atLeast === declared ? written : toExact(atLeast), declared: written, compare: threshold.compare, act: set?.index ?? (factor === ONE ? null : lastToScale(left, place)), ...(byClass ? { byClass } : {}), round, shown: null };
  if (!split) return { atLeast, figures: null, result: { ...base, verdict: score.reason === 'not-filed' ? 'unmet' : 'pending', earned: null, open: null, short: null, margin: null } };
  const earned = rounded(split.earned, round);
  const open = round ? sub(rounded(add(split.earned, split.open), round), earned) : split.open;
  const gap = sub(atLeast, earned);
  return {
    atLeast, figures: { earned, open },
    result: { ...base, verdict: verdictOf(earned, open, atLeast), earned: toExact(earned), open: toExact(open), short: toExact(max(ZERO, gap)), margin: toExact(max(ZERO, sub(ZERO, gap))) },
  };
}
