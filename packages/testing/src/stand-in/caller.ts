import { canSendCommand, targetOf, territorialRelation, type Actor, type AssessmentState, type Role } from '@jalon/core/assessment';
import type { AssessmentCan } from '@jalon/contract';
import { ASSESSMENT_COMMAND_TYPES, defaultAuthorOf } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { EXPIRED_TOKEN, tokenOf, type Persona } from './personas.ts';
import { Refusal } from './problem.ts';

/** Who asks, from the `Authorization` header; `null` without one. */
export function identify(authorization: string | null, personas: readonly Persona[]): Persona | null {
  if (authorization === null) return null;
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token === EXPIRED_TOKEN) throw new Refusal('token-expired');
  const persona = personas.find(({ id }) => tokenOf(id) === token);
  if (!persona) throw new Refusal('token-invalid');
  return persona;
}

/** Any role will do to read a draft, granted on the territory or above it, in force on the day. */
export function mayRead(persona: Persona | null, { id, path }: Territory, day: PlainDate): boolean {
  return (persona?.grants ?? []).some(({ territoryId, from, to }) => (territoryId === null || territoryId === id || path.includes(territoryId)) && (from ?? day) <= day && day <= (to ?? day));
}

/** Roles by what they may change: the one to act in first where somebody holds several. */
const ACTING_ORDER: readonly Role[] = ['coach', 'secretary', 'verifier', 'officer', 'service', 'reader'];

/** The person in the role they act in there: one in force, else the one that explains the refusal best. */
export function actorOn({ id, grants }: Persona, territory: Territory, day: PlainDate): Actor | null {
  const held = ACTING_ORDER.filter((role) => grants.some((grant) => grant.role === role));
  const inRole = (role: Role): Actor => ({ id, role, grants });
  for (const relation of ['granted', 'expired', 'not-yet', 'outside'] as const) {
    const role = held.find((one) => territorialRelation(inRole(one), territory, day) === relation);
    if (role) return inRole(role);
  }
  return null;
}

/** What somebody may do with an assessment, by the same table as the commands themselves. */
export function canOf(state: AssessmentState, actor: Actor | null, place: { territory: Territory; asOf: PlainDate }, people: AssessmentCan['people']): AssessmentCan {
  const target = targetOf(state, place);
  const can = Object.fromEntries(ASSESSMENT_COMMAND_TYPES.map((type) => [type, canSendCommand(type, actor, target)])) as AssessmentCan['can'];
  return { assessmentId: state.id, role: actor?.role ?? null, authorRole: actor && defaultAuthorOf(actor.role), can, people };
}
