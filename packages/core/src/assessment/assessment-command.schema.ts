import * as z from 'zod';
import { sourceSchema } from '../referential/referential.schema.ts';
import { codeSchema, decimalSchema } from '../referential/rule.schema.ts';
import { plainDateSchema } from '../time/time.schema.ts';
import { AUTHOR_ROLES } from './assessment.values.ts';
import { evidenceSchema, inputValueSchema } from './answer-parts.schema.ts';
import {
  addCommentPayloadSchema, addPromisePayloadSchema, decideItemPayloadSchema, drawSamplePayloadSchema, replyToItemPayloadSchema, reviewActPayloadSchema,
  reviewEntryPayloadSchema, withdrawDecisionPayloadSchema, withdrawReplyPayloadSchema, withdrawSamplePayloadSchema,
} from './review/review-command.schema.ts';

/** Whose answer it is; the actor's own role where absent. */
const author = z.enum(AUTHOR_ROLES).optional();

/** Replaces what this author says of the item. Proofs already attached stay. */
export const recordAnswerPayloadSchema = z.object({
  item: codeSchema, author,
  input: z.record(codeSchema, inputValueSchema).optional(), events: z.record(codeSchema, plainDateSchema).optional(),
  note: z.string().max(4000).optional(),
});
/** Takes back figures, dates and note. Proofs attached stay until they are detached. */
export const clearAnswerPayloadSchema = z.object({ item: codeSchema, author });
export const attachEvidencePayloadSchema = z.object({
  item: codeSchema, author, evidence: evidenceSchema,
  /** Its place among the proofs, from 0; last where absent. Undoing a removal puts the proof back where it stood. */
  position: z.int().nonnegative().max(10_000).optional(),
});
export const detachEvidencePayloadSchema = z.object({ item: codeSchema, author, evidenceId: z.string().min(1).max(60) });

const importedFrom = { source: sourceSchema, on: z.string().max(30) };
export const importResultPayloadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score'), target: codeSchema, value: decimalSchema, ...importedFrom }),
  z.object({ kind: z.literal('gates'), value: z.boolean(), ...importedFrom }),
  z.object({ kind: z.literal('filing'), value: z.boolean(), ...importedFrom }),
]);
export const withdrawResultPayloadSchema = z.object({ kind: z.enum(['score', 'gates', 'filing']), target: codeSchema.optional() });

const envelope = {
  /** Made at the gesture, kept through retries and the offline queue: the idempotency key. A UUID. */
  id: z.uuid(),
  v: z.literal(1),
  /** Version of the assessment the person saw; `"any"` for service accounts only. */
  base: z.union([z.int().nonnegative(), z.literal('any')]),
};

/** A change to an assessment, as a value. */
export const assessmentCommandSchema = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('recordAnswer'), payload: recordAnswerPayloadSchema }),
  z.object({ ...envelope, type: z.literal('clearAnswer'), payload: clearAnswerPayloadSchema }),
  z.object({ ...envelope, type: z.literal('attachEvidence'), payload: attachEvidencePayloadSchema }),
  z.object({ ...envelope, type: z.literal('detachEvidence'), payload: detachEvidencePayloadSchema }),
  z.object({ ...envelope, type: z.literal('importResult'), payload: importResultPayloadSchema }),
  z.object({ ...envelope, type: z.literal('withdrawResult'), payload: withdrawResultPayloadSchema }),
  z.object({ ...envelope, type: z.literal('decideItem'), payload: decideItemPayloadSchema }),
  z.object({ ...envelope, type: z.literal('withdrawDecision'), payload: withdrawDecisionPayloadSchema }),
  z.object({ ...envelope, type: z.literal('replyToItem'), payload: replyToItemPayloadSchema }),
  z.object({ ...envelope, type: z.literal('withdrawReply'), payload: withdrawReplyPayloadSchema }),
  z.object({ ...envelope, type: z.literal('addComment'), payload: addCommentPayloadSchema }),
  z.object({ ...envelope, type: z.literal('removeComment'), payload: reviewEntryPayloadSchema }),
  z.object({ ...envelope, type: z.literal('addPromise'), payload: addPromisePayloadSchema }),
  z.object({ ...envelope, type: z.literal('removePromise'), payload: reviewEntryPayloadSchema }),
  z.object({ ...envelope, type: z.literal('keepPromise'), payload: reviewEntryPayloadSchema }),
  z.object({ ...envelope, type: z.literal('reopenPromise'), payload: reviewEntryPayloadSchema }),
  z.object({ ...envelope, type: z.literal('drawSample'), payload: drawSamplePayloadSchema }),
  z.object({ ...envelope, type: z.literal('withdrawSample'), payload: withdrawSamplePayloadSchema }),
  z.object({ ...envelope, type: z.literal('fileDossier'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('recordNotFiled'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('reopenFiling'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('returnDossier'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('acceptDossier'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('openFieldVisit'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('issueProvisional'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('closeReplies'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('issueFinal'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('publishResult'), payload: reviewActPayloadSchema }),
  z.object({ ...envelope, type: z.literal('reopenReview'), payload: reviewActPayloadSchema }),
]);

export type AssessmentCommand = z.infer<typeof assessmentCommandSchema>;
export type RecordAnswerPayload = z.infer<typeof recordAnswerPayloadSchema>;
export type ClearAnswerPayload = z.infer<typeof clearAnswerPayloadSchema>;
export type AttachEvidencePayload = z.infer<typeof attachEvidencePayloadSchema>;
export type DetachEvidencePayload = z.infer<typeof detachEvidencePayloadSchema>;
export type ImportResultPayload = z.infer<typeof importResultPayloadSchema>;
export type WithdrawResultPayload = z.infer<typeof withdrawResultPayloadSchema>;
