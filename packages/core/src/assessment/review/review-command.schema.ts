import * as z from 'zod';
import { codeSchema } from '../../referential/rule.schema.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { evidenceSchema, inputValueSchema } from '../answer-parts.schema.ts';
import { DECISIONS, DECISION_STAGES } from './review.values.ts';
import { drawnSchema } from './review.schema.ts';

const words = z.string().trim().min(1).max(4000);
const figures = { input: z.record(codeSchema, inputValueSchema).optional(), events: z.record(codeSchema, plainDateSchema).optional() };
/** `verification` where absent. */
const stage = z.enum(DECISION_STAGES).optional();
const entry = z.object({ id: z.uuid() });

/** Every act takes the same: why, and what it rests on. Which must be given: `REVIEW_WORKFLOW`. */
export const reviewActPayloadSchema = z.object({ motive: words.optional(), reference: z.string().trim().min(1).max(500).optional() });

/**
 * Decides on an item. `accepted` takes no figures: what was filed is read. `amended` carries them whole, they replace those before.
 * `rejected` may carry what was seen instead; nothing counts as not shown. `upheld`, at the appeal, leaves the verification as it stands.
 */
export const decideItemPayloadSchema = z.object({ item: codeSchema, stage, decision: z.enum(DECISIONS), justification: words.optional(), ...figures });
/** Takes a decision back. `answer`: what the verifier had written before deciding; nothing where absent. */
export const withdrawDecisionPayloadSchema = z.object({ item: codeSchema, stage, answer: z.object({ ...figures, note: z.string().max(4000).optional() }).optional() });

export const replyToItemPayloadSchema = z.object({ item: codeSchema, text: words, evidence: z.array(evidenceSchema).max(50).optional() });
export const withdrawReplyPayloadSchema = z.object({ item: codeSchema });

/** `id`: a UUID made at the gesture. */
export const addCommentPayloadSchema = z.object({ id: z.uuid(), item: codeSchema.nullable().optional(), text: words });
export const addPromisePayloadSchema = z.object({ id: z.uuid(), item: codeSchema.nullable().optional(), text: words, due: plainDateSchema, done: z.boolean().optional() });
export const reviewEntryPayloadSchema = entry;

/** Draws `size` of a population. Who draws gives the seed before seeing the draw. */
export const drawSamplePayloadSchema = z.object({ item: codeSchema, population: z.array(drawnSchema).min(1).max(500), size: z.int().positive().max(500), seed: z.string().min(1).max(120) });
export const withdrawSamplePayloadSchema = z.object({ item: codeSchema });

export type ReviewActPayload = z.infer<typeof reviewActPayloadSchema>;
export type DecideItemPayload = z.infer<typeof decideItemPayloadSchema>;
export type WithdrawDecisionPayload = z.infer<typeof withdrawDecisionPayloadSchema>;
export type ReplyToItemPayload = z.infer<typeof replyToItemPayloadSchema>;
export type WithdrawReplyPayload = z.infer<typeof withdrawReplyPayloadSchema>;
export type AddCommentPayload = z.infer<typeof addCommentPayloadSchema>;
export type AddPromisePayload = z.infer<typeof addPromisePayloadSchema>;
export type ReviewEntryPayload = z.infer<typeof reviewEntryPayloadSchema>;
export type DrawSamplePayload = z.infer<typeof drawSamplePayloadSchema>;
export type WithdrawSamplePayload = z.infer<typeof withdrawSamplePayloadSchema>;
