import * as z from 'zod';
import { codeSchema, decimalSchema, deadlineExpressionSchema } from '../referential/rule.schema.ts';
import { choiceValueSchema, provenanceSchema, sourceSchema } from '../referential/referential.schema.ts';
import { BASES } from '../referential/referential.values.ts';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { ROUNDING_MODES } from '../shared/rounding.values.ts';
import { DATA_TYPES, FORFEITS, SHORTAGES, TIES, UNUSED } from './allocation.values.ts';

const declared = { code: codeSchema, label: localizedTextSchema };
/** A decimal of zero or more. */
export const positiveSchema = z.string().regex(/^\d{1,15}(\.\d{1,12})?$/);
/** Whole minor units: 1 franc, a thousandth of a dinar. */
export const minorUnitsSchema = z.int().nonnegative();

/** A column of the table the formula is computed from. */
export const allocationDataSchema = z.object({
  ...declared, type: z.enum(DATA_TYPES),
  unit: localizedTextSchema.optional(), help: localizedTextSchema.optional(),
  /** What a `choice` may be. */
  values: z.array(choiceValueSchema).max(200).optional(),
  /** A score of the grid: read from results rather than from the table. */
  score: codeSchema.optional(),
  /** How a figure is read where money is shared by it. Conditions and bands compare it before. Required for a score, whose exact value may have no end. */
  round: z.object({ decimals: z.int().min(0).max(6), mode: z.enum(ROUNDING_MODES) }).optional(),
  /** The most it can be: while it is not known a share is held at that. Without it, what shares by it waits for every figure. */
  most: positiveSchema.optional(),
  /** True: what nobody gave counts as zero. */
  missingIsZero: z.boolean().optional(),
  source: sourceSchema,
});

/** A figure of a territory, or how far it is over another one; never under zero where money is shared by it. */
const measureSchema = z.object({ data: codeSchema, minus: codeSchema.optional() });

/** One factor a share is in proportion to. `inverse`: `over` divided by the figure, rounded half-up, since exact inverses have no common measure. */
const factorSchema = z.union([
  measureSchema,
  z.object({ inverse: codeSchema, over: positiveSchema, decimals: z.int().min(0).max(12) }),
]);
/** What a share is in proportion to: the same for each, a figure, or a product of several. */
export const keySchema = z.union([z.literal('equal'), factorSchema, z.object({ product: z.array(factorSchema).min(2).max(5) })]);

/** What part of a share or an amount is earned. Under every band: nothing. */
export const rateSchema = z.union([
  z.object({ of: measureSchema, bands: z.array(z.object({ from: decimalSchema, rate: positiveSchema })).min(1).max(20) }),
  z.object({ of: measureSchema, per: positiveSchema, floor: positiveSchema.optional(), cap: positiveSchema.optional() }),
]);

export type AllocationCondition =
  | { classes: string[] } | { exceptClasses: string[] }
  | { window: string } | { memberOf: string }
  | { data: string; is: boolean } | { data: string; among: string[] }
  | { data: string; atLeast?: string | undefined; above?: string | undefined; atMost?: string | undefined; below?: string | undefined }
  | { gets: string }
  | { all: AllocationCondition[] } | { any: AllocationCondition[] } | { not: AllocationCondition };

/** Who takes: by class or list, by a window of the grid that stands open, by a figure, by another window of the formula. */
export const allocationConditionSchema: z.ZodType<AllocationCondition, AllocationCondition> = z.lazy(() => z.union([
  z.object({ classes: z.array(codeSchema).min(1) }), z.object({ exceptClasses: z.array(codeSchema).min(1) }),
  z.object({ window: codeSchema }), z.object({ memberOf: codeSchema }),
  z.object({ data: codeSchema, is: z.boolean() }), z.object({ data: codeSchema, among: z.array(codeSchema).min(1).max(50) }),
  z.object({ data: codeSchema, atLeast: decimalSchema.optional(), above: decimalSchema.optional(), atMost: decimalSchema.optional(), below: decimalSchema.optional() })
    .refine((one) => one.atLeast !== undefined || one.above !== undefined || one.atMost !== undefined || one.below !== undefined),
  z.object({ gets: codeSchema }),
  z.object({ all: z.array(allocationConditionSchema).min(1).max(20) }), z.object({ any: z.array(allocationConditionSchema).min(1).max(20) }),
  z.object({ not: allocationConditionSchema }),
]));

const part = { ...declared, among: allocationConditionSchema.optional(), source: sourceSchema };
const ranked = {
  of: measureSchema, better: z.enum(['higher', 'lower']).optional(), ties: z.enum(TIES).default('order'),
  /** A column of groups: ranked inside each. Among all where absent. */
  within: codeSchema.optional(),
  /** Fewer than this ranked in a group give nothing there. */
  fewest: z.int().min(1).max(10_000).optional(),
};

export const allocationPartSchema = z.discriminatedUnion('kind', [
  /** A share of what is left of the pool once amounts and prizes are taken out, in proportion to a key. */
  z.object({ ...part, kind: z.literal('share'), weight: positiveSchema, key: keySchema, rate: rateSchema.optional(), forfeited: z.enum(FORFEITS) }),
  /** So much for each: a fixed amount, or a column of amounts; all of it, or at a rate. */
  z.object({ ...part, kind: z.literal('amount'), each: z.union([minorUnitsSchema, z.object({ data: codeSchema })]), rate: rateSchema.optional(), whenShort: z.enum(SHORTAGES).default('refuse') }),
  /** A share among the first by rank, in proportion to the weight of their tier times a key. `upTo`: share of those ranked, `"0.25"` for the first quarter. */
  z.object({
    ...part, kind: z.literal('tiers'), weight: positiveSchema, ...ranked, key: keySchema.default('equal'),
    tiers: z.array(z.object({ upTo: positiveSchema, weight: positiveSchema })).min(1).max(20),
  }),
  /** So much for each of the first places. */
  z.object({ ...part, kind: z.literal('prizes'), ...ranked, prizes: z.array(z.object({ places: z.int().min(1).max(10_000), amount: minorUnitsSchema })).min(1).max(50) }),
]);

const boundSchema = z.union([minorUnitsSchema, z.object({ data: codeSchema })]);

/** A part of the money that must, or may at most, go to a use. */
export const earmarkSchema = z.object({ ...declared, atLeast: positiveSchema.optional(), atMost: positiveSchema.optional(), source: sourceSchema });
/** A part of each amount paid on its own, from a day on or once a condition holds. */
export const trancheSchema = z.object({ ...declared, weight: positiveSchema, due: deadlineExpressionSchema.optional(), needs: allocationConditionSchema.optional(), source: sourceSchema.optional() });

/** One window: its pool, who it is for, who takes, and how. */
export const allocationWindowSchema = z.object({
  ...declared,
  /** An envelope; with other windows on the same one, each has its weight of it. */
  pool: z.object({ envelope: codeSchema, weight: positiveSchema.default('1') }),
  members: allocationConditionSchema.optional(), eligible: allocationConditionSchema.optional(),
  /** The pool is first split between the groups of a column, in proportion to the sum of a key over their members. */
  strata: z.object({ by: codeSchema, key: keySchema }).optional(),
  parts: z.array(allocationPartSchema).min(1).max(30),
  /** Least and most that one territory gets here. */
  floor: boundSchema.optional(), cap: boundSchema.optional(),
  /** Amounts are multiples of so many minor units. */
  roundTo: z.int().min(1).max(1_000_000_000).default(1),
  /** What no part gives, and what is left over under `roundTo`. */
  unused: z.enum(UNUSED).default('returned'),
  /** Taken off what is paid: money of earlier years to be given back. */
  deduct: z.object({ data: codeSchema, source: sourceSchema }).optional(),
  tranches: z.array(trancheSchema).max(12).default([]),
  uses: z.array(earmarkSchema).max(30).default([]),
  /** What the territory adds from its own, as a share of the amount. */
  coFunding: z.object({ rate: positiveSchema, source: sourceSchema }).optional(),
  source: sourceSchema,
});

/** Money shared out: by whom it is given, and how much was published. The amount of an exercise is set in its run. */
export const envelopeSchema = z.object({ ...declared, amount: minorUnitsSchema.optional(), source: sourceSchema });

/** How a programme shares its money out, as data: what it reads, its windows, their parts. */
export const allocationFormulaSchema = z.object({
  format: z.literal(1),
  code: codeSchema, version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,29}$/), basis: z.enum(BASES),
  label: localizedTextSchema, currency: z.string().length(3),
  languages: z.array(z.enum(['fr', 'en', 'ar'])).max(3).optional(),
  /** The grid whose windows and scores it reads. */
  grid: codeSchema.optional(),
  data: z.array(allocationDataSchema).max(100).default([]),
  envelopes: z.array(envelopeSchema).min(1).max(50),
  windows: z.array(allocationWindowSchema).min(1).max(50),
  /** Last day for the money to be paid, and when what was not used lapses: expressions on `year.start`, `year.end` and steps of the ladder (`paid`). */
  payBy: z.object({ due: deadlineExpressionSchema, source: sourceSchema }).optional(),
  lapse: z.object({ due: deadlineExpressionSchema, exceptMultiYear: z.boolean().default(false), source: sourceSchema }).optional(),
  provenance: z.array(provenanceSchema).default([]),
});

export type AllocationData = z.infer<typeof allocationDataSchema>;
export type AllocationFactor = z.infer<typeof factorSchema>;
export type AllocationMeasure = z.infer<typeof measureSchema>;
export type AllocationKey = z.infer<typeof keySchema>;
export type AllocationRate = z.infer<typeof rateSchema>;
export type AllocationPart = z.infer<typeof allocationPartSchema>;
export type PartOf<K extends AllocationPart['kind']> = Extract<AllocationPart, { kind: K }>;
export type AllocationWindow = z.infer<typeof allocationWindowSchema>;
export type AllocationTranche = z.infer<typeof trancheSchema>;
export type Earmark = z.infer<typeof earmarkSchema>;
export type AllocationFormula = z.infer<typeof allocationFormulaSchema>;
/** A formula as it is written in JSON, before checks and defaults. */
export type AllocationFormulaJson = z.input<typeof allocationFormulaSchema>;
/** A checked formula with the hash of its content, `sha256-<hex>`: what runs refer to. */
export type LoadedAllocationFormula = AllocationFormula & { readonly hash: string };
