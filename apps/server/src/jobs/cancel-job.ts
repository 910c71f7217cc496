import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { withinFence } from '../storage/fence.ts';
import { jobOf } from './job-rows.ts';
import { ownJob } from './own-job.ts';

/** Stops a job, wherever it runs. What is over stays as it is. */
export const cancelJob: Operation<'cancelJob'> = async ({ services, parameters, caller, language }) => {
  const { row, person } = await ownJob(services, caller, parameters.job);
  await withinFence(services.database, [], (db) => db.updateTable('jobs').set({ status: 'cancelled' }).where('id', '=', row.id).where('status', 'in', ['waiting', 'running']).execute(), person.id);
  services.jobs.stopWork(row.id);
  const { row: after } = await ownJob(services, caller, row.id);
  return jsonAnswer(jobOf(after, language, services), UNKEPT);
};
