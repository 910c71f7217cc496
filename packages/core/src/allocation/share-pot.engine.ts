import type { AllocationWindow } from './allocation-formula.schema.ts';
import type { FaultList } from './allocation-fault.values.ts';
import { atLevel, findLevel, type Bounded, type LevelFound } from './level.engine.ts';
import type { PartClaims } from './part-claims.engine.ts';
import { commonMultiple, exact, isShare, NONE, plus, potName, potPath, priceParts, times, type PartSum, type Prices, type Ratio } from './price-parts.engine.ts';
import { roundShares } from './round-shares.engine.ts';

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
  readonly reserved: bigint;
  readonly carried: bigint;
  readonly returned: bigint;
  readonly rest: string;
  readonly scaled: string | null;
  readonly level: string | null;
  readonly parts: readonly { readonly code: string; readonly pool: string; readonly outOf: string; readonly forfeited: string; readonly reserved: string }[];
}

/** Units of `roundTo` a bound allows: a floor up, a cap down, so that rounding never passes one. */
const boundIn = ({ floor, cap }: Bounds, roundTo: bigint, unit: bigint): { readonly least: bigint; readonly most: bigint | null } => ({
  least: floor === null ? 0n : ((floor + roundTo - 1n) / roundTo) * roundTo * unit,
  most: cap === null ? null : (cap / roundTo) * roundTo * unit,
});

export interface Levelled { readonly exacts: readonly bigint[]; readonly unit: bigint; readonly found: LevelFound }
interface Unbounded { readonly fixed: readonly bigint[]; readonly shares: readonly bigint[]; readonly unit: bigint; readonly left: Ratio }

const AS_IT_IS = { kind: 'level', level: { n: 1n, d: 1n } } as const satisfies LevelFound;

/** Floors are paid by shares; where there are too few of these, by what of the pool no part gives. */
function levelOf(all: readonly Bounded[], target: bigint, unused: bigint): LevelFound {
  const found = findLevel(all, target);
  return found.kind === 'floors-exceed' && found.floors <= target + unused ? { kind: 'level', level: { n: 0n, d: 1n } } : found;
}

/** The exact amount of each, within its bounds. Bounds hold for whoever takes or waits for anything. */
function level(input: PotInput, { fixed, shares, unit, left }: Unbounded): Levelled {
  const { window, claims, bounds, takers, faults } = input;
  if (window.floor === undefined && window.cap === undefined) return { exacts: fixed.map((each, index) => each + shares[index]!), unit, found: AS_IT_IS };
  const roundTo = BigInt(window.roundTo);
  const all = Array.from({ length: takers }, (_, index): Bounded => {
    const takes = claims.some(({ lines }) => lines[index]!.standing !== 'forfeits');
    return { fixed: fixed[index]!, share: shares[index]!, ...(takes ? boundIn(bounds[index]!, roundTo, unit) : { least: 0n, most: null }) };
  });
  const target = all.reduce((sum, each) => sum + each.fixed + each.share, 0n);
  const found = levelOf(all, target, (left.n * unit) / left.d - target);
  if (found.kind === 'floors-exceed') faults.add('floors-exceed-pool', potPath(input), { ...potName(input), pool: exact({ n: target, d: unit }), floors: exact({ n: found.floors, d: unit }) });
  return { exacts: all.map((each) => atLevel(each, found)), unit: unit * (found.kind === 'level' ? found.level.d : 1n), found };
}

/** Each part as a whole. */
export const sumsOf = (claims: readonly PartClaims[]): readonly PartSum[] =>
  claims.map(({ part, out, reserved, lines }) => ({ part, out, reserved, sum: lines.reduce((sum, { claim }) => sum + claim, 0n) }));

/** The lines of several parts, taker by taker. */
function addUp(lines: readonly (readonly bigint[])[], takers: number): bigint[] {
  const sums = new Array<bigint>(takers).fill(0n);
  for (const line of lines) for (let taker = 0; taker < takers; taker += 1) if (line[taker] !== 0n) sums[taker]! += line[taker]!;
  return sums;
}

/** The exact amount of each before it is rounded, and all it was made from. */
export function priceTakers(input: PotInput): Levelled & { readonly prices: Prices; readonly told: ToldParts; readonly along: readonly (readonly bigint[])[] } {
  const { claims, takers, pool } = input;
  const sums = sumsOf(claims);
  const prices = priceParts({ ...input, sums });
  const common = commonMultiple(prices.perUnit.map(({ d }) => d));
  const units = prices.perUnit.map(({ n, d }) => n * (common / d));
  const along = claims.map(({ lines }, index) => lines.map(({ claim }) => claim * units[index]!));
  const of = (wanted: boolean): bigint[] => addUp(along.filter((_, index) => isShare(claims[index]!.part) === wanted), takers);
  const told = tellParts(claims, sums, prices);
  const lost = plus(told.forfeits.carried, told.forfeits.returned);
  const left = { n: (pool - told.reserved) * lost.d - lost.n, d: lost.d };
  return { ...level(input, { fixed: of(false), shares: of(true), unit: common, left }), prices, told, along };
}

/** Shares one pool out, exactly: what is given and held, what is carried over and given back add up to it. */
export function sharePot(input: PotInput): SharedPot {
  const { window, claims, pool } = input;
  const { exacts, unit, found, prices, told, along } = priceTakers(input);
  const roundTo = BigInt(window.roundTo);
  const rounded = roundShares(exacts, unit * roundTo);
  const amounts = rounded.units.map((one) => one * roundTo);
  const left = pool - told.reserved - amounts.reduce((sum, one) => sum + one, 0n);
  const ratio = found.kind === 'level' ? found.level : null;
  const scale = ratio ?? AS_IT_IS.level;
  return {
    amounts, up: rounded.up, lastUp: rounded.last, reserved: told.reserved, parts: told.parts, ...splitLeft(left, told.forfeits, window),
    weights: scale.n === scale.d ? along : along.map((line, index) => line.map((one) => one * (isShare(claims[index]!.part) ? scale.n : scale.d))),
    rest: exact(prices.rest), scaled: prices.scaled && exact(prices.scaled), level: ratio && exact(ratio),
  };
}

export interface Forfeits { readonly carried: Ratio; readonly returned: Ratio }
export interface ToldParts { readonly parts: SharedPot['parts']; readonly reserved: bigint; readonly forfeits: Forfeits }

/** What each part was out of, what was left of it and what is kept back. */
function tellParts(claims: readonly PartClaims[], sums: readonly PartSum[], { pools, perUnit }: Prices): ToldParts {
  let reserved = 0n;
  const forfeits = { carried: NONE, returned: NONE };
  const parts = claims.map((each, index) => {
    const { part, out, keyScale, rateScale } = each;
    const { sum } = sums[index]!;
    const kept = each.reserved === 'all' ? pools[index]!.n / pools[index]!.d : each.reserved;
    reserved += kept;
    const lost = isShare(part) && out > 0n && each.reserved === 0n ? times(perUnit[index]!, { n: out - sum, d: 1n }) : NONE;
    if (part.kind === 'share' && part.forfeited !== 'shared') forfeits[part.forfeited] = plus(forfeits[part.forfeited], lost);
    const outOf = isShare(part) ? { n: out, d: keyScale * rateScale } : { n: sum, d: out };
    return { code: part.code, pool: exact(pools[index]!), outOf: exact(outOf), forfeited: exact(lost), reserved: String(kept) };
  });
  return { parts, reserved, forfeits };
}

/** What is left goes where its part says, and what no part gives where the window says; whole units, the carried cut down. */
function splitLeft(left: bigint, { carried, returned }: Forfeits, { unused }: AllocationWindow): { readonly carried: bigint; readonly returned: bigint } {
  const kept = unused === 'carried' ? left - ceiling(returned) : carried.n / carried.d;
  return { carried: kept, returned: left - kept };
}
const ceiling = ({ n, d }: Ratio): bigint => (n + d - 1n) / d;
