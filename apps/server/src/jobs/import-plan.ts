import { FILE_NAME_HEADER, LIMITS, problemCodeOf, type ImportChoicesGiven } from '@jalon/contract';
import { importChoicesSchema } from '@jalon/contract/schemas';
import { canSendPlanCommand, planActorOn } from '@jalon/core/investment';
import { receive } from '../files/receive.ts';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import type { Caller, Person } from '../identity/caller.ts';
import { readablePlan, type PlanSubject } from '../plans/plan-subject.ts';
import { readPlan } from '../plans/read-plan.ts';
import type { Services } from '../services.ts';
import { beginJob } from './begin-job.ts';
import { requestKeyOf } from './request-key.ts';

const MOST_NAME = 200;

/** As the header carries it; what is no name is none. */
function nameOf(header: string | undefined): string | null {
  try {
    return header === undefined ? null : decodeURIComponent(header).replace(/[\u0000-\u001f\u007f/\\]/g, ' ').toWellFormed().trim().slice(-MOST_NAME) || null;
  } catch {
    return null;
  }
}

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

async function bytesOf(body: unknown): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const tooLarge = (): ProblemError => new ProblemError('file-too-large', { figures: { max: String(LIMITS.importBytes) } });
  const { lost } = await receive(body, LIMITS.importBytes, tooLarge, async (_, bytes) => void parts.push(bytes));
  if (lost) throw new ProblemError('timeout');
  return Buffer.concat(parts);
}

/** Has a file read against a plan. Nothing of the plan is changed. */
export const importPlan: Operation<'importPlan'> = async ({ services, parameters, caller, query, body, header, language }) => {
  const { subject, person } = await readablePlan(services, caller, parameters.plan);
  await checkDrafting(services, caller, subject, person);
  const key = requestKeyOf(header);
  const { table = 'lines', sheet = null, choices } = query;
  const asked = { kind: 'import', name: nameOf(header(FILE_NAME_HEADER)), table, sheet, choices: choicesOf(choices) } as const;
  const given = { name: asked.name ?? '', type: (header('content-type') ?? '').slice(0, 120), bytes: await bytesOf(body) };
  return jsonAnswer(await beginJob(services, { person, plan: subject.id, asked, key, language, given }), UNKEPT);
};
