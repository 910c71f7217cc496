import { LIMITS } from '@jalon/contract';
import { opensDrafts } from '@jalon/core/assessment';
import { sql } from 'kysely';
import { personOf } from '../assessments/access.ts';
import { PERSONAL, type Answer } from '../http/answer.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { grantedOn } from '../identity/caller.ts';
import { withinFence } from '../storage/fence.ts';
import { lineageOf } from '../territories/lineage.ts';

interface Line { id: string; programme: string; exercise: string; summary: string }

/** Runs of the countries the caller is granted, by programme, the latest exercise first. */
export const listAllocationRuns: Operation<'listAllocationRuns'> = async ({ services, query, caller }): Promise<Answer> => {
  personOf(caller);
  const { planning, clock, cursors, database } = services;
  const { programme, cycle, status, limit = LIMITS.pageSizeDefault } = query;
  const list = `allocation runs ${programme ?? ''} ${cycle ?? ''} ${status ?? ''}`;
  const places = grantedOn(caller, planning.zones.map((zone) => clock.today(zone)), opensDrafts).flatMap((id) => lineageOf(services, id));
  const after = query.cursor === undefined ? undefined : cursors.read(list, query.cursor, 3);
  const conditions = [
    programme === undefined ? sql`` : sql`and r.programme = ${programme}`, cycle === undefined ? sql`` : sql`and r.exercise = ${cycle}`, status === undefined ? sql`` : sql`and r.status = ${status}`,
    after ? sql`and (r.programme > ${after[0]}::text or r.programme = ${after[0]}::text and (r.exercise < ${after[1]}::text or r.exercise = ${after[1]}::text and r.id > ${after[2]}::text))` : sql``,
  ];
  const { rows } = await withinFence(database, places, (db) => sql<Line>`
    select r.id, r.programme, r.exercise, v.summary from allocation_runs r join territories t on t.id = r.territory_id join allocation_run_views v on v.run_id = r.id
    where r.version > 0 and exists (select from unnest(${places}::text[]) place where starts_with(t.lineage, place)) ${sql.join(conditions, sql` `)}
    order by r.programme, r.exercise desc, r.id limit ${limit + 1}`.execute(db));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last ? cursors.write(list, [last.programme, last.exercise, last.id]) : null;
  const text = `{"items":[${rows.slice(0, limit).map(({ summary }) => summary).join(',')}],"nextCursor":${JSON.stringify(next)}}`;
  return { bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl: PERSONAL };
};
