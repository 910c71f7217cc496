import type { PointsSplit, ScoreResult, ThresholdResult } from '@jalon/core/assessment';
import { ZERO, add, apportionShown, compare, div, fraction, fromDecimal, isZero, max, mul, roundTo, sub, toExact, toFixed, type Fraction } from '@jalon/core/shared';
import type { Shown } from './desk.ts';
import { splitOf, type Line } from './lines.ts';

export interface Total { readonly code: string; readonly earned: Fraction; readonly open: Fraction; readonly max: Fraction | null; readonly points: PointsSplit | null; readonly memberTotal: PointsSplit | null }
type Part = Pick<Total, 'earned' | 'open' | 'max'>;
interface ShownWith { readonly split: NonNullable<Shown>; readonly decimals: number }

/** What counts, brought back to the whole where something left the score. */
export function addUp(code: string, parts: readonly Part[], whole: Fraction, written: string): Total {
  let [earned, open, most] = [ZERO, ZERO, ZERO];
  for (const part of parts) {
    if (!part.max) continue;
    earned = add(earned, part.earned);
    open = add(open, part.open);
    most = add(most, part.max);
  }
  if (isZero(most)) return { code, earned: ZERO, open: ZERO, max: null, points: null, memberTotal: null };
  const memberTotal = splitOf(earned, open, most, toExact(most));
  if (compare(most, whole) === 0) return { code, earned, open, max: whole, memberTotal, points: splitOf(earned, open, whole, written) };
  const factor = div(whole, most);
  const [had, left] = [mul(earned, factor), mul(open, factor)];
  return { code, earned: had, open: left, max: whole, memberTotal, points: splitOf(had, left, whole, written) };
}

function sharedOut({ earned: had, open: left }: Part, whole: Fraction, decimals: number): ShownWith {
  const [earned = '', lost = '', open = ''] = apportionShown([had, sub(whole, add(had, left)), left], decimals, whole);
  return { decimals, split: { earned, lost, open, max: toFixed(whole, decimals) } };
}

function toTheUnit({ earned, open }: Part): ShownWith {
  const had = roundTo(earned, 0, 'half-up');
  const reach = roundTo(add(earned, open), 0, 'half-up');
  return { decimals: 0, split: { earned: toExact(had), lost: toExact(sub(fraction(100), reach)), open: toExact(sub(reach, had)), max: '100' } };
}

function says({ split }: ShownWith, bar: Fraction, verdict: ThresholdResult['verdict']): boolean {
  const had = fromDecimal(split.earned);
  return (compare(had, bar) >= 0) === (verdict === 'met') && (compare(add(had, fromDecimal(split.open)), bar) >= 0) === (verdict !== 'unmet');
}

const [TWENTY, HUNDRED] = [fraction(20), fraction(100)];

function showAgainst(total: Total, whole: Fraction, bar: Fraction, verdict: ThresholdResult['verdict'], first: ShownWith | null): ShownWith {
  if (first && says(first, bar, verdict)) return first;
  for (let decimals = 1; ; decimals += 1) {
    const shown = sharedOut(total, whole, decimals);
    if (says(shown, bar, verdict)) return shown;
  }
}

function reaches({ earned, open }: Total, bar: Fraction): ThresholdResult['verdict'] {
  return compare(earned, bar) >= 0 ? 'met' : compare(add(earned, open), bar) < 0 ? 'unmet' : 'pending';
}

interface Judged { readonly threshold: ThresholdResult; readonly shown: Shown }

/** A threshold and the figures of its score, shown in decimals enough not to contradict it. */
export function judge(code: string, total: Total, whole: Fraction, bar: Fraction, written: string, isToTheUnit: boolean): Judged {
  const base = { code, of: total.code, atLeast: written, declared: written, compare: 'before-rounding' as const, act: null, round: null };
  if (!total.max) return { shown: null, threshold: { ...base, verdict: 'pending', earned: null, open: null, short: null, margin: null, shown: null } };
  const verdict = reaches(total, bar);
  const { split, decimals } = showAgainst(total, whole, bar, verdict, isToTheUnit ? toTheUnit(total) : null);
  const gap = sub(bar, total.earned);
  const shownGap = sub(bar, fromDecimal(split.earned));
  return {
    shown: split,
    threshold: {
      ...base, verdict, earned: toExact(total.earned), open: toExact(total.open), short: toExact(max(ZERO, gap)), margin: toExact(max(ZERO, sub(ZERO, gap))),
      shown: { earned: split.earned, open: split.open, atLeast: toFixed(bar, decimals), short: toFixed(max(ZERO, shownGap), decimals), margin: toFixed(max(ZERO, sub(ZERO, shownGap)), decimals) },
    },
  };
}

function scoreOf({ code, points, memberTotal }: Total, members: ScoreResult['members'], nominalMax: string, round: ScoreResult['round'], shown: Shown): ScoreResult {
  const isAssessed = points !== null;
  return {
    code, state: isAssessed ? 'assessed' : 'not-assessed', reason: isAssessed ? 'scored' : 'nothing-applies', members, nominalMax, cap: false, scaleFrom: null, memberTotal, points, round, shown,
    imported: null,
  };
}

const domain = (number: number, lines: readonly Line[]): Total => addUp(`d${number}`, lines.slice(number * 6 - 6, number * 6), TWENTY, '20');
const membersOf = (lines: readonly Line[]): ScoreResult['members'] => lines.map(({ item }) => ({ code: item.code, weight: '1', points: item.points }));

/** The five domains and their total, with both thresholds. */
export function writeScores(lines: readonly Line[]): { scores: ScoreResult[]; thresholds: ThresholdResult[] } {
  const domains = [domain(1, lines), domain(2, lines), domain(3, lines), domain(4, lines), domain(5, lines)];
  const idp = addUp('idp', domains, HUNDRED, '100');
  const finance = judge('finance-min', domains[0]!, TWENTY, fraction(10), '10', false);
  const total = judge('idp-min', idp, HUNDRED, fraction(70), '70', true);
  const scores = domains.map((one, index) =>
    scoreOf(one, membersOf(lines.slice(index * 6, index * 6 + 6)), '20', null, index === 0 ? finance.shown : one.max && sharedOut(one, TWENTY, 1).split));
  const members = domains.map(({ code, points }) => ({ code, weight: '1', points }));
  scores.push(scoreOf(idp, members, '100', { at: 'total', decimals: 0, mode: 'half-up' }, total.shown));
  return { scores, thresholds: [total.threshold, finance.threshold] };
}
