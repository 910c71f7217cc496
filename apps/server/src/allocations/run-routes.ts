import { RUN_COMMAND_TYPES, amountsOf, canSendRunCommand, type AllocationRun } from '@jalon/core/allocation';
import { actorOn } from '@jalon/core/assessment';
import type { AllocationCan } from '@jalon/contract';
import { sendAllocationCommandsRequestSchema } from '@jalon/contract/schemas';
import { answerCommands } from '../aggregates/answer-commands.ts';
import { listJournal } from '../aggregates/list-journal.ts';
import { personOf } from '../assessments/access.ts';
import { findTerritory } from '../assessments/subject.ts';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import { readBody } from '../http/read-shape.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { mayRead } from '../identity/caller.ts';
import { lineageOfTerritory } from '../territories/lineage.ts';
import { proposedEntrants } from './proposed-entrants.ts';
import { readRun, readRunView } from './read-run.ts';
import { amountsRefused, findRun, mayReadAmounts, readableRun, runSubject, unknownRun } from './run-subject.ts';
import { runTag, sceneOfRun, withoutProposal } from './run-view.ts';

/** A run whole: what goes in, what came out, and what became of it; for whoever may change its list, the list that published results fill. */
export const getAllocationRun: Operation<'getAllocationRun'> = async ({ services, parameters, caller }) => {
  const { subject, person } = await readableRun(services, caller, parameters.run);
  const { run } = await readRun(services, subject);
  const { territory: place, asOf } = subject;
  const prepares = canSendRunCommand('setEntrants', actorOn(person, place, asOf), { place, asOf, status: run.status }).allowed;
  const proposed = prepares ? await proposedEntrants(services, run, subject) : undefined;
  return { bytes: StoredBytes.of(JSON.stringify({ run, ...(proposed ? { proposed } : {}) })), etag: runTag(run, proposed), cacheControl: PERSONAL };
};

/** The stored view of a run. */
export const getAllocationView: Operation<'getAllocationView'> = async ({ services, parameters, caller }) => {
  const { subject } = await readableRun(services, caller, parameters.run);
  const { body, etag } = await readRunView(services, subject);
  return { bytes: StoredBytes.unpacked(body), etag, cacheControl: PERSONAL };
};

/** What one territory gets and why, what one more point is worth to it, and what became of its money. */
export const getAllocationAmounts: Operation<'getAllocationAmounts'> = async ({ services, parameters, caller }) => {
  const person = personOf(caller);
  const subject = await findRun(services, parameters.run);
  if (!subject) throw unknownRun(parameters.run);
  const territory = findTerritory(services, parameters.territory);
  const { run } = await readRun(services, subject);
  if (!mayReadAmounts(person, subject, run, territory)) throw amountsRefused(territory);
  const amounts = amountsOf(sceneOfRun(services, run, subject), territory.id);
  if (!amounts) throw new ProblemError('not-found', { faults: [{ code: 'unknown-territory', pointer: '/path/territory', figures: { value: parameters.territory.slice(0, 100) } }] });
  return jsonAnswer(amounts, PERSONAL);
};

/** Everyone who changed something that still stands. */
const rolesInside = ({ entityActors, movements }: AllocationRun): Map<string, string> => new Map([...Object.values(entityActors), ...movements.map(({ by }) => by)].map(({ id, role }) => [id, role]));

/** What the caller may do with a run as it stands, and who the people in it are. */
export const getAllocationCan: Operation<'getAllocationCan'> = async ({ services, parameters, caller }) => {
  const { subject: { id, territory: place, asOf }, subject, person } = await readableRun(services, caller, parameters.run);
  const { run } = await readRun(services, subject);
  const actor = actorOn(person, place, asOf);
  const can = Object.fromEntries(RUN_COMMAND_TYPES.map((type) => [type, canSendRunCommand(type, actor, { place, asOf, status: run.status })])) as AllocationCan['can'];
  const roles = rolesInside(run);
  const names = await services.people.names([...roles.keys()]);
  const people = Object.fromEntries([...names].map(([one, name]) => [one, { name, role: roles.get(one) ?? '' }]));
  return jsonAnswer({ runId: id, role: actor?.role ?? null, person: person.id, can, people } satisfies AllocationCan, PERSONAL);
};

/** Who changed what in a run, the newest first. */
export const listAllocationJournal: Operation<'listAllocationJournal'> = async ({ services, parameters, query, caller }) => {
  const { subject } = await readableRun(services, caller, parameters.run);
  return listJournal(services, { kind: 'allocation-run', id: subject.id, ...query, lineages: [lineageOfTerritory(subject.territory)] });
};

const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** 1 to 200 commands, all or none, in one transaction. The first of a run say what it is of. */
export const sendAllocationCommands: Operation<'sendAllocationCommands'> = async ({ services, parameters: { run: id }, caller, body, ifMatch }) => {
  const person = personOf(caller);
  const { commands, dryRun, include, create } = readBody(sendAllocationCommandsRequestSchema, body);
  const found = await findRun(services, id);
  if (!found && !create) throw unknownRun(id);
  if (!found && !RUN_ID.test(id)) throw invalidRequest({ code: 'wrong-format', pointer: '/path/run' });
  const subject = found ?? runSubject(services, id, create!);
  return answerCommands(services, { kind: services.kinds.run, subject, person, commands, dryRun, include, ifMatch: ifMatch && withoutProposal(ifMatch), reads: mayRead(caller, subject.territory, subject.asOf) }, 'runId');
};
