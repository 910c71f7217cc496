import { personOf } from '../assessments/access.ts';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { withinFence } from '../storage/fence.ts';
import { jobOf } from './job-rows.ts';
import { ownJob, readableJob, unknownJob } from './own-job.ts';

/** Stops a job, wherever it runs. What is over stays as it is. */
export const cancelJob: Operation<'cancelJob'> = async ({ services, parameters, caller, language }) => {
  const person = personOf(caller);
  const row = await ownJob(services, caller, parameters.job);
  if (row.person_id !== person.id) throw unknownJob(row.id);
  await withinFence(services.database, [], (db) => db.updateTable('jobs').set({ status: 'cancelled' }).where('id', '=', row.id).where('status', 'in', ['waiting', 'running']).execute(), person.id);
  services.jobs.stopWork(row.id);
  // What came in with it goes at once.
  services.jobs.wake();
  const after = await readableJob(services, caller, row.id);
  return jsonAnswer(jobOf(after, language, services), UNKEPT);
};
