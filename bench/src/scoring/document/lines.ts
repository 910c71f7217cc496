import type { ItemResult, PointsSplit, RuleTrace } from '@jalon/core/assessment';
import { ONE, ZERO, add, compare, div, fromDecimal, isZero, max, min, mul, sub, toExact, type Fraction } from '@jalon/core/shared';
import { NO_PROOF, authorOf, type Author, type Condition, type Desk } from './desk.ts';
import { figureIn, flagIn, type Read } from './quantities.ts';

/** One indicator written, with its points ready to be added up. */
export interface Line { readonly item: ItemResult; readonly earned: Fraction; readonly open: Fraction; readonly max: Fraction | null }

/** An indicator of this grid: its own words, the points in figures and as written. */
export interface Head { readonly code: string; readonly domain: string; readonly points: Fraction; readonly written: string }

export const head = (number: number, points: string): Head => ({ code: `IDP-${number}`, domain: `D${Math.ceil(number / 6)}`, points: fromDecimal(points), written: toExact(fromDecimal(points)) });

export interface More { readonly author?: Author; readonly policy?: 'zero' | 'exclude'; readonly condition?: Condition; readonly evidence?: ItemResult['evidence'] }

type Said = Pick<ItemResult, 'outcome' | 'timing' | 'treatment' | 'reason' | 'trace'>;

function itemOf({ says, cycle }: Desk, { code, domain }: Head, { author, policy, condition, evidence }: More, points: PointsSplit | null, { outcome, timing, treatment, reason, trace }: Said): ItemResult {
  return {
    code, kind: 'indicator', domain, outcome, timing, treatment, author: author === undefined ? authorOf(says.get(code)) : author, reason, due: cycle.close,
    whenMissing: policy ?? 'open', whenNotApplicable: 'exclude', condition: condition ?? null, verdict: null, points, round: null, evidence: evidence ?? NO_PROOF, trace, act: null,
  };
}

/** What leaves the score. */
export function out(desk: Desk, of: Head, more: More, reason: 'not-applicable' | 'no-answer', trace: RuleTrace | null): Line {
  const treatment = reason === 'not-applicable' ? 'not-applicable' : 'applies';
  return { item: itemOf(desk, of, more, null, { outcome: 'unknown', timing: 'none', treatment, reason, trace }), earned: ZERO, open: ZERO, max: null };
}

export function splitOf(earned: Fraction, open: Fraction, most: Fraction, written: string): PointsSplit {
  return { earned: toExact(earned), lost: toExact(sub(most, add(earned, open))), open: toExact(open), max: written };
}

function reasonOf(found: ItemResult['reason'], past: boolean, condition: Condition | undefined): ItemResult['reason'] {
  if (found !== 'no-answer') return found;
  return past ? 'no-answer-past-due' : condition?.value === null ? 'condition-unknown' : found;
}

/** An indicator once its rule has said what is earned, and what would be with every figure still missing at its best. */
export function line(desk: Desk, of: Head, earned: Fraction, potential: Fraction, found: ItemResult['reason'], answered: boolean, trace: RuleTrace, more: More = {}): Line {
  const { past } = desk;
  const { points, written } = of;
  const isComplete = answered && found !== 'no-answer' && compare(potential, earned) === 0;
  const keepsOpen = !past && more.policy !== 'zero' && !isComplete;
  const open = keepsOpen ? sub(potential, earned) : ZERO;
  const outcome = compare(earned, points) >= 0 ? 'met' : !isZero(earned) ? 'partial' : keepsOpen ? 'unknown' : 'unmet';
  const timing = isComplete ? 'on-time' : past ? 'late' : 'due';
  const split = splitOf(earned, open, points, written);
  return { item: itemOf(desk, of, more, split, { outcome, timing, treatment: 'applies', reason: reasonOf(found, past, more.condition), trace }), earned, open, max: points };
}

const howMuch = (earned: Fraction, points: Fraction): ItemResult['reason'] => (isZero(earned) ? 'nothing' : compare(earned, points) === 0 ? 'full' : 'partial');

export function binary(desk: Desk, of: Head, input: string, more?: More): Line {
  const value = flagIn(desk.says.get(of.code), input);
  const trace = { kind: 'binary' as const, input, value, points: of.written };
  if (value === null) return line(desk, of, ZERO, of.points, 'no-answer', false, trace, more);
  return value ? line(desk, of, of.points, of.points, 'answered-yes', true, trace, more) : line(desk, of, ZERO, ZERO, 'answered-no', true, trace, more);
}

export function checklist(desk: Desk, of: Head, ...wanted: (readonly [input: string, worth: Fraction, written: string])[]): Line {
  const answer = desk.says.get(of.code);
  let [earned, unsaid, answered] = [ZERO, ZERO, false];
  const items = [];
  for (const [input, worth, points] of wanted) {
    const value = flagIn(answer, input);
    items.push({ input, value, points });
    if (value !== null) answered = true;
    if (value === true) earned = add(earned, worth);
    else if (value === null) unsaid = add(unsaid, worth);
  }
  return line(desk, of, earned, add(earned, unsaid), answered ? howMuch(earned, of.points) : 'no-answer', answered, { kind: 'checklist', points: of.written, items });
}

function measured(desk: Desk, of: Head, { value, isOverZero, answered }: Read, earned: Fraction, trace: RuleTrace, more?: More, whenZero?: 'met' | 'unmet'): Line {
  if (value !== null) return line(desk, of, earned, earned, howMuch(earned, of.points), answered, trace, more);
  if (!isOverZero) return line(desk, of, ZERO, of.points, 'no-answer', answered, trace, more);
  return line(desk, of, whenZero === 'met' ? of.points : ZERO, whenZero === 'unmet' ? ZERO : of.points, 'zero-denominator', answered, trace, more);
}

export interface Band { readonly from: Fraction | null; readonly above?: Fraction; readonly worth: Fraction }
type Bands = { from: string | null; above: string | null; points: string }[];

export function steps(desk: Desk, of: Head, read: Read, bands: readonly Band[], written: Bands, more?: More): Line {
  const { value } = read;
  const at = value === null ? -1 : bands.findIndex(({ from, above }) => (from ? compare(value, from) >= 0 : !above || compare(value, above) > 0));
  return measured(desk, of, read, bands[at]?.worth ?? ZERO, { kind: 'steps', of: read.trace, points: of.written, bands: written, band: at < 0 ? null : at }, more);
}

const between = (value: Fraction, most: Fraction): Fraction => max(ZERO, min(most, value));

export function linear(desk: Desk, of: Head, read: Read, from: Fraction, to: Fraction, written: readonly [string, string]): Line {
  const earned = read.value === null ? ZERO : mul(of.points, between(div(sub(read.value, from), sub(to, from)), ONE));
  return measured(desk, of, read, earned, { kind: 'linear', of: read.trace, from: written[0], to: written[1], points: of.written });
}

export function target(desk: Desk, of: Head, read: Read, whenZero?: 'met' | 'unmet'): Line {
  const earned = read.value === null ? ZERO : mul(of.points, between(read.value, ONE));
  return measured(desk, of, read, earned, { kind: 'target', of: read.trace, points: of.written }, undefined, whenZero);
}

function clamped(desk: Desk, of: Head, value: Fraction | null, worth: Fraction, trace: RuleTrace, more?: More): Line {
  if (value === null) return line(desk, of, ZERO, of.points, 'no-answer', false, trace, more);
  const earned = between(worth, of.points);
  return line(desk, of, earned, earned, howMuch(earned, of.points), true, trace, more);
}

export function marked(desk: Desk, of: Head, input: string): Line {
  const value = figureIn(desk.says.get(of.code), input);
  return clamped(desk, of, value, value ?? ZERO, { kind: 'external', input, value: value && toExact(value), points: of.written });
}

export function counted(desk: Desk, of: Head, input: string, each: Fraction, pointsEach: string, more?: More): Line {
  const value = figureIn(desk.says.get(of.code), input);
  return clamped(desk, of, value, value ? mul(value, each) : ZERO, { kind: 'per-occurrence', input, value: value && toExact(value), pointsEach, points: of.written }, more);
}
