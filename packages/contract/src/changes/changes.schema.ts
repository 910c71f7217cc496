import * as z from 'zod';
import { journalEntrySchema } from '../assessments/assessments.schema.ts';
import { AGGREGATE_KINDS } from './changes.values.ts';

/**
 * A line of the journal, and what it is about. Of a plan or a run, `item` is the line of the plan or the territory it is about, where it is about one;
 * `before` and `after` hold contents by entity (`{ "project/p-1/costs": … }`), `null` where there are too many to tell: read it again then.
 */
export const anyChangeSchema = journalEntrySchema.extend({
  /** Servers before 1.1 leave it out: every line was about an assessment. */
  about: z.object({ kind: z.enum(AGGREGATE_KINDS), id: z.string() }).optional(),
  /** Of a line about an assessment. */
  assessmentId: z.string().optional(),
});
/** A line about an assessment. */
export const changeSchema = anyChangeSchema.extend({ assessmentId: z.string() });

const page = {
  /** The `since` to ask with next: every line up to it is written, and was given if the caller may read it. */
  nextSince: z.int(),
  /** True when there are lines after `nextSince` already. */
  more: z.boolean(),
};
/** Lines the caller may read, oldest first. */
export const changesSchema = z.object({ items: z.array(changeSchema), ...page });
export const anyChangesSchema = z.object({ items: z.array(anyChangeSchema), ...page });

const KIND_LIST = new RegExp(`^(?:${AGGREGATE_KINDS.join('|')})(?:,(?:${AGGREGATE_KINDS.join('|')}))*$`);
const asked = {
  /** `nextSince` of the answer before; 0, the beginning, where absent. */
  since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** Kinds of things, parted by commas: `assessment,plan`. Assessments alone where neither this nor `about` is given, as before 1.1. */
  kinds: z.string().regex(KIND_LIST).max(120).optional(),
  /** One thing alone: `plan:kolda-2026`. */
  about: z.string().regex(new RegExp(`^(?:${AGGREGATE_KINDS.join('|')}):[^\\s/]{1,120}$`)).optional(),
};

export const getChangesQuerySchema = z.object({ ...asked, limit: z.coerce.number().int().min(1).max(200).optional() });
/** `since` absent, and no `Last-Event-ID`: from now on. */
export const streamChangesQuerySchema = z.object(asked);

export const changesQueries = { getChanges: getChangesQuerySchema, streamChanges: streamChangesQuerySchema } as const;
/** Of the stream: the `data` of each event. */
export const changesAnswers = { getChanges: anyChangesSchema, streamChanges: anyChangeSchema } as const;

export type AnyChange = z.infer<typeof anyChangeSchema>;
export type AnyChanges = z.infer<typeof anyChangesSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type GetChangesQuery = z.input<typeof getChangesQuerySchema>;
export type StreamChangesQuery = z.input<typeof streamChangesQuerySchema>;
