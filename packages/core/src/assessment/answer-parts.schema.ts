import * as z from 'zod';
import { codeSchema, decimalSchema } from '../referential/rule.schema.ts';
import { instantSchema, plainDateSchema } from '../time/time.schema.ts';
import { AUTHOR_ROLES, ROLES } from './assessment.values.ts';
import { unitsDrawnSchema } from './sample.schema.ts';

export const moneySchema = z.object({ amount: z.int(), currency: z.string().length(3) });

/** Money, a whole count, a decimal written as text, yes/no, the code of a value chosen, or units drawn, by the type of the input. */
export const inputValueSchema = z.union([moneySchema, z.int(), decimalSchema, z.boolean(), codeSchema, unitsDrawnSchema]);

/** One proof attached to an answer. The file itself is stored apart, by its hash. */
export const evidenceSchema = z.object({
  id: z.string().min(1).max(60),
  /** An evidence kind of the grid. */
  kind: codeSchema,
  title: z.string().trim().min(1).max(300),
  /** Where to read in it: `"p. 14"`. */
  pages: z.string().max(60).optional(),
  url: z.url({ protocol: /^https?$/ }).max(2000).optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  on: plainDateSchema.optional(),
});

/** Who did it, by reference: names are looked up when shown, and only to those entitled. */
export const actorRefSchema = z.object({ id: z.string().min(1).max(120), role: z.enum(ROLES) });

/** What one author says of one item. The entity of an assessment: item × author role. */
export const answerSchema = z.object({
  item: codeSchema, author: z.enum(AUTHOR_ROLES),
  input: z.record(codeSchema, inputValueSchema), events: z.record(codeSchema, plainDateSchema),
  note: z.string().max(4000).optional(),
  evidence: z.array(evidenceSchema),
  by: actorRefSchema, at: instantSchema,
  /** Version of the assessment that last changed this answer. */
  version: z.int().positive(),
});

export type InputValue = z.infer<typeof inputValueSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type ActorRef = z.infer<typeof actorRefSchema>;
export type Answer = z.infer<typeof answerSchema>;
