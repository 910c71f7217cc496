import * as z from 'zod';
import { codeSchema } from '../referential/rule.schema.ts';
import { plainDateSchema } from '../time/time.schema.ts';
import { exactSchema } from './assessment-result.schema.ts';

/** One thing that is ranked, among those it is ranked with. */
export const cohortStratumSchema = z.object({
  /** The indicator that ranks, or a score. */
  of: codeSchema,
  /** Who is ranked together: `"all"`, `"class:ville"`, or `"area:sn-dk"`, an ancestor in the path of the territory. */
  stratum: z.string().min(1).max(120),
  /** Distinct values from the highest down, each with the territories that hold it: ties stand together. */
  values: z.array(z.object({ value: exactSchema, members: z.array(z.string()).min(1) })),
  /** Territories that may still have a value. */
  pending: z.array(z.string()),
  /** Territories that will have none: not filed, or answered too late. */
  absent: z.array(z.string()),
});

/** What a cohort looked like on a day: all that is needed to rank one of its territories again, alone. Made by `scoreCohort`; may be stored and published. */
export const cohortStatisticsSchema = z.object({
  format: z.literal(1),
  grid: z.object({ code: z.string(), version: z.string(), hash: z.string() }), cycle: z.object({ programme: z.string(), code: z.string() }),
  asOf: plainDateSchema,
  strata: z.array(cohortStratumSchema),
});

export type CohortStratum = z.infer<typeof cohortStratumSchema>;
export type CohortStatistics = z.infer<typeof cohortStatisticsSchema>;
