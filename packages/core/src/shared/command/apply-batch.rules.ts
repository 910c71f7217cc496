import { MAX_COMMANDS_PER_BATCH, type AppliedOf, type FaultOf } from './command.values.ts';
import { samePayload } from './same-payload.rules.ts';

interface Sent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly payload: unknown;
}

/** What became of one command of a batch. */
export interface OutcomeOf<V, B> extends Pick<AppliedOf<unknown, V, B>, 'changed' | 'inverse'> {
  readonly id: string;
  /** Version of the aggregate after it. */
  readonly version: number;
  /** True when the same command stood earlier in the batch: its outcome is given again, nothing was done twice. */
  readonly replayed: boolean;
}

export type BatchResultOf<S, F, V, B> =
  | { readonly ok: true; readonly state: S; readonly outcomes: readonly OutcomeOf<V, B>[] }
  /** The first refusal, and which command met it. */
  | (F & { readonly index: number; readonly commandId: string });

type Refusing<F> = (refusal: 'id-reused' | 'batch-size', pointer: readonly string[], figures: FaultOf<string>['figures']) => F;

/**
 * Carries out 1 to 200 commands, all or none. Staleness is judged as the batch starts: what its own earlier commands changed makes
 * none of the later ones stale.
 *
 * @param apply one command on the state as it stands, judged against the state the batch started from
 */
export function applyBatch<S extends { readonly version: number }, C extends Sent, F extends { readonly ok: false }, V, B>(
  start: S, commands: readonly C[], apply: (state: S, command: C) => AppliedOf<S, V, B> | F, refused: Refusing<F>,
): BatchResultOf<S, F, V, B> {
  const { length } = commands;
  if (length === 0 || length > MAX_COMMANDS_PER_BATCH) {
    const index = Math.min(length, MAX_COMMANDS_PER_BATCH);
    return { ...refused('batch-size', [], { count: String(length), max: String(MAX_COMMANDS_PER_BATCH) }), index, commandId: commands[index]?.id ?? '' };
  }
  const done = new Map<string, { readonly command: C; readonly outcome: OutcomeOf<V, B> }>();
  const outcomes: OutcomeOf<V, B>[] = [];
  let state = start;
  for (const [index, command] of commands.entries()) {
    const { id } = command;
    // A UUID is the same id in either case.
    const key = id.toLowerCase();
    const earlier = done.get(key);
    if (earlier) {
      if (!samePayload(earlier.command, command)) return { ...refused('id-reused', ['id'], { id }), index, commandId: id };
      outcomes.push({ ...earlier.outcome, replayed: true });
      continue;
    }
    const applied = apply(state, command);
    if (!applied.ok) return { ...applied, index, commandId: id };
    state = applied.state;
    const outcome = { id, version: state.version, changed: applied.changed, inverse: applied.inverse, replayed: false };
    done.set(key, { command, outcome });
    outcomes.push(outcome);
  }
  return { ok: true, state, outcomes };
}
