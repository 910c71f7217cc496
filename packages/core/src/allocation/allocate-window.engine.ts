import { fromDecimal } from '../shared/fraction.values.ts';
import type { AllocationWindow } from './allocation-formula.schema.ts';
import type { AllocationLine, AllocationPot, PartLineResult, WindowAllocation } from './allocation-result.schema.ts';
import type { Field } from './field.rules.ts';
import type { PartClaims, PartLine } from './part-claims.engine.ts';
import { payLine } from './pay-line.engine.ts';
import { groupsOf, membersOf, prepareGroup, type PreparedGroup, type Standings } from './prepare-window.engine.ts';
import { roundShares, splitWhole } from './round-shares.engine.ts';
import { sharePot, type SharedPot } from './share-pot.engine.ts';
import { writeExact, writeScaled } from './write-exact.rules.ts';

interface Shared extends PreparedGroup { readonly pot: SharedPot }

const partLine = ({ part, keyScale, rateScale }: PartClaims, line: PartLine, amount: bigint): PartLineResult => ({
  code: part.code, standing: line.standing, because: [...line.because], amount: Number(amount),
  key: line.key === null ? null : writeScaled(line.key, keyScale), rate: line.rate === null ? null : writeExact(line.rate, rateScale),
  placed: line.placed && { group: line.placed.group, rank: line.placed.rank, ranked: line.placed.ranked, tier: line.placed.tier },
});

function lineOf(window: AllocationWindow, { group, input, pot }: Shared, index: number, field: Field): AllocationLine {
  const { claims, bounds } = input;
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
  const shared = groupsOf(window, pool, members, field).map((group) => { const prepared = prepareGroup(window, group, field); return { ...prepared, pot: sharePot(prepared.input) }; });
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

