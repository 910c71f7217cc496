import { ASSESSMENT_COMMAND_TYPES, canSendCommand, defaultAuthorOf, mayReadDraft, targetOf, type Actor, type AssessmentState } from '@jalon/core/assessment';
import type { AssessmentCan } from '@jalon/contract';
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

/** Whether somebody, or nobody, may read the working draft of a territory. */
export const mayRead = (persona: Persona | null, territory: Territory, day: PlainDate): boolean => mayReadDraft(persona?.grants ?? [], territory, day);

/** What somebody may do with an assessment, by the same table as the commands themselves. */
export function canOf(state: AssessmentState, actor: Actor | null, place: { territory: Territory; asOf: PlainDate }, people: AssessmentCan['people']): AssessmentCan {
  const target = targetOf(state, place);
  const can = Object.fromEntries(ASSESSMENT_COMMAND_TYPES.map((type) => [type, canSendCommand(type, actor, target)])) as AssessmentCan['can'];
  return { assessmentId: state.id, role: actor?.role ?? null, authorRole: actor && defaultAuthorOf(actor.role), ...(actor && { person: actor.id }), can, people };
}
