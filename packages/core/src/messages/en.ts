export { describeIssue } from './issues.en.ts';
export { describeRefusal } from './refusals.en.ts';
export { describeFinding } from './findings.en.ts';
export { describeCycleDifference, describeGridDifference, describeMembershipFault } from './differences.en.ts';
export { describePlanFinding } from './plan-findings.en.ts';
export { describePlanRefusal } from './plan-refusals.en.ts';
export { describeFrameworkIssue } from './framework-issues.en.ts';
export { describeAllocationFault, describeFormulaIssue, describeRunRefusal } from './allocation.en.ts';
export { describeImportRemark } from './plan-import.en.ts';
