import * as z from 'zod';
import { codeSchema, decimalSchema } from '../../referential/code.schema.ts';
import { BASES, CONFIDENCES } from '../../referential/referential.values.ts';
import { provenanceSchema } from '../../referential/referential.schema.ts';
import { deadlineExpressionSchema } from '../../referential/rule.schema.ts';
import { localizedTextSchema } from '../../shared/localized-text.schema.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { PROJECT_NATURES } from '../investment.values.ts';
import { RULE_SEVERITIES, SOURCE_KINDS, SPLIT_LIKENESS } from './framework.values.ts';

/** The text that says so, and how sure we are of having read it: `{ article: "CGCT art. 255", confidence: "V" }`. */
export const legalReferenceSchema = z.object({
  article: z.string().min(1).max(200), confidence: z.enum(CONFIDENCES), note: z.string().max(1000).optional(),
});

const declared = { code: codeSchema, label: localizedTextSchema };
const codes = z.array(codeSchema).min(1).max(100);
/** Whole minor units of the framework's currency. */
const amountSchema = z.int().min(0);
const shareSchema = decimalSchema;

/** A domain of competence projects are sorted by: `education`, "Éducation, alphabétisation, formation". */
export const sectorSchema = z.object({
  ...declared,
  /** Other words a file may use for it, without capitals or accents: `"voirie"`, `"eau potable"`. */
  aliases: z.array(z.string().min(1).max(80)).max(60).optional(),
  ref: legalReferenceSchema.optional(),
});

/** Where money comes from, and what it may be used for. */
export const fundingSourceSchema = z.object({
  ...declared, kind: z.enum(SOURCE_KINDS),
  /** What the source may fund, by sector: only these, or all but these. Neither: anything. */
  menu: codes.optional(), excludes: codes.optional(),
  /** True: what is not used by the end of the year that follows goes back, unless for works over several years. */
  lapses: z.boolean().default(false),
  aliases: z.array(z.string().min(1).max(80)).max(60).optional(),
  ref: legalReferenceSchema.optional(),
});

/** A kind of contract: works, goods, services, consultancy. */
export const natureSchema = z.object({ ...declared, code: z.enum(PROJECT_NATURES), aliases: z.array(z.string().min(1).max(80)).max(30).optional() });

/** A way to choose a supplier. */
export const procedureSchema = z.object({
  ...declared,
  /** How open it is to competition, from 1: what a threshold asks for is met by any procedure at least as open. */
  openness: z.int().min(1).max(20),
  /** True: only with an authorisation the plan cannot know of: pointed out, never taken for enough. */
  exceptional: z.boolean().default(false),
  aliases: z.array(z.string().min(1).max(80)).max(30).optional(),
});

/** From this amount (included) up, a contract of this nature needs at least this procedure. Lines of one nature rise. */
export const procedureThresholdSchema = z.object({
  nature: codeSchema, from: amountSchema, procedure: codeSchema, classes: codes.optional(), ref: legalReferenceSchema,
});

/** From this amount (included) up, contracts of these territories are approved by the representative of the State. The first line that speaks of the territory holds. */
export const approvalThresholdSchema = z.object({
  classes: codes.optional(),
  /** Of territories whose budget reaches so much; others go on to the next line. */
  budgetFrom: amountSchema.optional(),
  /** None: these territories need no approval at all. */
  from: amountSchema.nullable(),
  ref: legalReferenceSchema,
});

/** One bound on the date of a step, and the text that sets it: `{ notBefore: "notice + 30 days" }`. Exactly one of the two. */
export const chainLimitSchema = z.object({
  /** On this day at the earliest. */
  notBefore: deadlineExpressionSchema.optional(),
  /** On this day at the latest. */
  notAfter: deadlineExpressionSchema.optional(),
  /** Only for these procedures. */
  procedures: codes.optional(),
  ref: legalReferenceSchema,
});

/** A moment of a contract. What its bounds count from are anchors and the steps before it. */
export const chainStepSchema = z.object({
  ...declared,
  limits: z.array(chainLimitSchema).max(10).default([]),
  /** When to expect it where nobody gave a date; as soon as allowed where absent. */
  usual: deadlineExpressionSchema.optional(),
  /** Only for contracts that need the approval of the State's representative. */
  when: z.enum(['approval']).optional(),
});

export const procurementSchema = z.object({
  natures: z.array(natureSchema).min(1).max(20), procedures: z.array(procedureSchema).min(1).max(40),
  thresholds: z.array(procedureThresholdSchema).max(100).default([]), approvals: z.array(approvalThresholdSchema).max(40).default([]),
  /** In the order they happen. */
  chain: z.array(chainStepSchema).max(30).default([]),
});

const noParams = <K extends string>(kind: K) => z.object({ kind: z.literal(kind) });
/** What a rule asks, with its figures. */
export const planRuleBodySchema = z.discriminatedUnion('kind', [
  noParams('source-ceiling'), noParams('year-ceiling'), noParams('prudent-ceiling'), noParams('yearly-funding'), noParams('whole-funding'),
  noParams('credits-within-ap'), noParams('credits-complete'), noParams('credits-in-schedule'), noParams('ongoing-first'), noParams('annual-slice'),
  noParams('lapse'), noParams('source-menu'), noParams('procedure'), noParams('approval'), noParams('procurement-line'), noParams('date-chain'),
  /** Of what these sources give in a year, the share that goes to projects with one of the marks or in one of the sectors. */
  z.object({ kind: z.literal('source-share'), sources: codes, marks: codes.optional(), sectors: codes.optional(), atLeast: shareSchema.optional(), atMost: shareSchema.optional() }),
  /** Of the cost of one project, the share these sources bear together. */
  z.object({ kind: z.literal('cofunding'), sources: codes, atLeast: shareSchema.optional(), atMost: shareSchema.optional() }),
  /** Natures that leave something to run and keep up. */
  z.object({ kind: z.literal('recurrent-covered'), natures: codes.optional() }),
  /** Lines of one nature and one year that share all of these are added up. */
  z.object({ kind: z.literal('split'), alike: z.array(z.enum(SPLIT_LIKENESS)).max(3).default([]) }),
  /** Natures that are screened, and classes that ask for nothing. */
  z.object({ kind: z.literal('screening-before-tender'), natures: codes.optional(), exempt: codes.optional() }),
  /** Natures that need ground, and what counts as secured. */
  z.object({ kind: z.literal('land-secured'), natures: codes.optional(), accepts: codes }),
]);

/** One rule as the framework asks it. */
export const planRuleSchema = z.object({
  ...declared, severity: z.enum(RULE_SEVERITIES),
  /** True: adopting all the same is possible, by an act with a motive. Only for what blocks. */
  override: z.boolean().default(false),
  ref: legalReferenceSchema, rule: planRuleBodySchema,
});

/** What a programme or a law asks of a plan of investments, as data. */
export const frameworkSchema = z.object({
  format: z.literal(1), code: codeSchema, version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,29}$/), basis: z.enum(BASES),
  label: localizedTextSchema, timeZone: z.string().min(1).max(60), currency: z.string().length(3),
  languages: z.array(z.enum(['fr', 'en', 'ar'])).max(3).optional(),
  /** Years a plan covers. */
  years: z.int().min(1).max(10),
  /** Whole months after which silence of the State's representative is worth approval of the plan; none where silence approves nothing. */
  silenceMonths: z.int().min(1).max(24).optional(),
  classes: z.array(z.object({ ...declared })).max(100).default([]),
  sectors: z.array(sectorSchema).min(1).max(100), sources: z.array(fundingSourceSchema).min(1).max(100),
  /** Marks projects may carry: `gender`, `climate`. */
  marks: z.array(z.object({ ...declared })).max(50).default([]),
  procurement: procurementSchema,
  rules: z.array(planRuleSchema).max(200).default([]),
  holidays: z.array(plainDateSchema).max(500).default([]),
  provenance: z.array(provenanceSchema).default([]),
});

export type LegalReference = z.infer<typeof legalReferenceSchema>;
export type Sector = z.infer<typeof sectorSchema>;
export type FundingSource = z.infer<typeof fundingSourceSchema>;
export type Procedure = z.infer<typeof procedureSchema>;
export type ProcedureThreshold = z.infer<typeof procedureThresholdSchema>;
export type ApprovalThreshold = z.infer<typeof approvalThresholdSchema>;
export type ChainLimit = z.infer<typeof chainLimitSchema>;
export type ChainStep = z.infer<typeof chainStepSchema>;
export type Procurement = z.infer<typeof procurementSchema>;
export type PlanRuleBody = z.infer<typeof planRuleBodySchema>;
export type PlanRule = z.infer<typeof planRuleSchema>;
/** A checked framework. Made by `loadFramework` of `@jalon/core/schemas`. */
export type Framework = z.infer<typeof frameworkSchema>;
/** A framework as it is written in JSON, before checks and defaults. */
export type FrameworkJson = z.input<typeof frameworkSchema>;
/** A checked framework with the hash of its content, `sha256-<hex>`: what plans refer to. */
export type LoadedFramework = Framework & { readonly hash: string };
