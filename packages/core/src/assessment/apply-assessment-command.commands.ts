import { allow, type Verdict } from '../shared/verdict.values.ts';
import { answerEntity } from './assessment-id.values.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import { entityValue, refused, resultEntityOf, type CommandContext, type CommandResult, type RefusedCommand } from './assessment-change.commands.ts';
import { COMMAND_RIGHTS, SET_TYPE_COMMANDS, defaultAuthorOf } from './assessment-rights.values.ts';
import type { AssessmentRefusal, AuthorRole, Role } from './assessment.values.ts';
import { canSendCommand, coachesOf, type CommandTarget } from './can-send-command.rules.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { attachEvidence, detachEvidence } from './evidence.commands.ts';
import { importResult, withdrawResult } from './imported-result.commands.ts';
import { clearAnswer, recordAnswer } from './record-answer.commands.ts';

type Body = Pick<AssessmentCommand, 'type' | 'payload'>;

/** The answer's author a command means: the one it names, else the sender's own role's. `null` for results and for roles that write no answers. */
export function authorOf({ payload }: Body, role: Role | undefined): AuthorRole | null {
  if (!('item' in payload)) return null;
  return payload.author ?? (role ? defaultAuthorOf(role) : null);
}

/**
 * The entity a command changes: `"IDP-2:coach"`, `"result:score:idp"`.
 *
 * @param role the sender's, for a command that names no author; without either, the local government's own answer is meant
 */
export function entityOf(command: Body, role?: Role): string {
  const { payload } = command;
  return 'item' in payload ? answerEntity(payload.item, authorOf(command, role) ?? 'self') : resultEntityOf(payload);
}

/** What rights need to know of an assessment and, where there is one, of the command. For the `can` resource, leave the command out. */
export function targetOf(state: AssessmentState, place: Pick<CommandContext, 'territory' | 'asOf'>, command?: Body): CommandTarget {
  const author = command && 'item' in command.payload ? command.payload.author : undefined;
  const published = command ? !('item' in command.payload) && entityValue(state, entityOf(command)) !== null : state.imported.length > 0;
  return { territory: place.territory, asOf: place.asOf, author, coachedBy: coachesOf(state), published };
}

function rightTo(state: AssessmentState, command: AssessmentCommand, context: CommandContext): Verdict<AssessmentRefusal> {
  if (context.territory.id !== state.territory) return { allowed: false, reason: 'territory-not-granted' };
  const verdict = canSendCommand(command.type, context.actor, targetOf(state, context, command));
  if (!verdict.allowed) return verdict;
  const blind = command.base === 'any' && !(context.actor.role === 'service' && SET_TYPE_COMMANDS.includes(command.type));
  return blind ? { allowed: false, reason: 'role-not-allowed' } : allow;
}

const RIGHT_POINTERS: Readonly<Partial<Record<AssessmentRefusal, readonly string[]>>> = {
  'role-not-allowed': ['type'], 'author-not-allowed': ['payload', 'author'], 'coach-cannot-verify': ['payload', 'author'], 'published-result': ['payload', 'kind'],
};

/** The last day of the latest grant that covered the territory, for the sentence. */
function lastGrantedDay({ actor, territory }: CommandContext): string | undefined {
  const places = new Set([territory.id, ...territory.path]);
  const ends = actor.grants.filter(({ role, territoryId }) => role === actor.role && (territoryId === null || places.has(territoryId))).flatMap(({ to }) => to ?? []);
  return ends.sort().at(-1);
}

function refuseRight(reason: AssessmentRefusal, command: AssessmentCommand, context: CommandContext): RefusedCommand {
  const { actor, territory } = context;
  const author = authorOf(command, actor.role);
  const until = reason === 'grant-expired' ? lastGrantedDay(context) : undefined;
  const kind = 'kind' in command.payload ? command.payload.kind : undefined;
  const anyBase = reason === 'role-not-allowed' && command.base === 'any' && COMMAND_RIGHTS[command.type][actor.role] !== undefined;
  const figures = {
    command: command.type, role: actor.role, territory: territory.id, ...(author ? { author } : {}), ...(until ? { until } : {}), ...(kind ? { kind } : {}),
    ...(anyBase ? { base: 'any' } : {}),
  };
  return refused(reason, anyBase ? ['base'] : (RIGHT_POINTERS[reason] ?? []), figures);
}

/** The assessment as the sender could last have seen it: what staleness is judged against. */
type Seen = Pick<AssessmentState, 'version' | 'entityVersions' | 'entityActors'>;

/**
 * A command is stale when somebody else changed its entity after the version its sender saw, or when that version does not exist yet.
 * An unbroken run of the sender's own changes makes nothing stale: they saw those.
 */
function staleness(state: AssessmentState, seen: Seen, command: AssessmentCommand, { actor }: CommandContext): RefusedCommand | undefined {
  const { base } = command;
  if (base === 'any') return undefined;
  const entity = entityOf(command, actor.role);
  const entityVersion = seen.entityVersions[entity] ?? 0;
  const by = seen.entityActors[entity];
  const ownRun = by?.id === actor.id && by.since !== undefined && by.since <= base;
  if (base <= seen.version && (entityVersion <= base || ownRun)) return undefined;
  const figures: Readonly<Record<string, string>> = { ...aboutOf(command, actor.role), base: String(base), version: String(seen.version), entityVersion: String(entityVersion), ...(by ? { role: by.role } : {}) };
  return { ...refused('stale', ['base'], figures), current: { entity, entityVersion, value: entityValue(state, entity), by: by ? { id: by.id, role: by.role } : null } };
}

/** What the command speaks of, for the sentence. */
function aboutOf({ type, payload }: Body, role: Role): Readonly<Record<string, string>> {
  if ('item' in payload) return { item: payload.item, author: authorOf({ type, payload }, role) ?? 'self' };
  return { kind: payload.kind, ...('target' in payload && payload.target !== undefined ? { score: payload.target } : {}) };
}

function carryOut(state: AssessmentState, command: AssessmentCommand, context: CommandContext): CommandResult {
  const author = authorOf(command, context.actor.role) ?? 'self';
  switch (command.type) {
    case 'recordAnswer': return recordAnswer(state, command.payload, author, context);
    case 'clearAnswer': return clearAnswer(state, command.payload, author, context);
    case 'attachEvidence': return attachEvidence(state, command.payload, author, context);
    case 'detachEvidence': return detachEvidence(state, command.payload, author, context);
    case 'importResult': return importResult(state, command.payload, context);
    case 'withdrawResult': return withdrawResult(state, command.payload, context);
  }
}

/**
 * Carries out one command: the new state with the entities it changed and the command that takes it back, or a refusal from a closed
 * list, which changes nothing. The same function runs in the browser, at once, and on the server, with authority.
 * Whether an id was used before is the journal's to know: see {@link samePayload}.
 *
 * @param seen what staleness is judged against when it is not the state itself: the start of a batch
 */
export function applyAssessmentCommand(state: AssessmentState, command: AssessmentCommand, context: CommandContext, seen: Seen = state): CommandResult {
  const right = rightTo(state, command, context);
  if (!right.allowed) return refuseRight(right.reason, command, context);
  return staleness(state, seen, command, context) ?? carryOut(state, command, context);
}
