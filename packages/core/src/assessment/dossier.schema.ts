import * as z from 'zod';
import { codeSchema, decimalSchema } from '../referential/rule.schema.ts';
import { sourceSchema } from '../referential/referential.schema.ts';
import { instantSchema, plainDateSchema } from '../time/time.schema.ts';
import { AUTHOR_ROLES, FILING_STATES, RECORDS, ROLES } from './assessment.values.ts';

export const moneySchema = z.object({ amount: z.int(), currency: z.string().length(3) });

/** Money, a whole count, a decimal written as text, yes/no, or the code of a value chosen, by the type of the input. */
export const inputValueSchema = z.union([moneySchema, z.int(), decimalSchema, z.boolean(), codeSchema]);

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
});

export type InputValue = z.infer<typeof inputValueSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type ActorRef = z.infer<typeof actorRefSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type ImportedResult = z.infer<typeof importedResultSchema>;
export type Dossier = z.infer<typeof dossierSchema>;
export type AssessmentState = z.infer<typeof assessmentStateSchema>;
