import { applyBatch, type BatchResultOf, type OutcomeOf } from '../shared/command/apply-batch.rules.ts';
import { addProject, removeProject, reorderProjects } from './edit-lines.commands.ts';
import { patchProject, setCredits, setFunding, setSchedule } from './edit-project.commands.ts';
import type { PlanEdit } from './investment.values.ts';
import { judgedPlan } from './judge-plan-command.commands.ts';
import { moveProject, splitProject } from './move-split.commands.ts';
import { refusedPlan, type PlanCommandResult, type PlanContext, type RefusedPlanCommand } from './plan-change.commands.ts';
import type { PlanCommand, PlanCommandBody } from './plan-command.schema.ts';
import { setCeiling, setPlanName } from './plan-settings.commands.ts';
import type { PlanEntityValue } from './plan-touch.rules.ts';
import type { PlanState } from './plan.schema.ts';
import { restoreProjects } from './restore-projects.commands.ts';

/** A change to what is planned, which can be taken back. */
export type PlanEditCommand = Extract<PlanCommand, { readonly type: PlanEdit }>;
type EditBody = Extract<PlanCommandBody, { readonly type: PlanEdit }>;

export function carryOutEdit(state: PlanState, command: PlanEditCommand, context: PlanContext): PlanCommandResult {
  const { type, payload } = command as EditBody;
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
  }
}

/** What became of one command of a batch. */
export type PlanBatchOutcome = OutcomeOf<PlanEntityValue, PlanCommandBody>;
export type PlanBatchResult = BatchResultOf<PlanState, RefusedPlanCommand, PlanEntityValue, PlanCommandBody>;

/** Carries out commands one after the other with what is given for it, all or none. */
export const batched = <C extends PlanCommand>(start: PlanState, commands: readonly C[], apply: (state: PlanState, command: C) => PlanCommandResult): PlanBatchResult =>
  applyBatch<PlanState, C, RefusedPlanCommand, PlanEntityValue, PlanCommandBody>(start, commands, apply, refusedPlan);

/**
 * Carries out one edit, by the same rules as `applyPlanCommand`: for pages that send acts only now and then, and load those when they do.
 *
 * @param seen what staleness is judged against when it is not the state itself: the start of a batch
 */
export const applyPlanEdit = (state: PlanState, command: PlanEditCommand, context: PlanContext, seen: PlanState = state): PlanCommandResult => judgedPlan(state, command, context, seen, carryOutEdit);

/** Carries out 1 to 200 edits, all or none: a paste is one gesture. Staleness is judged as the batch starts. */
export const applyPlanEdits = (start: PlanState, commands: readonly PlanEditCommand[], context: PlanContext): PlanBatchResult =>
  batched(start, commands, (state, command) => applyPlanEdit(state, command, context, start));

/** What takes a gesture back: the inverses of its commands, the last first. Empty for a gesture that holds an act, or that changed nothing. */
export function inverseOfBatch(outcomes: readonly PlanBatchOutcome[]): PlanCommandBody[] {
  const changing = outcomes.filter(({ changed, replayed }) => changed.length > 0 && !replayed);
  const inverses = changing.flatMap(({ inverse }) => inverse ?? []);
  return inverses.length === changing.length ? inverses.toReversed() : [];
}
