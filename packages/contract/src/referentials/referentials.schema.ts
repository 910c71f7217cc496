import * as z from 'zod';
import { cycleSchema, referentialSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

export const listCyclesQuerySchema = z.object({ programme: z.string().max(60).optional(), ...paging });
export const listReferentialsQuerySchema = z.object({ code: z.string().max(60).optional(), ...paging });

export const referentialSummarySchema = z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.string(), label: z.unknown().nullable() });
export const cycleSummarySchema = z.object({ programme: z.string(), code: z.string(), label: z.unknown().nullable(), grid: z.object({ code: z.string(), version: z.string(), hash: z.string() }) });

export const referentialsQueries = {
  listReferentials: listReferentialsQuerySchema, getReferential: nothing, listCycles: listCyclesQuerySchema, getCycle: nothing,
} as const;
export const referentialsAnswers = {
  listReferentials: pageOf(referentialSummarySchema), getReferential: referentialSchema.extend({ hash: z.string() }), listCycles: pageOf(cycleSummarySchema), getCycle: cycleSchema,
} as const;

export type ReferentialSummary = z.infer<typeof referentialSummarySchema>;
export type CycleSummary = z.infer<typeof cycleSummarySchema>;
export type ListReferentialsQuery = z.input<typeof listReferentialsQuerySchema>;
export type ListCyclesQuery = z.input<typeof listCyclesQuerySchema>;
