/** How long a call may take. Both limits are finite by default. */
export interface Timeouts {
  /** The whole call in milliseconds: token, every try, every wait. 60,000 unless told. */
  readonly totalMs?: number;
  /** One try in milliseconds, from sending to the last byte. 20,000 unless told. */
  readonly perTryMs?: number;
}

/** What every call accepts. */
export interface CallOptions {
  /** Ends the call wherever it is (fetching the token, waiting, reading); it then fails with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Limits of this call alone. */
  readonly timeouts?: Timeouts | undefined;
}
