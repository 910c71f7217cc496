import { ASSESSMENT_COMMAND_TYPES, actorOn, canSendCommand, defaultAuthorOf, emptyAssessment, targetOf, type AssessmentState } from '@jalon/core/assessment';
import type { AssessmentCan } from '@jalon/contract';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import type { Services } from '../services.ts';
import { readerOf } from './access.ts';
import { readStateFor } from './read-view.ts';
import { findSubjectById } from './subject.ts';

/** Everyone who wrote something that still stands, in the role they wrote it in. */
function rolesInside({ answers, imported, entityActors }: AssessmentState): Map<string, string> {
  const refs = [...Object.values(entityActors), ...imported.map(({ by }) => by), ...answers.map(({ by }) => by)];
  return new Map(refs.map(({ id, role }) => [id, role]));
}

async function namesInside({ people }: Services, state: AssessmentState): Promise<AssessmentCan['people']> {
  const roles = rolesInside(state);
  const names = await people.names([...roles.keys()]);
  return Object.fromEntries([...names].map(([id, name]) => [id, { name, role: roles.get(id) ?? '' }]));
}

/** What the caller may do here, and who the people in it are: kept apart so that the cards themselves stay the same for all. */
export const getAssessmentCan: Operation<'getAssessmentCan'> = async ({ services, parameters, caller }) => {
  const subject = findSubjectById(services, parameters.assessment);
  const person = readerOf(caller, subject);
  const state = (await readStateFor(services, subject, caller)) ?? emptyAssessment(subject.key);
  const place = { id: subject.territory.id, path: subject.territory.path };
  // Somebody whose role counts for plans alone reads the dossier.
  const actor = actorOn(person, place, subject.asOf) ?? { id: person.id, role: 'reader' as const, grants: person.grants };
  const target = targetOf(state, { territory: place, asOf: subject.asOf });
  const can = Object.fromEntries(ASSESSMENT_COMMAND_TYPES.map((type) => [type, canSendCommand(type, actor, target)])) as AssessmentCan['can'];
  const answer: AssessmentCan = {
    assessmentId: subject.id, role: actor?.role ?? null, authorRole: actor && defaultAuthorOf(actor.role), person: person.id, can, people: await namesInside(services, state),
  };
  return jsonAnswer(answer, PERSONAL);
};
