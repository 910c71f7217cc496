import { applyBatch } from '../shared/command/apply-batch.rules.ts';
import { applyAssessmentCommand } from './apply-assessment-command.commands.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import { refused, type AppliedCommand, type CommandBody, type CommandContext, type EntityValue, type RefusedCommand } from './assessment-change.commands.ts';
import type { AssessmentState } from './dossier.schema.ts';

export { MAX_COMMANDS_PER_BATCH } from '../shared/command/command.values.ts';

/** What became of one command of a batch. */
export interface BatchOutcome extends Pick<AppliedCommand, 'changed' | 'inverse'> {
  readonly id: string;
  /** Version of the assessment after it. */
  readonly version: number;
  /** True when the same command stood earlier in the batch: its outcome is given again, nothing was done twice. */
  readonly replayed: boolean;
}

export type BatchResult =
  | { readonly ok: true; readonly state: AssessmentState; readonly outcomes: readonly BatchOutcome[] }
  /** The first refusal, and which command met it. */
  | (RefusedCommand & { readonly index: number; readonly commandId: string });

/**
 * Carries out 1 to 200 commands, all or none. Staleness is judged as the batch starts: what its own earlier commands changed makes
 * none of the later ones stale.
 */
export const applyAssessmentBatch = (start: AssessmentState, commands: readonly AssessmentCommand[], context: CommandContext): BatchResult =>
  applyBatch<AssessmentState, AssessmentCommand, RefusedCommand, EntityValue, CommandBody>(start, commands, (state, command) => applyAssessmentCommand(state, command, context, start), refused);
