import type { CommandBody, CommandContext, CommandResult } from '../assessment-change.commands.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { decideItem, withdrawDecision } from './decide-item.commands.ts';
import { addComment, addPromise, drawSample, markPromise, removeComment, removePromise, replyToItem, withdrawReply, withdrawSample } from './review-edit.commands.ts';
import { REVIEW_EDITS, type ReviewEdit } from './review.values.ts';

export type EditBody = Extract<CommandBody, { readonly type: ReviewEdit }>;

export const isEdit = (body: CommandBody): body is EditBody => REVIEW_EDITS.some((edit) => edit === body.type);

/** Carries out what is written in a review without moving it on. */
export function carryOutEdit(state: AssessmentState, body: EditBody, context: CommandContext): CommandResult {
  switch (body.type) {
    case 'decideItem': return decideItem(state, body.payload, context);
    case 'withdrawDecision': return withdrawDecision(state, body.payload, context);
    case 'replyToItem': return replyToItem(state, body.payload, context);
    case 'withdrawReply': return withdrawReply(state, body.payload, context);
    case 'addComment': return addComment(state, body.payload, context);
    case 'removeComment': return removeComment(state, body.payload, context);
    case 'addPromise': return addPromise(state, body.payload, context);
    case 'removePromise': return removePromise(state, body.payload, context);
    case 'keepPromise': return markPromise(state, body.payload, true, context);
    case 'reopenPromise': return markPromise(state, body.payload, false, context);
    case 'drawSample': return drawSample(state, body.payload, context);
    case 'withdrawSample': return withdrawSample(state, body.payload, context);
  }
}
