import {
  ENGINE_VERSION, REVIEW_ENTITY, actorOn, applyAssessmentBatch, entityValue, type Actor, type AssessmentCommand, type AssessmentState,
  type BatchOutcome, type BatchResult, type CommandContext,
} from '@jalon/core/assessment';
import { dateInZone } from '@jalon/core/time';
import { problemCodeOf, type CommandOutcome } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { Person } from '../identity/caller.ts';
import type { JournalLine, KnownCommand } from './assessment-store.ts';
import { payloadHash } from './payload-hash.ts';
import type { Subject } from './subject.ts';

/** What somebody asks to be done to one assessment. */
export interface WriteRequest {
  readonly subject: Subject;
  readonly person: Person;
  readonly commands: readonly AssessmentCommand[];
  readonly dryRun: boolean;
  readonly wantsView: boolean;
  /** Tags of `If-Match`, where it was sent. */
  readonly ifMatch?: readonly string[];
  /** Instant of receipt. What is done is done on its day; the cards made of it speak of the subject's. */
  readonly now: string;
}

export interface CarriedOut {
  readonly state: AssessmentState;
  readonly outcomes: readonly CommandOutcome[];
  readonly lines: readonly JournalLine[];
  /** True when a published result came, changed or went, or may have: an act of the review may publish one. */
  readonly resultsChanged: boolean;
}

/** A refusal from core, as a problem about the whole request. */
export function problemOfRefusal(result: Extract<BatchResult, { ok: false }>, index: number, state: AssessmentState, territory: string): ProblemError {
  const { refusal, pointer, current, commandId } = result;
  // A sentence names the place, not its id.
  const figures = 'territory' in result.figures ? { ...result.figures, territory } : result.figures;
  const faults = [{ code: refusal, pointer: `/commands/${index}${pointer}`, figures }];
  const found = current && { version: state.version, entity: current.entity, entityVersion: current.entityVersion, value: current.value };
  const by = current?.by;
  const at = current?.value?.at;
  return new ProblemError(problemCodeOf(refusal), {
    refusal, figures, faults, command: { id: commandId, index }, ...(found ? { current: found } : {}),
    ...(by ? { changer: { ...by, ...(at === undefined ? {} : { at }) } } : {}),
  });
}

/** The answer given the first time, for a command that comes again from the same person. */
function replay(known: KnownCommand, command: AssessmentCommand, { person, subject }: WriteRequest, index: number): CommandOutcome {
  const same = known.assessment_id === subject.id && known.actor_id === person.id && known.payload_hash === payloadHash(command);
  if (same) return { ...(known.outcome as CommandOutcome), status: 'replayed' };
  throw new ProblemError('id-reused', {
    refusal: 'id-reused', figures: { id: command.id }, faults: [{ code: 'id-reused', pointer: `/commands/${index}/id`, figures: { id: command.id } }], command: { id: command.id, index },
  });
}

const outcomeOf = ({ id, version, changed, inverse, replayed }: BatchOutcome): CommandOutcome =>
  ({ id, status: replayed ? 'replayed' : 'done', version, changed: changed.map(({ entity, version: at, value }) => ({ entity, version: at, value })), inverse });

function linesOf(start: AssessmentState, done: readonly { command: AssessmentCommand; outcome: CommandOutcome }[], actor: Actor, { now, person }: WriteRequest): JournalLine[] {
  const latest = new Map<string, unknown>();
  return done.filter(({ outcome }) => outcome.status === 'done').map(({ command, outcome }) => {
    const change = outcome.changed[0];
    const before = change ? (latest.has(change.entity) ? latest.get(change.entity) : entityValue(start, change.entity)) : null;
    if (change) latest.set(change.entity, change.value);
    return {
      assessment_id: start.id, command_id: command.id, type: command.type, version: outcome.version, at: now, actor_id: actor.id, actor_role: actor.role, organisation: person.organisation?.id ?? '',
      item: 'item' in command.payload ? (command.payload.item ?? null) : null, payload_hash: payloadHash(command), command, before, after: change?.value ?? null,
      engine: ENGINE_VERSION, outcome: { ...outcome, status: 'done' },
    };
  });
}

/**
 * Carries a request out on the assessment as it stands, in memory: all its commands or none. What is known already is answered again.
 * Throws a ProblemError when a command is refused.
 */
export function carryOut(request: WriteRequest, state: AssessmentState, known: ReadonlyMap<string, KnownCommand>): CarriedOut {
  const { subject, person, commands, now } = request;
  const place = { id: subject.territory.id, path: subject.territory.path, identifiers: subject.territory.identifiers };
  const actor = actorOn(person, place, subject.asOf) ?? { id: person.id, role: 'reader' as const, grants: person.grants };
  const before = new Map(commands.flatMap((command, index) => {
    const line = known.get(command.id);
    return line ? [[index, replay(line, command, request, index)] as const] : [];
  }));
  const fresh = commands.map((command, index) => ({ command, index })).filter(({ index }) => !before.has(index));
  const day = dateInZone(now, subject.referential.timeZone);
  const context: CommandContext = { referential: subject.referential, actor, now, asOf: day, territory: place, cycle: subject.cycle };
  const result: BatchResult = fresh.length === 0 ? { ok: true, state, outcomes: [] } : applyAssessmentBatch(state, fresh.map(({ command }) => command), context);
  if (!result.ok) throw problemOfRefusal(result, fresh[result.index]?.index ?? 0, state, subject.territory.name);
  const done = fresh.map(({ command, index }, at) => ({ command, index, outcome: outcomeOf(result.outcomes[at]!) }));
  const byIndex = new Map([...before, ...done.map(({ index, outcome }) => [index, outcome] as const)]);
  const changed = done.flatMap(({ outcome }) => outcome.changed);
  return {
    state: changed.length > 0 && person.demonstration ? { ...result.state, demonstration: true } : result.state,
    outcomes: commands.flatMap((_, index) => byIndex.get(index) ?? []),
    lines: linesOf(state, done, actor, request),
    resultsChanged: changed.some(({ entity }) => entity.startsWith('result:') || entity === REVIEW_ENTITY),
  };
}
