import { PLAN_COMMAND_TYPES, canSendPlanCommand, planActorOn, type PlanState } from '@jalon/core/investment';
import type { PlanCan } from '@jalon/contract';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import type { Services } from '../services.ts';
import { readablePlan } from './plan-subject.ts';
import { readPlan } from './read-plan.ts';

/** Everyone who changed something that still stands, or who acted on the plan. */
function rolesInside({ touched, projects, ceilings, steps, removed }: PlanState): Map<string, string> {
  const touches = [...Object.values(touched), ...[...projects.map((line) => line.touched), ...Object.values(removed)].flatMap((facets) => Object.values(facets)), ...ceilings.map((one) => one.touched)];
  return new Map([...touches, ...steps].flatMap((one) => (one ? [[one.by.id, one.by.role] as const] : [])));
}

async function namesInside({ people }: Services, state: PlanState): Promise<PlanCan['people']> {
  const roles = rolesInside(state);
  const names = await people.names([...roles.keys()]);
  return Object.fromEntries([...names].map(([id, name]) => [id, { name, role: roles.get(id) ?? '' }]));
}

/** What the caller may do with a plan as it stands, and who the people in it are. */
export const getPlanCan: Operation<'getPlanCan'> = async ({ services, parameters, caller }) => {
  const { subject: { id, territory, asOf }, subject, person } = await readablePlan(services, caller, parameters.plan);
  const { state } = await readPlan(services, subject, caller);
  const actor = planActorOn(person, territory, asOf);
  const can = Object.fromEntries(PLAN_COMMAND_TYPES.map((type) => [type, canSendPlanCommand(type, actor, { territory, asOf, status: state.status })])) as PlanCan['can'];
  const answer: PlanCan = { planId: id, role: actor?.role ?? null, person: person.id, can, people: await namesInside(services, state) };
  return jsonAnswer(answer, PERSONAL);
};
