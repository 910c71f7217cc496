import * as z from 'zod';
import { frameworkSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

export const listPlanningFrameworksQuerySchema = z.object({ code: z.string().max(60).optional(), ...paging });

export const planningFrameworkSummarySchema = z.object({
  code: z.string(), version: z.string(), hash: z.string(), basis: z.string(), label: z.unknown().nullable(), currency: z.string(),
  /** Years a plan covers. */
  years: z.int(),
});

export const planningQueries = { listPlanningFrameworks: listPlanningFrameworksQuerySchema, getPlanningFramework: nothing } as const;
export const planningAnswers = { listPlanningFrameworks: pageOf(planningFrameworkSummarySchema), getPlanningFramework: frameworkSchema.extend({ hash: z.string() }) } as const;

export type PlanningFrameworkSummary = z.infer<typeof planningFrameworkSummarySchema>;
export type ListPlanningFrameworksQuery = z.input<typeof listPlanningFrameworksQuerySchema>;
