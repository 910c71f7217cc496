import * as z from 'zod';
import { signedResultSheetSchema } from '@jalon/core/schemas';
import { nothing } from '../page.schema.ts';

/** A public key of the server, as a JWK (RFC 7517) with the dates that matter to whoever verifies. */
export const resultKeySchema = z.object({
  kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), kid: z.string(), alg: z.literal('ES256'), use: z.literal('sig'),
  /** From when on it signs. */
  validFrom: z.string(),
  /** When another took its place; `null` for the one that signs now. What it signed before still holds. */
  retiredAt: z.string().nullable(),
  /** When it was withdrawn because somebody else may hold it; `null` otherwise. Nothing it ever signed can be relied on. */
  compromisedAt: z.string().nullable(),
});
/** A JWK set: `/.well-known/jalon-keys.json`, the newest key first. */
export const resultKeysSchema = z.object({ issuer: z.string(), keys: z.array(resultKeySchema) });

export const resultsQueries = { getResult: nothing } as const;
export const resultsAnswers = { getResult: signedResultSheetSchema } as const;

export type ResultKey = z.infer<typeof resultKeySchema>;
export type ResultKeys = z.infer<typeof resultKeysSchema>;
