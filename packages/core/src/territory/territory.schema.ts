import * as z from 'zod';
import { plainDateSchema } from '../time/time.schema.ts';

export const identifierSchema = z.object({
  /** `ansd`, `insee`, `iso3166-2`, `pcode`, or `jalon` where no official code was found. */
  scheme: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  code: z.string().min(1).max(60),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
});

/** One collectivité or administrative area. */
export const territorySchema = z.object({
  /** Own id, stable for ever, `"sn-kd-kd1-1"`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  /** One of TERRITORY_KINDS, or a kind this version does not know. */
  kind: z.string().min(1).max(40),
  /** As people write it, with accents. */
  name: z.string().min(1).max(200),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  parentId: z.string().nullable(),
  /** From the country down to the parent: what rights on a subtree are checked against. */
  path: z.array(z.string()),
  identifiers: z.array(identifierSchema),
  population: z.object({ persons: z.int().nonnegative(), year: z.int() }).nullable(),
});
export type Identifier = z.infer<typeof identifierSchema>;
export type Territory = z.infer<typeof territorySchema>;
