import { randomUUID } from 'node:crypto';
import { IDEMPOTENCY_HEADER, type StartedJob } from '@jalon/contract';
import type { Language } from '@jalon/core/shared';
import type { Transaction } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { writeWithinFence } from '../storage/fence.ts';
import type { Tables } from '../storage/tables.ts';
import { KEPT_MS, jobOf, type JobRow } from './job-rows.ts';
import { requestHash } from './request-key.ts';
import type { Asked } from './work.ts';

/** How many jobs may wait: of one person, of all who did not sign in together, and in all. */
const MOST_OF_PERSON = 5;
const MOST_OF_NOBODY = 20;
const MOST_WAITING = 100;

const tooMany = (max: number): ProblemError => new ProblemError('too-many-requests', { faults: [{ code: 'too-many-jobs', pointer: '', figures: { max: String(max) } }], headers: { 'Retry-After': '10' } });
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

/** What was begun under a key. Of what nobody signed in for, a failure or an end is not kept: it is begun again. */
async function findBegun(trx: Trx, owner: string | null, key: string | null, now: string): Promise<JobRow | undefined> {
  if (key === null) return undefined;
  const isTheirs = owner === null ? trx.selectFrom('jobs').where('person_id', 'is', null) : trx.selectFrom('jobs').where('person_id', '=', owner);
  const row = await isTheirs.selectAll().where('request_key', '=', key).executeTakeFirst();
  const stands = row && row.kept_until > now && (owner !== null || !['failed', 'cancelled'].includes(row.status));
  if (row && !stands) await trx.updateTable('jobs').set({ request_key: null }).where('id', '=', row.id).execute();
  return stands ? row : undefined;
}

async function checkRoom(trx: Trx, owner: string | null): Promise<void> {
  const own = owner === null ? trx.selectFrom('jobs').where('person_id', 'is', null) : trx.selectFrom('jobs').where('person_id', '=', owner);
  const { count } = await own.select(({ fn }) => fn.countAll<string>().as('count')).where('status', 'in', ['waiting', 'running']).executeTakeFirstOrThrow();
  const most = owner === null ? MOST_OF_NOBODY : MOST_OF_PERSON;
  if (Number(count) >= most) throw tooMany(most);
}

/** Notes what is asked for, and has it carried out after what waits already. What was begun under the same key is not begun again. */
export async function beginJob(services: Services, { person, plan, asked, key, language, given }: NewJob): Promise<StartedJob> {
  const { database, clock, jobs } = services;
  const { waiting } = await database.db.selectFrom('jobs').select(({ fn }) => fn.countAll<string>().as('waiting')).where('status', '=', 'waiting').executeTakeFirstOrThrow();
  if (Number(waiting) >= MOST_WAITING) throw tooMany(MOST_WAITING);
  const owner = person?.id ?? null;
  const hash = requestHash({ plan, asked }, given?.bytes);
  const times = { started_at: clock.instant(), kept_until: new Date(clock.now() + KEPT_MS).toISOString() };
  const row = await writeWithinFence(database, [], async (trx) => {
    const begun = await findBegun(trx, owner, key, times.started_at);
    if (begun) return begun;
    await checkRoom(trx, owner);
    const made = await trx.insertInto('jobs').values({ id: randomUUID(), kind: asked.kind, plan_id: plan, person_id: owner, status: 'waiting', asked: JSON.stringify(asked), ...times, request_key: key, request_hash: hash, runner: null, beat_at: null, problem: null, outcome: null })
      .onConflict((conflict) => conflict.doNothing()).returningAll().executeTakeFirst();
    if (made && given) await trx.insertInto('job_files').values({ job_id: made.id, what: 'given', ...given }).execute();
    // The same request came at the same moment, and was first.
    return made ?? (await findBegun(trx, owner, key, times.started_at));
  }, owner ?? undefined);
  if (!row) throw new ProblemError('unavailable', { headers: { 'Retry-After': '1' } });
  if (row.request_hash !== hash) throw reused(key ?? '');
  jobs.wake();
  return { job: jobOf(row, language, services) };
}
