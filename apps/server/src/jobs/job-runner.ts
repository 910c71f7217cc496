import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Log } from '../log/log.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../time/clock.ts';
import type { JobRow, KeptOutcome, KeptProblem } from './job-rows.ts';
import { runInWorker, WORK_LIMITS, type WorkLimits } from './run-in-worker.ts';
import type { Asked, Outcome, Work, WorkAnswer } from './work.ts';

/** Carries out what people asked for, one job at a time on each server. */
export interface JobRunner {
  /** To be told that there is something to do. */
  wake(): void;
  /** Ends the work of a job, if this server does it. */
  stopWork(job: string): void;
  /** Resolves when nothing is being done. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface RunnerParts {
  readonly database: Pick<Database, 'db' | 'engine'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Everything a job of a plan is made of; `undefined` where the plan or its framework is no longer here. */
  readonly sceneOf: (plan: string, language: 'fr' | 'en' | 'ar') => Promise<Work['scene'] | undefined>;
  readonly limits?: WorkLimits | undefined;
}

/** While it works a server says so this often; one that has not for three times as long has ended. */
const BEAT_MS = 10_000;
const GONE_AFTER = 3;
const LOOK_EVERY_MS = 60_000;

type Db = Database['db'];

/** Takes the job that waited longest, so that no other server does. */
async function claim(db: Db, runner: string): Promise<JobRow | undefined> {
  const next = db.selectFrom('jobs').select('id').where('status', '=', 'waiting').orderBy('started_at').orderBy('id').limit(1).forUpdate().skipLocked();
  return db.updateTable('jobs').set({ status: 'running', runner, beat_at: sql`now()` }).where('id', '=', next).where('status', '=', 'waiting').returningAll().executeTakeFirst();
}

const STOPPED: KeptProblem = { code: 'unavailable' };

/** What a server left running when it ended has failed: whoever asked may ask again. Of an embedded database there is no other server. */
export async function failAbandoned({ db, engine }: RunnerParts['database'], runner: string): Promise<void> {
  const gone = sql<boolean>`beat_at < now() - make_interval(secs => ${(BEAT_MS * GONE_AFTER) / 1000})`;
  await db.updateTable('jobs').set({ status: 'failed', problem: JSON.stringify(STOPPED) }).where('status', '=', 'running').where('runner', '<>', runner)
    .$if(engine !== 'pglite', (query) => query.where(gone)).execute();
}

function keptOf(outcome: Outcome): { readonly kept: KeptOutcome; readonly lines: number } {
  if (outcome.kind === 'import') return { kept: { report: outcome.report }, lines: outcome.report.rows.length };
  const { exported, file: { name, type, bytes } } = outcome;
  return { kept: { exported, file: { name, type, bytes: bytes.length } }, lines: exported.lines };
}

async function keep(db: Db, id: string, answer: WorkAnswer): Promise<void> {
  if (!answer.ok) {
    const problem: KeptProblem = { code: answer.code, ...(answer.fault ? { fault: answer.fault } : {}) };
    await db.updateTable('jobs').set({ status: 'failed', problem: JSON.stringify(problem) }).where('id', '=', id).where('status', '=', 'running').execute();
    return;
  }
  const { outcome } = answer;
  const { kept, lines } = keptOf(outcome);
  await db.transaction().execute(async (trx) => {
    const mine = await trx.updateTable('jobs').set({ status: 'done', done: lines, total: lines, outcome: JSON.stringify(kept) }).where('id', '=', id).where('status', '=', 'running').returning('id').executeTakeFirst();
    if (mine && outcome.kind === 'export') await trx.insertInto('job_files').values({ job_id: id, what: 'made', name: outcome.file.name, type: outcome.file.type, bytes: outcome.file.bytes }).execute();
    await trx.deleteFrom('job_files').where('job_id', '=', id).where('what', '=', 'given').execute();
  });
}

export function createJobRunner({ database, clock, log, sceneOf, limits = WORK_LIMITS }: RunnerParts): JobRunner {
  const { db } = database;
  const runner = randomUUID();
  let current: { readonly id: string; readonly control: AbortController } | undefined;
  let going: Promise<void> | undefined;
  let ended = false;

  async function work({ id, plan_id, asked: kept }: JobRow, signal: AbortSignal): Promise<WorkAnswer> {
    const asked = kept as Asked;
    const scene = await sceneOf(plan_id, asked.kind === 'export' ? asked.language : 'fr');
    if (!scene) return { ok: false, code: 'internal', cause: `no plan ${plan_id}, or none of its framework` };
    await db.updateTable('jobs').set({ total: scene.plan.projects.length }).where('id', '=', id).execute();
    const given = asked.kind === 'import' ? await db.selectFrom('job_files').select('bytes').where('job_id', '=', id).where('what', '=', 'given').executeTakeFirst() : undefined;
    return runInWorker({ asked, scene, given: given?.bytes ?? null }, signal, limits);
  }

  /** Says that it goes on, and hears whether it was cancelled on another server. */
  async function beat(id: string, control: AbortController): Promise<void> {
    const row = await db.updateTable('jobs').set({ beat_at: sql`now()` }).where('id', '=', id).where('status', '=', 'running').returning('id').executeTakeFirst().catch(() => ({ id }));
    if (!row) control.abort();
  }

  async function carryOut(job: JobRow): Promise<void> {
    const control = new AbortController();
    current = { id: job.id, control };
    const beating = setInterval(() => void beat(job.id, control), BEAT_MS);
    try {
      const answer = await work(job, control.signal).catch((cause: unknown): WorkAnswer => ({ ok: false, code: 'internal', cause: String(cause) }));
      if (!answer.ok && answer.code === 'internal' && !control.signal.aborted) log.error(`Job ${job.id} of ${job.plan_id} failed`, answer.cause);
      if (control.signal.aborted && !ended) return;
      await keep(db, job.id, control.signal.aborted ? { ok: false, ...STOPPED as { code: 'internal' } } : answer);
    } finally {
      clearInterval(beating);
      current = undefined;
    }
  }

  async function go(): Promise<void> {
    await failAbandoned(database, runner);
    await db.deleteFrom('jobs').where('kept_until', '<=', clock.instant()).execute();
    for (let job = await claim(db, runner); job && !ended; job = await claim(db, runner)) await carryOut(job);
  }

  const wake = (): void => {
    if (ended) return;
    // One that is going looks once more at its end: what came in between is not left.
    going = (going ?? Promise.resolve()).then(go).catch((cause: unknown) => log.error('Jobs could not be carried out', cause));
  };
  const looking = setInterval(wake, LOOK_EVERY_MS).unref();
  return {
    wake,
    stopWork(job) { if (current?.id === job) current.control.abort(); },
    idle: async () => { await going; },
    async stop() {
      ended = true;
      clearInterval(looking);
      current?.control.abort();
      await going;
    },
  };
}
