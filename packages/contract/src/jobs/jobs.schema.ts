import * as z from 'zod';
import { AMOUNT_UNITS, PLAN_FIELDS, ROW_OUTCOMES, type PlanCommandBody } from '@jalon/core/investment';
import { nothing } from '../page.schema.ts';
import { problemSchema } from '../problem.schema.ts';
import { JOB_KINDS, JOB_STATUSES } from './jobs.values.ts';

const figures = z.record(z.string(), z.string());
const planCommandBodySchema = z.custom<PlanCommandBody>((value) => typeof value === 'object' && value !== null && 'type' in value && 'payload' in value);

/** Why a row is refused, or what to know of it. Codes: `IMPORT_REFUSALS`, `IMPORT_REMARKS`, `TABLE_REMARKS` of `@jalon/core/investment`, `FILE_REMARKS` here, and those of later versions. */
export const importRemarkSchema = z.looseObject({ code: z.string(), /** The head of the column it is about. */ column: z.string().optional(), figures });

export const importedRowSchema = z.looseObject({
  /** As the spreadsheet counts, from 1. */
  row: z.int(), outcome: z.enum(ROW_OUTCOMES),
  /** What the plan would call the line; where it becomes none, what the row says itself: its code and title, or its first words. `null`: nothing. */
  code: z.string().nullable(), title: z.string().nullable(),
  remarks: z.array(importRemarkSchema),
  /** The line it changes; `null` for one that is new, or that changes nothing. */
  project: z.string().nullable(),
  /** Its place in `commands`; `null` where it asks for nothing. */
  command: z.int().nullable(),
});

/** What a file would do to a plan. Nothing was done: whoever agrees sends the commands. */
export const importReportSchema = z.looseObject({
  table: z.enum(['lines', 'ceilings']),
  /** Of the file; `sheet` is the one that was read. */
  file: z.looseObject({ name: z.string().nullable(), type: z.string(), bytes: z.int(), sheet: z.string().nullable(), sheets: z.array(z.string()) }),
  /** Version of the plan it was read against: the `base` of the commands. */
  planVersion: z.int(),
  columns: z.array(z.looseObject({ head: z.string(), field: z.enum(PLAN_FIELDS).nullable(), year: z.int().optional(), source: z.string().optional(), step: z.string().optional(), scale: z.int() })),
  /** What one unit of the amounts is worth where the head of their column does not say; `null` where each says. `choices.unit` changes it. */
  unit: z.literal(AMOUNT_UNITS).nullable().optional(),
  rows: z.array(importedRowSchema),
  /** About the file and the table as a whole. */
  remarks: z.array(importRemarkSchema),
  counts: z.record(z.enum(ROW_OUTCOMES), z.int()),
  /** What would carry it out, in order; without ids and `base`. At most 200 go in one request. */
  commands: z.array(planCommandBodySchema),
});

/** What a format has no place for, and how many lines lose it. */
export const exportLossSchema = z.looseObject({ field: z.string(), lines: z.int(), /** Why, for people. */ reason: z.string().optional() });
export const exportReportSchema = z.looseObject({ lines: z.int(), lost: z.array(exportLossSchema) });

export const jobSchema = z.looseObject({
  id: z.string(), kind: z.enum(JOB_KINDS), plan: z.string(), status: z.enum(JOB_STATUSES),
  /** Lines or rows done, of how many; `total` is 0 while it is not known. */
  done: z.int(), total: z.int(),
  startedAt: z.string(),
  /** Until when its report and its file are kept. */
  keptUntil: z.string(),
  /** Why it failed. */
  problem: problemSchema.optional(),
  /** Of an import that is done. */
  report: importReportSchema.optional(),
  /** Of an export that is done. */
  exported: exportReportSchema.optional(),
  /** What `/file` hands over. */
  file: z.looseObject({ name: z.string(), type: z.string(), bytes: z.int() }).optional(),
});

/** What was begun. */
export const startedJobSchema = z.object({ job: jobSchema });

export const jobsQueries = { getJob: nothing, getJobFile: nothing, cancelJob: nothing } as const;
export const jobsAnswers = { getJob: jobSchema, getJobFile: z.instanceof(Uint8Array), cancelJob: jobSchema } as const;

export type ImportReport = z.infer<typeof importReportSchema>;
export type ReportedRow = z.infer<typeof importedRowSchema>;
export type ReportedRemark = z.infer<typeof importRemarkSchema>;
export type ExportReport = z.infer<typeof exportReportSchema>;
export type ExportLoss = z.infer<typeof exportLossSchema>;
export type Job = z.infer<typeof jobSchema>;
export type StartedJob = z.infer<typeof startedJobSchema>;
