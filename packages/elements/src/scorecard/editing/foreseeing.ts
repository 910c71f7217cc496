import { applyAnswerCommand, buildScorecardView, scorerOf, type Actor, type AnswerCommand, type AssessmentState, type CommandBody, type CommandContext, type CommandResult, type ScorecardView } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';

/** What scoring on the spot needs, read once. */
export interface Facts {
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  readonly territory: Territory;
  readonly actor: Actor;
}

/** What a command makes of a state by the rules of the server, without sending anything. */
export function tryCommand({ referential, actor, territory }: Facts, state: AssessmentState, { asOf }: ScorecardView, body: CommandBody): CommandResult {
  const command = { ...body, id: '00000000-0000-4000-8000-000000000000', v: 1, base: state.version } as AnswerCommand;
  const context: CommandContext = { referential, actor, now: `${asOf}T12:00:00.000Z`, asOf, territory: { id: territory.id, path: territory.path } };
  return applyAnswerCommand(state, command, context);
}

/** The card a state makes on the day of another. */
export function cardOf({ referential, cycle, territory }: Facts, state: AssessmentState, { asOf, territory: { within } }: ScorecardView): ScorecardView {
  const result = scorerOf(referential).assess(state, { asOf, cycle, territory });
  return buildScorecardView({ result, state, referential, cycle, territory, within });
}
