import type { AssessmentCommand } from './assessment-command.schema.ts';
import type { CommandBody, CommandContext, CommandResult } from './assessment-change.commands.ts';
import { ANSWER_COMMANDS } from './assessment.values.ts';
import { carryOutAnswer, type AnswerCommand } from './apply-answer-command.commands.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { importResult, withdrawResult } from './imported-result.commands.ts';
import { judged, type Seen } from './judge-command.commands.ts';
import { carryOutAct } from './review/review-act.commands.ts';
import { carryOutEdit, isEdit } from './review/carry-out-edit.commands.ts';

export { authorOf, entityOf } from './command-target.commands.ts';
export { targetOf } from './judge-command.commands.ts';

const isAnswerCommand = (command: AssessmentCommand): command is AnswerCommand => ANSWER_COMMANDS.some((one) => one === command.type);

function carryOut(state: AssessmentState, command: AssessmentCommand, context: CommandContext): CommandResult {
  if (isAnswerCommand(command)) return carryOutAnswer(state, command, context);
  const body = command as Exclude<CommandBody, { readonly type: AnswerCommand['type'] }>;
  if (isEdit(body)) return carryOutEdit(state, body, context);
  switch (body.type) {
    case 'importResult': return importResult(state, body.payload, context);
    case 'withdrawResult': return withdrawResult(state, body.payload, context);
    default: return carryOutAct(state, body.type, body.payload, context);
  }
}

/**
 * Carries out one command: the new state with the entities it changed and the command that takes it back, or a refusal from a closed
 * list, which changes nothing. The same function runs in the browser, at once, and on the server, with authority.
 * Whether an id was used before is the journal's to know: see {@link samePayload}.
 *
 * @param seen what staleness is judged against when it is not the state itself: the start of a batch
 */
export const applyAssessmentCommand = (state: AssessmentState, command: AssessmentCommand, context: CommandContext, seen: Seen = state): CommandResult =>
  judged(state, command, context, seen, carryOut);
