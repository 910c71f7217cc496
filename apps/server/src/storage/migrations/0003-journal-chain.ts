import { sql, type QueryExecutorProvider } from 'kysely';
import { CHAIN_START, hashOfLine } from '../../journal/chain.ts';
import { readUnchained } from '../../journal/read-chain.ts';

/** High bits of the advisory locks that say from where on lines may still be under way: far from any other lock of ours. */
const MARK = '(7051954::bigint << 40)';

const BEFORE = [
  `create table journal_heads (organisation text primary key, position integer not null check (position >= 0), hash text not null)`,
  `alter table journal add column organisation text, add column chain_position integer, add column previous_hash text, add column hash text`,
  `alter table journal disable trigger journal_keeps_every_line`,
];

const AFTER = [
  `alter table journal enable trigger journal_keeps_every_line`,
  `alter table journal alter column organisation set not null, alter column chain_position set not null, alter column previous_hash set not null, alter column hash set not null`,
  `create unique index journal_chain on journal (organisation, chain_position)`,
  /**
   * Opens the chains of some organisations for writing: their heads, locked until the transaction ends and always in the same order, and numbers
   * for the lines. A mark tells readers from which number on lines may still be under way; it stands before a number is taken.
   */
  `create function open_journal(organisations text[], lines integer) returns jsonb language plpgsql as $$
    declare heads jsonb; numbers jsonb;
    begin
      insert into journal_heads (organisation, position, hash)
        select o, 0, '${CHAIN_START}' from unnest(organisations) o order by o collate "C" on conflict do nothing;
      select jsonb_object_agg(h.organisation, jsonb_build_object('position', h.position, 'hash', h.hash)) into heads
        from (select * from journal_heads where organisation = any(organisations) order by organisation collate "C" for update) h;
      perform pg_advisory_xact_lock_shared(${MARK} + case when is_called then last_value else last_value - 1 end) from journal_sequence_seq;
      select jsonb_agg(nextval('journal_sequence_seq')) into numbers from generate_series(1, lines);
      return jsonb_build_object('heads', heads, 'sequences', numbers);
    end $$`,
  /**
   * The number up to which every line is written or never will be. The last number taken is read first and the marks after it: a line below
   * it was numbered before, so that either its mark still stands or it can be read by the next statement.
   */
  `create function journal_settled() returns bigint language plpgsql as $$
    declare taken bigint; under_way bigint;
    begin
      select case when is_called then last_value else last_value - 1 end into taken from journal_sequence_seq;
      select min(((classid::bigint << 32) | objid::bigint) - ${MARK}) into under_way from pg_locks
        where locktype = 'advisory' and objsubid = 1 and database = (select oid from pg_database where datname = current_database()) and (classid::bigint >> 8) = 7051954;
      return least(taken, coalesce(under_way, taken));
    end $$`,
];

const AT_ONCE = 500;

/** Chains the lines there are, in the order they were numbered, each to the organisation its author belongs to today. */
async function chainExisting(db: QueryExecutorProvider): Promise<void> {
  const heads = new Map<string, { position: number; hash: string }>();
  for (let after = -1; ;) {
    const lines = await readUnchained(db, after, AT_ONCE);
    const last = lines.at(-1);
    if (!last) break;
    after = last.sequence;
    const links = lines.map((line) => {
      const { position: before, hash: previous } = heads.get(line.organisation) ?? { position: 0, hash: CHAIN_START };
      const position = before + 1;
      const hash = hashOfLine({ ...line, position, previous });
      heads.set(line.organisation, { position, hash });
      return { sequence: line.sequence, organisation: line.organisation, chain_position: position, previous_hash: previous, hash };
    });
    await sql`
      update journal set organisation = link.organisation, chain_position = link.chain_position, previous_hash = link.previous_hash, hash = link.hash
      from json_to_recordset(${JSON.stringify(links)}::json) as link(sequence bigint, organisation text, chain_position integer, previous_hash text, hash text)
      where journal.sequence = link.sequence`.execute(db);
  }
  for (const [organisation, { position, hash }] of heads) await sql`insert into journal_heads (organisation, position, hash) values (${organisation}, ${position}, ${hash})`.execute(db);
}

export const journalChain = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of BEFORE) await sql.raw(statement).execute(db);
    await chainExisting(db);
    for (const statement of AFTER) await sql.raw(statement).execute(db);
  },
};
