import { randomUUID } from 'node:crypto';
import { IDEMPOTENCY_HEADER, type StartedJob } from '@jalon/contract';
import type { Language } from '@jalon/core/shared';
import type { Insertable, Transaction } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { enterFence } from '../storage/fence.ts';
import type { Tables } from '../storage/tables.ts';
import { KEPT_MS, jobOf, type JobRow } from './job-rows.ts';
import { requestHash } from './request-key.ts';
import { checkRoom, isQueueFull, lockRoom, queueFull, type JobRoom } from './room.ts';
import type { Asked } from './work.ts';

const reused = (key: string): ProblemError => new ProblemError('id-reused', { refusal: 'id-reused', figures: { id: key }, faults: [{ code: 'id-reused', pointer: `/header/${IDEMPOTENCY_HEADER.toLowerCase()}`, figures: { id: key } }] });

export interface NewJob {
  /** Absent: of an adopted plan, for everybody. */
  readonly person: Person | undefined;
  readonly plan: string;
  readonly asked: Asked;
  /** The same request under the same key is answered with the job it began. */
  readonly key: string | null;
  readonly language: Language;
  /** What came in with an import. */
  readonly given?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | undefined;
}

type Trx = Transaction<Tables>;
type NewRow = Pick<Insertable<Tables['jobs']>, 'id' | 'kind' | 'plan_id' | 'asked' | 'kept_until' | 'request_hash'> & { readonly request_key: string | null; readonly started_at: string };

/** What was begun under a key. Of what nobody signed in for, a failure or an end is not kept: it is begun again. */
async function findBegun(trx: Trx, owner: string | null, key: string | null, now: string): Promise<JobRow | undefined> {
  if (key === null) return undefined;
  const isTheirs = owner === null ? trx.selectFrom('jobs').where('person_id', 'is', null) : trx.selectFrom('jobs').where('person_id', '=', owner);
  const row = await isTheirs.selectAll().where('request_key', '=', key).executeTakeFirst();
  const stands = row && row.kept_until > now && (owner !== null || !['failed', 'cancelled'].includes(row.status));
  if (row && !stands) await trx.updateTable('jobs').set({ request_key: null }).where('id', '=', row.id).execute();
  return stands ? row : undefined;
}

/** Refuses where there is no room, unless what is asked for was begun already. `full`: too many wait in all. */
async function beginOnce(trx: Trx, job: NewRow, owner: string | null, room: JobRoom, full: boolean): Promise<JobRow> {
  const begun = await findBegun(trx, owner, job.request_key, job.started_at);
  if (begun) return begun;
  if (full) throw queueFull(room);
  await checkRoom(trx, owner, room);
  return trx.insertInto('jobs').values({ ...job, person_id: owner, status: 'waiting', runner: null, beat_at: null, problem: null, outcome: null }).returningAll().executeTakeFirstOrThrow();
}

/** Notes what is asked for, and has it carried out after what waits already. What was begun under the same key is not begun again. */
export async function beginJob(services: Services, { person, plan, asked, key, language, given }: NewJob): Promise<StartedJob> {
  const { database, clock, jobs } = services;
  const owner = person?.id ?? null;
  const hash = requestHash({ plan, asked }, given?.bytes);
  const times = { started_at: clock.instant(), kept_until: new Date(clock.now() + KEPT_MS).toISOString() };
  const job = { id: randomUUID(), kind: asked.kind, plan_id: plan, asked: JSON.stringify(asked), ...times, request_key: key, request_hash: hash };
  const row = await database.db.transaction().execute(async (trx) => {
    await lockRoom(trx);
    const full = await isQueueFull(trx, jobs.room);
    if (database.fenced === true) await enterFence(trx, [], owner ?? undefined);
    const found = await beginOnce(trx, job, owner, jobs.room, full);
    if (found.id === job.id && given) await trx.insertInto('job_files').values({ job_id: job.id, what: 'given', ...given }).execute();
    return found;
  });
  if (row.request_hash !== hash) throw reused(key ?? '');
  jobs.wake();
  return { job: jobOf(row, language, services) };
}
