import type { AggregateKind, AnyChange } from '@jalon/contract';

/** How changes come: as they are written, by asking again and again, or not now: no network, nobody looking, or a wait before the next try. */
export type LiveState = 'live' | 'polling' | 'waiting';

/** What is done with a change. The next one waits for a promise. */
export type OnChange = (change: AnyChange) => void | Promise<void>;

export interface FollowOptions {
  /** Ends it: the promise of `follow` is then kept, not broken. */
  readonly signal?: AbortSignal | undefined;
  /** `sequence` of the last change one has; from now on where absent. */
  readonly since?: number | undefined;
  /** Told each time it changes. On `live` and `polling`, read once again what you show: from then on no change is missed. */
  readonly onState?: ((state: LiveState) => void) | undefined;
  /** How often to ask where there is no stream, in milliseconds. 15,000 unless told. */
  readonly pollMs?: number | undefined;
}

/** Which changes of the whole feed. */
export interface FollowFeedOptions extends FollowOptions {
  /** Kinds of things; all of them where absent. */
  readonly kinds?: readonly AggregateKind[] | undefined;
  /** One thing alone: `aboutOf('plan', id)` of `@jalon/contract`. */
  readonly about?: string | undefined;
}
