import type { Combination } from '../referential/referential.values.ts';
import { ONE, ZERO, add, compare, div, isZero, max as most, min, mul, sub, type Fraction } from '../shared/fraction.values.ts';
import type { Split } from './score-item.engine.ts';

/** One member: its weight, and its points where it counts. */
export interface Member { readonly weight: Fraction; readonly split: Split | null }

const share = (value: Fraction, max: Fraction): Fraction => most(ZERO, min(ONE, div(value, max)));

/** The share each member that counts came to, and could come to with its open points. */
const sharesOf = (members: readonly Member[]): { weight: Fraction; earned: Fraction; reach: Fraction }[] =>
  members.flatMap(({ weight, split }) => (split && !isZero(split.max) ? [{ weight, earned: share(split.earned, split.max), reach: share(add(split.earned, split.open), split.max) }] : []));

const least = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));

/**
 * The shares of the members put together, out of one (the least of them) or out of their weights (their weighted mean), before they are
 * brought to the score's own maximum. `null` when no member counts. Exact: a geometric mean would not be.
 */
export function combineShares(combine: Combination, members: readonly Member[]): Split | null {
  const shares = sharesOf(members);
  if (shares.length === 0) return null;
  if (combine === 'minimum') {
    const earned = least(shares.map((one) => one.earned));
    return { earned, open: sub(least(shares.map((one) => one.reach)), earned), max: ONE };
  }
  return shares.reduce<Split>((total, { weight, earned, reach }) => (
    { earned: add(total.earned, mul(weight, earned)), open: add(total.open, mul(weight, sub(reach, earned))), max: add(total.max, weight) }
  ), { earned: ZERO, open: ZERO, max: ZERO });
}
