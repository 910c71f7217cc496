import { toExact, fraction } from '../shared/fraction.values.ts';
import type { AllocationPart, AllocationWindow } from './allocation-formula.schema.ts';
import type { FaultList } from './allocation-fault.values.ts';
import { decimalsIn, unitsIn } from './key.engine.ts';
import { atLevel, findLevel, type Bounded, type LevelFound } from './level.engine.ts';
import type { PartClaims } from './part-claims.engine.ts';
import { roundShares } from './round-shares.engine.ts';

/** A positive number as two whole ones, not reduced: sums over a common denominator are made once, not for every territory. */
interface Ratio { readonly n: bigint; readonly d: bigint }

const times = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });
const exact = ({ n, d }: Ratio): string => toExact(fraction(n, d));

/** Bounds of one taker, in minor units; `null`: none. */
export interface Bounds { readonly floor: bigint | null; readonly cap: bigint | null }

export interface PotInput {
  readonly window: AllocationWindow;
  readonly stratum: string | null;
  readonly pool: bigint;
  readonly claims: readonly PartClaims[];
  readonly bounds: readonly Bounds[];
  readonly takers: number;
  readonly faults: FaultList;
}

/** What a pool came to. Amounts by taker, in minor units. */
export interface SharedPot {
  readonly amounts: readonly bigint[];
  readonly up: ReadonlySet<number>;
  readonly lastUp: number | null;
  /** Per part, per taker: what its amount comes from, in proportion. */
  readonly weights: readonly (readonly bigint[])[];
  /** The exact amount of each, before it is rounded: `exacts[i] / unit`. */
  readonly exacts: readonly bigint[];
  readonly unit: bigint;
  readonly reserved: bigint;
  readonly carried: bigint;
  readonly returned: bigint;
  readonly rest: string;
  readonly scaled: string | null;
  readonly level: string | null;
  readonly parts: readonly { readonly code: string; readonly pool: string; readonly outOf: string; readonly forfeited: string; readonly reserved: string }[];
}

/** What one unit of a claim is worth in minor units. */
interface Rates { readonly perUnit: readonly Ratio[]; readonly pools: readonly Ratio[]; readonly rest: Ratio; readonly scaled: Ratio | null }

const NONE: Ratio = { n: 0n, d: 1n };
const isShare = (part: AllocationPart): boolean => part.kind === 'share' || part.kind === 'tiers';
const sumOf = (claims: PartClaims): bigint => claims.lines.reduce((sum, { claim }) => sum + claim, 0n);

/** The least common multiple, so that the common denominator stays as short as it can. */
function commonMultiple(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => { let [a, b] = [all, value]; while (b > 0n) [a, b] = [b, a % b]; return (all / a) * value; }, 1n);
}

/** Amounts and prizes come first. Where they come to more than the pool, those that may be are cut in proportion; else it is a fault. */
function priceAmounts({ window, stratum, pool, claims, faults }: PotInput): { readonly perUnit: readonly Ratio[]; readonly rest: Ratio; readonly scaled: Ratio | null } {
  const amounts = claims.map((each) => (isShare(each.part) ? NONE : { n: sumOf(each), d: each.out }));
  const d = commonMultiple(amounts.map((one) => one.d));
  const reserved = claims.reduce((sum, { reserved: kept }) => sum + (kept === 'all' ? 0n : kept), 0n);
  const units = amounts.map((one) => one.n * (d / one.d));
  const asked = units.reduce((sum, one) => sum + one, reserved * d);
  const plain = claims.map(({ part, out }) => (isShare(part) ? NONE : { n: 1n, d: out }));
  if (asked <= pool * d) return { perUnit: plain, rest: { n: pool * d - asked, d }, scaled: null };
  const elastic = claims.map(({ part }) => part.kind === 'amount' && part.whenShort === 'scale');
  const bends = units.reduce((sum, one, index) => (elastic[index] ? sum + one : sum), 0n);
  const left = pool * d - (asked - bends);
  if (left < 0n || bends === 0n) {
    faults.add('amounts-exceed-pool', `/windows/${window.code}${stratum === null ? '' : `/${stratum}`}`, { window: window.code, pool: String(pool), amounts: exact({ n: asked, d }), ...(stratum === null ? {} : { stratum }) });
    return { perUnit: plain, rest: NONE, scaled: null };
  }
  const scaled = { n: left, d: bends };
  return { perUnit: plain.map((one, index) => (elastic[index] ? times(one, scaled) : one)), rest: NONE, scaled };
}

/** The rest goes to shares by their weights; a share that nobody could take stays unused. */
function priceShares(input: PotInput): Rates {
  const { perUnit: amounts, rest, scaled } = priceAmounts(input);
  const shares = input.claims.map(({ part }) => ('weight' in part ? part.weight : '0'));
  const decimals = Math.max(...shares.map(decimalsIn));
  const weights = shares.map((weight) => unitsIn(weight, decimals));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const pools = input.claims.map((each, index) => (isShare(each.part) ? (all === 0n ? NONE : times(rest, { n: weights[index]!, d: all })) : times(amounts[index]!, { n: sumOf(each), d: 1n })));
  const perUnit = input.claims.map(({ part, out, reserved }, index) => (!isShare(part) ? amounts[index]! : out === 0n || reserved === 'all' ? NONE : times(pools[index]!, { n: 1n, d: out })));
  return { perUnit, pools, rest, scaled };
}

/** Units of `roundTo` a bound allows: a floor up, a cap down, so that rounding never passes one. */
const boundIn = ({ floor, cap }: Bounds, roundTo: bigint, unit: bigint): { readonly least: bigint; readonly most: bigint | null } => ({
  least: floor === null ? 0n : ((floor + roundTo - 1n) / roundTo) * roundTo * unit,
  most: cap === null ? null : (cap / roundTo) * roundTo * unit,
});

interface Levelled { readonly exacts: readonly bigint[]; readonly unit: bigint; readonly found: LevelFound }

/** The exact amount of each, within its bounds. Bounds hold for whoever claims anything, given or held. */
function level({ window, stratum, claims, bounds, takers, faults }: PotInput, fixed: readonly bigint[], shares: readonly bigint[], unit: bigint): Levelled {
  const one: LevelFound = { kind: 'level', level: { n: 1n, d: 1n } };
  if (window.floor === undefined && window.cap === undefined) return { exacts: fixed.map((each, index) => each + shares[index]!), unit, found: one };
  const roundTo = BigInt(window.roundTo);
  const all = Array.from({ length: takers }, (_, index): Bounded => {
    const takes = claims.some(({ lines }) => lines[index]!.standing !== 'forfeits');
    return { fixed: fixed[index]!, share: shares[index]!, ...(takes ? boundIn(bounds[index]!, roundTo, unit) : { least: 0n, most: null }) };
  });
  const target = all.reduce((sum, each) => sum + each.fixed + each.share, 0n);
  const found = findLevel(all, target);
  if (found.kind === 'floors-exceed') {
    faults.add('floors-exceed-pool', `/windows/${window.code}${stratum === null ? '' : `/${stratum}`}`, { window: window.code, pool: exact({ n: target, d: unit }), floors: exact({ n: found.floors, d: unit }), ...(stratum === null ? {} : { stratum }) });
  }
  return { exacts: all.map((each) => atLevel(each, found)), unit: unit * (found.kind === 'level' ? found.level.d : 1n), found };
}

/** The lines of several parts, taker by taker. */
function addUp(lines: readonly (readonly bigint[])[], takers: number): bigint[] {
  const sums = new Array<bigint>(takers).fill(0n);
  for (const line of lines) for (let taker = 0; taker < takers; taker += 1) if (line[taker] !== 0n) sums[taker]! += line[taker]!;
  return sums;
}

/** Shares one pool out, exactly: what is given and held, what is carried over and given back add up to it. */
export function sharePot(input: PotInput): SharedPot {
  const { window, claims, takers, pool } = input;
  const rates = priceShares(input);
  const common = commonMultiple(rates.perUnit.map(({ d }) => d));
  const units = rates.perUnit.map(({ n, d }) => n * (common / d));
  const along = claims.map(({ lines }, index) => lines.map(({ claim }) => claim * units[index]!));
  const sums = (wanted: boolean): bigint[] => addUp(along.filter((_, index) => isShare(claims[index]!.part) === wanted), takers);
  const { exacts, unit, found } = level(input, sums(false), sums(true), common);
  const roundTo = BigInt(window.roundTo);
  const rounded = roundShares(exacts, unit * roundTo);
  const amounts = rounded.units.map((one) => one * roundTo);
  const { parts, reserved, forfeits } = tellParts(input, rates);
  const left = pool - reserved - amounts.reduce((sum, one) => sum + one, 0n);
  const ratio = found.kind === 'level' ? found.level : null;
  const scale = ratio ?? { n: 1n, d: 1n };
  return {
    amounts, up: rounded.up, lastUp: rounded.last, exacts, unit, reserved, parts, ...splitLeft(left, forfeits, window),
    weights: scale.n === scale.d ? along : along.map((line, index) => line.map((one) => one * (isShare(claims[index]!.part) ? scale.n : scale.d))),
    rest: exact(rates.rest), scaled: rates.scaled && exact(rates.scaled), level: ratio && exact(ratio),
  };
}

interface Forfeits { readonly carried: Ratio; readonly returned: Ratio }

/** What each part was out of, what was left of it and what is kept back. */
function tellParts({ claims }: PotInput, { pools, perUnit }: Rates): { readonly parts: SharedPot['parts']; readonly reserved: bigint; readonly forfeits: Forfeits } {
  let reserved = 0n;
  const forfeits = { carried: NONE, returned: NONE };
  const parts = claims.map((each, index) => {
    const { part, out, keyScale, rateScale } = each;
    const kept = each.reserved === 'all' ? pools[index]!.n / pools[index]!.d : each.reserved;
    reserved += kept;
    const lost = isShare(part) && out > 0n && each.reserved === 0n ? times(perUnit[index]!, { n: out - sumOf(each), d: 1n }) : NONE;
    if (part.kind === 'share' && part.forfeited !== 'shared') forfeits[part.forfeited] = plus(forfeits[part.forfeited], lost);
    const outOf = isShare(part) ? { n: out, d: keyScale * rateScale } : { n: sumOf(each), d: out };
    return { code: part.code, pool: exact(pools[index]!), outOf: exact(outOf), forfeited: exact(lost), reserved: String(kept) };
  });
  return { parts, reserved, forfeits };
}

const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** What is left goes where its part says, and what no part gives where the window says; whole units, the carried cut down. */
function splitLeft(left: bigint, { carried, returned }: Forfeits, { unused }: AllocationWindow): { readonly carried: bigint; readonly returned: bigint } {
  const kept = unused === 'carried' ? left - ceiling(returned) : carried.n / carried.d;
  return { carried: kept, returned: left - kept };
}
const ceiling = ({ n, d }: Ratio): bigint => (n + d - 1n) / d;
