import * as z from 'zod';
import { legalReferenceSchema } from '../framework/framework.schema.ts';
import { RULE_SEVERITIES } from '../framework/framework.values.ts';
import type { PlanCommandBody } from '../plan-command.schema.ts';
import { planIdSchema, yearSchema } from '../plan.schema.ts';
import { PLAN_FINDING_CODES } from './finding.values.ts';

/** What a rule found: where, how grave, by which text, with which figures. */
export const planFindingSchema = z.object({
  /** The same for the same thing found again, whatever its figures: rule, code and place. */
  key: z.string(),
  code: z.enum(PLAN_FINDING_CODES),
  /** The rule of the framework. */
  rule: z.string(),
  severity: z.enum(RULE_SEVERITIES),
  /** Ids of the lines it is about; none where it is about the plan. */
  projects: z.array(planIdSchema),
  year: yearSchema.optional(), source: z.string().optional(),
  /** Amounts in minor units, dates, codes: always as text. */
  figures: z.record(z.string(), z.string()),
  ref: legalReferenceSchema,
  /** A command that puts it right, where there is one that decides nothing else. Without id and base: whoever sends it gives them. */
  mend: z.custom<PlanCommandBody>((value) => typeof value === 'object' && value !== null && 'type' in value && 'payload' in value).optional(),
});
/** How many findings of each severity. */
export const severityCountsSchema = z.object({ blocks: z.int(), warns: z.int(), informs: z.int() });

export type PlanFinding = z.infer<typeof planFindingSchema>;
export type SeverityCounts = z.infer<typeof severityCountsSchema>;
