/** Commands one request may carry, all carried out or none. */
export const MAX_COMMANDS_PER_BATCH = 200;

/** Why a command is refused whatever it is about. Each aggregate adds its own. */
export const COMMON_REFUSALS = ['stale', 'id-reused', 'batch-size', 'not-signed-in', 'role-not-allowed', 'territory-not-granted', 'grant-expired'] as const;
export type CommonRefusal = (typeof COMMON_REFUSALS)[number];

/** What is wrong with a command. `pointer` is a JSON Pointer into it; figures are always strings, never sentences. */
export interface FaultOf<R extends string> {
  readonly refusal: R;
  readonly figures: Readonly<Record<string, string>>;
  readonly pointer: string;
}

/** Where an entity stands now, for a person to choose between it and their own. */
export interface CurrentOf<V, W> {
  readonly entity: string;
  readonly entityVersion: number;
  readonly value: V;
  /** Who last changed it; `null` when nobody has. */
  readonly by: W | null;
}

/** A refusal changes nothing. `current` comes with `stale`. */
export interface RefusedOf<R extends string, V, W> extends FaultOf<R> {
  readonly ok: false;
  readonly current?: CurrentOf<V, W>;
}

/** One entity after a command: its new version and content, `null` where it was cleared. */
export interface ChangedOf<V> {
  readonly entity: string;
  readonly version: number;
  readonly value: V;
}

export interface AppliedOf<S, V, B> {
  readonly ok: true;
  readonly state: S;
  /** Empty when the command asked for what already is: then the version did not rise either. */
  readonly changed: readonly ChangedOf<V>[];
  /** What takes it back; `null` when nothing changed, and for an act. */
  readonly inverse: B | null;
}
