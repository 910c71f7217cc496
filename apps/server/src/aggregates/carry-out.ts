import { problemCodeOf, type RefusedBatch } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { AggregateKind, AggregateState, AggregateSubject, ChangedEntity, Outcome, SentCommand, Sending } from './aggregate-kind.ts';
import type { JournalLine, KnownCommand } from './aggregate-store.ts';
import { payloadHash } from './payload-hash.ts';

/** What somebody asks to be done to one aggregate. */
export interface WriteRequest<J extends AggregateSubject = AggregateSubject, C extends SentCommand = SentCommand> extends Sending<J, C> {
  readonly kind: AggregateKind<AggregateState, C, J>;
  readonly dryRun: boolean;
  readonly wantsView: boolean;
  /** Tags of `If-Match`, where it was sent. */
  readonly ifMatch?: readonly string[];
}

export interface CarriedOut {
  readonly state: AggregateState;
  readonly outcomes: readonly Outcome[];
  readonly lines: readonly JournalLine[];
  readonly changed: readonly ChangedEntity[];
}

/** How a sentence names a territory. */
export type Naming = (territory: string) => string;

/** A refusal from core, as a problem about the whole request. */
export function problemOfRefusal({ kind, subject }: Pick<WriteRequest, 'kind' | 'subject'>, result: RefusedBatch, index: number, version: number, nameOf: Naming): ProblemError {
  const { refusal, pointer, current, commandId } = result;
  // A sentence names the place, not its id.
  const figures = 'territory' in result.figures ? { ...result.figures, territory: nameOf(result.figures['territory'] ?? '') } : result.figures;
  const faults = [{ code: refusal, pointer: `/commands/${index}${pointer}`, figures }];
  const found = current && { version, entity: current.entity, entityVersion: current.entityVersion, value: current.value };
  const by = current?.by;
  const at = (current?.value as { at?: unknown } | null | undefined)?.at;
  return new ProblemError(problemCodeOf(refusal), {
    refusal, about: { kind: kind.name, currency: kind.currencyOf(subject) }, figures, faults, command: { id: commandId, index }, ...(found ? { current: found } : {}),
    ...(by ? { changer: { ...by, ...(typeof at === 'string' ? { at } : {}) } } : {}),
  });
}

/** The answer given the first time, for a command that comes again from the same person. */
function replay(known: KnownCommand, command: SentCommand, { person, subject, kind }: WriteRequest, index: number): Outcome {
  const same = known.aggregate_kind === kind.name && known.aggregate_id === subject.id && known.actor_id === person.id && known.payload_hash === payloadHash(command);
  if (same) return { ...(known.outcome as Outcome), status: 'replayed' };
  throw new ProblemError('id-reused', {
    refusal: 'id-reused', about: { kind: kind.name, currency: kind.currencyOf(subject) }, figures: { id: command.id }, faults: [{ code: 'id-reused', pointer: `/commands/${index}/id`, figures: { id: command.id } }], command: { id: command.id, index },
  });
}

interface Done { readonly command: SentCommand; readonly index: number; readonly outcome: Outcome }

function linesOf(start: AggregateState, done: readonly Done[], request: WriteRequest): JournalLine[] {
  const { kind, subject, person, now } = request;
  const latest = new Map<string, unknown>();
  const before = (entity: string): unknown => (latest.has(entity) ? latest.get(entity) : kind.valueOf(start, entity));
  const actor = kind.actorOn(request);
  return done.filter(({ outcome }) => outcome.status === 'done').map(({ command, outcome }) => {
    const told = kind.tell(command, outcome.changed, before);
    for (const { entity, value } of outcome.changed) latest.set(entity, value);
    return {
      aggregate_kind: kind.name, aggregate_id: start.id, territory_id: subject.territory.id, command_id: command.id, type: command.type, version: outcome.version, at: now,
      actor_id: actor.id, actor_role: actor.role, organisation: person.organisation?.id ?? '', payload_hash: payloadHash(command), command, ...told, engine: kind.engine, outcome: { ...outcome, status: 'done' },
    };
  });
}

/**
 * Carries a request out on the aggregate as it stands, in memory: all its commands or none. What is known already is answered again.
 * Throws a ProblemError when a command is refused.
 */
export function carryOut(request: WriteRequest, state: AggregateState, known: ReadonlyMap<string, KnownCommand>, nameOf: Naming): CarriedOut {
  const { kind, commands } = request;
  const before = new Map(commands.flatMap((command, index) => {
    const line = known.get(command.id);
    return line ? [[index, replay(line, command, request, index)] as const] : [];
  }));
  const fresh = commands.map((command, index) => ({ command, index })).filter(({ index }) => !before.has(index));
  const result = fresh.length === 0 ? { ok: true as const, state, outcomes: [] } : kind.apply(state, { ...request, commands: fresh.map(({ command }) => command) });
  if (!result.ok) throw problemOfRefusal(request, result, fresh[result.index]?.index ?? 0, state.version, nameOf);
  const done = fresh.map(({ command, index }, at): Done => {
    const { id, version, changed, inverse, replayed } = result.outcomes[at]!;
    return { command, index, outcome: { id, status: replayed ? 'replayed' : 'done', version, changed: changed.map((one) => ({ entity: one.entity, version: one.version, value: one.value })), inverse } };
  });
  const byIndex = new Map([...before, ...done.map(({ index, outcome }) => [index, outcome] as const)]);
  return {
    state: result.state, outcomes: commands.flatMap((_, index) => byIndex.get(index) ?? []), lines: linesOf(state, done, request), changed: done.flatMap(({ outcome }) => outcome.changed),
  };
}
