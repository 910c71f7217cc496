import type { PlanState } from '@jalon/core/investment';
import { sql } from 'kysely';
import type { ShownView } from '../aggregates/aggregate-kind.ts';
import { base64Of } from '../aggregates/aggregate-store.ts';
import { unpackState } from '../aggregates/packed-state.ts';
import { planPlacesOf, type Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { lineageOf } from '../territories/lineage.ts';
import { unknownPlan, type PlanSubject } from './plan-subject.ts';
import { makePlanView, planMadeWith, type StoredPlanView } from './plan-view.ts';

type Parts = Pick<Services, 'database' | 'territories'>;
type Db = Services['database']['db'];

/** Lineages whose plans a caller reads, on a day. */
export const planLineagesOf = (parts: Pick<Services, 'territories'>, caller: Caller, day: string): string[] => planPlacesOf(caller, day).flatMap((id) => lineageOf(parts, id));

/** The plan as it stands, with when it changed. */
export interface StoredPlan { readonly state: PlanState; readonly changedAt: string }

async function readStored(db: Db, id: string): Promise<StoredPlan> {
  const row = await db.selectFrom('plans').select(['state', 'changed_at']).where('id', '=', id).where('version', '>', 0).executeTakeFirst();
  if (!row) throw unknownPlan(id);
  return { state: unpackState(row.state), changedAt: row.changed_at };
}

/** Within what is granted to the caller. */
export const readPlan = (parts: Parts, { id, asOf }: PlanSubject, caller: Caller): Promise<StoredPlan> =>
  withinFence(parts.database, planLineagesOf(parts, caller, asOf), (db) => readStored(db, id));

/** Stores a view that another version, framework or setting had made, unless a write came first. */
async function storeAnew({ database: { db } }: Parts, { id, asOf }: PlanSubject, { version, etag, madeWith, summary, body }: StoredPlanView): Promise<void> {
  await sql`
    update plan_views set as_of = ${asOf}, etag = ${etag}, made_with = ${madeWith}, summary = ${summary}, body = decode(${base64Of(body)}, 'base64')
    where plan_id = ${id} and version = ${version}`.execute(db);
}

/** The view of a plan with its line in a list: as it is stored; made and stored again, as the server, where something else than this server made it. */
export async function readPlanView(parts: Parts, subject: PlanSubject, caller: Caller): Promise<ShownView & { readonly summary: string }> {
  const lineages = planLineagesOf(parts, caller, subject.asOf);
  const { rows: [row] } = await withinFence(parts.database, lineages, (db) => sql<{ version: number; etag: string; made_with: string; summary: string; body: string }>`
    select version, etag, made_with, summary, encode(body, 'base64') as body from plan_views where plan_id = ${subject.id}`.execute(db));
  if (row?.made_with === planMadeWith(subject)) return { version: row.version, etag: row.etag, summary: row.summary, body: Buffer.from(row.body, 'base64') };
  if (!row) throw unknownPlan(subject.id);
  const { state, changedAt } = await readStored(parts.database.db, subject.id);
  const view = makePlanView(state, subject, changedAt);
  await storeAnew(parts, subject, view);
  return view;
}
