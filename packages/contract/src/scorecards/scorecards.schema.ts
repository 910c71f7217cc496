import * as z from 'zod';
import { scorecardSummarySchema, scorecardViewSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

export const listScorecardsQuerySchema = z.object({ programme: z.string().max(60), cycle: z.string().max(30), within: z.string().max(80).optional(), ...paging });

export const scorecardsQueries = { listScorecards: listScorecardsQuerySchema, getScorecard: nothing } as const;
export const scorecardsAnswers = { listScorecards: pageOf(scorecardSummarySchema), getScorecard: scorecardViewSchema } as const;

export type ListScorecardsQuery = z.input<typeof listScorecardsQuerySchema>;
