import { ENGINE_VERSION, samePayload } from '@jalon/core/assessment';
import { problemCodeOf, type AggregateKind, type RefusedBatch } from '@jalon/contract';
import type { Call } from './operations.ts';
import { Refusal } from './problem.ts';
import { nextSequence, type KeptOutcome, type PlanningReceipt } from './store.ts';

interface Sent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly payload: unknown;
}

interface Done<S> {
  readonly ok: true;
  readonly state: S;
  readonly outcomes: readonly (Omit<KeptOutcome, 'status' | 'changed'> & { readonly replayed: boolean; readonly changed: readonly KeptOutcome['changed'][number][] })[];
}

/** What commands are sent to, and who judges them. */
export interface Target<S extends { readonly version: number }, C extends Sent> {
  readonly kind: AggregateKind;
  readonly id: string;
  readonly state: S;
  readonly actor: { readonly id: string; readonly role: string };
  /** True where names of colleagues may be told. */
  readonly mayRead: boolean;
  readonly apply: (state: S, commands: readonly C[]) => Done<S> | RefusedBatch;
  readonly valueOf: (state: S, entity: string) => unknown;
  /** The line or the territory a command is about, for the journal. */
  readonly itemOf: (command: C) => string | null;
  readonly keep: (state: S) => void;
}

interface Request<C> {
  readonly commands: readonly C[];
  readonly dryRun?: boolean | undefined;
}

/** Entities one line of the journal tells in full. */
const MOST_TOLD = 20;

function problemOf<S extends { readonly version: number }, C extends Sent>({ personas }: Call, { kind, state, mayRead }: Target<S, C>, { refusal, figures, pointer, current, commandId }: RefusedBatch, index: number): Refusal {
  const by = current?.by;
  const name = by && mayRead ? personas.find(({ id }) => id === by.id)?.name : undefined;
  return new Refusal(problemCodeOf(refusal), {
    refusal, errors: [{ code: refusal, pointer: `/commands/${index}${pointer}`, figures: { ...figures } }], command: { id: commandId, index },
    ...(current && { current: { version: state.version, entity: current.entity, entityVersion: current.entityVersion, value: current.value } }),
    ...(by && { changedBy: { role: by.role, ...(name !== undefined && { name }) } }),
  }, kind);
}

function replayOf(receipt: PlanningReceipt | undefined, command: Sent, { id, kind }: { readonly id: string; readonly kind: AggregateKind }, actorId: string, index: number): KeptOutcome {
  if (receipt?.about.kind === kind && receipt.about.id === id && receipt.actorId === actorId && samePayload(receipt.command, command)) return { ...receipt.outcome, status: 'replayed' };
  throw new Refusal('id-reused', { refusal: 'id-reused', errors: [{ code: 'id-reused', pointer: `/commands/${index}/id`, figures: { id: command.id } }], command: { id: command.id, index } }, kind);
}

/** All the commands of a request to a plan or a run, or none. The rules are core's own; only the shelf the state stands on is ours. */
export function carryOut<S extends { readonly version: number }, C extends Sent>(call: Call, target: Target<S, C>, request: Request<C>): { readonly state: S; readonly outcomes: KeptOutcome[] } {
  const { receipts, planningReceipts } = call.store;
  const byIndex = new Map<number, KeptOutcome>();
  for (const [index, command] of request.commands.entries()) {
    const key = command.id.toLowerCase();
    if (planningReceipts.has(key) || receipts.has(key)) byIndex.set(index, replayOf(planningReceipts.get(key), command, target, call.persona!.id, index));
  }
  const fresh = request.commands.map((command, index) => ({ command, index })).filter(({ index }) => !byIndex.has(index));
  const result: Done<S> | RefusedBatch = fresh.length === 0 ? { ok: true, state: target.state, outcomes: [] } : target.apply(target.state, fresh.map(({ command }) => command));
  if (!result.ok) throw problemOf(call, target, result, fresh[result.index]?.index ?? 0);
  const done = fresh.map(({ command, index }, at) => {
    const { id, version, changed, inverse, replayed } = result.outcomes[at]!;
    const outcome: KeptOutcome = { id, status: replayed ? 'replayed' : 'done', version, changed: [...changed], inverse };
    byIndex.set(index, outcome);
    return { command, outcome };
  });
  if (request.dryRun !== true) {
    target.keep(result.state);
    writeJournal(call, target, done);
  }
  return { state: result.state, outcomes: request.commands.map((_, index) => byIndex.get(index)!) };
}

function writeJournal<S extends { readonly version: number }, C extends Sent>({ store, persona, now }: Call, { kind, id, state, actor, valueOf, itemOf }: Target<S, C>, done: readonly { readonly command: C; readonly outcome: KeptOutcome }[]): void {
  const latest = new Map<string, unknown>();
  const before = (entity: string): unknown => (latest.has(entity) ? latest.get(entity) : valueOf(state, entity)) ?? null;
  for (const { command, outcome } of done) {
    if (outcome.status !== 'done') continue;
    const { changed } = outcome;
    const isTold = changed.length > 0 && changed.length <= MOST_TOLD;
    store.planningReceipts.set(command.id.toLowerCase(), { about: { kind, id }, actorId: persona!.id, command, outcome });
    store.planningJournal.push({
      about: { kind, id }, sequence: nextSequence(store), commandId: command.id, type: command.type, at: now, version: outcome.version, by: { id: persona!.id, role: actor.role }, item: itemOf(command),
      before: isTold ? Object.fromEntries(changed.map(({ entity }) => [entity, before(entity)])) : null,
      after: isTold ? Object.fromEntries(changed.map(({ entity, value }) => [entity, value ?? null])) : null, engine: ENGINE_VERSION,
    });
    for (const { entity, value } of changed) latest.set(entity, value);
  }
}

/** Lines of the journal of one thing, newest first, with the names of who wrote them. */
export function journalOf({ store, personas }: Call, kind: AggregateKind, id: string, item: string | undefined) {
  return store.planningJournal.filter(({ about, item: of }) => about.kind === kind && about.id === id && (item === undefined || of === item)).toReversed()
    .map(({ about: _, assessmentId: __, by, ...entry }) => ({ ...entry, by: namedIn(personas, by) }));
}

export function namedIn<B extends { readonly id: string; readonly role: string }>(personas: Call['personas'], by: B): B & { name?: string } {
  const name = personas.find(({ id }) => id === by.id)?.name;
  return { ...by, ...(name === undefined ? {} : { name }) };
}

/** `If-Match` is strict: one of the tags its sender names must still be that of what stands. */
export function checkTags({ request }: Call, version: number, tags: () => readonly string[]): void {
  const sent = request.headers.get('if-match');
  if (sent === null) return;
  const current = tags();
  const holds = sent.split(',').some((tag) => current.includes(tag.trim()) || (tag.trim() === '*' && version > 0));
  if (!holds) throw new Refusal('precondition-failed', { current: { version, entity: '', entityVersion: 0 } });
}
