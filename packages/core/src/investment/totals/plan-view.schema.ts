import * as z from 'zod';
import { BASES } from '../../referential/referential.values.ts';
import { localizedTextSchema } from '../../shared/localized-text.schema.ts';
import { planFindingSchema, severityCountsSchema } from '../checks/plan-finding.schema.ts';
import { RULE_SEVERITIES, SOURCE_KINDS } from '../framework/framework.values.ts';
import { CEILING_BASES, DELIVERY_MODES, MATURITIES, PLAN_ACTS, PLAN_ROLES, PLAN_STATUSES, PROJECT_NATURES, PROJECT_STATUSES } from '../investment.values.ts';
import { basedOnSchema, planIdSchema, scheduleSchema } from '../plan.schema.ts';
import { PLAN_VERDICTS, YEAR_STATES } from './plan-view.values.ts';

const amount = z.int();
/** One amount for each year of the plan, in their order. */
const byYear = z.array(amount);

/** Sums of a part of the plan, in minor units. */
export const planSumsSchema = z.object({
  cost: amount, ap: amount, paid: amount, credits: byYear, beyond: amount,
  /** What the cost leaves for no year: negative where more is planned than it costs. */
  rest: amount,
});

export const planYearSchema = z.object({
  year: z.int(), credits: amount, ceiling: amount.nullable(), margin: amount.nullable(), state: z.enum(YEAR_STATES),
  /** Sources over their own ceiling that year, the furthest over first. */
  over: z.array(z.object({ source: z.string(), by: amount })),
});

export const planSourceSchema = z.object({
  code: z.string(), label: localizedTextSchema.nullable(), kind: z.enum(SOURCE_KINDS).nullable(), total: amount, beyond: amount,
  years: z.array(z.object({ planned: amount, ceiling: amount.nullable(), margin: amount.nullable(), basis: z.enum(CEILING_BASES).nullable() })),
});

/** Lines that go together on the page, with their sums. `key`: a sector's code or a locality's name; empty where the line names none. */
export const planGroupSchema = z.object({ key: z.string(), label: localizedTextSchema.nullable(), rows: z.array(planIdSchema), sums: planSumsSchema });

export const planRowSchema = z.object({
  id: planIdSchema, code: z.string(), title: z.string(), sector: z.string(), locality: z.string().nullable(), mode: z.enum(DELIVERY_MODES), nature: z.enum(PROJECT_NATURES),
  status: z.enum(PROJECT_STATUSES), maturity: z.enum(MATURITIES).nullable(), rank: z.int().nullable(), marks: z.array(z.string()), schedule: scheduleSchema.nullable(),
  procedure: z.string().nullable(), notice: z.string().nullable(), sums: planSumsSchema,
  /** In the order they are written, each once. */
  funding: z.array(z.object({ source: z.string(), amounts: byYear, beyond: amount })),
  recurrent: z.object({ perYear: amount, payer: z.string().nullable() }).nullable(),
  /** As adopted, where it was. */
  baseline: z.object({ credits: byYear, schedule: scheduleSchema.nullable() }).nullable(),
  /** What was really committed and paid, by year, as it was recorded. Absent where nothing was. `sources`: what each of them paid, by code; absent where the record does not say. */
  executed: z.array(z.object({ year: z.int(), paid: amount, committed: amount.nullable(), sources: z.record(z.string(), amount).optional() })).optional(),
  /** The gravest of its findings; `null`: none. */
  state: z.enum(RULE_SEVERITIES).nullable(),
  /** Places in the list of findings. */
  findings: z.array(z.int()),
});

/** A rule that blocked, and was set aside by an act that still holds. `on`: the day of the act. */
export const planOverrideSchema = z.object({ rule: z.string(), act: z.enum(PLAN_ACTS), motive: z.string(), reference: z.string().nullable(), on: z.string(), role: z.enum(PLAN_ROLES) });

/** A plan as the table, the timeline, the money view, the API and a snapshot read it. */
export const planViewSchema = z.object({
  plan: z.object({
    id: planIdSchema, territory: z.string(), programme: z.string().nullable(), name: z.string(), status: z.enum(PLAN_STATUSES), version: z.int().nullable(), currency: z.string(), basedOn: basedOnSchema.nullable(),
    demonstration: z.boolean(), adoption: z.object({ reference: z.string(), on: z.string(), year: z.int() }).nullable(),
  }),
  framework: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES), label: localizedTextSchema }),
  verdict: z.object({ code: z.enum(PLAN_VERDICTS), counts: severityCountsSchema, over: z.array(z.object({ year: z.int(), by: amount })), margin: z.array(z.object({ year: z.int(), left: amount })) }),
  years: z.array(planYearSchema), sources: z.array(planSourceSchema), sums: planSumsSchema,
  sectors: z.array(planGroupSchema), localities: z.array(planGroupSchema), rows: z.array(planRowSchema),
  /** Blocking ones first; otherwise as they were found. */
  findings: z.array(planFindingSchema),
  /** What the codes stand for that findings name: procedures, steps, and what a share is kept for. Absent where they name none. */
  names: z.array(z.object({ code: z.string(), label: localizedTextSchema })).optional(),
  /** Rules set aside: what they find blocks no more, and is not counted among what does. Absent where none was. */
  overrides: z.array(planOverrideSchema).optional(),
});

export type PlanSums = z.infer<typeof planSumsSchema>;
export type PlanYear = z.infer<typeof planYearSchema>;
export type PlanSource = z.infer<typeof planSourceSchema>;
export type PlanGroup = z.infer<typeof planGroupSchema>;
export type PlanRow = z.infer<typeof planRowSchema>;
export type PlanOverride = z.infer<typeof planOverrideSchema>;
export type PlanView = z.infer<typeof planViewSchema>;
