import { applyBatch, type BatchResultOf, type OutcomeOf } from '../shared/command/apply-batch.rules.ts';
import { applyAssessmentCommand } from './apply-assessment-command.commands.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import { refused, type CommandBody, type CommandContext, type EntityValue, type RefusedCommand } from './assessment-change.commands.ts';
import type { AssessmentState } from './dossier.schema.ts';

export { MAX_COMMANDS_PER_BATCH } from '../shared/command/command.values.ts';

/** What became of one command of a batch. */
export type BatchOutcome = OutcomeOf<EntityValue, CommandBody>;
export type BatchResult = BatchResultOf<AssessmentState, RefusedCommand, EntityValue, CommandBody>;

/**
 * Carries out 1 to 200 commands, all or none. Staleness is judged as the batch starts: what its own earlier commands changed makes
 * none of the later ones stale.
 */
export const applyAssessmentBatch = (start: AssessmentState, commands: readonly AssessmentCommand[], context: CommandContext): BatchResult =>
  applyBatch<AssessmentState, AssessmentCommand, RefusedCommand, EntityValue, CommandBody>(start, commands, (state, command) => applyAssessmentCommand(state, command, context, start), refused);
