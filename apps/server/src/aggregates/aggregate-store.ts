import { sql, type Transaction } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import { chainLines } from '../journal/chain-lines.ts';
import { CHANNEL } from '../storage/change-feed.ts';
import type { Tables } from '../storage/tables.ts';
import type { AggregateKind, AggregateState, AggregateSubject } from './aggregate-kind.ts';
import type { KeptStates } from './kept-states.ts';
import { packState, unpackState } from './packed-state.ts';

/** A line of the journal about to be written. */
export interface JournalLine {
  readonly aggregate_kind: string;
  readonly aggregate_id: string;
  readonly territory_id: string;
  readonly command_id: string;
  readonly type: string;
  readonly version: number;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_role: string;
  /** Organisation of the actor, whose chain the line joins; empty for somebody without one. */
  readonly organisation: string;
  readonly item: string | null;
  readonly payload_hash: string;
  readonly command: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly engine: string;
  readonly outcome: unknown;
}

/** What the journal knows of a command id. */
export interface KnownCommand {
  readonly command_id: string;
  readonly aggregate_kind: string;
  readonly aggregate_id: string;
  readonly actor_id: string;
  readonly payload_hash: string;
  readonly outcome: unknown;
}

type Columns = Readonly<Record<string, string>>;

/** Where the database keeps a kind: tables, and columns with their types. */
export interface Shelf {
  readonly table: string;
  /** Besides `id`, `version` and `state`. Those named in `moving` are written with every change, the others once. */
  readonly columns: Columns;
  readonly moving: readonly string[];
  /** `packed`: as packed-state.ts does, for kinds whose states are long; `jsonb` else. */
  readonly states: 'jsonb' | 'packed';
  readonly views: { readonly table: string; readonly keys: Columns; /** Besides `body`, as base64. */ readonly columns: Columns };
}

/** A view to store: the columns of its shelf, the body as base64. */
export type ViewRow = Readonly<Record<string, unknown>>;

export interface Locked {
  readonly states: Map<string, AggregateState>;
  readonly known: Map<string, KnownCommand>;
  /** The mark that rows bear once this transaction wrote them: see KeptStates. */
  readonly mark: string;
}

export type Trx = Transaction<Tables>;
interface LockedRow { id: string; mark: string; next: string; known: KnownCommand[] }

/** A row's mark is the transaction that wrote it and the life of the database server in which it can be compared: after a failover numbers may come again. */
async function lockRows(trx: Trx, { table }: Shelf, ids: readonly string[], commandIds: readonly string[]): Promise<LockedRow[]> {
  const { rows } = await sql<LockedRow>`
    select a.id, concat(a.xmin, ' ', pg_postmaster_start_time()) as mark, concat(pg_current_xact_id()::xid, ' ', pg_postmaster_start_time()) as next,
      known_commands(${commandIds}::uuid[]) as known
    from ${sql.table(table)} a where a.id = any(${ids}::text[]) order by a.id for update of a`.execute(trx);
  return rows;
}

/** What locked rows hold: from memory where it is the same row, else read. */
async function statesOf(trx: Trx, { table, states: kind }: Shelf, rows: readonly LockedRow[], kept: KeptStates<AggregateState>): Promise<Map<string, AggregateState>> {
  const states = new Map(rows.flatMap(({ id, mark }) => {
    const state = kept.get(id, mark);
    return state ? [[id, state] as const] : [];
  }));
  const unknown = rows.filter(({ id }) => !states.has(id)).map(({ id }) => id);
  if (unknown.length === 0) return states;
  const { rows: read } = await sql<{ id: string; state: AggregateState | Uint8Array }>`select id, state from ${sql.table(table)} where id = any(${unknown}::text[])`.execute(trx);
  for (const { id, state } of read) states.set(id, kind === 'packed' ? unpackState(state as Uint8Array) : (state as AggregateState));
  return states;
}

/** A state as a row of JSON carries it to the database, and how it is taken from there. */
export const carriedState = ({ states }: Shelf, state: object): unknown => (states === 'packed' ? base64Of(packState(state)) : state);
const stateType = ({ states }: Shelf): string => (states === 'packed' ? 'text' : 'jsonb');
const stateOf = ({ states }: Shelf): string => (states === 'packed' ? `decode(next.state, 'base64')` : 'next.state');

const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));
const typed = (columns: Columns) => sql.raw(Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', '));

/** An aggregate gets its row with its first command; until then reading it answers version 0, or that there is none. */
async function insertMissing(trx: Trx, kind: AggregateKind, missing: readonly AggregateSubject[], now: string): Promise<void> {
  const { shelf } = kind;
  const { table, columns } = shelf;
  const rows = missing.map((subject) => {
    const state = kind.blank(subject);
    return { ...kind.columns({ state, subject, at: now }), id: subject.id, version: 0, state: carriedState(shelf, state) };
  });
  const all = { id: 'text', version: 'int', ...columns };
  await sql`insert into ${sql.table(table)} (${names(Object.keys(all))}, state) select ${names(Object.keys(all))}, ${sql.raw(stateOf(shelf))}
    from json_to_recordset(${JSON.stringify(rows)}::json) as next(${typed({ ...all, state: stateType(shelf) })}) on conflict do nothing`.execute(trx);
}

/**
 * Locks aggregates until the transaction ends, always in the order of their ids so that two writers never wait for each other,
 * and reads what the journal knows of the command ids. A line written while this waited is missed here; the journal's unique ids catch it.
 */
export async function lockAggregates(trx: Trx, kind: AggregateKind, subjects: ReadonlyMap<string, AggregateSubject>, commandIds: readonly string[], now: string): Promise<Locked> {
  const ids = [...subjects.keys()].sort();
  let rows = await lockRows(trx, kind.shelf, ids, commandIds);
  const missing = ids.filter((id) => !rows.some((row) => row.id === id));
  if (missing.length > 0) {
    await insertMissing(trx, kind, missing.map((id) => subjects.get(id)!), now);
    rows = await lockRows(trx, kind.shelf, ids, commandIds);
    // Made meanwhile, in a place that is beyond the fence here.
    if (rows.length < ids.length) throw new ProblemError('conflict', { faults: [{ code: 'id-taken', pointer: '/path' }] });
  }
  const known = rows.flatMap((row) => row.known);
  return { states: await statesOf(trx, kind.shelf, rows, kind.kept), known: new Map(known.map((line) => [line.command_id, line])), mark: rows[0]?.next ?? '' };
}

/** A row as it is written over. */
export type MovedRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number; readonly state: unknown };

export interface Changes {
  readonly lines: readonly JournalLine[];
  readonly rows: readonly MovedRow[];
  readonly views: readonly ViewRow[];
}

/** What goes along with a writing, since each by itself would be one more round trip. */
export interface Along {
  /** Where the fence is drawn in to before anything is written. */
  readonly places?: readonly string[] | undefined;
  /** What other servers are told once it commits: see change-feed.ts. */
  readonly payloads?: readonly string[];
}

const LINE_COLUMNS = `sequence, aggregate_kind, aggregate_id, territory_id, command_id, type, version, at, actor_id, actor_role, item, payload_hash, command, before, after, engine, outcome,
  organisation, chain_position, previous_hash, hash`;
const LINE_ROW = `line(sequence bigint, aggregate_kind text, aggregate_id text, territory_id text, command_id uuid, type text, version int, at timestamptz, actor_id text,
  actor_role text, item text, payload_hash text, command jsonb, before jsonb, after jsonb, engine text, outcome jsonb, organisation text, chain_position int, previous_hash text, hash text)`;

/** The parts of a shelf's statements that are the same each time. */
interface Parts { moved: string; next: string; viewColumns: string; viewValues: string; viewRow: string; viewKeys: string; viewSet: string }
const parts = new WeakMap<Shelf, Parts>();
function partsOf(shelf: Shelf): Parts {
  const known = parts.get(shelf);
  if (known) return known;
  const { moving, columns, views } = shelf;
  const given = { ...views.keys, ...views.columns };
  const made = {
    moved: [`state = ${stateOf(shelf)}`, ...['version', ...moving].map((column) => `${column} = next.${column}`)].join(', '),
    next: ['id text', 'version int', `state ${stateType(shelf)}`, ...moving.map((column) => `${column} ${columns[column]}`)].join(', '),
    viewColumns: [...Object.keys(given), 'body'].join(', '), viewValues: [...Object.keys(given), `decode(body, 'base64')`].join(', '),
    viewRow: [...Object.entries(given).map(([name, type]) => `${name} ${type}`), 'body text'].join(', '), viewKeys: Object.keys(views.keys).join(', '),
    viewSet: [...Object.keys(views.columns), 'body'].map((column) => `${column} = excluded.${column}`).join(', '),
  };
  parts.set(shelf, made);
  return made;
}

/** Journal, state and views in one statement, once the chains are open: what was acknowledged and what is shown never part. */
export async function writeChanges(trx: Trx, shelf: Shelf, { lines, rows, views }: Changes, { places, payloads = [] }: Along = {}): Promise<void> {
  // Written out before the chains are opened: others wait for them.
  const [changed, shown] = [JSON.stringify(rows), JSON.stringify(views)];
  const { moved, next, viewColumns, viewValues, viewRow, viewKeys, viewSet } = partsOf(shelf);
  const [table, viewTable] = [sql.table(shelf.table), sql.table(shelf.views.table)];
  const chained = await chainLines(trx, lines, places);
  await sql`
    with written as (
      insert into journal (${sql.raw(LINE_COLUMNS)}) overriding system value
      select ${sql.raw(LINE_COLUMNS)} from json_to_recordset(${JSON.stringify(chained.lines)}::json) as ${sql.raw(LINE_ROW)}
    ), linked as (
      update journal_heads set position = head.position, hash = head.hash
      from json_to_recordset(${JSON.stringify(chained.heads)}::json) as head(organisation text, position int, hash text) where journal_heads.organisation = head.organisation
    ), moved as (
      update ${table} set ${sql.raw(moved)}
      from json_to_recordset(${changed}::json) as next(${sql.raw(next)}) where ${table}.id = next.id
    ), shown as (
      insert into ${viewTable} (${sql.raw(viewColumns)})
      select ${sql.raw(viewValues)} from json_to_recordset(${shown}::json) as view(${sql.raw(viewRow)})
      on conflict (${sql.raw(viewKeys)}) do update set ${sql.raw(viewSet)}
    )
    select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) payload`.execute(trx);
}

/** Takes back the rows made for requests that were then refused. */
export async function removeUnwritten(trx: Trx, { table }: Shelf, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from ${sql.table(table)} where version = 0 and id = any(${ids}::text[])`.execute(trx);
}

/** Bytes, as a row carries them: the body of a view, a packed state. */
export const base64Of = (body: Uint8Array): string => Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
