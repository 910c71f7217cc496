import type { AssessmentState, Review, ReviewState } from '@jalon/core/assessment';
import { reviewIn } from '@jalon/testing';

/** What who decides has recorded: every answer of the town as it was given, the last of each line. */
function recorded(answers: AssessmentState['answers'], author: 'verifier' | 'appeal', version: number): AssessmentState['answers'] {
  const last = new Map(answers.map((answer) => [answer.item, answer]));
  return [...last.values()].map((answer, index) => ({ ...answer, author, by: { id: 'verifier', role: 'verifier' }, version: version + index }));
}

/** A dossier as if the acts that lead to a stage of the review had been done. */
export function atStage(town: AssessmentState, state: ReviewState, overrides: Partial<Review> = {}): AssessmentState {
  const review = reviewIn(state, overrides);
  const record = ['provisional', 'deciding'].includes(state) ? 'verifier' as const : ['final', 'published'].includes(state) ? 'appeal' as const : 'draft' as const;
  const filing = ['preparing', 'returned'].includes(state) ? 'draft' as const : state === 'not-filed' ? 'not-filed' as const : 'filed' as const;
  const decided = record === 'draft' ? [] : recorded(town.answers, record, town.version + 1);
  const steps = review.steps.map((step, index) => ({ ...step, version: town.version + decided.length + 1 + index }));
  return { ...town, answers: [...town.answers, ...decided], version: town.version + decided.length + steps.length, record, filing, review: { ...review, steps } };
}
