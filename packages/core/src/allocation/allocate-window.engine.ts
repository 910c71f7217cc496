import { fromDecimal } from '../shared/fraction.values.ts';
import { pathOf } from './allocation-fault.values.ts';
import type { AllocationWindow } from './allocation-formula.schema.ts';
import type { AllocationLine, AllocationPot, PartLineResult, WindowAllocation } from './allocation-result.schema.ts';
import type { TakerStanding } from './allocation.values.ts';
import type { Field, Taker } from './field.rules.ts';
import { judgeCondition, type ConditionReading } from './judge-condition.rules.ts';
import { sayKeyFaults, scaleOfKey } from './key.engine.ts';
import { claimPart, type PartClaims, type PartLine } from './part-claims.engine.ts';
import { payLine } from './pay-line.engine.ts';
import { groupOf } from './rank-takers.engine.ts';
import { roundShares, splitWhole } from './round-shares.engine.ts';
import { sharePot, type Bounds, type SharedPot } from './share-pot.engine.ts';
import { writeExact, writeScaled } from './write-exact.rules.ts';

/** One territory in one window, and why. */
interface Member extends Taker { readonly because: readonly ConditionReading[] }
interface Stand { readonly standing: TakerStanding; readonly because: readonly ConditionReading[] }

/** Not a member: the window is not for it. A member that is not eligible leaves its share; what is not known holds it. */
function standIn({ members, eligible }: AllocationWindow, place: number, stands: Taker['stands'], { entrants, columns }: Field): Stand {
  const scene = { entrant: entrants[place]!, place, columns, stands };
  const member = judgeCondition(members, scene);
  if (member.verdict === 'unmet') return { standing: 'not-member', because: member.because };
  const { verdict, because } = judgeCondition(eligible, scene);
  if (verdict === 'unmet') return { standing: 'ineligible', because };
  if (member.verdict === 'unknown' || verdict === 'unknown') return { standing: 'undetermined', because: member.verdict === 'unknown' ? member.because : because };
  return { standing: 'eligible', because: [] };
}

/** Where each entrant stands in each window so far. */
export type Standings = Map<string, readonly TakerStanding[]>;

function membersOf(window: AllocationWindow, field: Field, standings: Standings): readonly Member[] {
  const all = field.entrants.map((_, place) => {
    const stands = (code: string): TakerStanding | undefined => standings.get(code)?.[place];
    return { place, stands, ...standIn(window, place, stands, field) };
  });
  standings.set(window.code, all.map(({ standing }) => standing));
  return all.filter((one): one is Member => one.standing !== 'not-member');
}

interface Group { readonly stratum: string | null; readonly pool: bigint; readonly key: string | null; readonly members: readonly Member[] }

/** The pool split between groups by the sum of a key over their members; whole where nothing splits it. */
function groupsOf(window: AllocationWindow, pool: bigint, members: readonly Member[], field: Field): readonly Group[] {
  const { strata } = window;
  if (!strata) return [{ stratum: null, pool, key: null, members }];
  const scale = scaleOfKey(strata.key, field.columns);
  const groups = new Map<string, { sum: bigint; members: Member[] }>();
  for (const member of members) {
    const { place } = member;
    const name = groupOf(strata.by, place, field, window.code);
    sayKeyFaults(strata.key, field.columns, { place, territory: field.entrants[place]!.territory, part: window.code }, field.faults);
    const group = groups.get(name) ?? { sum: 0n, members: [] };
    group.sum += scale.of(place)?.n ?? 0n;
    group.members.push(member);
    groups.set(name, group);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = sorted.reduce((sum, [, group]) => sum + group.sum, 0n);
  const pools = all === 0n ? sorted.map(() => 0n) : splitWhole(pool, sorted.map(([, { sum }]) => sum));
  return sorted.map(([stratum, group], index) => ({ stratum, pool: pools[index]!, key: writeScaled(group.sum, scale.scale), members: group.members }));
}

/** The least and the most of one territory; a floor over its cap is a fault. */
function boundsOf({ floor, cap, code }: AllocationWindow, place: number, { columns, entrants, faults }: Field): Bounds {
  const { territory } = entrants[place]!;
  const read = (bound: AllocationWindow['floor']): bigint | null => {
    if (bound === undefined || typeof bound === 'number') return bound === undefined ? null : BigInt(bound);
    const value = columns.get(bound.data)?.scaled(place) ?? null;
    if (value === null) faults.add('data-missing', pathOf(territory, bound.data), { territory, data: bound.data, part: code });
    return value;
  };
  const bounds = { floor: read(floor), cap: read(cap) };
  if (bounds.floor !== null && bounds.cap !== null && bounds.floor > bounds.cap) faults.add('floor-over-cap-here', pathOf(territory, code), { territory, floor: String(bounds.floor), cap: String(bounds.cap), part: code });
  return bounds;
}

interface Shared { readonly group: Group; readonly claims: readonly PartClaims[]; readonly bounds: readonly Bounds[]; readonly pot: SharedPot }

function shareGroup(window: AllocationWindow, group: Group, field: Field): Shared {
  const claims = window.parts.map((part) => claimPart(part, group.members, field));
  const bounds = group.members.map(({ place }) => boundsOf(window, place, field));
  const { pool, stratum, members } = group;
  return { group, claims, bounds, pot: sharePot({ window, stratum, pool, claims, bounds, takers: members.length, faults: field.faults }) };
}

const partLine = ({ part, keyScale, rateScale }: PartClaims, line: PartLine, amount: bigint): PartLineResult => ({
  code: part.code, standing: line.standing, because: [...line.because], amount: Number(amount),
  key: line.key === null ? null : writeScaled(line.key, keyScale), rate: line.rate === null ? null : writeExact(line.rate, rateScale),
  placed: line.placed && { group: line.placed.group, rank: line.placed.rank, ranked: line.placed.ranked, tier: line.placed.tier },
});

function lineOf(window: AllocationWindow, { group, claims, bounds, pot }: Shared, index: number, field: Field): AllocationLine {
  const { place, standing, because, stands } = group.members[index]!;
  const amount = pot.amounts[index]!;
  const weights = pot.weights.map((line) => line[index]!);
  const parts = weights.some((weight) => weight > 0n) ? splitWhole(amount, weights) : weights.map(() => 0n);
  const fromParts = parts.reduce((sum, one) => sum + one, 0n);
  const waits = claims.reduce((sum, { lines }, part) => (lines[index]!.standing === 'waits' ? sum + parts[part]! : sum), 0n);
  // What only a floor gives comes from no part: it is held where any of them is.
  const held = waits + (claims.some(({ lines }) => lines[index]!.standing === 'waits') ? amount - fromParts : 0n);
  const { floor, cap } = bounds[index]!;
  return {
    territory: field.entrants[place]!.territory, standing, because: [...because], stratum: group.stratum,
    parts: claims.map((each, part) => partLine(each, each.lines[index]!, parts[part]!)),
    floor: floor === null ? null : Number(floor), cap: cap === null ? null : Number(cap), amount: Number(amount), up: pot.up.has(index),
    given: Number(amount - held), held: Number(held), ...payLine(window, amount - held, { place, stands }, field),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

function potOf({ group, pot }: Shared, lines: readonly AllocationLine[], { entrants }: Field): AllocationPot {
  const last = pot.lastUp === null ? null : entrants[group.members[pot.lastUp]!.place]!.territory;
  return {
    stratum: group.stratum, pool: Number(group.pool), key: group.key, rest: pot.rest, scaled: pot.scaled, level: pot.level, parts: pot.parts.map((part) => ({ ...part })),
    given: sum(lines.map(({ given }) => given)), held: sum(lines.map(({ held }) => held)) + Number(pot.reserved),
    carried: Number(pot.carried), returned: Number(pot.returned), lastUp: last,
  };
}

/** Shares one window's pool among its members. */
export function allocateWindow(window: AllocationWindow, pool: bigint, field: Field, standings: Standings): WindowAllocation {
  const members = membersOf(window, field, standings);
  const shared = groupsOf(window, pool, members, field).map((group) => shareGroup(window, group, field));
  const lines = shared.map((one) => one.group.members.map((_, index) => lineOf(window, one, index, field)));
  const pots = shared.map((one, index) => potOf(one, lines[index]!, field));
  const all = lines.flat().sort((a, b) => (a.territory < b.territory ? -1 : 1));
  const total = (of: 'given' | 'held' | 'carried' | 'returned'): number => sum(pots.map((pot) => pot[of]));
  // A pool that no group could be found for is not used.
  const left = Number(pool) - sum(pots.map((pot) => pot.pool));
  return {
    code: window.code, rule: window, pool: Number(pool), given: total('given'), held: total('held'),
    carried: total('carried') + (window.unused === 'carried' ? left : 0), returned: total('returned') + (window.unused === 'returned' ? left : 0),
    deducted: sum(all.map(({ deducted }) => deducted)), pots, lines: all,
  };
}

/** Splits an envelope between the windows that share it, by their weights, to the last unit. */
export function splitEnvelope(amount: bigint, windows: readonly AllocationWindow[]): readonly bigint[] {
  const weights = windows.map(({ pool }) => fromDecimal(pool.weight));
  const common = weights.reduce((all, { d }) => all * BigInt(d), 1n);
  const units = weights.map(({ n, d }) => BigInt(n) * (common / BigInt(d)));
  return units.every((unit) => unit === 0n) ? roundShares(units, 1n, 0n).units : splitWhole(amount, units);
}

