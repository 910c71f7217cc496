import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { jobOf } from './job-rows.ts';
import { readableJob } from './own-job.ts';

/** How far a job is, and what came of it. */
export const getJob: Operation<'getJob'> = async ({ services, parameters, caller, language }) => {
  const row = await readableJob(services, caller, parameters.job);
  return jsonAnswer(jobOf(row, language, services), UNKEPT);
};
