import { NONE, atLeast, q, readDecimal, same, times, type Q } from '../../assessment/__fixtures__/naive-numbers.ts';
import type { PartOf } from '../allocation-formula.schema.ts';
import { exactMeasure, type Claim, type Scene } from './recompute.ts';

type Standing = { readonly territory: string; readonly standing: 'takes' | 'waits' | 'forfeits' };

/** Places by counting who is ahead, one by one. */
export function placesOf(scene: Scene, part: PartOf<'tiers'> | PartOf<'prizes'>, all: readonly Standing[], keyOf: (territory: string) => Q): readonly Claim[] {
  const groupOf = (territory: string): string => (part.within === undefined ? 'all' : String(scene.result.entrants.find((one) => one.territory === territory)!.data[part.within]));
  const in_ = all.filter(({ standing }) => standing !== 'forfeits').map((one) => ({ ...one, group: groupOf(one.territory), value: exactMeasure(scene, one.territory, part.of) }));
  const open = new Set(in_.filter(({ standing, value }) => standing === 'waits' || value === null).map(({ group }) => group));
  const beats = (a: Q, b: Q): boolean => (part.better === 'lower' ? !atLeast(a, b) : !atLeast(b, a));
  const tierOf = (territory: string): number => {
    const own = in_.find((one) => one.territory === territory);
    if (!own?.value) return -1;
    const peers = in_.filter(({ group, value }) => group === own.group && value !== null);
    const ahead = peers.filter(({ value }) => beats(value!, own.value!)).length;
    const level = peers.filter(({ value }) => same(value!, own.value!));
    const rank = part.ties === 'first' ? ahead + 1 : part.ties === 'last' ? ahead + level.length : ahead + 1 + level.filter((peer) => peer.territory < territory).length;
    if (part.fewest !== undefined && peers.length < part.fewest) return -1;
    if (part.kind === 'tiers') return part.tiers.findIndex(({ upTo }) => atLeast(times(readDecimal(upTo), q(peers.length)), q(rank)));
    return part.prizes.flatMap(({ places }, at) => Array.from({ length: places }, () => at))[rank - 1] ?? -1;
  };
  return all.map(({ territory, standing }): Claim => {
    const none = { territory, standing, key: null, rate: null, claim: NONE, possible: NONE };
    if (standing === 'forfeits') return none;
    const tier = tierOf(territory);
    const held = open.has(groupOf(territory));
    if (tier < 0) return { ...none, standing: held || standing === 'waits' ? 'waits' : 'forfeits' };
    if (part.kind === 'prizes') { const prize = q(part.prizes[tier]!.amount); return held ? { ...none, standing: 'waits' } : { ...none, key: prize, claim: prize, possible: prize }; }
    const claim = open.size > 0 ? NONE : times(keyOf(territory), readDecimal(part.tiers[tier]!.weight));
    return { ...none, standing: held ? 'waits' : standing, key: keyOf(territory), claim, possible: claim };
  });
}
