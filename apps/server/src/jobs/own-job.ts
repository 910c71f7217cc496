import { personOf } from '../assessments/access.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Caller, Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { findJob, type JobRow } from './job-rows.ts';

export const unknownJob = (id: string): ProblemError => new ProblemError('not-found', { faults: [{ code: 'unknown-job', pointer: '/path/job', figures: { value: id.slice(0, 100) } }] });

/** A job the caller asked for. Somebody else's is not there, nor one that is no longer kept. */
export async function ownJob({ database, clock }: Pick<Services, 'database' | 'clock'>, caller: Caller, id: string): Promise<{ readonly row: JobRow; readonly person: Person }> {
  const person = personOf(caller);
  const row = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await withinFence(database, [], (db) => findJob(db, id, clock.instant()), person.id) : undefined;
  if (row?.person_id === person.id) return { row, person };
  throw unknownJob(id);
}
