import type { AssessmentKey, AssessmentState } from '@jalon/core/assessment';
import { sql, type QueryExecutorProvider, type Transaction } from 'kysely';
import { chainLines } from '../journal/chain-lines.ts';
import { CHANNEL } from '../storage/change-feed.ts';
import type { Tables } from '../storage/tables.ts';
import type { KeptStates } from './kept-states.ts';
import type { StoredView, ViewAudience } from './make-view.ts';

/** A line of the journal about to be written. */
export interface JournalLine {
  readonly assessment_id: string;
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
  readonly assessment_id: string;
  readonly actor_id: string;
  readonly payload_hash: string;
  readonly outcome: unknown;
}

export interface Locked {
  readonly states: Map<string, AssessmentState>;
  readonly known: Map<string, KnownCommand>;
  /** The mark that rows bear once this transaction wrote them: see KeptStates. */
  readonly mark: string;
}

export type Trx = Transaction<Tables>;
interface LockedRow { id: string; mark: string; next: string; known: KnownCommand[] }

/** A row's mark is the transaction that wrote it and the life of the database server in which it can be compared: after a failover numbers may come again. */
async function lockRows(trx: Trx, ids: readonly string[], commandIds: readonly string[]): Promise<LockedRow[]> {
  const { rows } = await sql<LockedRow>`
    select a.id, concat(a.xmin, ' ', pg_postmaster_start_time()) as mark, concat(pg_current_xact_id()::xid, ' ', pg_postmaster_start_time()) as next,
      known_commands(${commandIds}::uuid[]) as known
    from assessments a where a.id = any(${ids}::text[]) order by a.id for update of a`.execute(trx);
  return rows;
}

/** What locked rows hold: from memory where it is the same row, else read. */
async function statesOf(trx: Trx, rows: readonly LockedRow[], kept: KeptStates): Promise<Map<string, AssessmentState>> {
  const states = new Map(rows.flatMap(({ id, mark }) => {
    const state = kept.get(id, mark);
    return state ? [[id, state] as const] : [];
  }));
  const unknown = rows.filter(({ id }) => !states.has(id));
  if (unknown.length === 0) return states;
  const read = await trx.selectFrom('assessments').select(['id', 'state']).where('id', 'in', unknown.map(({ id }) => id)).execute();
  for (const { id, state } of read) states.set(id, state as AssessmentState);
  return states;
}

/** An assessment gets its row with its first command; until then reading it answers version 0. */
async function insertMissing(trx: Trx, missing: readonly (AssessmentKey & { id: string; state: AssessmentState })[]): Promise<void> {
  const rows = missing.map(({ id, programme, cycle, territory, state }) => ({ id, programme, cycle, territory_id: territory, version: 0, state: JSON.stringify(state) }));
  await trx.insertInto('assessments').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

/**
 * Locks assessments until the transaction ends, always in the order of their ids so that two writers never wait for each other,
 * and reads what the journal knows of the command ids. A line written while this waited is missed here; the journal's unique ids catch it.
 */
export async function lockAssessments(
  trx: Trx, wanted: ReadonlyMap<string, AssessmentKey>, commandIds: readonly string[], blank: (key: AssessmentKey) => AssessmentState, kept: KeptStates,
): Promise<Locked> {
  const ids = [...wanted.keys()].sort();
  let rows = await lockRows(trx, ids, commandIds);
  const missing = ids.filter((id) => !rows.some((row) => row.id === id));
  if (missing.length > 0) {
    await insertMissing(trx, missing.flatMap((id) => {
      const key = wanted.get(id);
      return key ? [{ ...key, id, state: blank(key) }] : [];
    }));
    rows = await lockRows(trx, ids, commandIds);
  }
  const known = rows.flatMap((row) => row.known);
  return { states: await statesOf(trx, rows, kept), known: new Map(known.map((line) => [line.command_id, line])), mark: rows[0]?.next ?? '' };
}

export interface ViewToStore {
  readonly assessmentId: string;
  readonly audience: ViewAudience;
  readonly view: StoredView;
}

export interface Changes {
  readonly lines: readonly JournalLine[];
  readonly states: readonly AssessmentState[];
  readonly views: readonly ViewToStore[];
  /** Assessments of which nothing is published any more. */
  readonly unpublished: readonly string[];
}

const rowOf = ({ assessmentId, audience, view }: ViewToStore) => ({
  assessment_id: assessmentId, audience, version: view.version, as_of: view.asOf, valid_until: view.validUntil, etag: view.etag, made_with: view.madeWith, summary: view.summary, matrix_row: view.matrixRow,
  body: Buffer.from(view.body.buffer, view.body.byteOffset, view.body.byteLength).toString('base64'),
});

const VIEW_ROW = sql.raw('view(assessment_id text, audience text, version int, as_of date, valid_until date, etag text, made_with text, body text, summary text, matrix_row text)');

/** What goes along with a writing, since each by itself would be one more round trip. */
export interface Along {
  /** Where the fence is drawn in to before anything is written. */
  readonly places?: readonly string[] | undefined;
  /** What other servers are told once it commits: see change-feed.ts. */
  readonly payloads?: readonly string[];
}

/** Journal, state and views in one statement, once the chains are open: what was acknowledged and what is shown never part. */
export async function writeChanges(trx: Trx, { lines, states, views, unpublished }: Changes, { places, payloads = [] }: Along = {}): Promise<void> {
  // Written out before the chains are opened: others wait for them.
  const changed = JSON.stringify(states.map((state) => ({ id: state.id, version: state.version, state })));
  const shown = JSON.stringify(views.map(rowOf));
  const chained = await chainLines(trx, lines, places);
  await sql`
    with written as (
      insert into journal (sequence, assessment_id, command_id, type, version, at, actor_id, actor_role, item, payload_hash, command, before, after, engine, outcome,
        organisation, chain_position, previous_hash, hash) overriding system value
      select sequence, assessment_id, command_id, type, version, at, actor_id, actor_role, item, payload_hash, command, before, after, engine, outcome,
        organisation, chain_position, previous_hash, hash
      from json_to_recordset(${JSON.stringify(chained.lines)}::json) as line(sequence bigint, assessment_id text, command_id uuid, type text, version int, at timestamptz, actor_id text,
        actor_role text, item text, payload_hash text, command jsonb, before jsonb, after jsonb, engine text, outcome jsonb,
        organisation text, chain_position int, previous_hash text, hash text)
    ), linked as (
      update journal_heads set position = head.position, hash = head.hash
      from json_to_recordset(${JSON.stringify(chained.heads)}::json) as head(organisation text, position int, hash text) where journal_heads.organisation = head.organisation
    ), moved as (
      update assessments set version = next.version, state = next.state
      from json_to_recordset(${changed}::json) as next(id text, version int, state jsonb) where assessments.id = next.id
    ), shown as (
      insert into views (assessment_id, audience, version, as_of, valid_until, etag, made_with, body, summary, matrix_row)
      select assessment_id, audience, version, as_of, valid_until, etag, made_with, decode(body, 'base64'), summary, matrix_row
      from json_to_recordset(${shown}::json) as ${VIEW_ROW}
      on conflict (assessment_id, audience) do update set version = excluded.version, as_of = excluded.as_of, valid_until = excluded.valid_until,
        etag = excluded.etag, made_with = excluded.made_with, body = excluded.body, summary = excluded.summary, matrix_row = excluded.matrix_row
    )
    select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) payload`.execute(trx);
  if (unpublished.length > 0) await trx.deleteFrom('views').where('audience', '=', 'public').where('assessment_id', 'in', unpublished).execute();
}

/** Takes back the rows made for requests that were then refused. */
export async function removeUnwritten(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('assessments').where('version', '=', 0).where('id', 'in', ids).execute();
}

/**
 * Stores views made anew, because their day had passed or something else than this server made them, unless a write came first. Those somebody
 * is writing at this moment are left to them: nobody waits here, so that nobody waits in a circle.
 */
export async function refreshViews(db: QueryExecutorProvider, views: readonly ViewToStore[]): Promise<void> {
  await sql`
    with made as (
      select * from json_to_recordset(${JSON.stringify(views.map(rowOf))}::json) as ${VIEW_ROW}
    ), taken as (
      select v.assessment_id, v.audience from views v join made m on v.assessment_id = m.assessment_id and v.audience = m.audience
      where v.version = m.version and v.as_of <= m.as_of for update of v skip locked
    )
    update views set as_of = m.as_of, valid_until = m.valid_until, etag = m.etag, made_with = m.made_with, body = decode(m.body, 'base64'), summary = m.summary, matrix_row = m.matrix_row
    from made m join taken t on t.assessment_id = m.assessment_id and t.audience = m.audience
    where views.assessment_id = m.assessment_id and views.audience = m.audience`.execute(db);
}

export const refreshView = (db: QueryExecutorProvider, view: ViewToStore): Promise<void> => refreshViews(db, [view]);
