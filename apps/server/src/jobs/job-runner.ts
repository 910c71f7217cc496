import { randomUUID } from 'node:crypto';
import { isPublicPlan, openPlanOf } from '@jalon/core/investment';
import { sql, type Transaction } from 'kysely';
import type { Log } from '../log/log.ts';
import type { Database } from '../storage/database.ts';
import type { Tables } from '../storage/tables.ts';
import type { Clock } from '../time/clock.ts';
import type { JobRow, KeptOutcome, KeptProblem } from './job-rows.ts';
import { JOB_ROOM, lockRoom, makeRoom, type JobRoom } from './room.ts';
import { runInWorker, WORK_LIMITS, type WorkLimits } from './run-in-worker.ts';
import { isOpenJob, type Asked, type Outcome, type Work, type WorkAnswer } from './work.ts';

/** Carries out what people asked for, one job at a time on each server. */
export interface JobRunner {
  /** How many jobs there is room for. */
  readonly room: JobRoom;
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
  /** Whether whoever asked may read the plan still. */
  readonly reads: (person: string, plan: string) => Promise<boolean>;
  readonly limits?: WorkLimits | undefined;
  readonly room?: Partial<JobRoom> | undefined;
}

/** While it works a server says so this often; one that has not for three times as long has ended. */
const BEAT_MS = 10_000;
const GONE_AFTER = 3;
const LOOK_EVERY_MS = 60_000;

type Db = Database['db'];

/** Takes the job that waited longest, those of people who signed in first, so that no other server does. */
async function claim(db: Db, runner: string): Promise<JobRow | undefined> {
  const next = db.selectFrom('jobs').select('id').where('status', '=', 'waiting').orderBy(sql`person_id is null`).orderBy('started_at').orderBy('id').limit(1).forUpdate().skipLocked();
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

const fail = (db: Db, id: string, problem: KeptProblem): Promise<unknown> => db.updateTable('jobs').set({ status: 'failed', problem: JSON.stringify(problem), beat_at: sql`now()` }).where('id', '=', id).where('status', '=', 'running').execute();

/** Writes what came of a job. One that was cancelled meanwhile stays as it is. */
async function write(trx: Transaction<Tables>, id: string, answer: WorkAnswer): Promise<void> {
  if (!answer.ok) return void (await fail(trx, id, { code: answer.code, ...(answer.fault ? { fault: answer.fault } : {}) }));
  const { outcome } = answer;
  const { kept, lines } = keptOf(outcome);
  const mine = await trx.updateTable('jobs').set({ status: 'done', done: lines, total: lines, outcome: JSON.stringify(kept), beat_at: sql`now()` }).where('id', '=', id).where('status', '=', 'running').returning('id').executeTakeFirst();
  if (mine && outcome.kind === 'export') await trx.insertInto('job_files').values({ job_id: id, what: 'made', name: outcome.file.name, type: outcome.file.type, bytes: outcome.file.bytes }).execute();
}

/** Keeps what came of a job, and lets go what nothing asks for any more: what came in with jobs that are over, what was kept its time, and what has no room. */
const keep = ({ database: { db }, clock, room }: Desk, ended?: { readonly id: string; readonly answer: WorkAnswer }): Promise<void> => db.transaction().execute(async (trx) => {
  await lockRoom(trx);
  if (ended) await write(trx, ended.id, ended.answer);
  await trx.deleteFrom('jobs').where('kept_until', '<=', clock.instant()).execute();
  await makeRoom(trx, room);
});

/** What one server does at a moment. */
interface Desk extends RunnerParts {
  readonly runner: string;
  readonly room: JobRoom;
  current: { readonly id: string; readonly control: AbortController } | undefined;
  ended: boolean;
}

/** Rights are judged when the work is done: a grant may have ended, or the plan been sent back, while the job waited. */
async function work({ database: { db }, sceneOf, reads, limits }: Desk, { id, plan_id, person_id, asked: kept }: JobRow, signal: AbortSignal): Promise<WorkAnswer> {
  const asked = kept as Asked;
  const scene = await sceneOf(plan_id, asked.kind === 'export' ? asked.language : 'fr');
  if (!scene) return { ok: false, code: 'internal', cause: `no plan ${plan_id}, or none of its framework` };
  const isOpen = person_id === null || isOpenJob(asked);
  if (isOpen ? !isPublicPlan(scene.plan) : !(await reads(person_id, plan_id))) return { ok: false, code: 'forbidden' };
  await db.updateTable('jobs').set({ total: scene.plan.projects.length }).where('id', '=', id).execute();
  const given = asked.kind === 'import' ? await db.selectFrom('job_files').select('bytes').where('job_id', '=', id).where('what', '=', 'given').executeTakeFirst() : undefined;
  return runInWorker({ asked, scene: isOpen ? { ...scene, plan: openPlanOf(scene.plan) } : scene, given: given?.bytes ?? null }, signal, limits);
}

/** Says that it goes on, and hears whether it was cancelled on another server. */
async function beat({ database: { db } }: Desk, id: string, control: AbortController): Promise<void> {
  const row = await db.updateTable('jobs').set({ beat_at: sql`now()` }).where('id', '=', id).where('status', '=', 'running').returning('id').executeTakeFirst().catch(() => ({ id }));
  if (!row) control.abort();
}

/** What was made could not be written: whoever waits for it is told. */
async function unkept({ database: { db }, log }: Desk, { id, plan_id }: JobRow, cause: unknown): Promise<void> {
  log.error(`What job ${id} of ${plan_id} made could not be kept`, cause);
  await fail(db, id, { code: 'internal' });
}

async function carryOut(desk: Desk, job: JobRow): Promise<void> {
  const control = new AbortController();
  desk.current = { id: job.id, control };
  const beating = setInterval(() => void beat(desk, job.id, control), BEAT_MS);
  try {
    const answer = await work(desk, job, control.signal).catch((cause: unknown): WorkAnswer => ({ ok: false, code: 'internal', cause: String(cause) }));
    const { aborted } = control.signal;
    if (!answer.ok && answer.code === 'internal' && !aborted) desk.log.error(`Job ${job.id} of ${job.plan_id} failed`, answer.cause);
    // Cancelled: its row says so already. Ended with the server: it may be asked for again.
    if (!aborted) await keep(desk, { id: job.id, answer }).catch((cause: unknown) => unkept(desk, job, cause));
    else if (desk.ended) await fail(desk.database.db, job.id, STOPPED);
  } finally {
    clearInterval(beating);
    desk.current = undefined;
  }
}

/** Everything that waits, one after the other. */
async function go(desk: Desk): Promise<void> {
  const { database: { db }, runner } = desk;
  await failAbandoned(desk.database, runner);
  await keep(desk);
  while (!desk.ended) {
    const job = await claim(db, runner);
    if (!job) return;
    await carryOut(desk, job);
  }
}

export function createJobRunner(parts: RunnerParts): JobRunner {
  const desk: Desk = { limits: WORK_LIMITS, ...parts, room: { ...JOB_ROOM, ...parts.room }, runner: randomUUID(), current: undefined, ended: false };
  let going: Promise<void> = Promise.resolve();
  // One that is going looks once more at its end: what came in between is not left.
  const wake = (): void => {
    if (!desk.ended) going = going.then(() => go(desk)).catch((cause: unknown) => desk.log.error('Jobs could not be carried out', cause));
  };
  const looking = setInterval(wake, LOOK_EVERY_MS).unref();
  return {
    room: desk.room, wake,
    stopWork(job) { if (desk.current?.id === job) desk.current.control.abort(); },
    idle: () => going,
    async stop() {
      desk.ended = true;
      clearInterval(looking);
      desk.current?.control.abort();
      await going;
    },
  };
}
