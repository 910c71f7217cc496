import { ONE, ZERO, add, compare, div, fraction, fromDecimal, fromExact, isZero, max, min, mul, sum, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { unitsOf } from '../../shared/rounding.values.ts';
import { splitWhole } from '../round-shares.engine.ts';
import type { AmountPart, AmountTrace } from './allocation-amounts.schema.ts';

/** An amount worked out again from its trace, with what stands between. Exact values: `"144/5"`. */
export interface RecomputedAmount {
  /** In the order of the trace: what the part claims, what that comes to before bounds, and whole minor units of it. */
  readonly parts: readonly { readonly code: string; readonly claim: string; readonly exact: string; readonly amount: number }[];
  /** Before bounds, within them, and rounded. */
  readonly sum: string;
  readonly bounded: string;
  readonly amount: number;
  readonly given: number;
  readonly held: number;
  readonly deducted: number;
  readonly net: number;
  readonly tranches: readonly number[];
  /** True where all of it is what the trace states. */
  readonly agrees: boolean;
}

const isShare = ({ kind }: AmountPart): boolean => kind === 'share' || kind === 'tiers';

function claimOf({ kind, standing, key, rate, placed }: AmountPart): Fraction {
  if (key === null || standing === 'forfeits') return ZERO;
  const earned = kind === 'tiers' ? (placed?.tier == null ? ZERO : fromDecimal(placed.tier)) : rate === null ? ONE : fromExact(rate);
  return mul(fromExact(key), earned);
}

/** What one unit of a claim brings: its part of what shares have, or itself where it is an amount. */
function priceOf(part: AmountPart, { pot }: AmountTrace): Fraction {
  if (!isShare(part)) return part.whenShort === 'scale' && pot.scaled !== null ? fromExact(pot.scaled) : ONE;
  const outOf = fromExact(part.outOf);
  return isZero(outOf) || part.reserved !== '0' ? ZERO : div(fromExact(part.pool), outOf);
}

/** Floors up and caps down to whole units of `roundTo`, as the rule has them. */
const floorOf = ({ floor, roundTo }: AmountTrace): Fraction => fraction(floor === null ? 0 : Math.ceil(floor / roundTo) * roundTo);
const capOf = ({ cap, roundTo }: AmountTrace): Fraction | null => (cap === null ? null : fraction(Math.floor(cap / roundTo) * roundTo));

/** `fixed + level × share`, within its bounds; at its cap where even without end nobody takes the rest. */
function boundedOf(trace: AmountTrace, fixed: Fraction, share: Fraction): Fraction {
  const takes = trace.parts.some(({ standing }) => standing !== 'forfeits');
  const cap = takes ? capOf(trace) : null;
  const { level } = trace.pot;
  if (level === null && cap && compare(share, ZERO) > 0) return cap;
  const value = level === null ? fixed : add(fixed, mul(fromExact(level), share));
  const raised = takes ? max(value, floorOf(trace)) : value;
  return cap ? min(raised, cap) : raised;
}

/** Whole numbers in the proportion of fractions. */
function wholesOf(values: readonly Fraction[]): bigint[] {
  const common = values.reduce((all, { d }) => all * BigInt(d), 1n);
  return values.map(({ n, d }) => BigInt(n) * (common / BigInt(d)));
}
function split(amount: number, values: readonly Fraction[]): number[] {
  const weights = wholesOf(values);
  return weights.some((weight) => weight > 0n) ? splitWhole(BigInt(amount), weights).map(Number) : weights.map(() => 0);
}

/** Held is what comes of parts that wait, with what a floor adds to them. */
function heldOf({ parts }: AmountTrace, amounts: readonly number[], amount: number): number {
  if (!parts.some(({ standing }) => standing === 'waits')) return 0;
  const all = amounts.reduce((total, one) => total + one, 0);
  return parts.reduce((held, { standing }, at) => (standing === 'waits' ? held + amounts[at]! : held), amount - all);
}

/**
 * Works an amount out again, from its trace alone and without the formula: claims, what they bring, the level, floor and cap, the cut to whole units,
 * what is held and what is taken off. A page does it beside the figures it shows, and says whether they agree. Pure.
 */
export function recomputeAmount(trace: AmountTrace): RecomputedAmount {
  const { parts, roundTo, up, pot, owed } = trace;
  const claims = parts.map(claimOf);
  const exacts = parts.map((part, at) => mul(claims[at]!, priceOf(part, trace)));
  const of = (share: boolean): Fraction => sum(exacts.filter((_, at) => isShare(parts[at]!) === share));
  const bounded = boundedOf(trace, of(false), of(true));
  const amount = (Number(unitsOf(div(bounded, fraction(roundTo)), 0, 'down')) + (up ? 1 : 0)) * roundTo;
  const level = pot.level === null ? ONE : fromExact(pot.level);
  const amounts = split(amount, exacts.map((exact, at) => (isShare(parts[at]!) ? mul(exact, level) : exact)));
  const held = heldOf(trace, amounts, amount);
  const given = amount - held;
  const deducted = Math.min(owed?.amount ?? 0, given);
  const tranches = split(given - deducted, trace.tranches.map(({ weight }) => fromDecimal(weight)));
  const agrees = amount === trace.amount && given === trace.given && held === trace.held && deducted === trace.deducted && given - deducted === trace.net
    && parts.every((part, at) => part.amount === amounts[at]) && trace.tranches.every((tranche, at) => tranche.amount === tranches[at]);
  return {
    parts: parts.map(({ code }, at) => ({ code, claim: toExact(claims[at]!), exact: toExact(exacts[at]!), amount: amounts[at]! })),
    sum: toExact(sum(exacts)), bounded: toExact(bounded), amount, given, held, deducted, net: given - deducted, tranches, agrees,
  };
}
