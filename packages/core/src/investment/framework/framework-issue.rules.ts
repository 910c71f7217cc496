import type { Issue, IssueSeverity } from '../../shared/issue.values.ts';
import type { FrameworkIssueCode } from './framework.values.ts';

/** Something wrong with a planning framework. */
export type FrameworkIssue = Issue<FrameworkIssueCode>;

export function frameworkIssue(code: FrameworkIssueCode, path: string, figures: Readonly<Record<string, string>> = {}, severity: IssueSeverity = 'error'): FrameworkIssue {
  return { code, severity, path, figures };
}
