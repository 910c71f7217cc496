import { jsonPointer, type Issue, type IssueSeverity } from '../shared/issue.values.ts';
import type { FormulaIssueCode } from './allocation.values.ts';

/** Something wrong with an allocation formula. */
export type FormulaIssue = Issue<FormulaIssueCode>;

/** Where something stands in the document. */
export type Place = readonly (string | number)[];

export const formulaIssue = (code: FormulaIssueCode, place: Place, figures: Readonly<Record<string, string>> = {}, severity: IssueSeverity = 'error'): FormulaIssue =>
  ({ code, severity, path: jsonPointer(place), figures });
