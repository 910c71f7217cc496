export {
  CARRY_BASES, CARRY_REASONS, CEILING_BASES, DELIVERY_MODES, FACET_FIELDS, LAND_STATUSES, MATURITIES, MAX_AMOUNT, MAX_PROJECTS, PLAN_ACTS, PLAN_COMMAND_TYPES, PLAN_EDITS, PLAN_ROLES, PLAN_STATUSES,
  PROJECT_FACETS, PROJECT_NATURES, PROJECT_STATUSES, QUARTERS, SCREENING_STATUSES, quarterAt, quarterIndex, sumOfYears, withoutZeros,
} from './investment.values.ts';
export type {
  CarryBasis, CarryReason, CeilingBasis, DeliveryMode, LandStatus, Maturity, PlanAct, PlanCommandType, PlanEdit, PlanRole, PlanStatus, ProjectFacet, ProjectNature, ProjectStatus, Quarter,
  ScreeningStatus, YearAmounts,
} from './investment.values.ts';
export type {
  AdoptedLine, Adoption, Approval, Ceiling, Executed, FrameworkRef, FundingLine, Phasing, PlanActorRef, PlanCeiling, PlanContent, PlanProject, PlanState, PlanStep, Project, Rephasing,
  Schedule, Touch,
} from './plan.schema.ts';
export { ORDER_ENTITY, PLAN_ENTITY, ceilingEntity, parsePlanEntity, projectEntity } from './plan-entity.values.ts';
export type { PlanEntity } from './plan-entity.values.ts';
export { PLAN_REFUSALS } from './plan-refusals.values.ts';
export type { PlanRefusal } from './plan-refusals.values.ts';
export { LINE_ACTS, PLAN_SET_COMMANDS, PLAN_WORKFLOW, statusesFor } from './plan-rights.values.ts';
export type { PlanActor, PlanGrant, PlanTransition } from './plan-rights.values.ts';
export type { PlanCommand, PlanCommandBody } from './plan-command.schema.ts';
export { PUBLIC_PLAN_STATUSES, isPublicPlan, mayReadPlans, opensPlans } from './may-read-plan.rules.ts';
export { openPlanOf } from './open-plan.engine.ts';
export { canSendPlanCommand, planActorOn } from './can-send-plan-command.rules.ts';
export type { PlanTarget } from './can-send-plan-command.rules.ts';
export { frozenYears } from './frozen-slice.rules.ts';
export { canonicalProject, contentOf as projectContent, facetOf } from './project-facets.rules.ts';
export type { FrameworkCodes } from './project-facets.rules.ts';
export { entityValueOf, headerOf, touchOf } from './plan-touch.rules.ts';
export type { PlanEntityValue, PlanHeader } from './plan-touch.rules.ts';
export { APPROVAL_STATES, approvalOn, tacitDay } from './approval.engine.ts';
export type { ApprovalStanding, ApprovalState } from './approval.engine.ts';
export { movePhasing } from './move-phasing.engine.ts';
export { splitPhases } from './split-phases.engine.ts';
export type { PhaseAsked } from './split-phases.engine.ts';
export { remainingOf, rollOver } from './roll-over.engine.ts';
export type { LeftBehind, RollOver } from './roll-over.engine.ts';
export { COMPARED_FIELDS, baselineOf, comparePlans } from './compare-plans.engine.ts';
export type { ComparedField, ComparedLine, ComparedPlan, LineDifference, PlanDifference, SourceDifference, TwoAmounts } from './compare-plans.engine.ts';
export { findingsBy } from './standing-findings.engine.ts';
export type { StandingFinding } from './standing-findings.engine.ts';
export { standingOverrides } from './standing-overrides.engine.ts';
export { noPlan } from './create-plan.commands.ts';
export { planEntitiesOf } from './plan-target.commands.ts';
export type { AppliedPlanCommand, ChangedPlanEntity, PlanCommandResult, PlanContext, RefusedPlanCommand } from './plan-change.commands.ts';
export { applyPlanEdit, applyPlanEdits, inverseOfBatch } from './apply-plan-edit.commands.ts';
export type { PlanBatchOutcome, PlanBatchResult, PlanEditCommand } from './apply-plan-edit.commands.ts';
export { applyPlanBatch, applyPlanCommand } from './apply-plan-command.commands.ts';
export { CHAIN_ANCHORS, FRAMEWORK_FORMAT, FRAMEWORK_ISSUE_CODES, PLAN_RULE_KINDS, RULE_SEVERITIES, SOURCE_KINDS, SPLIT_LIKENESS } from './framework/framework.values.ts';
export type { ChainAnchor, FrameworkIssueCode, PlanRuleKind, RuleSeverity, SourceKind, SplitLikeness } from './framework/framework.values.ts';
export type {
  ApprovalThreshold, ChainLimit, ChainStep, Framework, FrameworkJson, FundingSource, LegalReference, LoadedFramework, PlanRule, PlanRuleBody, Procedure, ProcedureThreshold, Procurement, Sector,
} from './framework/framework.schema.ts';
export type { FrameworkIssue } from './framework/framework-issue.rules.ts';
export { PLAN_FINDING_CODES } from './checks/finding.values.ts';
export type { PlanFindingCode } from './checks/finding.values.ts';
export type { PlanFinding, SeverityCounts } from './checks/plan-finding.schema.ts';
export { checkPlan, recheckPlan, resumeCheck } from './checks/check-plan.engine.ts';
export type { CheckedPlan } from './checks/check-plan.engine.ts';
export { standingFindings } from './checks/standing-findings.engine.ts';
export type { PaidYear, PlanSetting } from './procurement/setting.values.ts';
export { judgeApproval, judgeProcedure, PROCEDURE_VERDICTS, thresholdFor } from './procurement/contract.rules.ts';
export type { ApprovalVerdict, Contract, ProcedureVerdict } from './procurement/contract.rules.ts';
export { contractYear } from './procurement/contract-year.rules.ts';
export { dateChain, latestNotice } from './procurement/date-chain.engine.ts';
export type { ChainBound, ChainCase, DatedStep } from './procurement/date-chain.engine.ts';
export { totalsOf } from './totals/plan-totals.engine.ts';
export type { PlanTotals, SourceTotals } from './totals/plan-totals.engine.ts';
export { PLAN_VERDICTS, YEAR_STATES } from './totals/plan-view.values.ts';
export type { PlanVerdict, YearState } from './totals/plan-view.values.ts';
export type { PlanGroup, PlanOverride, PlanRow, PlanSource, PlanSums, PlanView, PlanYear } from './totals/plan-view.schema.ts';
export { buildPlanView, planViews } from './totals/plan.view.ts';
export { AMOUNT_UNITS, FILE_REMARKS, IMPORT_REFUSALS, IMPORT_REMARKS, MAX_ROWS, PLAN_FIELDS, ROW_OUTCOMES, TABLE_REMARKS } from './import/plan-table.values.ts';
export type { AmountUnit, CellKind, ImportRemark, ImportRemarkCode, PlanColumn, PlanField, PlanTable, RowOutcome } from './import/plan-table.values.ts';
export { ownNameOf } from './import/other-territory.engine.ts';
export { readPlanTable } from './import/read-plan-table.engine.ts';
export type { ImportChoices, ImportedRow, PlanImport } from './import/read-plan-table.engine.ts';
export { guardCell } from './import/guarded-cell.rules.ts';
export { fieldsNotInTable, planTable, writeAmount } from './import/plan-table.view.ts';
export { procurementPlan } from './procurement/procurement-plan.view.ts';
export type { ProcurementLine } from './procurement/procurement-plan.view.ts';
export { readCeilingTable } from './import/read-ceiling-table.engine.ts';
export type { CeilingImport, ImportedCeiling } from './import/read-ceiling-table.engine.ts';
export { ceilingTable } from './import/ceiling-table.view.ts';
export { OC4IDS_LOSSES, OC4IDS_VERSION } from './oc4ids/oc4ids.values.ts';
export type { Oc4idsContract, Oc4idsLoss, Oc4idsPackage, Oc4idsPeriod, Oc4idsProject, Oc4idsValue } from './oc4ids/oc4ids.values.ts';
export { oc4idsPackage } from './oc4ids/oc4ids-package.view.ts';
export type { Oc4idsScene } from './oc4ids/oc4ids-project.view.ts';
