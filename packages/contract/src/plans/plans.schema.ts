import * as z from 'zod';
import { AMOUNT_UNITS, PLAN_COMMAND_TYPES, PLAN_REFUSALS, PLAN_ROLES, PLAN_STATUSES } from '@jalon/core/investment';
import { basedOnSchema, planCommandSchema, planStateSchema, planViewSchema, severityCountsSchema } from '@jalon/core/schemas';
import { journalEntrySchema } from '../assessments/assessments.schema.ts';
import { startedJobSchema } from '../jobs/jobs.schema.ts';
import { LIMITS } from '../limits.values.ts';
import { nothing, pageOf, paging } from '../page.schema.ts';
import { EXPORT_FORMATS, EXPORT_TABLES, IMPORT_TABLES } from './plans.values.ts';

const STATUS_LIST = new RegExp(`^(?:${PLAN_STATUSES.join('|')})(?:,(?:${PLAN_STATUSES.join('|')}))*$`);

export const listPlansQuerySchema = z.object({
  /** Own id or `scheme:code`: plans of this territory and of those within it. */
  territory: z.string().max(80).optional(), programme: z.string().max(60).optional(),
  /** One status, or several parted by commas. */
  status: z.string().regex(STATUS_LIST).max(120).optional(), ...paging,
});

export const planSummarySchema = z.object({
  id: z.string(), territory: z.object({ id: z.string(), name: z.string(), kind: z.string() }), programme: z.string().nullable(), name: z.string(), status: z.enum(PLAN_STATUSES),
  version: z.int(), firstYear: z.int(), years: z.int(), basedOn: basedOnSchema.nullable(), framework: z.object({ code: z.string(), version: z.string() }),
  /** When it last changed. */
  changedAt: z.string(),
  currency: z.string(), /** Sum of the costs, in minor units. */ cost: z.int(), lines: z.int(), findings: severityCountsSchema, demonstration: z.boolean(),
});

/** What rules must know of the territory, and the plan does not hold: with it a page checks as the server does. */
export const planSettingSchema = z.looseObject({
  /** Classes of the framework the territory is in. */
  classes: z.array(z.string()).optional(),
  /** Its yearly budget, in minor units. */
  budget: z.int().optional(),
  /** Past years of each source, in minor units. */
  paid: z.array(z.looseObject({ source: z.string(), year: z.int(), granted: z.int().optional(), paid: z.int() })).optional(),
});
export const planInFullSchema = z.looseObject({
  plan: planStateSchema, setting: planSettingSchema,
  /** The territory as rights need it: its id, and the ids above it from the country down. */
  place: z.object({ id: z.string(), path: z.array(z.string()) }),
});

export const sendPlanCommandsRequestSchema = z.object({
  commands: z.array(planCommandSchema).min(1).max(LIMITS.commandsPerBatch),
  /** True: judge and answer as if done, change nothing. */
  dryRun: z.boolean().default(false),
  /** `view`: the stored view comes back with the answer. */
  include: z.enum(['view', 'none']).default('none'),
});
export const planCommandOutcomeSchema = z.object({
  id: z.string(),
  /** `replayed`: this id was already carried out; nothing was done again. */
  status: z.enum(['done', 'replayed']),
  version: z.int(),
  /** Entities it changed, with their new content; `null` where it cleared one. */
  changed: z.array(z.object({ entity: z.string(), version: z.int(), value: z.unknown().nullable() })),
  /** The command that undoes it: give it an id and the version it was done at. `null` for acts. */
  inverse: z.object({ type: z.enum(PLAN_COMMAND_TYPES), payload: z.unknown() }).nullable(),
});
export const sendPlanCommandsResponseSchema = z.object({
  planId: z.string(), version: z.int(), dryRun: z.boolean(), outcomes: z.array(planCommandOutcomeSchema), view: planViewSchema.optional(),
});

export const planCanSchema = z.object({
  planId: z.string(), role: z.enum(PLAN_ROLES).nullable(),
  /** Id of the caller: what is theirs bears it as `by.id`. */
  person: z.string(),
  /** Per command type: allowed, or the refusal. */
  can: z.record(z.enum(PLAN_COMMAND_TYPES), z.union([z.object({ allowed: z.literal(true) }), z.object({ allowed: z.literal(false), reason: z.enum(PLAN_REFUSALS) })])),
  /** Names by person id, for those entitled. */
  people: z.record(z.string(), z.object({ name: z.string(), role: z.string() })),
});

export const listPlanJournalQuerySchema = z.object({ /** Id of a line of the plan. */ item: z.string().max(80).optional(), ...paging });

export const exportPlanRequestSchema = z.object({
  format: z.enum(EXPORT_FORMATS),
  /** Of `oc4ids` it says nothing: all the lines go in. */
  table: z.enum(EXPORT_TABLES).default('pti'),
  language: z.enum(['fr', 'en', 'ar']).default('fr'),
});
export const importPlanQuerySchema = z.object({
  table: z.enum(IMPORT_TABLES).optional(),
  /** The sheet of a workbook, by its name; the first one that has the columns where absent. */
  sheet: z.string().max(120).optional(),
  /** What words of the file stand for, and what one unit of its amounts is worth where their head does not say, as whoever read a report decided, as JSON: `{"sectors":{"Voirie":"roads"},"sources":{"BCI":"own"},"unit":1000000}`. */
  choices: z.string().max(8000).optional(),
});
export const importChoicesSchema = z.object({
  sectors: z.record(z.string().max(300), z.string().max(60)).optional(), sources: z.record(z.string().max(300), z.string().max(60)).optional(),
  /** What one unit of the amounts is worth where the head of their column does not say. */
  unit: z.literal(AMOUNT_UNITS).optional(),
});

export const plansQueries = {
  listPlans: listPlansQuerySchema, getPlan: nothing, getPlanView: nothing, getPlanCan: nothing, listPlanJournal: listPlanJournalQuerySchema, sendPlanCommands: nothing,
  exportPlan: nothing, importPlan: importPlanQuerySchema,
} as const;
export const plansRequests = { sendPlanCommands: sendPlanCommandsRequestSchema, exportPlan: exportPlanRequestSchema } as const;
export const plansAnswers = {
  listPlans: pageOf(planSummarySchema), getPlan: planInFullSchema, getPlanView: planViewSchema, getPlanCan: planCanSchema, listPlanJournal: pageOf(journalEntrySchema),
  sendPlanCommands: sendPlanCommandsResponseSchema, exportPlan: startedJobSchema, importPlan: startedJobSchema,
} as const;

export type ListPlansQuery = z.input<typeof listPlansQuerySchema>;
export type PlanSummary = z.infer<typeof planSummarySchema>;
export type ListPlanJournalQuery = z.input<typeof listPlanJournalQuerySchema>;
export type SendPlanCommandsRequest = z.input<typeof sendPlanCommandsRequestSchema>;
export type SendPlanCommandsResponse = z.infer<typeof sendPlanCommandsResponseSchema>;
export type PlanCommandOutcome = z.infer<typeof planCommandOutcomeSchema>;
export type PlanCan = z.infer<typeof planCanSchema>;
export type PlanInFull = z.infer<typeof planInFullSchema>;
export type ExportPlanRequest = z.input<typeof exportPlanRequestSchema>;
export type ImportPlanQuery = z.input<typeof importPlanQuerySchema>;
export type ImportChoicesGiven = z.infer<typeof importChoicesSchema>;
