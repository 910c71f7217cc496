import * as z from 'zod';
import { ASSESSMENT_COMMAND_TYPES, ASSESSMENT_REFUSALS, ROLES } from '@jalon/core/assessment';
import { assessmentCommandSchema, assessmentStateSchema, scorecardViewSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

export const listJournalQuerySchema = z.object({ item: z.string().max(60).optional(), ...paging });

export const sendCommandsRequestSchema = z.object({
  commands: z.array(assessmentCommandSchema).min(1).max(200),
  /** True: judge and answer as if done, change nothing. */
  dryRun: z.boolean().default(false),
  /** `view`: the stored scorecard comes back with the answer. */
  include: z.enum(['view', 'none']).default('none'),
});
export const commandOutcomeSchema = z.object({
  id: z.string(),
  /** `replayed`: this id was already carried out; nothing was done again. */
  status: z.enum(['done', 'replayed']),
  version: z.int(),
  /** Entities it changed, with their new content; `null` where it cleared one. */
  changed: z.array(z.object({ entity: z.string(), version: z.int(), value: z.unknown().nullable() })),
  /** The command that undoes it: give it an id and the version it was done at. `null` for acts. */
  inverse: z.object({ type: z.enum(ASSESSMENT_COMMAND_TYPES), payload: z.unknown() }).nullable(),
});
export const sendCommandsResponseSchema = z.object({
  assessmentId: z.string(), version: z.int(), dryRun: z.boolean(), outcomes: z.array(commandOutcomeSchema), view: scorecardViewSchema.optional(),
});

export const assessmentCanSchema = z.object({
  assessmentId: z.string(), role: z.enum(ROLES).nullable(), authorRole: z.string().nullable(),
  /** Id of the caller: what is theirs bears it as `by.id`. Servers before 1.1 leave it out. */
  person: z.string().optional(),
  /** Per command type: allowed, or the refusal. */
  can: z.record(z.enum(ASSESSMENT_COMMAND_TYPES), z.union([z.object({ allowed: z.literal(true) }), z.object({ allowed: z.literal(false), reason: z.enum(ASSESSMENT_REFUSALS) })])),
  /** Names by person id, for those entitled. */
  people: z.record(z.string(), z.object({ name: z.string(), role: z.string() })),
});
export const journalEntrySchema = z.object({
  sequence: z.int(), commandId: z.string(), type: z.string(), at: z.string(), version: z.int(),
  by: z.object({ id: z.string(), role: z.string(), name: z.string().optional() }), item: z.string().nullable(), before: z.unknown().nullable(), after: z.unknown().nullable(), engine: z.string(),
});

export const assessmentsQueries = { getAssessment: nothing, getAssessmentCan: nothing, listAssessmentJournal: listJournalQuerySchema, getAssessmentBundle: nothing, sendAssessmentCommands: nothing } as const;
export const assessmentsRequests = { sendAssessmentCommands: sendCommandsRequestSchema } as const;
export const assessmentsAnswers = {
  getAssessment: assessmentStateSchema, getAssessmentCan: assessmentCanSchema, listAssessmentJournal: pageOf(journalEntrySchema), getAssessmentBundle: z.instanceof(Uint8Array), sendAssessmentCommands: sendCommandsResponseSchema,
} as const;

export type SendCommandsRequest = z.input<typeof sendCommandsRequestSchema>;
export type SendCommandsResponse = z.infer<typeof sendCommandsResponseSchema>;
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;
export type AssessmentCan = z.infer<typeof assessmentCanSchema>;
export type JournalEntry = z.infer<typeof journalEntrySchema>;
export type ListJournalQuery = z.input<typeof listJournalQuerySchema>;
