import type { Timeouts } from './call-options.ts';

/** Why a token is asked for: a call begins (`first`), or the server refused the one it was given (`unauthorized`). */
export interface AccessTokenRequest {
  readonly reason: 'first' | 'unauthorized';
  /** Aborted when nobody waits for the token any more. */
  readonly signal: AbortSignal;
}

/** Hands over a bearer token, or nothing for a reader who is not signed in. On `unauthorized`, hand over a fresh one. */
export type GetAccessToken = (request: AccessTokenRequest) => string | null | undefined | Promise<string | null | undefined>;

/** How a call that failed for a passing reason is tried again. */
export interface Retries {
  /** Tries after the first one. 3 unless told; 0 turns retries off. */
  readonly max?: number;
  /** The first wait is drawn between 0 and this. 300 unless told. It doubles with each try. */
  readonly baseDelayMs?: number;
  /** No drawn wait is longer. 5,000 unless told. A `Retry-After` of the server may be. */
  readonly maxDelayMs?: number;
}

/** What {@link createSnapshotClient} and {@link createClient} both accept. */
export interface TransportOptions {
  /** Where the API or the snapshot lives: `"https://jalon.example"`, with or without a path. */
  readonly baseUrl: string | URL;
  /** Used instead of the global `fetch`. Either is looked up at each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Language of the sentences in problems: `fr`, `en` or `ar`. The server answers French unless told. */
  readonly language?: string | undefined;
  readonly timeouts?: Timeouts | undefined;
  readonly retries?: Retries | undefined;
  /** Between 0 and 1. For tests. */
  readonly random?: (() => number) | undefined;
  /** Waits, or ends early when the signal is aborted. For tests. */
  readonly sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** Milliseconds since 1970. For tests. */
  readonly now?: (() => number) | undefined;
}

/** What {@link createClient} accepts. An option it does not know is refused, so that a misspelt one is noticed. */
export interface ClientOptions extends TransportOptions {
  /** Asked once per call that needs it, and once more when the server answers 401. Nothing is kept between calls. */
  readonly getAccessToken?: GetAccessToken | undefined;
  /** Makes the id of a command, a UUID. `crypto.randomUUID` unless told. */
  readonly uuid?: (() => string) | undefined;
  /** How many scorecards are kept in memory, to be asked for again with `If-None-Match`. 50 unless told; 0 keeps none. */
  readonly keep?: number | undefined;
}

/** Limits when the options are silent. */
export const DEFAULTS = { totalMs: 60_000, perTryMs: 20_000, maxRetries: 3, baseDelayMs: 300, maxDelayMs: 5_000, keep: 50 } as const;

export const TRANSPORT_OPTIONS = ['baseUrl', 'fetch', 'language', 'timeouts', 'retries', 'random', 'sleep', 'now'] as const satisfies readonly (keyof TransportOptions)[];
