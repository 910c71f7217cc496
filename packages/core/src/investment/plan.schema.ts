import * as z from 'zod';
import { codeSchema } from '../referential/code.schema.ts';
import { instantSchema, plainDateSchema } from '../time/time.schema.ts';
import {
  CARRY_REASONS, CEILING_BASES, DELIVERY_MODES, FIRST_YEAR, LAND_STATUSES, LAST_YEAR, MATURITIES, MAX_AMOUNT, MAX_PROJECTS, PLAN_ACTS, PLAN_ROLES, PLAN_STATUSES, PROJECT_FACETS, PROJECT_NATURES,
  PROJECT_STATUSES, SCREENING_STATUSES,
} from './investment.values.ts';

/** Made by whoever adds it: a UUID, or any text without spaces and slashes. */
export const planIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
export const yearSchema = z.int().min(FIRST_YEAR).max(LAST_YEAR);
/** Whole minor units, zero or more. */
export const amountSchema = z.int().min(0).max(MAX_AMOUNT);
/** `{ "2026": 60, "2027": 48 }`. */
export const yearAmountsSchema = z.record(z.string().regex(/^\d{4}$/), amountSchema);
/** `"2026-Q3"`. */
export const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/);
const words = z.string().trim().min(1).max(2000);
const short = z.string().trim().min(1).max(300);

/** First and last quarter, both included. */
export const scheduleSchema = z.object({ start: quarterSchema, end: quarterSchema });
/** So much from one source in one year. */
export const fundingLineSchema = z.object({ source: codeSchema, year: yearSchema, amount: amountSchema });
/** What it costs once delivered, each year from one on, and who pays. */
export const recurrentSchema = z.looseObject({ perYear: amountSchema, payer: short.optional(), from: yearSchema.optional() });
export const localitySchema = z.looseObject({
  name: short,
  /** Own id of a territory. */
  territory: z.string().max(60).optional(),
  /** Degrees as decimals, WGS 84. */
  point: z.object({ lat: z.string().max(20), lon: z.string().max(20) }).optional(),
});
export const beneficiariesSchema = z.looseObject({ count: z.int().nonnegative().optional(), words: short.optional() });
export const procurementSchema = z.looseObject({
  /** A procedure of the planning framework. */
  procedure: codeSchema.optional(),
  /** Planned days by step of the framework's date chain: `{ "notice": "2026-02-01" }`. */
  dates: z.record(codeSchema, plainDateSchema).default({}),
});
export const screeningSchema = z.looseObject({ class: codeSchema.optional(), status: z.enum(SCREENING_STATUSES), on: plainDateSchema.optional() });
export const landSchema = z.looseObject({ status: z.enum(LAND_STATUSES), reference: short.optional() });
/** Where a line comes from: the plan and year it was carried from, and why, amount by amount. */
export const originSchema = z.looseObject({
  plan: planIdSchema, year: yearSchema,
  carried: z.array(z.object({ from: yearSchema, to: yearSchema, amount: z.int(), reason: z.enum(CARRY_REASONS) })).optional(),
});
/** What was really committed and paid in one year. `sources`: the part paid from each, where it is known. `motive`: why a record was corrected. */
export const executedSchema = z.looseObject({ paid: amountSchema, committed: amountSchema.optional(), sources: z.record(codeSchema, amountSchema).optional(), motive: words.optional() });

/** What the identity facet holds. */
export const identitySchema = z.object({
  /** As the plan prints it: `"P-01"`. */
  code: z.string().trim().min(1).max(40), title: short,
  /** A sector of the planning framework. */
  sector: codeSchema,
  locality: localitySchema.optional(), axis: short.optional(), beneficiaries: beneficiariesSchema.optional(),
  /** Place by priority, from 1, and why. The order of lines on the page is the plan's own. */
  rank: z.int().min(1).max(MAX_PROJECTS).optional(), note: words.optional(),
  /** By role, never by name. */
  responsible: short.optional(), marks: z.array(codeSchema).max(20).default([]), origin: originSchema.optional(),
});
export const costsSchema = z.object({
  cost: amountSchema,
  /** Commitment ceiling (AP). */
  ap: amountSchema,
  /** Paid before the first year of the plan. */
  paid: amountSchema,
  /** Payment credits (CP) by year, later years than the plan's included. */
  credits: yearAmountsSchema, recurrent: recurrentSchema.optional(),
});
/** In the order of sources, then of years; no source twice in a year. */
export const fundingSchema = z.object({ funding: z.array(fundingLineSchema).max(300) });
export const scheduleFacetSchema = z.object({ schedule: scheduleSchema.optional() });
export const deliverySchema = z.object({
  mode: z.enum(DELIVERY_MODES),
  /** Reference of the convention, where the commune delegates or is assisted. */
  convention: short.optional(),
  nature: z.enum(PROJECT_NATURES), procurement: procurementSchema.optional(),
});
export const readinessSchema = z.object({
  status: z.enum(PROJECT_STATUSES), maturity: z.enum(MATURITIES).optional(), screening: screeningSchema.optional(), land: landSchema.optional(),
});
export const executionSchema = z.object({ execution: z.record(z.string().regex(/^\d{4}$/), executedSchema).default({}) });

/** A line of the plan. Fields of a later version are kept. */
export const projectSchema = z.looseObject({
  id: planIdSchema, ...identitySchema.shape, ...costsSchema.shape, ...fundingSchema.shape, ...scheduleFacetSchema.shape, ...deliverySchema.shape, ...readinessSchema.shape,
  ...executionSchema.shape,
});

/** Who did it, by reference. */
export const planActorRefSchema = z.object({ id: z.string().min(1).max(120), role: z.enum(PLAN_ROLES) });
/** The version that last changed an entity, and by whom. `since`: the version before their unbroken run of changes. */
export const touchSchema = z.object({ version: z.int().positive(), by: planActorRefSchema, since: z.int().nonnegative() });
const written = { by: planActorRefSchema, at: instantSchema, version: z.int().positive() };

/** What may be expected of a source in a year. */
export const ceilingSchema = z.looseObject({ source: codeSchema, year: yearSchema, amount: amountSchema, basis: z.enum(CEILING_BASES), note: words.optional() });

/** What a rephasing may change: what adoption froze. */
export const phasingSchema = z.object({ credits: yearAmountsSchema, funding: z.array(fundingLineSchema).max(300), schedule: scheduleSchema.optional() });
/** A change to what was adopted, with its motive. The baseline stays as adopted. */
export const rephasingSchema = z.looseObject({ project: planIdSchema, from: phasingSchema, to: phasingSchema, motive: words, reference: short.optional(), on: plainDateSchema, ...written });

/** One act, as it was done. Never changed afterwards. */
export const planStepSchema = z.looseObject({
  act: z.enum(PLAN_ACTS), from: z.enum(PLAN_STATUSES), to: z.enum(PLAN_STATUSES), ...written,
  /** The day of the act, in the programme's zone. */
  on: plainDateSchema,
  motive: words.optional(), reference: short.optional(),
  /** Rules that blocked, and were set aside by act. */
  overridden: z.array(z.string().max(80)).optional(),
  /** The act that set them aside. */
  override: z.looseObject({ motive: words, reference: short.optional(), on: plainDateSchema.optional() }).optional(),
  /** Rephasings of an adoption that was set aside with it. */
  rephasings: z.array(rephasingSchema).optional(),
  year: yearSchema.optional(),
});

/** A line as it was adopted. */
export const adoptedLineSchema = z.looseObject({
  id: planIdSchema, code: z.string(), title: z.string(), sector: codeSchema, cost: amountSchema, ap: amountSchema, paid: amountSchema, credits: yearAmountsSchema,
  funding: z.array(fundingLineSchema), schedule: scheduleSchema.optional(), status: z.enum(PROJECT_STATUSES),
});
/** What the council adopted: the plan (PTI) line by line, whose first year is the yearly plan (PIA). Never changed afterwards. */
export const adoptionSchema = z.looseObject({
  /** The deliberation. */
  reference: short, on: plainDateSchema, session: short.optional(),
  /** The year that is frozen. */
  year: yearSchema,
  lines: z.array(adoptedLineSchema), ceilings: z.array(ceilingSchema), ...written,
});
/** When the State's representative received it, and what became of it. */
export const approvalSchema = z.looseObject({
  received: plainDateSchema, reference: short.optional(),
  /** The day from which silence is worth approval, where the framework says so. */
  tacitOn: plainDateSchema.optional(),
  approved: z.looseObject({ on: plainDateSchema, tacit: z.boolean(), reference: short.optional(), ...written }).optional(),
});

export const closedYearSchema = z.looseObject({ year: yearSchema, on: plainDateSchema, ...written });

export const frameworkRefSchema = z.object({ code: codeSchema, version: z.string().min(1).max(30), hash: z.string().regex(/^sha256-[0-9a-f]{64}$/) });
export const basedOnSchema = z.looseObject({ plan: planIdSchema, version: z.int().positive(), as: z.enum(['scenario', 'roll-over']) });

/** A plan as checks, totals and views read it. */
export const planContentSchema = z.looseObject({
  id: planIdSchema,
  /** Own id of the territory. */
  territory: z.string().min(1).max(60), programme: codeSchema.optional(),
  name: short,
  /** The plan a scenario varies, or the one it follows from one year to the next. */
  basedOn: basedOnSchema.optional(),
  firstYear: yearSchema,
  /** How many years it plans; credits of later years stand beyond it. */
  years: z.int().min(1).max(10),
  currency: z.string().length(3), framework: frameworkRefSchema,
  status: z.enum(PLAN_STATUSES),
  /** In the order of sources, then of years. */
  ceilings: z.array(ceilingSchema).max(1000),
  /** In the order of the page. */
  projects: z.array(projectSchema).max(MAX_PROJECTS),
  adoption: adoptionSchema.optional(), approval: approvalSchema.optional(),
  /** Oldest first. */
  rephasings: z.array(rephasingSchema), closedYears: z.array(closedYearSchema), steps: z.array(planStepSchema),
  /** True where the figures are invented to show the product at work. */
  demonstration: z.boolean().default(false),
});

const touchedSchema = z.partialRecord(z.enum(PROJECT_FACETS), touchSchema);

/** The stored aggregate: the plan and who last changed what. */
export const planStateSchema = planContentSchema.extend({
  version: z.int().nonnegative(),
  projects: z.array(projectSchema.extend({ touched: touchedSchema })).max(MAX_PROJECTS),
  ceilings: z.array(ceilingSchema.extend({ touched: touchSchema })).max(1000),
  /** Last change of the plan itself (`plan`), of the order of its lines (`order`), and of each ceiling taken away, by entity. */
  touched: z.record(z.string(), touchSchema),
  /** Last change of each facet of the lines taken out, by the line's id. */
  removed: z.record(planIdSchema, touchedSchema),
});

/** What a loose object is known to hold: fields of a later version pass through unread. */
type KnownFields<T> = T extends readonly (infer U)[] ? KnownFields<U>[]
  : T extends object ? { [K in keyof T as string extends K ? (unknown extends T[K] ? never : K) : K]: KnownFields<T[K]> } : T;

export type Schedule = KnownFields<z.infer<typeof scheduleSchema>>;
export type FundingLine = KnownFields<z.infer<typeof fundingLineSchema>>;
export type Executed = KnownFields<z.infer<typeof executedSchema>>;
export type Project = KnownFields<z.infer<typeof projectSchema>>;
export type Ceiling = KnownFields<z.infer<typeof ceilingSchema>>;
export type PlanActorRef = KnownFields<z.infer<typeof planActorRefSchema>>;
export type Touch = KnownFields<z.infer<typeof touchSchema>>;
export type PlanStep = KnownFields<z.infer<typeof planStepSchema>>;
export type AdoptedLine = KnownFields<z.infer<typeof adoptedLineSchema>>;
export type Adoption = KnownFields<z.infer<typeof adoptionSchema>>;
export type Approval = KnownFields<z.infer<typeof approvalSchema>>;
export type Phasing = KnownFields<z.infer<typeof phasingSchema>>;
export type Rephasing = KnownFields<z.infer<typeof rephasingSchema>>;
export type FrameworkRef = KnownFields<z.infer<typeof frameworkRefSchema>>;
export type PlanContent = KnownFields<z.infer<typeof planContentSchema>>;
export type PlanState = KnownFields<z.infer<typeof planStateSchema>>;
export type PlanProject = PlanState['projects'][number];
export type PlanCeiling = PlanState['ceilings'][number];
