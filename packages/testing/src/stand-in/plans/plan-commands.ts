import { applyPlanBatch, entityValueOf, noPlan, parsePlanEntity, planEntitiesOf, type PlanCommand, type PlanState } from '@jalon/core/investment';
import { LIMITS, type PlanCommandOutcome, type SendPlanCommandsResponse } from '@jalon/contract';
import { sendPlanCommandsRequestSchema } from '@jalon/contract/schemas';
import { carryOut, checkTags } from '../carry-out.ts';
import type { Call } from '../operations.ts';
import { tagOf } from '../pages.ts';
import { Refusal } from '../problem.ts';
import { readJson } from '../read-request.ts';
import { basisFor, contextOf, mayReadPlan, planActor, subjectOf, unknownPlan, viewOf, type PlanSubject } from './plan-subject.ts';
import { getPlan } from './plans.ts';

/** The line a command is about, where it is about one. */
function itemOf(command: PlanCommand): string | null {
  const lines = new Set((planEntitiesOf(command) ?? []).map(parsePlanEntity).flatMap((entity) => (entity?.kind === 'project' ? [entity.project] : [])));
  return lines.size === 1 ? [...lines][0]! : null;
}

/** The plan as it stands, or the one these commands begin. */
function standing(call: Call, id: string, commands: readonly PlanCommand[]): { readonly plan: PlanState; readonly subject: PlanSubject } {
  const plan = call.store.plans.get(id)?.state;
  if (plan) return { plan, subject: subjectOf(call, plan.territory, plan.framework, '') };
  const [first] = commands;
  if (first?.type !== 'createPlan') throw unknownPlan(id);
  const subject = subjectOf(call, first.payload.territory, first.payload.framework, '/commands/0/payload');
  return { plan: noPlan(id, subject.territory.id), subject };
}

/** Changes to a plan, all of them or none. */
export async function sendPlanCommands(call: Call): Promise<SendPlanCommandsResponse> {
  const { plan: id = '' } = call.path;
  const request = await readJson(call.request, sendPlanCommandsRequestSchema, LIMITS.planBytes);
  const { plan, subject } = standing(call, id, request.commands);
  const mayRead = mayReadPlan(call, subject);
  if (plan.version > 0 && !mayRead) throw new Refusal('forbidden', { refusal: 'territory-not-granted' }, 'plan');
  checkTags(call, plan.version, () => (plan.version === 0 ? [] : [getPlan(call), viewOf(plan, subject)].map((content) => `"${tagOf(JSON.stringify(content))}"`)));
  const basedOn = request.commands.find(({ type }) => type === 'createPlan') as Extract<PlanCommand, { readonly type: 'createPlan' }> | undefined;
  const context = contextOf(call, subject, basisFor(call, call.store, basedOn?.payload.basedOn?.plan));
  const { state, outcomes } = carryOut(call, {
    kind: 'plan', id, state: plan, actor: planActor(call, subject), mayRead, apply: (state, commands: readonly PlanCommand[]) => applyPlanBatch(state, commands, context), valueOf: entityValueOf, itemOf,
    keep: (after) => { if (after.version > plan.version) call.store.plans.set(id, { state: after, changedAt: call.now }); },
  }, request);
  return { planId: id, version: state.version, dryRun: request.dryRun, outcomes: outcomes as PlanCommandOutcome[], ...(request.include === 'view' && { view: viewOf(state, subject) }) };
}
