import * as z from 'zod';
import { plainDateSchema } from '../../time/time.schema.ts';
import { ROLES } from '../assessment.values.ts';
import { REVIEW_ACTS, REVIEW_REFUSALS, REVIEW_STATES } from './review.values.ts';
import { decisionSchema, promiseSchema, replySchema, reviewStepSchema } from './review.schema.ts';

const delayView = z.object({
  /** Last day; `null` while what it counts from has no date. */
  due: plainDateSchema.nullable(),
  /** Days from `asOf` to `due`; negative when past. */
  daysLeft: z.int().nullable(),
  /** Index in `acts` of the act that moved it. */
  act: z.int().nullable(),
}).nullable();

/** Where the review of a dossier stands, and what may be done next. */
export const reviewViewSchema = z.object({
  state: z.enum(REVIEW_STATES),
  /** The day it came to this state; `null` while it was never filed. */
  since: plainDateSchema.nullable(),
  /** `null` where the cycle sets no such delay. */
  deadlines: z.object({ file: delayView, complete: delayView, reply: delayView }),
  steps: z.array(reviewStepSchema),
  /** Acts that lead on from here: who may, and what still keeps them from it; a motive to be given does not. */
  next: z.array(z.object({ act: z.enum(REVIEW_ACTS), to: z.enum(REVIEW_STATES), allowedFor: z.array(z.enum(ROLES)), blockedBy: z.enum([...REVIEW_REFUSALS, 'outline-grid']).nullable(), needsMotive: z.boolean() })),
  openPromises: z.array(promiseSchema.omit({ done: true })),
  /** Items that apply and on which the verification decided nothing; at the appeal, items contested on which nothing was decided. */
  undecided: z.int(),
});

/** What the review says of one item; each absent where it says nothing. */
export const itemReviewView = {
  decisions: z.array(decisionSchema.omit({ item: true })).optional(), reply: replySchema.omit({ item: true }).optional(),
  /** How many there are. */
  comments: z.int().optional(),
};

/** The review in one line of a list. */
export const reviewSummarySchema = z.object({
  state: z.enum(REVIEW_STATES),
  /** Last day of the delay that runs in this state. */
  due: plainDateSchema.nullable(),
  /** True once that day is past. */
  late: z.boolean(),
  undecided: z.int(),
  /** How many items are contested. */
  replies: z.int(),
  promises: z.object({ open: z.int(), nextDue: plainDateSchema.nullable() }),
});

export type ReviewView = z.infer<typeof reviewViewSchema>;
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;
