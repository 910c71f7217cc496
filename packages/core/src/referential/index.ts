export {
  ACT_KINDS, BASES, BUILT_IN_ANCHORS, CHANGE_MEASURES, COMPARISONS, CONFIDENCES, DAY_COUNTS, GATE_MISSING_POLICIES, GATE_RULE_KINDS, INDICATOR_MISSING_POLICIES, INDICATOR_RULE_KINDS,
  INPUT_TYPES, NEUTRALISED_THRESHOLDS, NOT_APPLICABLE_POLICIES, REFERENTIAL_FORMAT, REFERENTIAL_ISSUE_CODES, ROUNDING_POINTS, SAMPLE_NEEDS, SHAPE_PROBLEMS, ZERO_DENOMINATOR_OUTCOMES,
} from './referential.values.ts';
export type {
  ActKind, Basis, Combination, Confidence, GateRuleKind, IndicatorRuleKind, InputType, ReferentialIssueCode, RuleKind, ShapeProblem, ZeroDenominatorOutcome,
} from './referential.values.ts';
export type { Comparison, Formula } from './formula.schema.ts';
export type { GateRule, IndicatorRule, Quantity, Rule, RuleOf } from './rule.schema.ts';
export type {
  ChoiceValue, Condition, Declaration, Gate, Indicator, InputDeclaration, LoadedReferential, Referential, ReferentialJson, Rounding, ScoreDeclaration, Source, Threshold, Window,
} from './referential.schema.ts';
export type { Act, Cycle, CycleJson, ListedTerritory, Membership } from './cycle.schema.ts';
export type { ReferentialIssue } from './referential-issue.rules.ts';
export { hashReferential } from './hash-referential.rules.ts';
export { parseDeadline } from '../time/deadline.rules.ts';
export { REVIEW_DEADLINES, REVIEW_EVENT_NAMES, reviewTarget } from './review-delay.values.ts';
export type { ReviewDeadline, ReviewEvent } from './review-delay.values.ts';
export { compareReferentials } from './compare-referentials.rules.ts';
export { compareCycles } from './compare-cycles.rules.ts';
export { CYCLE_PARTS, GRID_PARTS } from './comparison.values.ts';
export type {
  ChangedField, ChangedFigure, CycleDifference, CyclePart, GridLine, GridPart, JsonValue, MovedLine, ReferentialComparison,
} from './comparison.values.ts';
export { MEMBERSHIP_FAULTS } from './membership-table.values.ts';
export type { MembershipFault, MembershipFaultCode, MembershipTable } from './membership-table.values.ts';
export { readMembershipTable } from './membership-table.rules.ts';
export { namedTerritories } from './named-territories.rules.ts';
