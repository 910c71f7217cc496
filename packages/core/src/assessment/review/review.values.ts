import type { ReviewEvent } from '../../referential/review-delay.values.ts';

/** Where a dossier stands between its preparation and the publication of its result. What leads from one to the next: `review-workflow.values.ts`. */
export const REVIEW_STATES = ['preparing', 'filed', 'returned', 'desk', 'field', 'provisional', 'deciding', 'final', 'published', 'not-filed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Commands that move a review on. An act has no inverse: a later act corrects it. */
export const REVIEW_ACTS = [
  'fileDossier', 'recordNotFiled', 'reopenFiling', 'returnDossier', 'acceptDossier', 'openFieldVisit', 'issueProvisional', 'closeReplies', 'issueFinal',
  'publishResult', 'reopenReview',
] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** Commands that write in a review without moving it on. Each has its inverse in the same list. */
export const REVIEW_EDITS = [
  'decideItem', 'withdrawDecision', 'replyToItem', 'withdrawReply', 'addComment', 'removeComment', 'addPromise', 'removePromise', 'keepPromise', 'reopenPromise',
  'drawSample', 'withdrawSample',
] as const;
export type ReviewEdit = (typeof REVIEW_EDITS)[number];

/** The verification looks at what was filed; the appeal at what the local government contests in the provisional result. */
export const DECISION_STAGES = ['verification', 'appeal'] as const;
export type DecisionStage = (typeof DECISION_STAGES)[number];

/** `accepted`: what was filed stands; `amended`: other figures; `rejected`: not shown; `upheld`: the verification stands. */
export const DECISIONS = ['accepted', 'amended', 'rejected', 'upheld'] as const;
export type DecisionCode = (typeof DECISIONS)[number];

/** What may be decided at each stage. */
export const DECISIONS_AT: Readonly<Record<DecisionStage, readonly DecisionCode[]>> = {
  verification: ['accepted', 'amended', 'rejected'],
  appeal: ['accepted', 'amended', 'upheld'],
};

/** The act whose day each name stands for, in a delay of the cycle. */
export const REVIEW_EVENTS = { 'review.filed': 'fileDossier', 'review.returned': 'returnDossier', 'review.provisional': 'issueProvisional' } as const satisfies Readonly<Record<ReviewEvent, ReviewAct>>;

/** What must hold for an act to be carried out. A code nobody knows how to judge refuses. */
export const GUARD_CODES = [
  'motive', 'motive-or-reference', 'within-file', 'within-complete', 'past-file', 'past-reply', 'past-complete', 'complete', 'items-decided', 'replies-decided', 'scores',
] as const;
export type GuardCode = (typeof GUARD_CODES)[number];

/** What may be missing or wrong in a dossier, item by item. */
export const COMPLETENESS_CODES = ['unanswered', 'proof-missing', 'inconsistent', 'out-of-period'] as const;
export type CompletenessCode = (typeof COMPLETENESS_CODES)[number];

/** What is kept in a review besides its steps, by the word its entities begin with. */
export const REVIEW_ENTRIES = ['decision', 'reply', 'comment', 'promise', 'sample'] as const;
export type ReviewEntry = (typeof REVIEW_ENTRIES)[number];

/** Why a command on a review is refused, besides what refuses every command. Sentences: `messages/`. */
export const REVIEW_REFUSALS = [
  'wrong-review-state', 'deadline-past', 'deadline-unknown', 'too-early', 'incomplete', 'undecided-items', 'undecided-replies', 'motive-missing', 'justification-missing',
  'not-contested', 'wrong-decision', 'already-decided', 'entry-exists', 'no-such-entry', 'not-the-author', 'sample-size', 'guard-unknown',
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];
