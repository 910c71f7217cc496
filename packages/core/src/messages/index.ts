export type { Figures } from './figures.ts';
export type { ReferentialIssue } from '../referential/referential-issue.rules.ts';
export type { Finding } from '../assessment/review/review-finding.values.ts';
export type { AssessmentRefusal } from '../assessment/assessment.values.ts';
export type { PlanRefusal } from '../investment/plan-refusals.values.ts';
export { gridDifferences } from './differences.ts';
export type { GridDifference } from './differences.ts';
