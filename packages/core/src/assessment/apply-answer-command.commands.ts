import type { AssessmentCommand } from './assessment-command.schema.ts';
import { refused, type CommandContext, type CommandResult, type RefusedCommand } from './assessment-change.commands.ts';
import type { AuthorRole } from './assessment.values.ts';
import { authorOf } from './command-target.commands.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { attachEvidence, detachEvidence } from './evidence.commands.ts';
import { judged, type Seen } from './judge-command.commands.ts';
import { clearAnswer, recordAnswer } from './record-answer.commands.ts';
import { findDecision, isContested, reviewOf } from './review/review-entries.rules.ts';

/** What one author says of one item, and its proofs. */
export type AnswerCommand = Extract<AssessmentCommand, { readonly type: 'recordAnswer' | 'clearAnswer' | 'attachEvidence' | 'detachEvidence' }>;

/** What a verifier writes without deciding: not over a decision, and at the appeal only of what is contested. */
function writesOverDecision(state: AssessmentState, command: AnswerCommand, author: AuthorRole): RefusedCommand | undefined {
  if ((command.type !== 'recordAnswer' && command.type !== 'clearAnswer') || (author !== 'verifier' && author !== 'appeal')) return undefined;
  const stage = author === 'appeal' ? 'appeal' : 'verification';
  const { item } = command.payload;
  const review = reviewOf(state);
  if (findDecision(review, item, stage)) return refused('already-decided', ['payload', 'item'], { item, stage });
  return stage === 'appeal' && !isContested(review, item) ? refused('not-contested', ['payload', 'item'], { item }) : undefined;
}

export function carryOutAnswer(state: AssessmentState, command: AnswerCommand, context: CommandContext): CommandResult {
  const author = authorOf(command, context.actor.role) ?? 'self';
  switch (command.type) {
    case 'recordAnswer': return writesOverDecision(state, command, author) ?? recordAnswer(state, command.payload, author, context);
    case 'clearAnswer': return writesOverDecision(state, command, author) ?? clearAnswer(state, command.payload, author, context);
    case 'attachEvidence': return attachEvidence(state, command.payload, author, context);
    case 'detachEvidence': return detachEvidence(state, command.payload, author, context);
  }
}

/**
 * Carries out a command on an answer, by the same rules as {@link applyAssessmentCommand}: for pages that send no other, which then
 * load no other.
 */
export const applyAnswerCommand = (state: AssessmentState, command: AnswerCommand, context: CommandContext, seen: Seen = state): CommandResult =>
  judged(state, command, context, seen, carryOutAnswer);
