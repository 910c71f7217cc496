import type { PlainDate } from '../time/plain-date.values.ts';
import type { Actor } from './assessment-rights.values.ts';
import type { Role } from './assessment.values.ts';
import { territorialRelation, type GrantedPlace } from './can-send-command.rules.ts';

/** Roles by what they may change: the one to act in first where somebody holds several. */
const ACTING_ORDER: readonly Role[] = ['coach', 'secretary', 'verifier', 'officer', 'service', 'reader', 'administrator'];

/**
 * Somebody in the role they act in on a territory, on a day of the programme's zone: one in force there, else the one that explains
 * the refusal best. `null` for somebody to whom nothing was granted.
 */
export function actorOn({ id, grants }: Pick<Actor, 'id' | 'grants'>, place: GrantedPlace, day: PlainDate): Actor | null {
  const inRole = (role: Role): Actor => ({ id, role, grants });
  const held = ACTING_ORDER.filter((role) => grants.some((grant) => grant.role === role));
  for (const relation of ['granted', 'expired', 'not-yet', 'outside'] as const) {
    const role = held.find((one) => territorialRelation(inRole(one), place, day) === relation);
    if (role) return inRole(role);
  }
  return null;
}
