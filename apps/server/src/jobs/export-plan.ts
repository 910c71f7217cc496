import { exportPlanRequestSchema } from '@jalon/contract/schemas';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import { openPlan } from '../plans/plan-subject.ts';
import { beginJob } from './begin-job.ts';
import { requestKeyOf } from './request-key.ts';

/** Whoever reads a plan may take it out. Of an adopted one those without a token share what was made. */
export const exportPlan: Operation<'exportPlan'> = async ({ services, parameters, caller, body, header, language }) => {
  const { subject, person, version } = await openPlan(services, caller, parameters.plan);
  const asked = readBody(exportPlanRequestSchema, body);
  const key = person ? requestKeyOf(header) : `${subject.id} ${version} ${asked.format} ${asked.table} ${asked.language}`;
  return jsonAnswer(await beginJob(services, { person, plan: subject.id, asked: { kind: 'export', ...asked }, key, language }), UNKEPT);
};
