import * as z from 'zod';
import { WINDOW_STANDINGS } from '../assessment/assessment.values.ts';
import { codeSchema } from '../referential/code.schema.ts';

/** A figure as given: a decimal or an exact fraction (`"144/5"`) written as text, a yes or no, the code of a choice or the name of a group; `null` while it is not known. */
export const entrantValueSchema = z.union([z.string().max(80), z.boolean(), z.null()]);

/** One territory as a formula reads it. */
export const entrantSchema = z.object({
  territory: z.string().min(1).max(60),
  /** Classes of the cycle and lists it stands on, by code. */
  classes: z.array(codeSchema).max(200).default([]),
  /** Where it stands in each window of the grid. A window that is not there is undetermined. */
  windows: z.record(codeSchema, z.enum(WINDOW_STANDINGS)).default({}),
  data: z.record(codeSchema, entrantValueSchema).default({}),
});

export type EntrantValue = z.infer<typeof entrantValueSchema>;
export type Entrant = z.infer<typeof entrantSchema>;
