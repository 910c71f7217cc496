export { describeIssue } from './issues.en.ts';
export { describeRefusal } from './refusals.en.ts';
export { describeFinding } from './findings.en.ts';
export { describeCycleDifference, describeGridDifference, describeMembershipFault } from './differences.en.ts';
