export { describeIssue } from './issues.ar.ts';
export { describeRefusal } from './refusals.ar.ts';
export { describeFinding } from './findings.ar.ts';
export { describeCycleDifference, describeGridDifference, describeMembershipFault } from './differences.ar.ts';
