import { sql } from 'kysely';
import type { AggregateKind, AnyChange, AnyChanges } from '@jalon/contract';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import type { ReadablePlaces } from './readable-places.ts';

type Db = Services['database']['db'];

interface Row {
  sequence: number; aggregate_kind: AggregateKind; aggregate_id: string; command_id: string; type: string; at: string; version: number; actor_id: string; actor_role: string;
  item: string | null; before: unknown; after: unknown; engine: string;
}

/** Which lines: after `since`, up to a number below which all is settled, `limit` at most. */
export interface LinesAsked {
  readonly since: number;
  readonly upTo: number;
  readonly limit: number;
}

/** The number up to which every line is written or never will be. Asked before the lines are read, in a statement of its own. */
export async function settledOn(db: Db): Promise<number> {
  const { rows } = await sql<{ settled: number }>`select journal_settled() as settled`.execute(db);
  return rows[0]?.settled ?? 0;
}

/** The cycle of an assessment stands in its id. */
const CYCLE = sql`split_part(j.aggregate_id, '~', 1) || '~' || split_part(j.aggregate_id, '~', 2)`;

function isWithin({ kind, lineages, cycles, id }: ReadablePlaces) {
  const ofCycle = cycles === undefined ? sql`` : sql`and ${CYCLE} = any(${cycles}::text[])`;
  const ofOne = id === undefined ? sql`` : sql`and j.aggregate_id = ${id}`;
  return sql`(j.aggregate_kind = ${kind} ${ofCycle} ${ofOne} and exists (select from unnest(${lineages}::text[]) place where starts_with(t.lineage, place)))`;
}

async function readLines(db: Db, places: readonly ReadablePlaces[], { since, upTo }: LinesAsked, limit: number): Promise<Row[]> {
  if (places.length === 0 || upTo <= since) return [];
  const { rows } = await sql<Row>`
    select j.sequence, j.aggregate_kind, j.aggregate_id, j.command_id, j.type, j.at, j.version, j.actor_id, j.actor_role, j.item, j.before, j.after, j.engine
    from journal j join territories t on t.id = j.territory_id
    where j.sequence > ${since} and j.sequence <= ${upTo} and (${sql.join(places.map(isWithin), sql` or `)})
    order by j.sequence limit ${limit}`.execute(db);
  return rows;
}

function changeOf(row: Row, names: ReadonlyMap<string, string>): AnyChange {
  const name = names.get(row.actor_id);
  return {
    about: { kind: row.aggregate_kind, id: row.aggregate_id }, ...(row.aggregate_kind === 'assessment' ? { assessmentId: row.aggregate_id } : {}), sequence: row.sequence, commandId: row.command_id, type: row.type, at: row.at, version: row.version,
    by: { id: row.actor_id, role: row.actor_role, ...(name === undefined ? {} : { name }) }, item: row.item, before: row.before, after: row.after, engine: row.engine,
  };
}

/** Lines of the journal that may be read from some places, oldest first. What it answers depends on nothing about the reader but these places: readers of the same ones may share it. */
export async function readChanges({ database, people }: Pick<Services, 'database' | 'people'>, places: readonly ReadablePlaces[], asked: LinesAsked): Promise<AnyChanges> {
  const { since, upTo, limit } = asked;
  const rows = await withinFence(database, places.flatMap(({ lineages }) => lineages), (db) => readLines(db, places, asked, limit + 1));
  const shown = rows.slice(0, limit);
  const more = rows.length > limit;
  const names = await people.names(shown.map(({ actor_id }) => actor_id));
  return { items: shown.map((row) => changeOf(row, names)), nextSince: more ? shown.at(-1)!.sequence : Math.max(since, upTo), more };
}
