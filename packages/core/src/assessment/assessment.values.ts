import { REVIEW_ACTS, REVIEW_EDITS, REVIEW_REFUSALS } from './review/review.values.ts';

// Apart, for the scorer reads it: a bundler cannot leave out the lists below that are made of others.
export { AUTHOR_ROLES, RECORDS } from './record.values.ts';
export type { AuthorRole, RecordPointer } from './record.values.ts';

/** `none`: nothing received yet; `draft`: being prepared; `filed`; `not-filed`: the time to file has passed without a dossier. */
export const FILING_STATES = ['none', 'draft', 'filed', 'not-filed'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** The four axes of an item's state (decision 2). They never collapse into one list. */
export const OUTCOMES = ['met', 'unmet', 'partial', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const TIMINGS = ['none', 'due', 'on-time', 'late'] as const;
export type Timing = (typeof TIMINGS)[number];
export const TREATMENTS = ['applies', 'not-applicable', 'neutralised', 'overridden'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** What a gate counts as for the windows. `pending` while it can still be met. */
export const GATE_VERDICTS = ['met', 'unmet', 'pending'] as const;
export type GateVerdict = (typeof GATE_VERDICTS)[number];

export const WINDOW_STANDINGS = ['open', 'closed', 'undetermined', 'not-member'] as const;
export type WindowStanding = (typeof WINDOW_STANDINGS)[number];

/** Why a window stands as it does. Figures beside each code: see WindowReason. */
export const WINDOW_REASON_CODES = [
  'no-condition', 'needs-met', 'gates-unmet', 'gates-pending', 'threshold-missed', 'threshold-open', 'window-closed', 'window-undetermined',
  'fallback-open', 'fallback-not-needed', 'fallback-undetermined', 'sanctioned', 'not-member', 'not-filed', 'not-published',
] as const;
export type WindowReasonCode = (typeof WINDOW_REASON_CODES)[number];

/** Why an item stands as it does; the sentence is built from the code and the trace. */
export const ITEM_REASON_CODES = [
  'no-answer', 'no-answer-past-due', 'not-applicable', 'neutralised', 'condition-unknown', 'not-filed', 'imported', 'not-published', 'zero-denominator', 'no-base',
  'answered-yes', 'answered-no', 'event-missing', 'event-on-time', 'event-late', 'limit-unknown', 'proof-missing',
  'within-limit', 'over-limit', 'verdict-accepted', 'verdict-refused', 'count-reached', 'count-short', 'enough-met', 'too-few-met', 'more-needed', 'not-sanctioned', 'sanctioned',
  'full', 'partial', 'nothing', 'assumed',
  'too-few-responses', 'not-justified', 'no-penalty', 'penalised', 'score-open', 'no-peers', 'too-few-peers', 'peers-pending',
] as const;
export type ItemReasonCode = (typeof ITEM_REASON_CODES)[number];

/** Command types that change what one author says of one item. */
export const ANSWER_COMMANDS = ['recordAnswer', 'clearAnswer', 'attachEvidence', 'detachEvidence'] as const;
/** Command types of an assessment. Each edit has an inverse in the same list; an act has none. */
export const ASSESSMENT_COMMAND_TYPES = [...ANSWER_COMMANDS, 'importResult', 'withdrawResult', ...REVIEW_EDITS, ...REVIEW_ACTS] as const;
export type AssessmentCommandType = (typeof ASSESSMENT_COMMAND_TYPES)[number];

/** Why a command is refused. A refusal changes nothing. Sentences: `messages/`. */
export const ASSESSMENT_REFUSALS = [
  'stale', 'id-reused', 'batch-size', 'unknown-item', 'unknown-input', 'unknown-event', 'wrong-input-type', 'wrong-currency', 'unknown-value', 'input-out-of-range', 'date-out-of-range', 'nothing-to-record', 'not-justified',
  'no-such-answer', 'unknown-evidence', 'evidence-exists', 'no-such-evidence', 'unknown-score', 'value-out-of-range', 'no-such-result', 'outline-grid',
  'not-signed-in', 'role-not-allowed', 'territory-not-granted', 'grant-expired', 'author-not-allowed', 'coach-cannot-verify', 'published-result',
  ...REVIEW_REFUSALS,
] as const;
export type AssessmentRefusal = (typeof ASSESSMENT_REFUSALS)[number];

/** Roles of people and services. Rights per role: `assessment-rights.values.ts`. `administrator` manages who has which role and reads no dossier. */
export const ROLES = ['secretary', 'coach', 'verifier', 'officer', 'reader', 'service', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** The first sentence of a scorecard, as a code. */
export const VERDICT_CODES = ['all-open', 'to-win', 'partly-closed', 'all-closed', 'not-filed', 'not-member', 'outline', 'not-published'] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];
