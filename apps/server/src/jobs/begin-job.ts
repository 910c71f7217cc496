import { randomUUID } from 'node:crypto';
import type { StartedJob } from '@jalon/contract';
import type { Language } from '@jalon/core/shared';
import { ProblemError } from '../http/problem-error.ts';
import type { Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { writeWithinFence } from '../storage/fence.ts';
import { KEPT_MS, jobOf } from './job-rows.ts';
import type { Asked } from './work.ts';

/** How many jobs may wait: of one person, and in all. */
const MOST_OF_PERSON = 5;
const MOST_WAITING = 100;

const tooMany = (max: number): ProblemError => new ProblemError('too-many-requests', { faults: [{ code: 'too-many-jobs', pointer: '', figures: { max: String(max) } }], headers: { 'Retry-After': '10' } });

export interface NewJob {
  readonly person: Person;
  readonly plan: string;
  readonly asked: Asked;
  readonly language: Language;
  /** What came in with an import. */
  readonly given?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | undefined;
}

/** Notes what is asked for, and has it carried out after what waits already. */
export async function beginJob(services: Services, { person, plan, asked, language, given }: NewJob): Promise<StartedJob> {
  const { database, clock, jobs } = services;
  const { waiting } = await database.db.selectFrom('jobs').select(({ fn }) => fn.countAll<string>().as('waiting')).where('status', '=', 'waiting').executeTakeFirstOrThrow();
  if (Number(waiting) >= MOST_WAITING) throw tooMany(MOST_WAITING);
  const id = randomUUID();
  const [started, keptUntil] = [clock.instant(), new Date(clock.now() + KEPT_MS).toISOString()];
  const row = await writeWithinFence(database, [], async (trx) => {
    const { own } = await trx.selectFrom('jobs').select(({ fn }) => fn.countAll<string>().as('own')).where('person_id', '=', person.id).where('status', 'in', ['waiting', 'running']).executeTakeFirstOrThrow();
    if (Number(own) >= MOST_OF_PERSON) throw tooMany(MOST_OF_PERSON);
    const made = await trx.insertInto('jobs').values({ id, kind: asked.kind, plan_id: plan, person_id: person.id, status: 'waiting', asked: JSON.stringify(asked), started_at: started, kept_until: keptUntil, runner: null, beat_at: null, problem: null, outcome: null }).returningAll().executeTakeFirstOrThrow();
    if (given) await trx.insertInto('job_files').values({ job_id: id, what: 'given', ...given }).execute();
    return made;
  }, person.id);
  jobs.wake();
  return { job: jobOf(row, language, services) };
}
