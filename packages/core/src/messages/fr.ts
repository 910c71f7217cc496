export { describeIssue } from './issues.fr.ts';
export { describeRefusal } from './refusals.fr.ts';
export { describeFinding } from './findings.fr.ts';
export { describeCycleDifference, describeGridDifference, describeMembershipFault } from './differences.fr.ts';
export { describePlanFinding } from './plan-findings.fr.ts';
export { describePlanRefusal } from './plan-refusals.fr.ts';
export { describeFrameworkIssue } from './framework-issues.fr.ts';
export { describeAllocationFault, describeFormulaIssue, describeRunRefusal } from './allocation.fr.ts';
export { describeImportRemark } from './plan-import.fr.ts';
