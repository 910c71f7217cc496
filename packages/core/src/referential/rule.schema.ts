import * as z from 'zod';
import { DECIMAL_PATTERN } from '../shared/decimal.values.ts';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { CHANGE_MEASURES, DAY_COUNTS, ZERO_DENOMINATOR_OUTCOMES } from './referential.values.ts';

export const codeSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,59}$/);
export const decimalSchema = z.string().regex(DECIMAL_PATTERN).meta({ examples: ['0.80'] });
/** Points a line is worth: zero or more. */
export const pointsSchema = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);

/** A deadline in words a machine reads: `"cycle.start - 1 day"`, `"budget.voted + 15 days"`, `"2025-06-30"`. */
export const deadlineExpressionSchema = z.string().min(1).max(120);
const limit = { by: deadlineExpressionSchema.optional(), before: deadlineExpressionSchema.optional() };

/** What is measured: one figure, or one over another. */
export const quantitySchema = z.union([
  z.object({ input: codeSchema }),
  z.object({ ratio: z.tuple([codeSchema, codeSchema]), whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional() }),
]);
export type Quantity = z.infer<typeof quantitySchema>;

/** A1: one condition, answered yes or no. */
export const yesnoRuleSchema = z.object({ kind: z.literal('yesno'), input: codeSchema });
/** A6: an act dated on or before a limit (`by`), or strictly before it (`before`). */
export const deadlineRuleSchema = z.object({ kind: z.literal('deadline'), event: codeSchema, ...limit });
/** A7: acts that follow each other, each with its own limit. */
export const chainRuleSchema = z.object({
  kind: z.literal('chain'),
  steps: z.array(z.object({ event: codeSchema, ...limit })).min(1).max(20),
});
/** A9: an amount over another against a limit, both bounds inclusive. */
export const ratioRuleSchema = z.object({
  kind: z.literal('ratio'), of: quantitySchema, atLeast: decimalSchema.optional(), atMost: decimalSchema.optional(),
});
/** A13: a convention signed, with the proof of it attached. */
export const signedRuleSchema = z.object({ kind: z.literal('signed'), event: codeSchema, evidence: codeSchema, ...limit });
/** A10: the verdict of another body, a choice among declared values: met when it is one of those accepted. */
export const verdictRuleSchema = z.object({ kind: z.literal('verdict'), input: codeSchema, accepts: z.array(codeSchema).min(1).max(50) });

/** B16: all the points or none. */
export const binaryRuleSchema = z.object({ kind: z.literal('binary'), input: codeSchema });
/** B17: the points of each item done, up to the indicator's own. */
export const checklistRuleSchema = z.object({
  kind: z.literal('checklist'),
  items: z.array(z.object({ input: codeSchema, points: pointsSchema, label: localizedTextSchema.optional() })).min(1).max(50),
});
/** B18: all the points when every item is done, none as soon as one is not. */
export const checklistAllRuleSchema = z.object({
  kind: z.literal('checklist-all'), items: z.array(z.object({ input: codeSchema, label: localizedTextSchema.optional() })).min(1).max(50),
});
/** What a band reached gives: `from` is inclusive, `above` is not. Bands go from the highest to the lowest; the last may have no bound. */
export const bandSchema = z.object({ from: decimalSchema.optional(), above: decimalSchema.optional(), points: pointsSchema });
export type Band = z.infer<typeof bandSchema>;
const bands = z.array(bandSchema).min(1).max(20);

/** B19: the points of the first band reached. */
export const stepsRuleSchema = z.object({
  kind: z.literal('steps'), of: quantitySchema, bands,
});
/** B22: this year's figure beside the base year's, by the share (`0.10` is ten per cent) or by the amount of the change, in bands. */
export const deltaRuleSchema = z.object({
  kind: z.literal('delta'), now: codeSchema, base: codeSchema, as: z.enum(CHANGE_MEASURES), bands,
  /** What it is once this year is known and the base year is not: `met` all the points, `unmet` none, `unknown`, the default, still awaited. */
  whenNoBase: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional(),
  /** The same for a share of a base year of zero or under. */
  whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional(),
});
/** B23: the arithmetic mean of yearly rates, in bands. `years`, from the oldest: one figure more than there are rates. */
export const avgGrowthRuleSchema = z.object({
  kind: z.literal('avg-growth'), years: z.array(codeSchema).min(3).max(11), bands,
  /** What it is where a year to grow from is zero or under. */
  whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional(),
});
/** B20: in proportion between `from` (no point) and `to` (all of them); `to` below `from` rewards the lower figure. */
export const linearRuleSchema = z.object({ kind: z.literal('linear'), of: quantitySchema, from: decimalSchema, to: decimalSchema });
/** B21: what was done over what was planned, never more than all the points. */
export const targetRuleSchema = z.object({
  kind: z.literal('target'), actual: codeSchema, planned: codeSchema, whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional(),
});
/** B25: so many points each time, up to the indicator's own. */
export const perOccurrenceRuleSchema = z.object({ kind: z.literal('per-occurrence'), input: codeSchema, pointsEach: pointsSchema });
/** B26: points that fall with the days an act comes after its limit, so many each day, or by bands of days up to one and with it. */
export const timelinessRuleSchema = z.object({
  kind: z.literal('timeliness'), event: codeSchema, ...limit, counts: z.enum(DAY_COUNTS),
  falls: z.union([
    z.object({ perDay: pointsSchema }),
    z.object({ bands: z.array(z.object({ upTo: z.int().min(0).max(3660), points: pointsSchema })).min(1).max(20) }),
  ]),
});
/** B29: a figure given by another body, kept between zero and the indicator's own points. */
export const externalRuleSchema = z.object({ kind: z.literal('external'), input: codeSchema });

export const gateRuleSchema = z.discriminatedUnion('kind', [
  yesnoRuleSchema, deadlineRuleSchema, chainRuleSchema, ratioRuleSchema, signedRuleSchema, verdictRuleSchema,
]);
export const indicatorRuleSchema = z.discriminatedUnion('kind', [
  binaryRuleSchema, checklistRuleSchema, checklistAllRuleSchema, deltaRuleSchema, avgGrowthRuleSchema, timelinessRuleSchema, stepsRuleSchema, linearRuleSchema, targetRuleSchema, perOccurrenceRuleSchema, externalRuleSchema,
]);

export type GateRule = z.infer<typeof gateRuleSchema>;
export type IndicatorRule = z.infer<typeof indicatorRuleSchema>;
export type Rule = GateRule | IndicatorRule;
/** The rule of one kind: `RuleOf<'linear'>`. */
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
