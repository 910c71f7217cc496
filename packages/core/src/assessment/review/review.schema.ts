import * as z from 'zod';
import { codeSchema } from '../../referential/rule.schema.ts';
import { instantSchema, plainDateSchema } from '../../time/time.schema.ts';
import { actorRefSchema, answerSchema, evidenceSchema } from '../answer-parts.schema.ts';
import { RECORDS } from '../assessment.values.ts';
import { DECISIONS, DECISION_STAGES, REVIEW_ACTS, REVIEW_STATES } from './review.values.ts';

const written = { by: actorRefSchema, at: instantSchema, version: z.int().positive() };
const words = z.string().trim().min(1).max(4000);

/** One act, as it was done. Never changed afterwards. */
export const reviewStepSchema = z.object({
  act: z.enum(REVIEW_ACTS), from: z.enum(REVIEW_STATES), to: z.enum(REVIEW_STATES), ...written,
  /** The day of the act in the programme's zone: delays count from it. */
  on: plainDateSchema,
  motive: words.optional(),
  /** The minutes, order or letter it rests on. */
  reference: z.string().trim().min(1).max(500).optional(),
});

/** What was decided on one item at one stage. What it says in figures stands in the answer of the verifier, or of the appeal. */
export const decisionSchema = z.object({
  item: codeSchema, stage: z.enum(DECISION_STAGES), decision: z.enum(DECISIONS),
  /** Always given where what was filed does not stand. */
  justification: words.optional(), ...written,
});

/** Where the local government contests an item of the provisional result. */
export const replySchema = z.object({ item: codeSchema, text: words, evidence: z.array(evidenceSchema).max(50), ...written });

/** Said about an item, or about the whole dossier where `item` is `null`. */
export const commentSchema = z.object({ id: z.uuid(), item: codeSchema.nullable(), text: words, ...written });

/** What was promised, and for when. */
export const promiseSchema = z.object({ id: z.uuid(), item: codeSchema.nullable(), text: words, due: plainDateSchema, done: z.boolean(), ...written });

/** One of those drawn, or that could have been: a project, by any reference that tells it apart. */
export const drawnSchema = z.object({ ref: z.string().trim().min(1).max(120), label: z.string().trim().min(1).max(300) });

/** What was drawn to be looked at, with all that is needed to draw it again. */
export const sampleSchema = z.object({
  item: codeSchema,
  /** Those drawn, in the order they came out. */
  drawn: z.array(drawnSchema),
  /** Given by whoever drew: the same seed on the same population gives the same draw. */
  seed: z.string().min(1).max(120),
  /** How many it was drawn from. */
  of: z.int().positive(),
  population: z.array(drawnSchema).min(1).max(500),
  ...written,
});

/**
 * The answers of record on the day a result was published: what everyone reads until a later publication, whatever is decided meanwhile.
 * Without notes, places of files, or who wrote them.
 */
export const publicationSchema = z.object({ on: plainDateSchema, version: z.int().positive(), record: z.enum(RECORDS), answers: z.array(answerSchema) });

/** All that was done and decided on a dossier from its filing on. */
export const reviewSchema = z.object({
  state: z.enum(REVIEW_STATES),
  /** History, oldest first. */
  steps: z.array(reviewStepSchema),
  decisions: z.array(decisionSchema), replies: z.array(replySchema), comments: z.array(commentSchema), promises: z.array(promiseSchema), samples: z.array(sampleSchema),
  /** What was published last; absent until something was. */
  published: publicationSchema.optional(),
});

export type ReviewStep = z.infer<typeof reviewStepSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Reply = z.infer<typeof replySchema>;
export type ReviewComment = z.infer<typeof commentSchema>;
export type ReviewPromise = z.infer<typeof promiseSchema>;
export type Drawn = z.infer<typeof drawnSchema>;
export type Sample = z.infer<typeof sampleSchema>;
export type Publication = z.infer<typeof publicationSchema>;
export type Review = z.infer<typeof reviewSchema>;
