import { personOf } from '../assessments/access.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { openPlan, readablePlan } from '../plans/plan-subject.ts';
import { withinFence } from '../storage/fence.ts';
import { findJob, type JobRow } from './job-rows.ts';
import { isOpenJob, type Asked } from './work.ts';

export const unknownJob = (id: string): ProblemError => new ProblemError('not-found', { faults: [{ code: 'unknown-job', pointer: '/path/job', figures: { value: id.slice(0, 100) } }] });

const isId = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** A job the caller asked for, or one that is nobody's. Somebody else's is not there, nor one that is no longer kept. */
export async function ownJob({ database, clock }: Pick<Services, 'database' | 'clock'>, caller: Caller, id: string): Promise<JobRow> {
  const own = caller.kind === 'person' ? caller.person.id : undefined;
  const row = isId(id) ? await withinFence(database, [], (db) => findJob(db, id, clock.instant()), own) : undefined;
  if (row && (row.person_id === null || row.person_id === own)) return row;
  personOf(caller);
  throw unknownJob(id);
}

/** The same for whoever would read what came of it: of a plan they may read no more, nothing is told, nor of one that was sent back meanwhile to whom it was open only as an adopted one. What came to nothing says so. */
export async function readableJob(services: Services, caller: Caller, id: string): Promise<JobRow> {
  const row = await ownJob(services, caller, id);
  if (!isOpenJob(row.asked as Asked)) await readablePlan(services, caller, row.plan_id);
  else if (row.outcome !== null) await openPlan(services, caller, row.plan_id);
  return row;
}
