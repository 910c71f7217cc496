import { pathOf } from './allocation-fault.values.ts';
import type { AllocationWindow } from './allocation-formula.schema.ts';
import type { TakerStanding } from './allocation.values.ts';
import type { Field, Taker } from './field.rules.ts';
import { judgeCondition, type ConditionReading } from './judge-condition.rules.ts';
import { sayKeyFaults, scaleOfKey } from './key.engine.ts';
import { claimPart } from './part-claims.engine.ts';
import { groupOf } from './rank-takers.engine.ts';
import { splitWhole } from './round-shares.engine.ts';
import type { Bounds, PotInput } from './share-pot.engine.ts';
import { writeScaled } from './write-exact.rules.ts';

/** One territory in one window, and why. */
export interface Member extends Taker { readonly because: readonly ConditionReading[] }
interface Stand { readonly standing: TakerStanding; readonly because: readonly ConditionReading[] }

/** Not a member: the window is not for it. A member that is not eligible leaves its share; what is not known holds it. */
export function standIn({ members, eligible }: AllocationWindow, place: number, stands: Taker['stands'], { entrants, columns }: Field): Stand {
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

export function membersOf(window: AllocationWindow, field: Field, standings: Standings): readonly Member[] {
  const all = field.entrants.map((_, place) => {
    const stands = (code: string): TakerStanding | undefined => standings.get(code)?.[place];
    return { place, stands, ...standIn(window, place, stands, field) };
  });
  standings.set(window.code, all.map(({ standing }) => standing));
  return all.filter((one): one is Member => one.standing !== 'not-member');
}

export interface Group { readonly stratum: string | null; readonly pool: bigint; readonly key: string | null; readonly members: readonly Member[] }

/** The pool split between groups by the sum of a key over their members; whole where nothing splits it. */
export function groupsOf(window: AllocationWindow, pool: bigint, members: readonly Member[], field: Field): readonly Group[] {
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

/** One pool of a window, with all that is needed to share it. */
export interface PreparedGroup { readonly group: Group; readonly input: PotInput }

/** What is claimed of one pool, and the bounds of each. */
export function prepareGroup(window: AllocationWindow, group: Group, field: Field): PreparedGroup {
  const { pool, stratum, members } = group;
  const claims = window.parts.map((part) => claimPart(part, members, field));
  const bounds = members.map(({ place }) => boundsOf(window, place, field));
  return { group, input: { window, stratum, pool, claims, bounds, takers: members.length, faults: field.faults } };
}
