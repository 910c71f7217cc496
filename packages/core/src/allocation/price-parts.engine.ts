import { fraction, toExact } from '../shared/fraction.values.ts';
import { jsonPointer } from '../shared/issue.values.ts';
import type { AllocationPart, AllocationWindow } from './allocation-formula.schema.ts';
import type { FaultList } from './allocation-fault.values.ts';
import { decimalsIn, unitsIn } from './key.engine.ts';

/** A positive number as two whole ones, not reduced: sums over a common denominator are made once, not for every territory. */
export interface Ratio { readonly n: bigint; readonly d: bigint }

export const times = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });
export const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const exact = ({ n, d }: Ratio): string => toExact(fraction(n, d));

/** A part as a whole: what is claimed of it, and what its pool is out of. */
export interface PartSum {
  readonly part: AllocationPart;
  readonly out: bigint;
  readonly sum: bigint;
  readonly reserved: bigint | 'all';
}

export interface PriceInput {
  readonly window: AllocationWindow;
  readonly stratum: string | null;
  readonly pool: bigint;
  readonly sums: readonly PartSum[];
  readonly faults: FaultList;
}

/** Where a fault of a pool stands. */
export const potPath = ({ window, stratum }: Pick<PriceInput, 'window' | 'stratum'>): string => jsonPointer(['windows', window.code, ...(stratum === null ? [] : [stratum])]);
export const potName = ({ window, stratum }: Pick<PriceInput, 'window' | 'stratum'>): Readonly<Record<string, string>> => ({ window: window.code, ...(stratum === null ? {} : { stratum }) });

/** What one unit of a claim is worth in minor units. */
export interface Prices { readonly perUnit: readonly Ratio[]; readonly pools: readonly Ratio[]; readonly rest: Ratio; readonly scaled: Ratio | null }

export const NONE: Ratio = { n: 0n, d: 1n };
export const isShare = (part: AllocationPart): boolean => part.kind === 'share' || part.kind === 'tiers';

/** The least common multiple, so that the common denominator stays as short as it can. */
export function commonMultiple(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => { let [a, b] = [all, value]; while (b > 0n) [a, b] = [b, a % b]; return (all / a) * value; }, 1n);
}

/** Amounts and prizes come first. Where they come to more than the pool, those that may be are cut in proportion; else it is a fault. */
function priceAmounts({ window, stratum, pool, sums, faults }: PriceInput): { readonly perUnit: readonly Ratio[]; readonly rest: Ratio; readonly scaled: Ratio | null } {
  const amounts = sums.map((each) => (isShare(each.part) ? NONE : { n: each.sum, d: each.out }));
  const d = commonMultiple(amounts.map((one) => one.d));
  const reserved = sums.reduce((sum, { reserved: kept }) => sum + (kept === 'all' ? 0n : kept), 0n);
  const units = amounts.map((one) => one.n * (d / one.d));
  const asked = units.reduce((sum, one) => sum + one, reserved * d);
  const plain = sums.map(({ part, out }) => (isShare(part) ? NONE : { n: 1n, d: out }));
  if (asked <= pool * d) return { perUnit: plain, rest: { n: pool * d - asked, d }, scaled: null };
  const elastic = sums.map(({ part }) => part.kind === 'amount' && part.whenShort === 'scale');
  const bends = units.reduce((sum, one, index) => (elastic[index] ? sum + one : sum), 0n);
  const left = pool * d - (asked - bends);
  if (left < 0n) {
    faults.add('amounts-exceed-pool', potPath({ window, stratum }), { ...potName({ window, stratum }), pool: String(pool), amounts: exact({ n: asked, d }) });
    return { perUnit: plain, rest: NONE, scaled: null };
  }
  const scaled = { n: left, d: bends };
  return { perUnit: plain.map((one, index) => (elastic[index] ? times(one, scaled) : one)), rest: NONE, scaled };
}

/** The rest goes to shares by their weights; a share that nobody could take stays unused. */
export function priceParts(input: PriceInput): Prices {
  const { perUnit: amounts, rest, scaled } = priceAmounts(input);
  const shares = input.sums.map(({ part }) => ('weight' in part ? part.weight : '0'));
  const decimals = Math.max(...shares.map(decimalsIn));
  const weights = shares.map((weight) => unitsIn(weight, decimals));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const pools = input.sums.map((each, index) => (isShare(each.part) ? (all === 0n ? NONE : times(rest, { n: weights[index]!, d: all })) : times(amounts[index]!, { n: each.sum, d: 1n })));
  const perUnit = input.sums.map(({ part, out, reserved }, index) => (!isShare(part) ? amounts[index]! : out === 0n || reserved === 'all' ? NONE : times(pools[index]!, { n: 1n, d: out })));
  return { perUnit, pools, rest, scaled };
}
