import { REVIEW_ENTITY, entryEntity } from '../assessment-id.values.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import type { Decision, Reply, Review, ReviewComment, ReviewPromise, ReviewStep, Sample } from './review.schema.ts';
import type { DecisionStage } from './review.values.ts';

/** A review in which nothing was done: the dossier is being prepared. */
export const NO_REVIEW: Review = { state: 'preparing', steps: [], decisions: [], replies: [], comments: [], promises: [], samples: [] };

/** The review of an assessment; one in which nothing was done where it has none. */
export const reviewOf = ({ review }: Pick<AssessmentState, 'review'>): Review => review ?? NO_REVIEW;

/** The lists of a review, and the entity each of their lines is. */
export const entityOfLine = {
  decisions: ({ item, stage }: Pick<Decision, 'item' | 'stage'>): string => entryEntity('decision', item, stage),
  replies: ({ item }: Pick<Reply, 'item'>): string => entryEntity('reply', item),
  comments: ({ id }: Pick<ReviewComment, 'id'>): string => entryEntity('comment', id),
  promises: ({ id }: Pick<ReviewPromise, 'id'>): string => entryEntity('promise', id),
  samples: ({ item }: Pick<Sample, 'item'>): string => entryEntity('sample', item),
} as const;
export type ReviewList = keyof typeof entityOfLine;

/** What an entity of a review holds; `null` where nothing. The review itself: its last step. */
export function reviewValue(review: Review | undefined, entity: string): ReviewStep | Decision | Reply | ReviewComment | ReviewPromise | Sample | null {
  if (!review) return null;
  if (entity === REVIEW_ENTITY) return review.steps.at(-1) ?? null;
  return review.decisions.find((one) => entityOfLine.decisions(one) === entity) ?? review.replies.find((one) => entityOfLine.replies(one) === entity)
    ?? review.comments.find((one) => entityOfLine.comments(one) === entity) ?? review.promises.find((one) => entityOfLine.promises(one) === entity)
    ?? review.samples.find((one) => entityOfLine.samples(one) === entity) ?? null;
}

/** Whether a comment or a promise is somebody's to take back: only whoever wrote it. */
export const mayTakeBack = ({ by }: Pick<ReviewComment | ReviewPromise, 'by'>, person: string): boolean => by.id === person;

export const findDecision = ({ decisions }: Review, item: string, stage: DecisionStage): Decision | undefined => decisions.find((one) => one.item === item && one.stage === stage);

/** Whether an item may be decided again after the provisional result: it is contested, or an act reopened the review to correct it. */
export const isContested = ({ replies, steps }: Review, item: string): boolean => replies.some((reply) => reply.item === item) || steps.some(({ act }) => act === 'reopenReview');
