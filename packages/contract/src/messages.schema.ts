import * as z from 'zod';
import { assessmentCommandSchema, assessmentStateSchema, cycleSchema, referentialSchema, scorecardSummarySchema, scorecardViewSchema, territorySchema } from '@jalon/core/schemas';
import { ASSESSMENT_COMMAND_TYPES, ASSESSMENT_REFUSALS, ROLES } from '@jalon/core/assessment';
import type { RouteName } from './route.values.ts';

/** RFC 9457. `pointer` is a JSON Pointer into the request body. */
export const problemSchema = z.looseObject({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string().optional(), instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.looseObject({ code: z.string(), pointer: z.string(), figures: z.record(z.string(), z.string()).optional(), detail: z.string().optional() })).optional(),
  /** On `refused` and `stale`: the closed-list reason. */
  refusal: z.string().optional(),
  /** On `refused` and `stale` in a batch: which command. */
  command: z.object({ id: z.string(), index: z.int() }).optional(),
  /** On `stale`: where the assessment stands now. */
  current: z.object({ version: z.int(), entity: z.string(), entityVersion: z.int(), value: z.unknown().optional() }).optional(),
  /** On `stale`: who changed it; the name only for readers of their own subtree. */
  changedBy: z.object({ role: z.string(), name: z.string().optional(), at: z.string().optional() }).optional(),
});

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const limit = z.coerce.number().int().min(1).max(200).optional();
const cursor = z.string().max(500).optional();
const nothing = z.object({});

export const listTerritoriesQuerySchema = z.object({
  /** Words of a name, or a code; accents and case do not matter. */
  q: z.string().max(120).optional(), kind: z.string().max(200).optional(),
  /** Any territory reference: only what lies within it. */
  within: z.string().max(80).optional(), limit, cursor,
});
export const listCyclesQuerySchema = z.object({ programme: z.string().max(60).optional(), limit, cursor });
export const listReferentialsQuerySchema = z.object({ code: z.string().max(60).optional(), limit, cursor });
export const listScorecardsQuerySchema = z.object({ programme: z.string().max(60), cycle: z.string().max(30), within: z.string().max(80).optional(), limit, cursor });
export const listJournalQuerySchema = z.object({ item: z.string().max(60).optional(), limit, cursor });

/** What each route accepts after the `?`. Anything else is refused. */
export const querySchemas = {
  getHealth: nothing, listTerritories: listTerritoriesQuerySchema, getTerritory: nothing,
  listReferentials: listReferentialsQuerySchema, getReferential: nothing, listCycles: listCyclesQuerySchema, getCycle: nothing,
  listScorecards: listScorecardsQuerySchema, getScorecard: nothing,
  getAssessment: nothing, getAssessmentCan: nothing, listAssessmentJournal: listJournalQuerySchema, sendAssessmentCommands: nothing, getMe: nothing,
} as const satisfies Record<RouteName, z.ZodObject>;

export const referentialSummarySchema = z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.string(), label: z.unknown().nullable() });
export const cycleSummarySchema = z.object({ programme: z.string(), code: z.string(), label: z.unknown().nullable(), grid: z.object({ code: z.string(), version: z.string(), hash: z.string() }) });

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
  /** Per command type: allowed, or the refusal. */
  can: z.record(z.enum(ASSESSMENT_COMMAND_TYPES), z.union([z.object({ allowed: z.literal(true) }), z.object({ allowed: z.literal(false), reason: z.enum(ASSESSMENT_REFUSALS) })])),
  /** Names by person id, for those entitled. */
  people: z.record(z.string(), z.object({ name: z.string(), role: z.string() })),
});
export const journalEntrySchema = z.object({
  sequence: z.int(), commandId: z.string(), type: z.string(), at: z.string(), version: z.int(),
  by: z.object({ id: z.string(), role: z.string(), name: z.string().optional() }), item: z.string().nullable(), before: z.unknown().nullable(), after: z.unknown().nullable(), engine: z.string(),
});
export const meSchema = z.object({
  id: z.string(), name: z.string(), organisation: z.object({ id: z.string(), name: z.string() }).nullable(), demonstration: z.boolean(),
  grants: z.array(z.object({ role: z.enum(ROLES), territory: z.object({ id: z.string(), name: z.string(), kind: z.string() }).nullable(), from: z.string().nullable(), to: z.string().nullable() })),
});
export const healthSchema = z.object({ status: z.enum(['ok', 'degraded']), version: z.string(), database: z.enum(['pglite', 'postgresql']), demonstration: z.boolean() });

export const answerSchemas = {
  getHealth: healthSchema, listTerritories: pageOf(territorySchema), getTerritory: territorySchema,
  listReferentials: pageOf(referentialSummarySchema), getReferential: referentialSchema.extend({ hash: z.string() }),
  listCycles: pageOf(cycleSummarySchema), getCycle: cycleSchema,
  listScorecards: pageOf(scorecardSummarySchema), getScorecard: scorecardViewSchema,
  getAssessment: assessmentStateSchema, getAssessmentCan: assessmentCanSchema, listAssessmentJournal: pageOf(journalEntrySchema),
  sendAssessmentCommands: sendCommandsResponseSchema, getMe: meSchema,
} as const;

export type Problem = z.infer<typeof problemSchema>;
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
export type SendCommandsRequest = z.input<typeof sendCommandsRequestSchema>;
export type SendCommandsResponse = z.infer<typeof sendCommandsResponseSchema>;
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;
export type AssessmentCan = z.infer<typeof assessmentCanSchema>;
export type JournalEntry = z.infer<typeof journalEntrySchema>;
export type Me = z.infer<typeof meSchema>;
export type Health = z.infer<typeof healthSchema>;
export type ReferentialSummary = z.infer<typeof referentialSummarySchema>;
export type CycleSummary = z.infer<typeof cycleSummarySchema>;
export type ListTerritoriesQuery = z.input<typeof listTerritoriesQuerySchema>;
export type ListReferentialsQuery = z.input<typeof listReferentialsQuerySchema>;
export type ListCyclesQuery = z.input<typeof listCyclesQuerySchema>;
export type ListJournalQuery = z.input<typeof listJournalQuerySchema>;
export type ListScorecardsQuery = z.input<typeof listScorecardsQuerySchema>;
