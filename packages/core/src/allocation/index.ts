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
export { allocate } from './allocate.engine.ts';
export type { Allocation, AllocationInput } from './allocate.engine.ts';
