import { applyBatch, type BatchResultOf, type OutcomeOf } from '../shared/command/apply-batch.rules.ts';
import { createPlan } from './create-plan.commands.ts';
import { addProject, removeProject, reorderProjects } from './edit-lines.commands.ts';
import { patchProject, setCredits, setFunding, setSchedule } from './edit-project.commands.ts';
import { recordExecution, rephaseProject } from './execute-project.commands.ts';
import { judgedPlan } from './judge-plan-command.commands.ts';
import { moveProject, splitProject } from './move-split.commands.ts';
import { adoptPlan, approvePlan, closeYear, proposePlan, returnPlan, sendPlan } from './plan-act.commands.ts';
import { refusedPlan, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import type { PlanCommand, PlanCommandBody } from './plan-command.schema.ts';
import { setCeiling, setPlanName } from './plan-settings.commands.ts';
import type { PlanEntityValue } from './plan-touch.rules.ts';
import type { PlanState } from './plan.schema.ts';
import { restoreProjects } from './restore-projects.commands.ts';

function carryOut(state: PlanState, command: PlanCommand, context: PlanContext): PlanCommandResult {
  const { type, payload } = command as PlanCommandBody;
  switch (type) {
    case 'setPlanName': return setPlanName(state, payload, context);
    case 'setCeiling': return setCeiling(state, payload, context);
    case 'addProject': return addProject(state, payload, context);
    case 'removeProject': return removeProject(state, payload, context);
    case 'describeProject': case 'setCosts': case 'setDelivery': case 'setReadiness': return patchProject(state, type, payload, context);
    case 'setCredits': return setCredits(state, payload, context);
    case 'setFunding': return setFunding(state, payload, context);
    case 'setSchedule': return setSchedule(state, payload, context);
    case 'moveProject': return moveProject(state, payload, context);
    case 'splitProject': return splitProject(state, payload, context);
    case 'reorderProjects': return reorderProjects(state, payload, context);
    case 'restoreProjects': return restoreProjects(state, payload, context);
    case 'createPlan': return createPlan(state, payload, context);
    case 'proposePlan': return proposePlan(state, payload, context);
    case 'returnPlan': return returnPlan(state, payload, context);
    case 'adoptPlan': return adoptPlan(state, payload, context);
    case 'sendPlan': return sendPlan(state, payload, context);
    case 'approvePlan': return approvePlan(state, payload, context);
    case 'rephaseProject': return rephaseProject(state, payload, context);
    case 'recordExecution': return recordExecution(state, payload, context);
    case 'closeYear': return closeYear(state, payload, context);
  }
}

/**
 * Carries out one command on a plan: the new state with the entities it changed and the command that takes it back, or a refusal from a
 * closed list, which changes nothing. Lines that did not change are the same objects as before. The same function runs in the browser, at
 * once, and on the server, with authority.
 *
 * @param seen what staleness is judged against when it is not the state itself: the start of a batch
 */
export const applyPlanCommand = (state: PlanState, command: PlanCommand, context: PlanContext, seen: PlanState = state): PlanCommandResult => judgedPlan(state, command, context, seen, carryOut);

/** What became of one command of a batch. */
export type PlanBatchOutcome = OutcomeOf<PlanEntityValue, PlanCommandBody>;
export type PlanBatchResult = BatchResultOf<PlanState, RefusedPlanCommand, PlanEntityValue, PlanCommandBody>;

/** Carries out 1 to 200 commands, all or none: a paste is one gesture. Staleness is judged as the batch starts. */
export const applyPlanBatch = (start: PlanState, commands: readonly PlanCommand[], context: PlanContext): PlanBatchResult =>
  applyBatch<PlanState, PlanCommand, RefusedPlanCommand, PlanEntityValue, PlanCommandBody>(start, commands, (state, command) => applyPlanCommand(state, command, context, start), refusedPlan);

/** What takes a gesture back: the inverses of its commands, the last first. Empty for a gesture that holds an act, or that changed nothing. */
export function inverseOfBatch(outcomes: readonly PlanBatchOutcome[]): PlanCommandBody[] {
  const changing = outcomes.filter(({ changed, replayed }) => changed.length > 0 && !replayed);
  const inverses = changing.flatMap(({ inverse }) => inverse ?? []);
  return inverses.length === changing.length ? inverses.toReversed() : [];
}
