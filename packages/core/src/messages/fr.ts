export { describeIssue } from './issues.fr.ts';
export { describeRefusal } from './refusals.fr.ts';
