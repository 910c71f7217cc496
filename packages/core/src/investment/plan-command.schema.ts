import * as z from 'zod';
import { codeSchema } from '../referential/code.schema.ts';
import { plainDateSchema } from '../time/time.schema.ts';
import { CARRY_BASES, CEILING_BASES, MAX_PROJECTS } from './investment.values.ts';
import {
  amountSchema, basedOnSchema, costsSchema, deliverySchema, frameworkRefSchema, fundingLineSchema, fundingSchema, identitySchema, planIdSchema, projectSchema,
  readinessSchema, scheduleFacetSchema, scheduleSchema, yearAmountsSchema, yearSchema,
} from './plan.schema.ts';

const words = z.string().trim().min(1).max(2000);
const short = z.string().trim().min(1).max(300);
const project = planIdSchema;
const identity = identitySchema.shape;
const delivery = deliverySchema.shape;
const readiness = readinessSchema.shape;

export const setPlanNamePayloadSchema = z.object({ name: short });
/** `null` takes the ceiling away: nothing is expected any more, which is not zero. */
export const setCeilingPayloadSchema = z.object({
  source: codeSchema, year: yearSchema, ceiling: z.object({ amount: amountSchema, basis: z.enum(CEILING_BASES), note: words.optional() }).nullable(),
});
/** `before`: the line it comes to stand before; last where `null`, absent, or no longer there. */
export const addProjectPayloadSchema = z.object({ project: projectSchema, before: planIdSchema.nullable().optional() });
export const removeProjectPayloadSchema = z.object({ project });
/** Only what is named changes; `null` takes it away. */
export const describeProjectPayloadSchema = z.object({
  project,
  set: z.object({
    code: identity.code.optional(), title: identity.title.optional(), sector: identity.sector.optional(), locality: identity.locality.nullable(), axis: identity.axis.nullable(),
    beneficiaries: identity.beneficiaries.nullable(), rank: identity.rank.nullable(), note: identity.note.nullable(), responsible: identity.responsible.nullable(),
    marks: z.array(codeSchema).max(20).optional(),
  }),
});
export const setCostsPayloadSchema = z.object({
  project, set: z.object({ cost: amountSchema.optional(), ap: amountSchema.optional(), paid: amountSchema.optional(), recurrent: costsSchema.shape.recurrent.nullable() }),
});
/** The years named, zero included; the others stay. */
export const setCreditsPayloadSchema = z.object({ project, credits: yearAmountsSchema });
/** The sources and years named, zero included; the others stay. */
export const setFundingPayloadSchema = z.object({ project, funding: z.array(fundingLineSchema).min(1).max(300) });
export const setSchedulePayloadSchema = z.object({ project, schedule: scheduleSchema.nullable() });
export const setDeliveryPayloadSchema = z.object({
  project, set: z.object({ mode: delivery.mode.optional(), convention: delivery.convention.nullable(), nature: delivery.nature.optional(), procurement: delivery.procurement.nullable() }),
});
export const setReadinessPayloadSchema = z.object({
  project, set: z.object({ status: readiness.status.optional(), maturity: readiness.maturity.nullable(), screening: readiness.screening.nullable(), land: readiness.land.nullable() }),
});
/** Later by so many quarters, earlier where negative. A year is four. */
export const moveProjectPayloadSchema = z.object({ project, quarters: z.int().min(-160).max(160) });
/** `phases`, in the order they are carried out; the first keeps the line, the others are new. Their AP add up to the line's. */
export const splitProjectPayloadSchema = z.object({
  project,
  phases: z.array(z.object({ id: planIdSchema, code: identity.code, title: identity.title, ap: amountSchema })).min(2).max(20),
});
const move = z.object({ project, before: planIdSchema.nullable() });
/** One after the other: each line goes before another, or last. */
export const reorderProjectsPayloadSchema = z.object({ moves: z.array(move).min(1).max(MAX_PROJECTS) });
/** Whole facets, lines put back, lines taken out: what undoes a gesture on several at once. */
export const restoreProjectsPayloadSchema = z.object({
  set: z.array(z.object({
    project, identity: identitySchema.optional(), costs: costsSchema.optional(), funding: fundingSchema.optional(), schedule: scheduleFacetSchema.optional(), delivery: deliverySchema.optional(),
    readiness: readinessSchema.optional(),
  })).max(MAX_PROJECTS),
  add: z.array(addProjectPayloadSchema).max(MAX_PROJECTS), remove: z.array(planIdSchema).max(MAX_PROJECTS),
});

/** The first command of a plan. Its id is the aggregate's. Lines and ceilings come from the plan it is based on. */
export const createPlanPayloadSchema = z.object({
  territory: z.string().min(1).max(60), programme: codeSchema.optional(), name: short, firstYear: yearSchema, years: z.int().min(1).max(10), currency: z.string().length(3),
  framework: frameworkRefSchema, basedOn: basedOnSchema.optional(), demonstration: z.boolean().optional(),
  /** Of a plan that follows another: whether the year that ends counts as recorded, or as planned while it still runs. `paid` where absent. */
  carry: z.enum(CARRY_BASES).optional(),
});
/** Rules that block, set aside by an act where the framework allows it. `on`: the day of that act, where it is not the day it is recorded. */
const override = z.object({ rules: z.array(z.string().min(1).max(80)).min(1).max(100), motive: words, reference: short.optional(), on: plainDateSchema.optional() }).optional();
export const proposePlanPayloadSchema = z.object({ motive: words.optional(), override });
export const returnPlanPayloadSchema = z.object({ motive: words, reference: short.optional() });
export const adoptPlanPayloadSchema = z.object({ reference: short, on: plainDateSchema, session: short.optional(), override });
/** `received`: the day on the receipt of the State's representative. */
export const sendPlanPayloadSchema = z.object({ received: plainDateSchema, reference: short.optional() });
/** `tacit`: a month went by in silence. */
export const approvePlanPayloadSchema = z.object({ on: plainDateSchema, tacit: z.boolean().optional(), reference: short.optional() });
/** What changes of what was adopted; years and sources not named stay. */
export const rephaseProjectPayloadSchema = z.object({
  project, motive: words, reference: short.optional(),
  credits: yearAmountsSchema.optional(), funding: z.array(fundingLineSchema).max(300).optional(), schedule: scheduleSchema.optional(),
});
/** A record of the year as a whole: it replaces an earlier one, with a motive. */
export const recordExecutionPayloadSchema = z.object({
  project, year: yearSchema, paid: amountSchema, committed: amountSchema.optional(), sources: z.record(codeSchema, amountSchema).optional(), motive: words.optional(),
});
export const closeYearPayloadSchema = z.object({ year: yearSchema });

const envelope = {
  /** Made at the gesture, kept through retries and the offline queue: the idempotency key. A UUID. */
  id: z.uuid(),
  v: z.literal(1),
  /** Version of the plan the person saw, 0 to create it; `"any"` for service accounts only. */
  base: z.union([z.int().nonnegative(), z.literal('any')]),
};

/** A change to a plan, as a value. */
export const planCommandSchema = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('setPlanName'), payload: setPlanNamePayloadSchema }),
  z.object({ ...envelope, type: z.literal('setCeiling'), payload: setCeilingPayloadSchema }),
  z.object({ ...envelope, type: z.literal('addProject'), payload: addProjectPayloadSchema }),
  z.object({ ...envelope, type: z.literal('removeProject'), payload: removeProjectPayloadSchema }),
  z.object({ ...envelope, type: z.literal('describeProject'), payload: describeProjectPayloadSchema }),
  z.object({ ...envelope, type: z.literal('setCosts'), payload: setCostsPayloadSchema }),
  z.object({ ...envelope, type: z.literal('setCredits'), payload: setCreditsPayloadSchema }),
  z.object({ ...envelope, type: z.literal('setFunding'), payload: setFundingPayloadSchema }),
  z.object({ ...envelope, type: z.literal('setSchedule'), payload: setSchedulePayloadSchema }),
  z.object({ ...envelope, type: z.literal('setDelivery'), payload: setDeliveryPayloadSchema }),
  z.object({ ...envelope, type: z.literal('setReadiness'), payload: setReadinessPayloadSchema }),
  z.object({ ...envelope, type: z.literal('moveProject'), payload: moveProjectPayloadSchema }),
  z.object({ ...envelope, type: z.literal('splitProject'), payload: splitProjectPayloadSchema }),
  z.object({ ...envelope, type: z.literal('reorderProjects'), payload: reorderProjectsPayloadSchema }),
  z.object({ ...envelope, type: z.literal('restoreProjects'), payload: restoreProjectsPayloadSchema }),
  z.object({ ...envelope, type: z.literal('createPlan'), payload: createPlanPayloadSchema }),
  z.object({ ...envelope, type: z.literal('proposePlan'), payload: proposePlanPayloadSchema }),
  z.object({ ...envelope, type: z.literal('returnPlan'), payload: returnPlanPayloadSchema }),
  z.object({ ...envelope, type: z.literal('adoptPlan'), payload: adoptPlanPayloadSchema }),
  z.object({ ...envelope, type: z.literal('sendPlan'), payload: sendPlanPayloadSchema }),
  z.object({ ...envelope, type: z.literal('approvePlan'), payload: approvePlanPayloadSchema }),
  z.object({ ...envelope, type: z.literal('rephaseProject'), payload: rephaseProjectPayloadSchema }),
  z.object({ ...envelope, type: z.literal('recordExecution'), payload: recordExecutionPayloadSchema }),
  z.object({ ...envelope, type: z.literal('closeYear'), payload: closeYearPayloadSchema }),
]);

export type PlanCommand = z.infer<typeof planCommandSchema>;
/** A command without its envelope. To send it, give it an id and the version it was made on. */
export type PlanCommandBody = PlanCommand extends infer C ? (C extends PlanCommand ? { readonly type: C['type']; readonly payload: C['payload'] } : never) : never;
export type PayloadOf<T extends PlanCommand['type']> = Extract<PlanCommand, { readonly type: T }>['payload'];
