import type { Issue, IssueSeverity } from '../shared/issue.values.ts';
import type { ReferentialIssueCode } from './referential.values.ts';

/** Something wrong with a grid or a cycle. */
export type ReferentialIssue = Issue<ReferentialIssueCode>;

export function issue(code: ReferentialIssueCode, path: string, figures: Readonly<Record<string, string>> = {}, severity: IssueSeverity = 'error'): ReferentialIssue {
  return { code, severity, path, figures };
}

/** Past this many, the document is not what its author thinks it is. */
export const MOST_ISSUES = 1000;

/** What a loader answers: every issue, errors first in the order they were found, and no value while one is an error. */
export function limitIssues<C extends string>(issues: readonly Issue<C>[]): readonly Issue<C | 'too-many-issues'>[] {
  const sorted: readonly Issue<C | 'too-many-issues'>[] = [...issues].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  if (sorted.length <= MOST_ISSUES) return sorted;
  const severity = sorted.some((found) => found.severity === 'error') ? 'error' : 'warning';
  return [...sorted.slice(0, MOST_ISSUES), { code: 'too-many-issues', severity, path: '', figures: { shown: String(MOST_ISSUES), total: String(sorted.length) } }];
}
