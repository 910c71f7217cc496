import type { AllocationKey, AllocationPart, AllocationRate, PartOf } from './allocation-formula.schema.ts';
import type { PartStanding } from './allocation.values.ts';
import type { Field, Taker } from './field.rules.ts';
import { judgeCondition, type ConditionReading } from './judge-condition.rules.ts';
import { decimalsIn, sayKeyFaults, sayRateFaults, scaleOfKey, scaleOfRate, unitsIn, type Claim, type Reader, type Scale } from './key.engine.ts';
import { rankTakers, type Placed } from './rank-takers.engine.ts';

/** What one taker has to do with one part. */
export interface PartLine {
  readonly standing: PartStanding;
  /** Why it does not take: what its own condition read. */
  readonly because: readonly ConditionReading[];
  /** In whole units of the part: what its money is in proportion to, or the amount itself. Zero where it takes nothing. */
  readonly claim: bigint;
  readonly key: bigint | null;
  readonly rate: bigint | null;
  readonly placed: Placed | null;
}

/** A part read for every taker of a pool. */
export interface PartClaims {
  readonly part: AllocationPart;
  readonly lines: readonly PartLine[];
  /** What the pool of a share is out of, those who leave theirs included. For amounts: units to one minor unit. */
  readonly out: bigint;
  readonly keyScale: bigint;
  readonly rateScale: bigint;
  /** Minor units kept back because a rank is not known yet; `'all'`: the whole share. */
  readonly reserved: bigint | 'all';
}

const NOBODY: PartLine = { standing: 'forfeits', because: [], claim: 0n, key: null, rate: null, placed: null };

interface Standing { readonly standing: PartStanding; readonly because: readonly ConditionReading[] }

const TAKES: Standing = { standing: 'takes', because: [] };

/** Takes it, waits for what is not known, or leaves it. */
function standingIn(part: AllocationPart, taker: Taker, { entrants, columns }: Field): Standing {
  if (part.among === undefined && taker.standing === 'eligible') return TAKES;
  const { verdict, because } = judgeCondition(part.among, { entrant: entrants[taker.place]!, place: taker.place, columns, stands: taker.stands });
  if (taker.standing === 'ineligible' || verdict === 'unmet') return { standing: 'forfeits', because: verdict === 'unmet' ? because : [] };
  return taker.standing === 'undetermined' || verdict === 'unknown' ? { standing: 'waits', because: verdict === 'unknown' ? because : [] } : TAKES;
}

const readerOf = ({ place }: Taker, { entrants }: Field, { code }: AllocationPart): Reader => ({ place, territory: entrants[place]!.territory, part: code });

/** What no figure nor bound could be found for; why is said apart. */
const UNKNOWN: Claim = { n: 0n, waits: true };

function keyOf(key: AllocationKey, scale: Scale, taker: Taker, field: Field, part: AllocationPart): Claim {
  sayKeyFaults(key, field.columns, readerOf(taker, field, part), field.faults);
  return scale.of(taker.place) ?? UNKNOWN;
}

function rateOf(rate: AllocationRate | undefined, scale: Scale, taker: Taker, field: Field, part: AllocationPart): Claim {
  const claim = scale.of(taker.place);
  if (claim === null && rate) sayRateFaults(rate, field.columns, readerOf(taker, field, part), field.faults);
  return claim ?? UNKNOWN;
}

/** A share left by some is out of what the others claim, where they share it; else out of what all members could. */
function claimShares(part: PartOf<'share'>, takers: readonly Taker[], field: Field): PartClaims {
  const [key, rate] = [scaleOfKey(part.key, field.columns), scaleOfRate(part.rate, field.columns)];
  let out = 0n;
  const lines = takers.map((taker): PartLine => {
    const { standing, because } = standingIn(part, taker, field);
    if (standing === 'forfeits' && part.forfeited === 'shared') return { ...NOBODY, because };
    const own = keyOf(part.key, key, taker, field, part);
    const earned = rateOf(part.rate, rate, taker, field, part);
    const claim = standing === 'forfeits' ? 0n : own.n * earned.n;
    out += part.forfeited === 'shared' ? claim : own.n * rate.scale;
    const waits = standing === 'takes' && (own.waits || earned.waits);
    return { standing: waits ? 'waits' : standing, because, claim, key: own.n, rate: part.rate ? earned.n : null, placed: null };
  });
  return { part, lines, out, keyScale: key.scale, rateScale: rate.scale, reserved: 0n };
}

function claimAmounts(part: PartOf<'amount'>, takers: readonly Taker[], field: Field): PartClaims {
  const rate = scaleOfRate(part.rate, field.columns);
  const each: Scale = typeof part.each === 'number' ? fixed(BigInt(part.each)) : scaleOfKey(part.each, field.columns);
  const lines = takers.map((taker): PartLine => {
    const { standing, because } = standingIn(part, taker, field);
    if (standing === 'forfeits') return { ...NOBODY, because };
    const amount = keyOf(typeof part.each === 'number' ? 'equal' : part.each, each, taker, field, part);
    const earned = rateOf(part.rate, rate, taker, field, part);
    return { standing: amount.waits || earned.waits ? 'waits' : standing, because, claim: amount.n * earned.n, key: amount.n, rate: part.rate ? earned.n : null, placed: null };
  });
  return { part, lines, out: each.scale * rate.scale, keyScale: each.scale, rateScale: rate.scale, reserved: 0n };
}

const fixed = (n: bigint): Scale => ({ scale: 1n, of: () => ({ n, waits: false }) });

interface Ranked { readonly lines: readonly PartLine[]; readonly open: ReadonlyMap<string, number> }

/** Those who may be ranked, with their places. `open`: groups where somebody's place is not known, and how many would be ranked there. */
function placeTakers(part: PartOf<'tiers'> | PartOf<'prizes'>, takers: readonly Taker[], field: Field): Ranked {
  const standings = takers.map((taker) => standingIn(part, taker, field));
  const { placed, open } = rankTakers(part, takers.map(({ place }, index) => ({ place, standing: standings[index]!.standing })), field);
  const lines = standings.map(({ standing, because }, index): PartLine => {
    const own = placed[index] ?? null;
    return { ...NOBODY, standing: standing === 'takes' && own !== null && open.has(own.group) ? 'waits' : standing, because, placed: own };
  });
  return { lines, open };
}

function claimTiers(part: PartOf<'tiers'>, takers: readonly Taker[], field: Field): PartClaims {
  const { lines, open } = placeTakers(part, takers, field);
  const key = scaleOfKey(part.key, field.columns);
  const decimals = Math.max(...part.tiers.map((tier) => decimalsIn(tier.weight)));
  const weights = part.tiers.map((tier) => unitsIn(tier.weight, decimals));
  let out = 0n;
  const claimed = lines.map((line, index): PartLine => {
    if (line.standing === 'forfeits' || line.placed?.tier == null) return line.standing === 'takes' ? { ...line, standing: 'forfeits' } : line;
    const own = keyOf(part.key, key, takers[index]!, field, part);
    const claim = open.size > 0 ? 0n : own.n * weights[line.placed.tier]!;
    out += claim;
    return { ...line, standing: own.waits ? 'waits' : line.standing, claim, key: own.n };
  });
  return { part, lines: claimed, out, keyScale: key.scale, rateScale: 10n ** BigInt(decimals), reserved: open.size > 0 ? 'all' : 0n };
}

function claimPrizes(part: PartOf<'prizes'>, takers: readonly Taker[], field: Field): PartClaims {
  const { lines, open } = placeTakers(part, takers, field);
  const claimed = lines.map((line): PartLine => {
    const prize = line.placed?.tier == null || open.has(line.placed.group) ? null : part.prizes[line.placed.tier]!.amount;
    if (prize === null) return line.standing === 'takes' ? { ...line, standing: 'forfeits' } : line;
    return { ...line, claim: BigInt(prize), key: BigInt(prize) };
  });
  const prizesFor = (ranked: number): bigint => {
    let left = part.fewest !== undefined && ranked < part.fewest ? 0 : ranked;
    return part.prizes.reduce((sum, { places, amount }) => { const won = Math.min(places, left); left -= won; return sum + BigInt(won) * BigInt(amount); }, 0n);
  };
  return { part, lines: claimed, out: 1n, keyScale: 1n, rateScale: 1n, reserved: [...open.values()].reduce((sum, ranked) => sum + prizesFor(ranked), 0n) };
}

/** What each taker claims of one part. */
export function claimPart(part: AllocationPart, takers: readonly Taker[], field: Field): PartClaims {
  switch (part.kind) {
    case 'share': return claimShares(part, takers, field);
    case 'amount': return claimAmounts(part, takers, field);
    case 'tiers': return claimTiers(part, takers, field);
    case 'prizes': return claimPrizes(part, takers, field);
  }
}
