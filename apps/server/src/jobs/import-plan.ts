import { problemCodeOf, type ImportChoicesGiven } from '@jalon/contract';
import { importChoicesSchema } from '@jalon/contract/schemas';
import { canSendPlanCommand, planActorOn } from '@jalon/core/investment';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import type { Caller, Person } from '../identity/caller.ts';
import { readablePlan, type PlanSubject } from '../plans/plan-subject.ts';
import { readPlan } from '../plans/read-plan.ts';
import type { Services } from '../services.ts';
import { beginJob } from './begin-job.ts';
import { bytesOfFile, nameOfFile } from './given-file.ts';
import { requestKeyOf } from './request-key.ts';

function choicesOf(text: string | undefined): ImportChoicesGiven {
  if (text === undefined) return {};
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidRequest({ code: 'wrong-format', pointer: '/query/choices', figures: { format: 'json' } });
  }
  const read = importChoicesSchema.safeParse(json);
  if (!read.success) throw invalidRequest({ code: 'not-valid', pointer: '/query/choices' });
  return read.data;
}

/** Who may write lines may have a file read against them. */
async function checkDrafting(services: Services, caller: Caller, subject: PlanSubject, person: Person): Promise<void> {
  const { state } = await readPlan(services, subject, caller);
  const { territory, asOf } = subject;
  const may = canSendPlanCommand('addProject', planActorOn(person, territory, asOf), { territory, asOf, status: state.status });
  if (!may.allowed) throw new ProblemError(problemCodeOf(may.reason), { refusal: may.reason, about: { kind: 'plan', currency: state.currency } });
}

/** Has a file read against a plan. Nothing of the plan is changed. */
export const importPlan: Operation<'importPlan'> = async ({ services, parameters, caller, query, body, header, language }) => {
  const { subject, person } = await readablePlan(services, caller, parameters.plan);
  await checkDrafting(services, caller, subject, person);
  const key = requestKeyOf(header);
  const { table = 'lines', sheet = null, choices } = query;
  const asked = { kind: 'import', name: nameOfFile(header), table, sheet, choices: choicesOf(choices) } as const;
  const given = { name: asked.name ?? '', type: (header('content-type') ?? '').slice(0, 120), bytes: await bytesOfFile(body) };
  return jsonAnswer(await beginJob(services, { person, plan: subject.id, asked, key, language, given }), UNKEPT);
};
