import { batched, carryOutEdit, type PlanBatchResult, type PlanEditCommand } from './apply-plan-edit.commands.ts';
import { createPlan } from './create-plan.commands.ts';
import { recordExecution, rephaseProject } from './execute-project.commands.ts';
import type { PlanAct } from './investment.values.ts';
import { judgedPlan } from './judge-plan-command.commands.ts';
import { adoptPlan, approvePlan, closeYear, proposePlan, returnPlan, sendPlan } from './plan-act.commands.ts';
import type { PlanCommandResult, PlanContext } from './plan-change.commands.ts';
import type { PlanCommand, PlanCommandBody } from './plan-command.schema.ts';
import type { PlanState } from './plan.schema.ts';

type ActBody = Extract<PlanCommandBody, { readonly type: PlanAct }>;
type ActCommand = Extract<PlanCommand, { readonly type: PlanAct }>;

function carryOutAct(state: PlanState, command: ActCommand, context: PlanContext): PlanCommandResult | undefined {
  const { type, payload } = command as ActBody;
  switch (type) {
    case 'createPlan': return createPlan(state, payload, context);
    case 'proposePlan': return proposePlan(state, payload, context);
    case 'returnPlan': return returnPlan(state, payload, context);
    case 'adoptPlan': return adoptPlan(state, payload, context);
    case 'sendPlan': return sendPlan(state, payload, context);
    case 'approvePlan': return approvePlan(state, payload, context);
    case 'rephaseProject': return rephaseProject(state, payload, context);
    case 'recordExecution': return recordExecution(state, payload, context);
    case 'closeYear': return closeYear(state, payload, context);
    default: return undefined;
  }
}

const carryOut = (state: PlanState, command: PlanCommand, context: PlanContext): PlanCommandResult =>
  carryOutAct(state, command as ActCommand, context) ?? carryOutEdit(state, command as PlanEditCommand, context);

/**
 * Carries out one command on a plan: the new state with the entities it changed and the command that takes it back, or a refusal from a
 * closed list, which changes nothing. Lines that did not change are the same objects as before. The same function runs in the browser, at
 * once, and on the server, with authority.
 *
 * @param seen what staleness is judged against when it is not the state itself: the start of a batch
 */
export const applyPlanCommand = (state: PlanState, command: PlanCommand, context: PlanContext, seen: PlanState = state): PlanCommandResult => judgedPlan(state, command, context, seen, carryOut);

/** Carries out 1 to 200 commands, all or none: a paste is one gesture. Staleness is judged as the batch starts. */
export const applyPlanBatch = (start: PlanState, commands: readonly PlanCommand[], context: PlanContext): PlanBatchResult =>
  batched(start, commands, (state, command) => applyPlanCommand(state, command, context, start));
