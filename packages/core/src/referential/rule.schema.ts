import * as z from 'zod';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { codeSchema, decimalSchema, pointsSchema } from './code.schema.ts';
import { boundedFormulaSchema } from './formula.schema.ts';
import { CHANGE_MEASURES, DAY_COUNTS, SAMPLE_NEEDS, ZERO_DENOMINATOR_OUTCOMES } from './referential.values.ts';

export { codeSchema, decimalSchema, pointsSchema } from './code.schema.ts';

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
/** A8: at least so many occurrences in the period: sessions held, reports sent. */
export const countRuleSchema = z.object({ kind: z.literal('count'), input: codeSchema, atLeast: z.int().min(1).max(1_000_000) });

const branchRules = [yesnoRuleSchema, deadlineRuleSchema, chainRuleSchema, ratioRuleSchema, signedRuleSchema, verdictRuleSchema, countRuleSchema] as const;
/** A rule that may stand as one branch of another. */
export const branchRuleSchema = z.discriminatedUnion('kind', branchRules);
/** A3: at least so many of several branches. */
export const kOfNRuleSchema = z.object({ kind: z.literal('k-of-n'), atLeast: z.int().min(1).max(20), of: z.array(branchRuleSchema).min(2).max(20) });
/** A4: one branch or another: alternative evidence, equivalence by award. A branch that asks for several things at once is a `k-of-n`. */
export const anyRuleSchema = z.object({ kind: z.literal('any'), of: z.array(z.discriminatedUnion('kind', [...branchRules, kOfNRuleSchema])).min(2).max(20) });
/** A11: misuse, false declaration: once pronounced it closes every window but those it spares, whatever the rest. */
export const sanctionRuleSchema = z.object({ kind: z.literal('sanction'), input: codeSchema, spares: z.array(codeSchema).min(1).max(100).optional() });

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
/** B24: units drawn, each with what was found there: `all` must pass, or each counts for its `share`, or so many must. */
export const sampleRuleSchema = z.object({
  kind: z.literal('sample'), input: codeSchema, needs: z.union([z.enum(SAMPLE_NEEDS), z.object({ atLeast: z.int().min(1).max(500) })]),
  /** Fewest units to draw; while there are fewer, the rest is still open. 1 where absent. */
  size: z.int().min(1).max(500).optional(),
});
/** B26: points that fall with the days an act comes after its limit, so many each day, or by bands of days up to one and with it. */
export const timelinessRuleSchema = z.object({
  kind: z.literal('timeliness'), event: codeSchema, ...limit, counts: z.enum(DAY_COUNTS),
  falls: z.union([
    z.object({ perDay: pointsSchema }),
    z.object({ bands: z.array(z.object({ upTo: z.int().min(0).max(3660), points: pointsSchema })).min(1).max(20) }),
  ]),
});
/** B27: the points of the level chosen. What each level takes is the label of that value of the input. */
export const rubricRuleSchema = z.object({ kind: z.literal('rubric'), input: codeSchema, levels: z.array(z.object({ value: codeSchema, points: pointsSchema })).min(2).max(50) });
/** One side of a table: a choice, value by value, or a quantity in bands, from the highest to the lowest. */
export const tableAxisSchema = z.union([
  z.object({ input: codeSchema, values: z.array(codeSchema).min(1).max(50) }),
  z.object({ of: quantitySchema, bands: z.array(bandSchema.omit({ points: true })).min(1).max(20) }),
]);
export type TableAxis = z.infer<typeof tableAxisSchema>;
/** B28: two readings crossed. `points`: one row for each place of `rows`, and in it one cell for each place of `columns`. */
export const table2dRuleSchema = z.object({
  kind: z.literal('table2d'), rows: tableAxisSchema, columns: tableAxisSchema, points: z.array(z.array(pointsSchema).min(1).max(50)).min(1).max(50),
});
/** B29: a figure given by another body, kept between zero and the indicator's own points. */
export const externalRuleSchema = z.object({ kind: z.literal('external'), input: codeSchema });
/** B30: the mean of perception answers, counted level by level, in proportion from `from` (no point) to `to` (all of them). */
export const surveyRuleSchema = z.object({
  kind: z.literal('survey'),
  /** Each level of the scale: how many answered so, and what it is worth in the mean. */
  levels: z.array(z.object({ input: codeSchema, value: decimalSchema })).min(2).max(20),
  /** Responses needed for a mean; with fewer, points stay open (`unknown`, where absent) or are lost (`unmet`). */
  fewest: z.int().min(1).max(1_000_000), whenFew: z.enum(['unknown', 'unmet']).optional(),
  from: decimalSchema, to: decimalSchema,
});
/** Who is ranked together: the first of these classes that a territory has, or its ancestor at a level of the tree, 0 being the country. All of them where absent. */
export const stratificationSchema = z.union([z.object({ classes: z.array(codeSchema).min(1).max(50) }), z.object({ level: z.int().min(0).max(9) })]);
/** B31: points for the place among peers, by a quantity or by a score. */
export const rankRuleSchema = z.object({
  kind: z.literal('rank'), of: z.union([...quantitySchema.options, z.object({ score: codeSchema })]),
  /** Which value is the better; `higher` where absent. */
  better: z.enum(['higher', 'lower']).optional(), within: stratificationSchema.optional(),
  /** Those who tie all have the first of their places (where absent), the last, or the middle. */
  ties: z.enum(['first', 'last', 'average']).optional(),
  /** While peers have not answered: points they can still change stay open (`wait`, where absent), or the rank is among those known. */
  whenPending: z.enum(['wait', 'rank-known']).optional(),
  /** Fewest that must be ranked, itself included; 1 where absent. */
  fewest: z.int().min(1).max(100_000).optional(),
  /** From the best down. `top`: a share of those ranked, `"0.25"`; `places`: the first so many. Both inclusive; the last band may have no bound. */
  bands: z.array(z.object({ top: decimalSchema.optional(), places: z.int().min(1).max(100_000).optional(), points: pointsSchema })).min(1).max(20),
});
/** B32: a formula on named figures, kept between zero and the indicator's own points. */
export const expressionRuleSchema = z.object({ kind: z.literal('expression'), formula: boundedFormulaSchema, whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional() });
/** B33: an assessor's judgement, from `atLeast` (zero where absent) to the indicator's own points. It counts with its justification only. */
export const manualRuleSchema = z.object({ kind: z.literal('manual'), input: codeSchema, atLeast: pointsSchema.optional() });
/** B34: so many points taken away each time, or once for a yes, up to `most`. The indicator itself is worth `"0"`. */
export const penaltyRuleSchema = z.object({
  kind: z.literal('penalty'), input: codeSchema, pointsEach: pointsSchema, most: pointsSchema,
  /** While nobody says: nothing is taken away (`none`, where absent), or everything is at stake until the last day, then lost. */
  whenSilent: z.enum(['none', 'full']).optional(),
});
/** B34: so many points over and above each time, or once for a yes, up to the indicator's own. They add nothing to what a score is out of. */
export const bonusRuleSchema = z.object({ kind: z.literal('bonus'), input: codeSchema, pointsEach: pointsSchema });

export const gateRuleSchema = z.discriminatedUnion('kind', [...branchRules, kOfNRuleSchema, anyRuleSchema, sanctionRuleSchema]);
export const indicatorRuleSchema = z.discriminatedUnion('kind', [
  binaryRuleSchema, checklistRuleSchema, checklistAllRuleSchema, deltaRuleSchema, avgGrowthRuleSchema, timelinessRuleSchema, sampleRuleSchema, rubricRuleSchema, table2dRuleSchema, stepsRuleSchema, linearRuleSchema, targetRuleSchema, perOccurrenceRuleSchema, externalRuleSchema,
  surveyRuleSchema, rankRuleSchema, expressionRuleSchema, manualRuleSchema, penaltyRuleSchema, bonusRuleSchema,
]);

export type GateRule = z.infer<typeof gateRuleSchema>;
export type BranchRule = z.infer<typeof branchRuleSchema>;
export type IndicatorRule = z.infer<typeof indicatorRuleSchema>;
export type Rule = GateRule | IndicatorRule;
/** The rule of one kind: `RuleOf<'linear'>`. */
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
