import { actorAmong } from '../shared/command/acting-role.rules.ts';
import type { GrantedPlace } from '../shared/command/grant.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { Actor } from './assessment-rights.values.ts';
import type { Role } from './assessment.values.ts';

/** Roles by what they may change: the one to act in first where somebody holds several. */
const ACTING_ORDER: readonly Role[] = ['coach', 'secretary', 'verifier', 'officer', 'service', 'reader', 'administrator'];

/**
 * Somebody in the role they act in on a territory, on a day of the programme's zone: one in force there, else the one that explains
 * the refusal best. `null` for somebody to whom nothing was granted.
 */
export function actorOn(person: Pick<Actor, 'id' | 'grants'>, place: GrantedPlace, day: PlainDate): Actor | null {
  return actorAmong(ACTING_ORDER, person, place, day);
}
