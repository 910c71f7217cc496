import * as z from 'zod';
import { codeSchema, decimalSchema } from '../referential/rule.schema.ts';
import { sourceSchema } from '../referential/referential.schema.ts';
import { instantSchema } from '../time/time.schema.ts';
import { actorRefSchema, answerSchema } from './answer-parts.schema.ts';
import { FILING_STATES, RECORDS } from './assessment.values.ts';
import { reviewSchema } from './review/review.schema.ts';

export { actorRefSchema, answerSchema, evidenceSchema, inputValueSchema, moneySchema } from './answer-parts.schema.ts';
export type { ActorRef, Answer, Evidence, InputValue } from './answer-parts.schema.ts';

const importedFrom = { source: sourceSchema, on: z.string().max(30), by: actorRefSchema, at: instantSchema, version: z.int().positive() };
/** A result published elsewhere, kept as the result of record with its source. */
export const importedResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score'), target: codeSchema, value: decimalSchema, ...importedFrom }),
  z.object({ kind: z.literal('gates'), value: z.boolean(), ...importedFrom }),
  z.object({ kind: z.literal('filing'), value: z.boolean(), ...importedFrom }),
]);

/** All that is known of one territory in one cycle, as the scorer reads it. */
export const dossierSchema = z.object({
  territory: z.string(), filing: z.enum(FILING_STATES), record: z.enum(RECORDS),
  answers: z.array(answerSchema), imported: z.array(importedResultSchema),
  /** True where the figures are invented to show the product at work. */
  demonstration: z.boolean().default(false),
  /** True once nothing more can come: what is not shown counts as past its day, whatever the day. From a provisional result on. */
  closed: z.boolean().optional(),
});

/** The stored aggregate: the dossier and its versions. */
export const assessmentStateSchema = dossierSchema.extend({
  id: z.string(), programme: codeSchema, cycle: z.string(),
  version: z.int().nonnegative(),
  /** Version that last changed each entity, kept when the entity is cleared: `{"IDP-2:coach": 7, "result:score:idp": 3}`. */
  entityVersions: z.record(z.string(), z.int().positive()),
  /** Who last changed each entity. `since`: its version before their unbroken run of changes, 0 when they made it. */
  entityActors: z.record(z.string(), actorRefSchema.extend({ since: z.int().nonnegative().optional() })),
  /** Ids of all who ever wrote as coach here, even what was cleared or replaced since: they may not verify. */
  coachedBy: z.array(z.string()).optional(),
  /** From filing to publication. Absent where nothing was done yet: then it is being prepared. */
  review: reviewSchema.optional(),
});

export type ImportedResult = z.infer<typeof importedResultSchema>;
export type Dossier = z.infer<typeof dossierSchema>;
export type AssessmentState = z.infer<typeof assessmentStateSchema>;
