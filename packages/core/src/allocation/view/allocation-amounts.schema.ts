import * as z from 'zod';
import { exactSchema } from '../../assessment/assessment-result.schema.ts';
import { localizedTextSchema } from '../../shared/localized-text.schema.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { ROLES } from '../../assessment/assessment.values.ts';
import { rateSchema } from '../allocation-formula.schema.ts';
import { allocationLineSchema, conditionReadingSchema } from '../allocation-result.schema.ts';
import { PART_KINDS, PART_STANDINGS, SHORTAGES } from '../allocation.values.ts';
import { MOVEMENT_STEPS } from '../run/run.values.ts';
import { allocationHeadSchema, lateMoneySchema, stepAmountsSchema } from './allocation-view.schema.ts';
import { NEXT_KINDS } from './allocation-view.values.ts';

const minor = z.int();
const text = localizedTextSchema;
const label = text.nullable();
const figure = exactSchema.or(z.string());

/** A condition that was read, with the name of what it read. */
export const amountReasonSchema = conditionReadingSchema.extend({ label });

/** A figure a part is in proportion to. `read`: as given; `as`: as money is shared by it. `minus`: only what is over that other figure. `over`: divided into it. */
export const amountFactorSchema = z.object({ data: z.string(), label: text, unit: label, read: z.string().nullable(), as: z.string().nullable(), minus: z.string().nullable(), over: z.string().nullable() });

/** One part of one amount: `claim × pool / outOf`, where the claim is `key × rate`, or `key × tier`. */
export const amountPartSchema = z.object({
  code: z.string(), label: text, kind: z.enum(PART_KINDS), standing: z.enum(PART_STANDINGS), because: z.array(amountReasonSchema),
  weight: z.string().nullable(), whenShort: z.enum(SHORTAGES).nullable(),
  /** Empty where it is the same for each. */
  factors: z.array(amountFactorSchema),
  key: figure.nullable(), rate: exactSchema.nullable(), rule: rateSchema.nullable(), rateOf: amountFactorSchema.nullable(),
  placed: z.object({ group: z.string(), rank: z.int().nullable(), ranked: z.int(), tier: z.string().nullable() }).nullable(),
  /** Of all: what the part has, and what its claims are out of. `reserved`: kept back while a rank is not known. */
  pool: exactSchema, outOf: exactSchema, reserved: exactSchema,
  amount: minor,
});

/** One territory in one window, so that its amount can be followed line by line, and worked out again from this alone. */
export const amountTraceSchema = allocationLineSchema.omit({ territory: true, parts: true, because: true, stratum: true, tranches: true, uses: true }).extend({
  code: z.string(), label: text, because: z.array(amountReasonSchema),
  /** The money of the window, and of the group of the territory where the window is split first. */
  pool: minor, pot: z.object({ stratum: z.string().nullable(), pool: minor, rest: exactSchema, scaled: exactSchema.nullable(), level: exactSchema.nullable() }),
  parts: z.array(amountPartSchema), roundTo: z.int(),
  /** Money of earlier years to be given back, before it is cut to what is given. */
  owed: z.object({ data: z.string(), label: text, amount: minor }).nullable(),
  tranches: z.array(z.object({ code: z.string(), label: text, weight: z.string(), amount: minor, ready: z.enum(['met', 'unmet', 'unknown']) })),
  uses: z.array(z.object({ code: z.string(), label: text, atLeast: minor.nullable(), atMost: minor.nullable() })),
});

/** What became of one amount, with each act that says so. */
export const amountLadderSchema = z.object({
  window: z.string(), label: text, steps: stepAmountsSchema, gaps: stepAmountsSchema, held: minor, late: lateMoneySchema.nullable(),
  lapse: z.object({ amount: minor, on: plainDateSchema, past: z.boolean(), exceptMultiYear: z.boolean() }).nullable(),
  movements: z.array(z.object({
    id: z.string(), step: z.enum(MOVEMENT_STEPS), tranche: z.string().nullable(), amount: minor, on: plainDateSchema, ref: z.string(), role: z.enum(ROLES),
    corrected: z.array(z.object({ amount: minor, on: plainDateSchema, motive: z.string() })),
  })),
});

/** What a supposition is worth to one territory, exactly, window by window. */
export const amountWorthSchema = z.object({ amount: minor, windows: z.array(z.object({ code: z.string(), before: exactSchema, after: exactSchema })) });

/** Everything about the amounts of one territory: why, what a point is worth, what became of them. */
export const allocationAmountsSchema = allocationHeadSchema.extend({
  format: z.literal(1), kind: z.literal('amounts'),
  territory: z.object({ id: z.string(), ref: z.string(), name: z.string(), classes: z.array(z.object({ code: z.string(), label })), group: z.string().nullable() }),
  given: minor, held: minor, deducted: minor, net: minor,
  /** Windows it is no member of have no trace. */
  windows: z.array(amountTraceSchema), notMember: z.array(z.object({ code: z.string(), label: text })),
  point: amountWorthSchema.extend({ column: z.string(), label: text, figure: z.string(), by: z.string() }).nullable(),
  next: amountWorthSchema.extend({ kind: z.enum(NEXT_KINDS), at: z.string(), label, short: z.string().nullable() }).nullable(),
  ladder: z.array(amountLadderSchema),
});

export type AmountReason = z.infer<typeof amountReasonSchema>;
export type AmountFactor = z.infer<typeof amountFactorSchema>;
export type AmountPart = z.infer<typeof amountPartSchema>;
export type AmountTrace = z.infer<typeof amountTraceSchema>;
export type AmountLadder = z.infer<typeof amountLadderSchema>;
export type AllocationAmounts = z.infer<typeof allocationAmountsSchema>;
