import * as z from 'zod';
import { REVIEW_STATES } from '@jalon/core/assessment';
import { matrixViewSchema, scorecardSummarySchema, scorecardViewSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

const REVIEW_STATE_LIST = new RegExp(`^(?:${REVIEW_STATES.join('|')})(?:,(?:${REVIEW_STATES.join('|')}))*$`);

export const listScorecardsQuerySchema = z.object({
  programme: z.string().max(60), cycle: z.string().max(30), within: z.string().max(80).optional(),
  /** States of the review, parted by commas: `filed,desk,field` is what waits for verification. */
  review: z.string().regex(REVIEW_STATE_LIST).max(200).optional(),
  /** `true`: only those whose delay to file, complete or reply is past. */
  late: z.enum(['true', 'false']).optional(),
  /** `true`: only those with an open promise. */
  promised: z.enum(['true', 'false']).optional(),
  /** Words of the name of a territory, or a code; accents and case do not matter, each word begins one of them. */
  q: z.string().max(120).optional(), ...paging,
});

/** `within`: only what lies in this territory, or is it: own id or `scheme:code`. */
export const getMatrixQuerySchema = z.object({ within: z.string().max(80).optional() });

export const scorecardsQueries = { listScorecards: listScorecardsQuerySchema, getScorecard: nothing, getMatrix: getMatrixQuerySchema } as const;
export const scorecardsAnswers = { listScorecards: pageOf(scorecardSummarySchema), getScorecard: scorecardViewSchema, getMatrix: matrixViewSchema } as const;

export type ListScorecardsQuery = z.input<typeof listScorecardsQuerySchema>;
