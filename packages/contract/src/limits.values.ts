/** Limits the server keeps; over them it answers a problem, never a cut result. */
export const LIMITS = { pageSizeDefault: 50, pageSizeMax: 200, commandsPerBatch: 200, bodyBytes: 1_000_000, requestMs: 15_000, fileBytes: 20_000_000, pieceBytes: 4_000_000, transferMs: 180_000, planLines: 2000, planBytes: 8_000_000, importBytes: 10_000_000 } as const;
