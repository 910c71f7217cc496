import type { ReviewDeadline } from '../../referential/review-delay.values.ts';
import type { AuthorRole, Role } from '../assessment.values.ts';
import type { DecisionStage, GuardCode, ReviewAct, ReviewEdit, ReviewState } from './review.values.ts';

/** One way from a state to another. */
export interface Transition {
  readonly act: ReviewAct;
  readonly from: readonly ReviewState[];
  readonly to: ReviewState;
  /** Who may, within their granted subtree. A verifier never coached here. */
  readonly roles: readonly Role[];
  /** What must hold besides, from any of the states it starts in. */
  readonly guards: readonly GuardCode[];
  /** What must hold besides when it starts in one of its states, or when one of its roles does it. */
  readonly guardsFrom?: Readonly<Partial<Record<ReviewState, readonly GuardCode[]>>>;
  readonly guardsOf?: Readonly<Partial<Record<Role, readonly GuardCode[]>>>;
  /** The delay the act opens. */
  readonly opens?: ReviewDeadline;
}

/** The review, whole: what is not written here cannot be done. Drawn in docs/review.md. */
export const REVIEW_WORKFLOW: readonly Transition[] = [
  { act: 'fileDossier', from: ['preparing', 'returned'], to: 'filed', roles: ['secretary'], guards: ['complete'], guardsFrom: { preparing: ['within-file'], returned: ['within-complete'] } },
  { act: 'recordNotFiled', from: ['preparing'], to: 'not-filed', roles: ['officer'], guards: ['past-file'] },
  { act: 'reopenFiling', from: ['not-filed'], to: 'preparing', roles: ['officer'], guards: ['motive', 'within-file'], opens: 'file' },
  { act: 'returnDossier', from: ['filed'], to: 'returned', roles: ['verifier'], guards: ['motive'], opens: 'complete' },
  // What was asked for and never came is judged on what had been filed, once its delay has passed.
  { act: 'acceptDossier', from: ['filed', 'returned'], to: 'desk', roles: ['verifier'], guards: [], guardsFrom: { returned: ['past-complete'] } },
  { act: 'openFieldVisit', from: ['desk'], to: 'field', roles: ['verifier'], guards: [] },
  { act: 'issueProvisional', from: ['desk', 'field'], to: 'provisional', roles: ['verifier'], guards: ['items-decided'], opens: 'reply' },
  { act: 'closeReplies', from: ['provisional'], to: 'deciding', roles: ['secretary', 'verifier'], guards: [], guardsOf: { verifier: ['past-reply'] } },
  { act: 'issueFinal', from: ['deciding'], to: 'final', roles: ['verifier'], guards: ['replies-decided'] },
  { act: 'publishResult', from: ['final'], to: 'published', roles: ['officer'], guards: ['motive-or-reference', 'scores'] },
  { act: 'reopenReview', from: ['final', 'published'], to: 'deciding', roles: ['officer'], guards: ['motive'] },
];

export const transitionOf = (act: ReviewAct): Transition => REVIEW_WORKFLOW.find((transition) => transition.act === act)!;

/** The states in which an author's answers may be written. */
export const AUTHOR_WRITES_IN: Readonly<Record<AuthorRole, readonly ReviewState[]>> = {
  self: ['preparing', 'returned'], coach: ['preparing', 'returned'], verifier: ['filed', 'desk', 'field'], appeal: ['deciding'],
};

/** The states in which each stage decides. */
export const STAGE_DECIDES_IN: Readonly<Record<DecisionStage, readonly ReviewState[]>> = { verification: ['desk', 'field'], appeal: ['deciding'] };

/** The states in which an edit may be made, for those that may not be made in all. */
export const EDITED_IN: Readonly<Partial<Record<ReviewEdit, readonly ReviewState[]>>> = {
  decideItem: ['desk', 'field', 'deciding'], withdrawDecision: ['desk', 'field', 'deciding'],
  replyToItem: ['provisional'], withdrawReply: ['provisional'], drawSample: ['desk', 'field'], withdrawSample: ['desk', 'field'],
};

/** Who may make an edit. */
export const EDIT_ROLES: Readonly<Record<ReviewEdit, readonly Role[]>> = {
  decideItem: ['verifier'], withdrawDecision: ['verifier'], replyToItem: ['secretary'], withdrawReply: ['secretary'],
  addComment: ['secretary', 'coach', 'verifier', 'officer'], removeComment: ['secretary', 'coach', 'verifier', 'officer'],
  addPromise: ['secretary', 'coach', 'verifier', 'officer'], removePromise: ['secretary', 'coach', 'verifier', 'officer'],
  keepPromise: ['secretary', 'coach', 'verifier', 'officer'], reopenPromise: ['secretary', 'coach', 'verifier', 'officer'],
  drawSample: ['verifier'], withdrawSample: ['verifier'],
};

/** The record each state reads: the draft until a provisional result, then the verification, then the appeal where it decided. */
export const RECORD_IN = {
  preparing: 'draft', filed: 'draft', returned: 'draft', desk: 'draft', field: 'draft', provisional: 'verifier', deciding: 'verifier', final: 'appeal', published: 'appeal',
  'not-filed': 'draft',
} as const satisfies Readonly<Record<ReviewState, 'draft' | AuthorRole>>;

/** The delay that runs in a state, for those in which somebody is waited for. */
export const RUNS_IN: Readonly<Partial<Record<ReviewState, ReviewDeadline>>> = { preparing: 'file', returned: 'complete', provisional: 'reply' };
