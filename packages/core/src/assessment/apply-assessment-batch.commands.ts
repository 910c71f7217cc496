import { applyAssessmentCommand } from './apply-assessment-command.commands.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import { refused, type AppliedCommand, type CommandContext, type RefusedCommand } from './assessment-change.commands.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { samePayload } from './same-payload.rules.ts';

export const MAX_COMMANDS_PER_BATCH = 200;

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
export function applyAssessmentBatch(start: AssessmentState, commands: readonly AssessmentCommand[], context: CommandContext): BatchResult {
  if (commands.length === 0 || commands.length > MAX_COMMANDS_PER_BATCH) return wrongSize(commands);
  const done = new Map<string, { readonly command: AssessmentCommand; readonly outcome: BatchOutcome }>();
  const outcomes: BatchOutcome[] = [];
  let state = start;
  for (const [index, command] of commands.entries()) {
    // A UUID is the same id in either case.
    const key = command.id.toLowerCase();
    const earlier = done.get(key);
    if (earlier) {
      if (!samePayload(earlier.command, command)) return { ...refused('id-reused', ['id'], { id: command.id }), index, commandId: command.id };
      outcomes.push({ ...earlier.outcome, replayed: true });
      continue;
    }
    const applied = applyAssessmentCommand(state, command, context, start);
    if (!applied.ok) return { ...applied, index, commandId: command.id };
    state = applied.state;
    const outcome = { id: command.id, version: state.version, changed: applied.changed, inverse: applied.inverse, replayed: false };
    done.set(key, { command, outcome });
    outcomes.push(outcome);
  }
  return { ok: true, state, outcomes };
}

function wrongSize(commands: readonly AssessmentCommand[]): BatchResult {
  const index = Math.min(commands.length, MAX_COMMANDS_PER_BATCH);
  const figures = { count: String(commands.length), max: String(MAX_COMMANDS_PER_BATCH) };
  return { ...refused('batch-size', [], figures), index, commandId: commands[index]?.id ?? '' };
}
