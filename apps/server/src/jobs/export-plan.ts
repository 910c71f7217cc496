import { exportPlanRequestSchema } from '@jalon/contract/schemas';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import { readablePlan } from '../plans/plan-subject.ts';
import { beginJob } from './begin-job.ts';

/** Whoever reads a plan may take it out. */
export const exportPlan: Operation<'exportPlan'> = async ({ services, parameters, caller, body, language }) => {
  const { subject, person } = await readablePlan(services, caller, parameters.plan);
  const asked = readBody(exportPlanRequestSchema, body);
  return jsonAnswer(await beginJob(services, { person, plan: subject.id, asked: { kind: 'export', ...asked }, language }), UNKEPT);
};
