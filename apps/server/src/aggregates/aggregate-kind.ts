import type { AggregateKind as AggregateName, RefusedBatch } from '@jalon/contract';
import type { Territory } from '@jalon/core/territory';
import type { Person } from '../identity/caller.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { JournalLine, Shelf, Trx, ViewRow } from './aggregate-store.ts';
import type { KeptStates } from './kept-states.ts';

/** A command as any kind sends it. */
export interface SentCommand {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly base: number | 'any';
  readonly payload: object;
}

export interface AggregateState {
  readonly id: string;
  readonly version: number;
}

/** What is written about, with all that its commands are judged by. */
export interface AggregateSubject {
  readonly id: string;
  /** Where it lies: whose grants reach it. */
  readonly territory: Territory;
}

/** What one command changed, as core tells it. */
export interface ChangedEntity {
  readonly entity: string;
  readonly version: number;
  readonly value: unknown;
}

/** What became of a batch: every command carried out, or the first that was refused. */
export type BatchResult<S> =
  | { readonly ok: true; readonly state: S; readonly outcomes: readonly DoneCommand[] }
  | RefusedBatch;

export interface DoneCommand {
  readonly id: string;
  readonly version: number;
  /** True when the same command stood earlier in the batch. */
  readonly replayed: boolean;
  readonly changed: readonly ChangedEntity[];
  readonly inverse: { readonly type: string; readonly payload: unknown } | null;
}

/** The same as the answer tells it. */
export interface Outcome {
  readonly id: string;
  /** `replayed`: this id was carried out before; nothing was done again. */
  readonly status: 'done' | 'replayed';
  readonly version: number;
  readonly changed: readonly ChangedEntity[];
  readonly inverse: DoneCommand['inverse'];
}

/** A view as its readers get it. */
export interface ShownView {
  readonly version: number;
  readonly etag: string;
  /** As `packed` makes them. */
  readonly body: Uint8Array;
  /** The same as it is sent, where it was made just now. */
  readonly plain?: Buffer | undefined;
}

/** One aggregate within a group: as it was locked, as it stands after the requests carried out so far. */
export interface Open<S = AggregateState, J = AggregateSubject> {
  readonly subject: J;
  readonly start: S;
  state: S;
  /** Entities that changed. */
  readonly changed: Set<string>;
  /** When the last request was received that wrote something. */
  at: string;
  view?: ShownView;
}

/** Who sends commands, about what, when. */
export interface Sending<J = AggregateSubject, C = SentCommand> {
  readonly subject: J;
  readonly person: Person;
  readonly commands: readonly C[];
  /** Instant of receipt. */
  readonly now: string;
}

/** What one outcome says of an entity before and after, for the journal. */
export type Told = Pick<JournalLine, 'item' | 'before' | 'after'>;

/**
 * What sets a kind of aggregate apart from the others: how it is kept, judged and shown. All the rest of writing (the queue, locks, known
 * ids, staleness of the request, the journal and its chains, the fence, the news) is the same for each: see write-group.ts.
 */
export interface AggregateKind<S extends AggregateState = AggregateState, C extends SentCommand = SentCommand, J extends AggregateSubject = AggregateSubject> {
  readonly name: AggregateName;
  readonly shelf: Shelf;
  /** Version of the core that carries its commands out, written in each line. */
  readonly engine: string;
  readonly kept: KeptStates<S>;
  /** Before the first command: version 0. */
  blank(subject: J): S;
  /** Before the transaction: looks up what commands are judged by. */
  prepare(sending: Sending<J, C>): Promise<J>;
  /** The subject under the rules as they are now. Within the transaction, so at once. */
  inForce(subject: J): J;
  /** Cycles whose rules must not change while it is written. */
  programmes(subject: J): readonly Programme[];
  /** Of amounts in sentences. */
  currencyOf(subject: J): string;
  /** Who acts, as the journal names them. */
  actorOn(sending: Sending<J, C>): { readonly id: string; readonly role: string };
  /** Whether whoever had something carried out is granted anything there: what is written must lie there, whatever came of the checks before. */
  isGranted(sending: Sending<J, C>): boolean;
  apply(state: S, sending: Sending<J, C>): BatchResult<S>;
  /** The content of an entity, as the journal tells what stood before. */
  valueOf(state: S, entity: string): unknown;
  tell(command: C, changed: readonly ChangedEntity[], before: (entity: string) => unknown): Told;
  /** Its columns, besides id, version and state. */
  columns(one: Pick<Open<S, J>, 'state' | 'subject' | 'at'>): Readonly<Record<string, unknown>>;
  /** The view that whoever wrote gets, and the rows to store. */
  show(one: Open<S, J>): { readonly view: ShownView; readonly rows: readonly ViewRow[] };
  /** The view of a state that is not kept. */
  view(state: S, subject: J): ShownView;
  /** Tags that `If-Match` may name: of the aggregate, and of its stored view. */
  standing(trx: Trx, state: S, subject: J): Promise<readonly string[]>;
  /** Names under which what is made from it is forgotten when it changes. */
  tags(one: Open<S, J>): readonly string[];
  /** What else is written with it. */
  along(trx: Trx, lines: readonly JournalLine[], open: readonly Open<S, J>[]): Promise<void>;
}
