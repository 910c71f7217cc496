import { sql, type QueryExecutorProvider } from 'kysely';
import { aboutOf, type ChainedContent } from './chain.ts';

/** A line as it stands in the database: what it says, and the hash it was given. */
export interface StoredLine {
  readonly content: ChainedContent;
  readonly hash: string;
}

interface About { kind: string; aggregate: string; territory: string }

interface Row {
  organisation: string; position: number; sequence: number; commandId: string; type: string; version: number; at: string; actor: string; role: string;
  item: string | null; payloadHash: string; command: unknown; before: unknown; after: unknown; engine: string; outcome: unknown; previous: string; hash: string;
}

/** Instants are written in milliseconds. One that holds more was not written by us: it is shown whole, and its hash fails. */
const inMilliseconds = (at: string): string => at.replace(/(\.\d{3})000Z$/, '$1Z');

/** The columns that are hashed, under the names they are hashed by. The instant is text: a parser would round it. */
const COLUMNS = sql.raw(`j.sequence, j.command_id as "commandId", j.type, j.version,
  to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, j.actor_id as actor, j.actor_role as role, j.item, j.payload_hash as "payloadHash",
  j.command, j.before, j.after, j.engine, j.outcome`);

const contentOfRow = ({ hash: _hash, kind, aggregate, territory, ...row }: Row & About): ChainedContent => ({ ...row, ...aboutOf(kind, aggregate, territory), at: inMilliseconds(row.at) });

/** Lines of one chain after a position, in the order they are chained. */
export async function readChain(db: QueryExecutorProvider, organisation: string, after: number, limit: number): Promise<StoredLine[]> {
  const { rows } = await sql<Row & About>`
    select j.aggregate_kind as kind, j.aggregate_id as aggregate, j.territory_id as territory, j.organisation, j.chain_position as position, ${COLUMNS}, j.previous_hash as previous, j.hash
    from journal j where j.organisation = ${organisation} and j.chain_position > ${after} order by j.chain_position limit ${limit}`.execute(db);
  return rows.map((row) => ({ content: contentOfRow(row), hash: row.hash }));
}

/** Lines written before there were chains, all of them about assessments, oldest first, with the organisation whoever acted belongs to. */
export async function readUnchained(db: QueryExecutorProvider, after: number, limit: number): Promise<Omit<ChainedContent, 'position' | 'previous'>[]> {
  const { rows } = await sql<Row & { assessment: string }>`
    select j.assessment_id as assessment, coalesce(p.organisation_id, '') as organisation, ${COLUMNS}
    from journal j left join people p on p.id = j.actor_id where j.sequence > ${after} order by j.sequence limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: inMilliseconds(row.at) }));
}
