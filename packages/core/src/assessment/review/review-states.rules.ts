import { ANSWER_COMMANDS, type AssessmentCommandType, type AuthorRole } from '../assessment.values.ts';
import { REVIEW_ACTS, REVIEW_EDITS, type ReviewAct, type ReviewState } from './review.values.ts';
import { AUTHOR_WRITES_IN, EDITED_IN, transitionOf } from './review-workflow.values.ts';

export const isAct = (type: AssessmentCommandType): type is ReviewAct => REVIEW_ACTS.some((act) => act === type);

/**
 * The states of a review in which a command has its place; `undefined` when it has it in all.
 *
 * @param authors whose answers are meant, for a command about an answer
 */
export function statesFor(type: AssessmentCommandType, authors: readonly AuthorRole[]): readonly ReviewState[] | undefined {
  if (ANSWER_COMMANDS.some((one) => one === type)) return authors.flatMap((author) => AUTHOR_WRITES_IN[author]);
  if (isAct(type)) return transitionOf(type).from;
  const edit = REVIEW_EDITS.find((one) => one === type);
  return edit && EDITED_IN[edit];
}
