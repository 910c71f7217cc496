import { exportPlanRequestSchema } from '@jalon/contract/schemas';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import { openPlan } from '../plans/plan-subject.ts';
import { beginJob } from './begin-job.ts';
import { requestKeyOf } from './request-key.ts';

/** Whoever reads a plan may take it out. Of an adopted one those without a token share what was made, and whoever is granted nothing there gets what everybody may read. */
export const exportPlan: Operation<'exportPlan'> = async ({ services, parameters, caller, body, header, language }) => {
  const { subject, person, version, open } = await openPlan(services, caller, parameters.plan);
  const { format, table, language: written } = readBody(exportPlanRequestSchema, body);
  // One file holds all tables of a plan as OC4IDS.
  const asked = { kind: 'export' as const, format, table: format === 'oc4ids' ? 'pti' as const : table, language: written, ...(open && { open }) };
  const key = person ? requestKeyOf(header) : `open ${subject.id} ${version} ${asked.format} ${asked.table} ${asked.language}`;
  return jsonAnswer(await beginJob(services, { person, plan: subject.id, asked, key, language }), UNKEPT);
};
