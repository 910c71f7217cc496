export interface BackoffRules {
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * How long to wait before try `retry` (0 for the first one after a failure): drawn evenly between nothing and a ceiling
 * that doubles, so that a crowd that failed together does not come back together. A server that said when to come back
 * is never asked earlier.
 */
export function backoffDelay(retry: number, rules: BackoffRules, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(rules.maxDelayMs, rules.baseDelayMs * 2 ** Math.min(retry, 30));
  return Math.max(retryAfterMs, Math.floor(random() * ceiling));
}
