import * as z from 'zod';
import { journalEntrySchema } from '../assessments/assessments.schema.ts';

/** A line of the journal, and the assessment it is about. */
export const changeSchema = journalEntrySchema.extend({ assessmentId: z.string() });

/** Lines the caller may read, oldest first. */
export const changesSchema = z.object({
  items: z.array(changeSchema),
  /** The `since` to ask with next: every line up to it is written, and was given if the caller may read it. */
  nextSince: z.int(),
  /** True when there are lines after `nextSince` already. */
  more: z.boolean(),
});

export const getChangesQuerySchema = z.object({
  /** `nextSince` of the answer before; 0, the beginning, where absent. */
  since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const changesQueries = { getChanges: getChangesQuerySchema } as const;
export const changesAnswers = { getChanges: changesSchema } as const;

export type Change = z.infer<typeof changeSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type GetChangesQuery = z.input<typeof getChangesQuerySchema>;
