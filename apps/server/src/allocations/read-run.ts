import type { AllocationRun } from '@jalon/core/allocation';
import { sql } from 'kysely';
import type { ShownView } from '../aggregates/aggregate-kind.ts';
import { base64Of } from '../aggregates/aggregate-store.ts';
import { unpackState } from '../aggregates/packed-state.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { lineageOfTerritory } from '../territories/lineage.ts';
import { unknownRun, type RunSubject } from './run-subject.ts';
import { makeRunView, runMadeWith, type SceneParts } from './run-view.ts';

type Parts = SceneParts & Pick<Services, 'database'>;

/** The run as it stands, with when it changed. For whoever may read it, or a part of it: that is looked at before, or right after. */
export async function readRun({ database }: Pick<Services, 'database'>, { id, territory }: RunSubject): Promise<{ run: AllocationRun; changedAt: string }> {
  const row = await withinFence(database, [lineageOfTerritory(territory)], (db) => db.selectFrom('allocation_runs').select(['state', 'changed_at']).where('id', '=', id).where('version', '>', 0).executeTakeFirst());
  if (!row) throw unknownRun(id);
  return { run: unpackState(row.state), changedAt: row.changed_at };
}

/** The view of a run with its line in a list: as it is stored, for the day it was made; made and stored again on another, or where another version made it. */
export async function readRunView(parts: Parts, subject: RunSubject): Promise<ShownView & { readonly summary: string }> {
  const { id, asOf, territory } = subject;
  const { rows: [row] } = await withinFence(parts.database, [lineageOfTerritory(territory)], (db) => sql<{ version: number; as_of: string; etag: string; made_with: string; summary: string; body: string }>`
    select version, as_of, etag, made_with, summary, encode(body, 'base64') as body from allocation_run_views where run_id = ${id}`.execute(db));
  if (row?.made_with === runMadeWith(parts) && row.as_of === asOf) return { version: row.version, etag: row.etag, summary: row.summary, body: Buffer.from(row.body, 'base64') };
  const { run, changedAt } = await readRun(parts, subject);
  const view = makeRunView(parts, run, subject, changedAt);
  await sql`
    update allocation_run_views set as_of = ${asOf}, etag = ${view.etag}, made_with = ${view.madeWith}, summary = ${view.summary}, body = decode(${base64Of(view.body)}, 'base64')
    where run_id = ${id} and version = ${view.version} and as_of <= ${asOf}`.execute(parts.database.db);
  return view;
}
