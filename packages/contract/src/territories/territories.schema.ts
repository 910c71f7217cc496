import * as z from 'zod';
import { territorySchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

export const listTerritoriesQuerySchema = z.object({
  /** Words of a name, or a code; accents and case do not matter. */
  q: z.string().max(120).optional(), kind: z.string().max(200).optional(),
  /** Any territory reference: only what lies within it. */
  within: z.string().max(80).optional(), ...paging,
});

export const territoriesQueries = { listTerritories: listTerritoriesQuerySchema, getTerritory: nothing } as const;
export const territoriesAnswers = { listTerritories: pageOf(territorySchema), getTerritory: territorySchema } as const;

export type ListTerritoriesQuery = z.input<typeof listTerritoriesQuerySchema>;
