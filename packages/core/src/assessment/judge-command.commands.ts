import { lastGrantedDay } from '../shared/command/grants.rules.ts';
import { isPast } from '../shared/command/staleness.rules.ts';
import { allow, type Verdict } from '../shared/verdict.values.ts';
import { REVIEW_ENTITY } from './assessment-id.values.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import { entityValue, refused, type CommandContext, type CommandResult, type RefusedCommand } from './assessment-change.commands.ts';
import { COMMAND_RIGHTS, RESULT_COMMANDS, SET_TYPE_COMMANDS } from './assessment-rights.values.ts';
import { ANSWER_COMMANDS, type AssessmentRefusal, type Role } from './assessment.values.ts';
import { canSendCommand, coachesOf, type CommandTarget } from './can-send-command.rules.ts';
import { aboutOf, authorOf, entitiesOf, entityOf, type Body } from './command-target.commands.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { reviewOf } from './review/review-entries.rules.ts';
import { isAct, statesFor } from './review/review-states.rules.ts';

/** What rights need to know of an assessment and, where there is one, of the command. For the `can` resource, leave the command out. */
export function targetOf(state: AssessmentState, place: Pick<CommandContext, 'territory' | 'asOf'>, command?: Body): CommandTarget {
  const author = command && isAnswer(command) && 'author' in command.payload ? command.payload.author : undefined;
  const published = command ? RESULT_COMMANDS.includes(command.type) && entityValue(state, entityOf(command)) !== null : state.imported.length > 0;
  return { territory: place.territory, asOf: place.asOf, author, coachedBy: coachesOf(state), published, reviewState: reviewOf(state).state };
}

const isAnswer = ({ type }: Body): boolean => ANSWER_COMMANDS.some((one) => one === type);

function rightTo(state: AssessmentState, command: AssessmentCommand, context: CommandContext): Verdict<AssessmentRefusal> {
  if (context.territory.id !== state.territory) return { allowed: false, reason: 'territory-not-granted' };
  const target = targetOf(state, context, command);
  const author = isAnswer(command) ? (authorOf(command, context.actor.role) ?? undefined) : target.author;
  const verdict = canSendCommand(command.type, context.actor, { ...target, author });
  if (!verdict.allowed) return verdict;
  const blind = command.base === 'any' && !(context.actor.role === 'service' && SET_TYPE_COMMANDS.includes(command.type));
  return blind ? { allowed: false, reason: 'role-not-allowed' } : allow;
}

const RIGHT_POINTERS: Readonly<Partial<Record<AssessmentRefusal, readonly string[]>>> = {
  'role-not-allowed': ['type'], 'author-not-allowed': ['payload', 'author'], 'coach-cannot-verify': ['payload', 'author'], 'published-result': ['payload', 'kind'],
};

function refuseState(state: AssessmentState, command: AssessmentCommand, { actor }: CommandContext): RefusedCommand {
  const author = authorOf(command, actor.role);
  const allowed = statesFor(command.type, author ? [author] : []) ?? [];
  return refused('wrong-review-state', ['type'], { command: command.type, state: reviewOf(state).state, states: allowed.join(', ') });
}

function refuseRight(reason: AssessmentRefusal, command: AssessmentCommand, context: CommandContext): RefusedCommand {
  const { actor, territory } = context;
  const author = isAnswer(command) ? authorOf(command, actor.role) : null;
  const until = reason === 'grant-expired' ? lastGrantedDay(actor, territory) : undefined;
  const kind = 'kind' in command.payload ? command.payload.kind : undefined;
  const anyBase = reason === 'role-not-allowed' && command.base === 'any' && COMMAND_RIGHTS[command.type][actor.role] !== undefined;
  const figures = {
    command: command.type, role: actor.role, territory: territory.id, ...(author ? { author } : {}), ...(until ? { until } : {}), ...(kind ? { kind } : {}),
    ...(anyBase ? { base: 'any' } : {}),
  };
  const pointer = reason === 'coach-cannot-verify' && !isAnswer(command) ? ['type'] : (RIGHT_POINTERS[reason] ?? []);
  return refused(reason, anyBase ? ['base'] : pointer, figures);
}

/** The assessment as the sender could last have seen it: what staleness is judged against. */
export type Seen = Pick<AssessmentState, 'version' | 'entityVersions' | 'entityActors'>;

/**
 * A command is stale when somebody else changed its entity after the version its sender saw, or when that version does not exist yet.
 * An unbroken run of the sender's own changes makes nothing stale: they saw those. An act concerns the whole assessment: whatever changed
 * since, by whomever, makes it stale.
 */
function staleness(state: AssessmentState, seen: Seen, command: AssessmentCommand, { actor }: CommandContext): RefusedCommand | undefined {
  const { base } = command;
  if (base === 'any') return undefined;
  const whole = isAct(command.type);
  const entity = whole && base <= seen.version ? (lastChanged(seen) ?? REVIEW_ENTITY) : entityOf(command, actor.role);
  const moved = whole ? (base === seen.version ? undefined : entity) : entitiesOf(command, actor.role).find((one) => isPast(seen.entityVersions[one] ?? 0, seen.entityActors[one], base, actor.id));
  if (base <= seen.version && moved === undefined) return undefined;
  return staleOf(state, seen, command, moved ?? entity, actor.role);
}

const lastChanged = ({ version, entityVersions }: Seen): string | undefined => Object.keys(entityVersions).find((entity) => entityVersions[entity] === version);

function staleOf(state: AssessmentState, seen: Seen, command: AssessmentCommand, entity: string, role: Role): RefusedCommand {
  const entityVersion = seen.entityVersions[entity] ?? 0;
  const by = seen.entityActors[entity];
  const figures: Readonly<Record<string, string>> = {
    ...aboutOf(command, role), base: String(command.base), version: String(seen.version), entityVersion: String(entityVersion), ...(by ? { role: by.role } : {}),
  };
  return { ...refused('stale', ['base'], figures), current: { entity, entityVersion, value: entityValue(state, entity), by: by ? { id: by.id, role: by.role } : null } };
}

/** Judges a command by rights and staleness, then carries it out with what was given for it. Every way to apply a command goes through here. */
export function judged<C extends AssessmentCommand>(state: AssessmentState, command: C, context: CommandContext, seen: Seen, carryOut: (state: AssessmentState, command: C, context: CommandContext) => CommandResult): CommandResult {
  const right = rightTo(state, command, context);
  if (!right.allowed && right.reason === 'wrong-review-state') return staleness(state, seen, command, context) ?? refuseState(state, command, context);
  if (!right.allowed) return refuseRight(right.reason, command, context);
  return staleness(state, seen, command, context) ?? carryOut(state, command, context);
}
