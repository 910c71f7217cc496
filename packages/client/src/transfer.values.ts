/** In milliseconds. A megabyte on a slow line takes longer than what other calls may. */
export const TRANSFER = { perTryMs: 120_000, totalMs: 600_000 } as const;
