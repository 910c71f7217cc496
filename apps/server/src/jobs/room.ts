import { sql, type Transaction } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Tables } from '../storage/tables.ts';

/** How many jobs may wait, and how much of those that are over is kept. */
export interface JobRoom {
  /** Open jobs of one person, of all who did not sign in together, and in all those that wait. */
  readonly mostOfPerson: number;
  readonly mostOfNobody: number;
  readonly mostWaiting: number;
  /** Jobs that are over, and bytes of their files and reports, of one person or of all who did not sign in together: the oldest make room. */
  readonly keptJobs: number;
  readonly keptBytes: number;
  /** How long what was made is left to be fetched before newer work is begun that might take its place. */
  readonly fetchMs: number;
}

export const JOB_ROOM: JobRoom = { mostOfPerson: 5, mostOfNobody: 20, mostWaiting: 100, keptJobs: 500, keptBytes: 250_000_000, fetchMs: 120_000 };

type Trx = Transaction<Tables>;
/** Whose jobs: a person's, or `null` for those of all who did not sign in. */
type Owner = string | null;

/** Any number, as long as it is always the same: it names the lock under which jobs are counted. */
const COUNTING = 7_051_954;

/** From here to the end of the transaction nobody else begins a job, keeps what one made or takes one away: what is counted stays true. */
export const lockRoom = async (trx: Trx): Promise<void> => void (await sql`select pg_advisory_xact_lock(${COUNTING})`.execute(trx));

const tooMany = (code: 'too-many-jobs' | 'too-many-kept', figures: Readonly<Record<string, string>>, seconds = 10): ProblemError =>
  new ProblemError('too-many-requests', { faults: [{ code, pointer: '', figures }], headers: { 'Retry-After': String(seconds) } });

const OPEN = ['waiting', 'running'] as const;
/** Bytes of its file and of its report, as they stand in the database: neither is read for it. */
const SIZE = sql<number>`(coalesce(pg_column_size(outcome), 0) + (select coalesce(sum(octet_length(f.bytes)), 0) from job_files f where f.job_id = jobs.id))::float8`;
const ofOwner = (owner: Owner) => (owner === null ? sql<boolean>`person_id is null` : sql<boolean>`person_id = ${owner}`);

/** Whether too many wait in all. Asked before the fence, which shows one's own alone. */
export async function isQueueFull(trx: Trx, { mostWaiting }: JobRoom): Promise<boolean> {
  const { count } = await trx.selectFrom('jobs').select(({ fn }) => fn.countAll<string>().as('count')).where('status', '=', 'waiting').executeTakeFirstOrThrow();
  return Number(count) >= mostWaiting;
}

export const queueFull = ({ mostWaiting }: JobRoom): ProblemError => tooMany('too-many-jobs', { max: String(mostWaiting) });

/** Refuses one more job of an owner who has too many open, or whose room is full of what was made a moment ago. */
export async function checkRoom(trx: Trx, owner: Owner, { mostOfPerson, mostOfNobody, keptJobs, keptBytes, fetchMs }: JobRoom): Promise<void> {
  const fresh = sql<boolean>`status = 'done' and beat_at > now() - make_interval(secs => ${fetchMs / 1000})`;
  const { rows } = await sql<{ open: number; fresh: number; bytes: number; wait: number | null }>`
    select (count(*) filter (where status in (${sql.join(OPEN)})))::int as open, (count(*) filter (where ${fresh}))::int as fresh,
      coalesce(sum(${SIZE}) filter (where ${fresh}), 0) as bytes,
      ceil(extract(epoch from min(beat_at) filter (where ${fresh}) - now()) + ${fetchMs / 1000})::int as wait
    from jobs where ${ofOwner(owner)}`.execute(trx);
  const { open, fresh: made, bytes, wait } = rows[0]!;
  const most = owner === null ? mostOfNobody : mostOfPerson;
  if (open >= most) throw tooMany('too-many-jobs', { max: String(most) });
  if (open + made >= keptJobs || bytes >= keptBytes) throw tooMany('too-many-kept', {}, Math.max(wait ?? 1, 1));
}

/** Takes away what came in with jobs that are over, and of each owner the oldest of these, with their files, until those left are within what is kept. To be called under the lock, the newest written. */
export async function makeRoom(trx: Trx, { keptJobs, keptBytes }: JobRoom): Promise<void> {
  await sql`delete from job_files f using jobs j where j.id = f.job_id and f.what = 'given' and j.status not in (${sql.join(OPEN)})`.execute(trx);
  await sql`delete from jobs where id in (select id from (
    select id, row_number() over newer as nth, sum(${SIZE}) over newer as bytes from jobs where status not in (${sql.join(OPEN)})
    window newer as (partition by person_id order by beat_at desc nulls last, id)) as kept where nth > ${keptJobs} or bytes > ${keptBytes})`.execute(trx);
}
