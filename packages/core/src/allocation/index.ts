export {
  ALLOCATION_FAULT_CODES, ALLOCATION_FORMAT, CONDITION_VERDICTS, DATA_TYPES, FORFEITS, FORMULA_ISSUE_CODES, PART_KINDS, PART_STANDINGS, SHORTAGES, TAKER_STANDINGS, TIES, UNUSED,
} from './allocation.values.ts';
export type { AllocationFaultCode, ConditionVerdict, DataType, Forfeit, FormulaIssueCode, PartKind, PartStanding, TakerStanding } from './allocation.values.ts';
export type {
  AllocationCondition, AllocationData, AllocationFactor, AllocationFormula, AllocationFormulaJson, AllocationKey, AllocationMeasure, AllocationPart, AllocationRate,
  AllocationTranche, AllocationWindow, Earmark, LoadedAllocationFormula,
} from './allocation-formula.schema.ts';
export type { Entrant, EntrantValue } from './entrant.schema.ts';
export type { AllocationLine, AllocationPot, AllocationResult, PartLineResult, WindowAllocation } from './allocation-result.schema.ts';
export type { AllocationFault } from './allocation-fault.values.ts';
export type { FormulaIssue } from './formula-issue.rules.ts';
export type { ConditionReading } from './judge-condition.rules.ts';
export { hashAllocationFormula } from './hash-formula.rules.ts';
export { formulaOfExercise, termsFault } from './terms.rules.ts';
export type { TermsFault } from './terms.rules.ts';
export { allocate } from './allocate.engine.ts';
export type { Allocation, AllocationInput } from './allocate.engine.ts';
export { entrantsFromResults } from './entrants-from-results.engine.ts';
export { barsOf, readWorth, worthOfNextBar, worthOfOnePoint } from './worth.engine.ts';
export type { NextBar, Supposition, Worth, WorthReader, WorthReading } from './worth.engine.ts';
export { compareAllocations } from './compare-allocations.view.ts';
export type { AllocationComparison, ComparisonOptions, GroupDifference, TerritoryDifference } from './compare-allocations.view.ts';
export {
  FORMULA_ENTITY, LADDER_STEPS, RUN_LINE_ACTS, MOVEMENT_STEPS, RUN_ACTS, RUN_COMMAND_TYPES, RUN_EDITS, RUN_ENTITY, RUN_REFUSALS, RUN_RIGHTS, RUN_SET_COMMANDS, RUN_STATUSES, STEP_OF_ACT,
  entrantEntity, envelopeEntity, lineEntity, windowEntity,
} from './run/run.values.ts';
export type { LadderStep, MovementAct, MovementStep, RunAct, RunActor, RunCommandType, RunEdit, RunGrant, RunRefusal, RunStatus } from './run/run.values.ts';
export type { AllocationRun, ComputedLine, FormulaRef, Movement, WindowTerms } from './run/run.schema.ts';
export type { MovementPayload, RunCommand, RunPayload } from './run/run-command.schema.ts';
export { emptyRun, runEntityValue } from './run/run-change.commands.ts';
export type { AppliedRunCommand, RefusedRunCommand, RunBody, RunCommandResult, RunContext, RunValue } from './run/run-change.commands.ts';
export { decreedOf } from './run/act-on-run.commands.ts';
export { applyRunBatch, applyRunCommand, canSendRunCommand, runEntitiesOf } from './run/apply-run-command.commands.ts';
export type { RunBatchResult, RunTarget } from './run/apply-run-command.commands.ts';
export { buildLadder } from './run/ladder.view.ts';
export type { Ladder, LadderCalendar, LadderLine, Late, StepAmounts } from './run/ladder.view.ts';
export { ALLOCATION_VERDICTS, NEXT_KINDS, TAKER_LETTERS, takerOfLetter } from './view/allocation-view.values.ts';
export type { AllocationVerdict } from './view/allocation-view.values.ts';
export type { AllocationGroup, AllocationHead, AllocationView, AllocationWindowView } from './view/allocation-view.schema.ts';
export type { AllocationAmounts, AmountFactor, AmountLadder, AmountPart, AmountReason, AmountTrace } from './view/allocation-amounts.schema.ts';
export { allocationOfRun } from './view/allocation-scene.view.ts';
export type { AllocatedTerritory, AllocationScene } from './view/allocation-scene.view.ts';
export { buildAllocationView } from './view/allocation.view.ts';
export { amountsOf } from './view/amounts.view.ts';
export { recomputeAmount } from './view/recompute-amount.engine.ts';
export type { RecomputedAmount } from './view/recompute-amount.engine.ts';
export { compareAllocationViews } from './view/compare-allocation-views.view.ts';
export type { AllocationViewComparison, RowDifference, SumDifference } from './view/compare-allocation-views.view.ts';
export { ENTRANT_REMARKS } from './table/entrant-table.values.ts';
export type { EntrantOutcome, EntrantRemark, EntrantRemarkCode } from './table/entrant-table.values.ts';
export { entrantColumns } from './table/entrant-columns.rules.ts';
export type { EntrantColumn, EntrantGround } from './table/entrant-columns.rules.ts';
export { countEntrantHeads, readEntrantTable, sameEntrant } from './table/read-entrant-table.engine.ts';
export type { EntrantLine, EntrantTable } from './table/read-entrant-table.engine.ts';
export { entrantCell, entrantHead, entrantTableOf } from './table/write-entrant-table.view.ts';
export { entrantChanges } from './table/entrant-changes.commands.ts';
