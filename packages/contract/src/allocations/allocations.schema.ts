import * as z from 'zod';
import { RUN_COMMAND_TYPES, RUN_REFUSALS, RUN_STATUSES } from '@jalon/core/allocation';
import { ROLES } from '@jalon/core/assessment';
import { allocationAmountsSchema, allocationFormulaSchema, allocationRunSchema, allocationViewSchema, entrantSchema, runCommandSchema } from '@jalon/core/schemas';
import { journalEntrySchema } from '../assessments/assessments.schema.ts';
import { importRemarkSchema, importReportSchema } from '../jobs/jobs.schema.ts';
import { LIMITS } from '../limits.values.ts';
import { nothing, pageOf, paging } from '../page.schema.ts';

export const listAllocationFormulasQuerySchema = z.object({ code: z.string().max(60).optional(), ...paging });
export const allocationFormulaSummarySchema = z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.string(), label: z.unknown().nullable(), currency: z.string(), grid: z.string().nullable() });

export const listAllocationRunsQuerySchema = z.object({
  programme: z.string().max(60).optional(),
  /** The exercise of the run. */
  cycle: z.string().max(30).optional(),
  status: z.enum(RUN_STATUSES).optional(), ...paging,
});
export const allocationRunSummarySchema = z.object({
  id: z.string(), programme: z.string(), exercise: z.string(), name: z.string(), status: z.enum(RUN_STATUSES), version: z.int(),
  formula: z.object({ code: z.string(), version: z.string() }).nullable(), currency: z.string().nullable(),
  /** When it last changed. */
  changedAt: z.string(),
  /** Territories on its list. */
  territories: z.int(),
  /** Minor units that its windows give in all; `null` before anything was computed. */
  given: z.int().nullable(),
  /** True where the figures changed since they were computed from. */
  outdated: z.boolean(),
  decree: z.object({ ref: z.string(), on: z.string() }).nullable(),
});

export const allocationRunInFullSchema = z.looseObject({
  run: allocationRunSchema,
  /** For whoever may change its list: the list as the published results of the exercise fill it, to be sent as `setEntrants`. */
  proposed: z.array(entrantSchema).optional(),
});

export const allocationCanSchema = z.object({
  runId: z.string(), role: z.enum(ROLES).nullable(),
  /** Id of the caller: what is theirs bears it as `by.id`. */
  person: z.string(),
  /** Per command type: allowed, or the refusal. Of an amount of one territory: on the place of the run. */
  can: z.record(z.enum(RUN_COMMAND_TYPES), z.union([z.object({ allowed: z.literal(true) }), z.object({ allowed: z.literal(false), reason: z.enum(RUN_REFUSALS) })])),
  /** Names by person id, for those entitled. */
  people: z.record(z.string(), z.object({ name: z.string(), role: z.string() })),
});

export const listAllocationJournalQuerySchema = z.object({ /** Own id of a territory. */ item: z.string().max(80).optional(), ...paging });

export const sendAllocationCommandsRequestSchema = z.object({
  commands: z.array(runCommandSchema).min(1).max(LIMITS.commandsPerBatch),
  /** True: judge and answer as if done, change nothing. */
  dryRun: z.boolean().default(false),
  /** `view`: the stored view comes back with the answer. */
  include: z.enum(['view', 'none']).default('none'),
  /** Where the run is made by these commands, with `base` 0: what it is of. The id in the address is the run's. */
  create: z.object({ programme: z.string().min(1).max(60), exercise: z.string().min(1).max(30) }).optional(),
});
export const allocationCommandOutcomeSchema = z.object({
  id: z.string(),
  /** `replayed`: this id was already carried out; nothing was done again. */
  status: z.enum(['done', 'replayed']),
  version: z.int(),
  /** Entities it changed, with their new content; `null` where it cleared one. */
  changed: z.array(z.object({ entity: z.string(), version: z.int(), value: z.unknown().nullable() })),
  /** The command that undoes it: give it an id and the version it was done at. `null` for acts. */
  inverse: z.object({ type: z.enum(RUN_COMMAND_TYPES), payload: z.unknown() }).nullable(),
});
export const sendAllocationCommandsResponseSchema = z.object({
  runId: z.string(), version: z.int(), dryRun: z.boolean(), outcomes: z.array(allocationCommandOutcomeSchema), view: allocationViewSchema.optional(),
});

export const readAllocationTableQuerySchema = z.object({
  /** The sheet of a workbook, by its name; the one whose heads name most columns of the formula where absent. */
  sheet: z.string().max(120).optional(),
});
/** A file as rows of text, for `readEntrantTable` of `@jalon/core/allocation`. Nothing was written. */
export const allocationTableSchema = z.looseObject({
  file: importReportSchema.shape.file,
  /** As the spreadsheet counts them, blank ones too; days as `2026-04-15`, numbers without exponent. */
  rows: z.array(z.array(z.string())),
  /** What to know of the file. Codes: `FILE_REMARKS`, and those of later versions. */
  remarks: z.array(importRemarkSchema),
});

export const allocationsQueries = {
  listAllocationFormulas: listAllocationFormulasQuerySchema, getAllocationFormula: nothing, listAllocationRuns: listAllocationRunsQuerySchema, getAllocationRun: nothing,
  getAllocationView: nothing, getAllocationAmounts: nothing, getAllocationCan: nothing, listAllocationJournal: listAllocationJournalQuerySchema, sendAllocationCommands: nothing,
  readAllocationTable: readAllocationTableQuerySchema,
} as const;
export const allocationsRequests = { sendAllocationCommands: sendAllocationCommandsRequestSchema } as const;
export const allocationsAnswers = {
  listAllocationFormulas: pageOf(allocationFormulaSummarySchema), getAllocationFormula: allocationFormulaSchema.extend({ hash: z.string() }), listAllocationRuns: pageOf(allocationRunSummarySchema),
  getAllocationRun: allocationRunInFullSchema, getAllocationView: allocationViewSchema, getAllocationAmounts: allocationAmountsSchema, getAllocationCan: allocationCanSchema,
  listAllocationJournal: pageOf(journalEntrySchema), sendAllocationCommands: sendAllocationCommandsResponseSchema, readAllocationTable: allocationTableSchema,
} as const;

export type AllocationFormulaSummary = z.infer<typeof allocationFormulaSummarySchema>;
export type ListAllocationFormulasQuery = z.input<typeof listAllocationFormulasQuerySchema>;
export type ListAllocationRunsQuery = z.input<typeof listAllocationRunsQuerySchema>;
export type AllocationRunSummary = z.infer<typeof allocationRunSummarySchema>;
export type AllocationRunInFull = z.infer<typeof allocationRunInFullSchema>;
export type AllocationCan = z.infer<typeof allocationCanSchema>;
export type ListAllocationJournalQuery = z.input<typeof listAllocationJournalQuerySchema>;
export type SendAllocationCommandsRequest = z.input<typeof sendAllocationCommandsRequestSchema>;
export type SendAllocationCommandsResponse = z.infer<typeof sendAllocationCommandsResponseSchema>;
export type AllocationCommandOutcome = z.infer<typeof allocationCommandOutcomeSchema>;
export type AllocationTable = z.infer<typeof allocationTableSchema>;
export type ReadAllocationTableQuery = z.input<typeof readAllocationTableQuerySchema>;
