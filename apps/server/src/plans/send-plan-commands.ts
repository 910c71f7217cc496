import type { PlanCommand } from '@jalon/core/investment';
import { sendPlanCommandsRequestSchema } from '@jalon/contract/schemas';
import { answerCommands } from '../aggregates/answer-commands.ts';
import { personOf } from '../assessments/access.ts';
import type { Operation } from '../http/operation.ts';
import { invalidRequest } from '../http/problem-error.ts';
import { readBody } from '../http/read-shape.ts';
import { mayReadPlans } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { findPlan, planSubject, unknownPlan, type PlanSubject } from './plan-subject.ts';

const PLAN_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** The plan that commands are to make: they say where and under which framework. */
function planToMake(services: Services, id: string, commands: readonly PlanCommand[]): PlanSubject {
  const [first] = commands;
  if (first?.type !== 'createPlan') throw unknownPlan(id);
  if (!PLAN_ID.test(id)) throw invalidRequest({ code: 'wrong-format', pointer: '/path/plan' });
  const { territory, framework: { code, version, hash } } = first.payload;
  const at = (field: string): string => `/commands/0/payload/${field}`;
  if (!services.territories.get(territory)) throw invalidRequest({ code: 'unknown-territory', pointer: at('territory'), figures: { value: territory } });
  const subject = planSubject(services, id, territory, { code, version });
  if (subject?.framework.hash !== hash) throw invalidRequest({ code: 'unknown-framework', pointer: at('framework'), figures: { value: `${code} ${version}` } });
  return subject;
}

/** 1 to 200 commands, all or none, in one transaction. The first of a plan makes it. */
export const sendPlanCommands: Operation<'sendPlanCommands'> = async ({ services, parameters: { plan }, caller, body, ifMatch }) => {
  const person = personOf(caller);
  const { commands, dryRun, include } = readBody(sendPlanCommandsRequestSchema, body);
  const subject = (await findPlan(services, plan)) ?? planToMake(services, plan, commands);
  return answerCommands(services, { kind: services.kinds.plan, subject, person, commands, dryRun, include, ifMatch, reads: mayReadPlans(caller, subject.territory, subject.asOf) }, 'planId');
};
