import * as z from 'zod';

/** RFC 9457. `pointer` is a JSON Pointer into the request body. */
export const problemSchema = z.looseObject({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string().optional(), instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.looseObject({ code: z.string(), pointer: z.string(), figures: z.record(z.string(), z.string()).optional(), detail: z.string().optional() })).optional(),
  /** On `refused` and `stale`: the closed-list reason. */
  refusal: z.string().optional(),
  /** On `refused` and `stale` in a batch: which command. */
  command: z.object({ id: z.string(), index: z.int() }).optional(),
  /** On `stale`: where the assessment, the plan or the run stands now. */
  current: z.object({ version: z.int(), entity: z.string(), entityVersion: z.int(), value: z.unknown().optional() }).optional(),
  /** On `stale`: who changed it; the name only for readers of their own subtree. */
  changedBy: z.object({ role: z.string(), name: z.string().optional(), at: z.string().optional() }).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
