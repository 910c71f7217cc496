export {
  CARRY_REASONS, CEILING_BASES, DELIVERY_MODES, FACET_FIELDS, LAND_STATUSES, MATURITIES, MAX_AMOUNT, MAX_PROJECTS, PLAN_ACTS, PLAN_COMMAND_TYPES, PLAN_EDITS, PLAN_ROLES, PLAN_STATUSES,
  PROJECT_FACETS, PROJECT_NATURES, PROJECT_STATUSES, QUARTERS, SCREENING_STATUSES, quarterAt, quarterIndex, sumOfYears, withoutZeros,
} from './investment.values.ts';
export type {
  CarryReason, CeilingBasis, DeliveryMode, LandStatus, Maturity, PlanAct, PlanCommandType, PlanEdit, PlanRole, PlanStatus, ProjectFacet, ProjectNature, ProjectStatus, Quarter,
  ScreeningStatus, YearAmounts,
} from './investment.values.ts';
export type {
  AdoptedLine, Adoption, Approval, Ceiling, Executed, FrameworkRef, FundingLine, Phasing, PlanActorRef, PlanCeiling, PlanContent, PlanProject, PlanState, PlanStep, Project, Rephasing,
  Schedule, Touch,
} from './plan.schema.ts';
export { CHAIN_ANCHORS, FRAMEWORK_FORMAT, FRAMEWORK_ISSUE_CODES, PLAN_RULE_KINDS, RULE_SEVERITIES, SOURCE_KINDS, SPLIT_LIKENESS } from './framework/framework.values.ts';
export type { ChainAnchor, FrameworkIssueCode, PlanRuleKind, RuleSeverity, SourceKind, SplitLikeness } from './framework/framework.values.ts';
export type {
  ApprovalThreshold, ChainLimit, ChainStep, Framework, FrameworkJson, FundingSource, LegalReference, LoadedFramework, PlanRule, PlanRuleBody, Procedure, ProcedureThreshold, Procurement, Sector,
} from './framework/framework.schema.ts';
export type { FrameworkIssue } from './framework/framework-issue.rules.ts';
