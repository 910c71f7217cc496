import type { ActorOf, GrantedPlace } from './grant.values.ts';
import { territorialRelation } from './grants.rules.ts';

/**
 * Somebody in the role they act in on a territory, on a day: one in force there, else the one that explains the refusal best. `null` for
 * somebody to whom none of these roles was granted.
 *
 * @param order roles by what they may change: the one to act in first where somebody holds several
 */
export function actorAmong<R extends string>(order: readonly R[], { id, grants }: Pick<ActorOf<R>, 'id' | 'grants'>, place: GrantedPlace, day: string): ActorOf<R> | null {
  const inRole = (role: R): ActorOf<R> => ({ id, role, grants });
  const held = order.filter((role) => grants.some((grant) => grant.role === role));
  for (const relation of ['granted', 'expired', 'not-yet', 'outside'] as const) {
    const role = held.find((one) => territorialRelation(inRole(one), place, day) === relation);
    if (role) return inRole(role);
  }
  return null;
}
