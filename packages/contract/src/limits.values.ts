/** Of one file of evidence. Apart, for pages that need no other limit. */
export const FILE_BYTES = 20_000_000;
/** Of commands on a plan in one request: all its lines may be in them. */
export const PLAN_BYTES = 8_000_000;

/** Limits the server keeps; over them it answers a problem, never a cut result. */
export const LIMITS = {
  pageSizeDefault: 50, pageSizeMax: 200, commandsPerBatch: 200, bodyBytes: 1_000_000, requestMs: 15_000, fileBytes: FILE_BYTES, pieceBytes: 4_000_000, transferMs: 180_000,
  planLines: 2000, planBytes: PLAN_BYTES, importBytes: 10_000_000,
} as const;
