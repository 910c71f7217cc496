import type { ProblemCode } from '@jalon/contract';

export type Figures = Readonly<Record<string, string>>;

/** A problem in words. */
export interface ProblemText {
  readonly title: string;
  /** What happened this time and what to do, in one or two sentences. */
  readonly detail: (figures: Figures) => string;
  /** For the page of the problem: when it happens. */
  readonly when: string;
  /** For the page: what to do, for whoever writes a program. */
  readonly remedy: string;
}

export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>;

/** Codes of what can be wrong in one place of a request. */
export const FAULT_CODES = [
  'missing', 'wrong-type', 'too-short', 'too-small', 'too-long', 'too-big', 'unknown-field', 'wrong-format', 'not-among', 'not-a-date', 'not-valid', 'given-twice',
  'unwritable-text', 'invalid-cursor', 'unknown-territory', 'unknown-programme', 'unknown-cycle', 'unknown-assessment', 'unknown-referential', 'unknown-person', 'unknown-plan', 'unknown-framework', 'unknown-formula', 'unknown-run', 'id-taken',
  'not-an-officer', 'officer-of-some', 'not-as-in-path', 'too-many-dossiers', 'too-many-streams',
  'file-missing', 'unknown-upload', 'offset-mismatch',
  'unknown-job', 'too-many-jobs', 'too-many-kept', 'file-empty', 'file-not-a-table', 'file-old-workbook', 'file-other-workbook', 'file-encrypted', 'file-damaged', 'file-too-deep', 'file-unsafe', 'file-quote-open', 'sheet-unknown', 'sheet-none',
  'not-administrator', 'already-there', 'unknown-organisation', 'unknown-person-here', 'unknown-grant', 'outside-organisation', 'dates-reversed', 'administrator-everywhere', 'last-administrator', 'grant-ended', 'last-day-past',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type FaultTexts = Readonly<Record<FaultCode, (figures: Figures) => string>>;
