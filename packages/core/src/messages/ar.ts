export { describeIssue } from './issues.ar.ts';
export { describeRefusal } from './refusals.ar.ts';
export { describeFinding } from './findings.ar.ts';
export { describeCycleDifference, describeGridDifference, describeMembershipFault } from './differences.ar.ts';
export { describePlanFinding } from './plan-findings.ar.ts';
export { describePlanRefusal } from './plan-refusals.ar.ts';
export { describeFrameworkIssue } from './framework-issues.ar.ts';
export { describeAllocationFault, describeFormulaIssue, describeRunRefusal } from './allocation.ar.ts';
export { describeImportRemark } from './plan-import.ar.ts';
