import * as z from 'zod';
import { FORMULA_OPS } from '../referential/formula.values.ts';
import { ROUNDING_MODES } from '../shared/rounding.values.ts';
import { BASES, COMBINATIONS, CHANGE_MEASURES, COMPARISONS, DAY_COUNTS, SAMPLE_NEEDS, ZERO_DENOMINATOR_OUTCOMES } from '../referential/referential.values.ts';
import { roundSchema, sourceSchema } from '../referential/referential.schema.ts';
import { sampleUnitSchema } from './sample.schema.ts';
import { plainDateSchema } from '../time/time.schema.ts';
import {
  AUTHOR_ROLES, FILING_STATES, GATE_VERDICTS, ITEM_REASON_CODES, OUTCOMES, RECORDS, TIMINGS, TREATMENTS, WINDOW_REASON_CODES, WINDOW_STANDINGS,
} from './assessment.values.ts';

/** `"144/5"`: an integer or a reduced fraction. */
export const exactSchema = z.string().regex(/^-?\d+(\/\d+)?$/);
const date = plainDateSchema.nullable();

/** Earned + lost + open = max, exactly. */
export const pointsSplitSchema = z.object({ earned: exactSchema, lost: exactSchema, open: exactSchema, max: exactSchema });
/** The same as decimals to show: they add up too, and have as many decimals as the verdict needs. */
export const shownSplitSchema = z.object({ earned: z.string(), lost: z.string(), open: z.string(), max: z.string() });

/** A quantity as it was read: both figures of a ratio are kept. `null` where nobody gave it. */
export const quantityTraceSchema = z.object({
  inputs: z.array(z.object({ code: z.string(), value: exactSchema.nullable() })),
  value: exactSchema.nullable(), whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES).optional(),
});
/** One dated act against its limit. `due` is the last good day, whatever `by` or `before` said. */
export const stepTraceSchema = z.object({
  event: z.string(), on: date, due: date, expression: z.string().nullable(), bound: z.enum(['by', 'before']).nullable(),
  /** The limit before an act moved it, and the index of that act in `acts`. */
  originalDue: date.optional(), act: z.int().optional(),
  state: z.enum(['done', 'late', 'missing', 'waiting']),
});

/** Where a band starts. */
export const boundTraceSchema = z.object({ from: exactSchema.nullable(), above: exactSchema.nullable() });
export const bandTraceSchema = boundTraceSchema.extend({ points: exactSchema });

const branchTraces = [
  z.object({ kind: z.literal('yesno'), input: z.string(), value: z.boolean().nullable() }),
  z.object({ kind: z.literal('deadline'), step: stepTraceSchema }),
  z.object({ kind: z.literal('chain'), steps: z.array(stepTraceSchema) }),
  z.object({ kind: z.literal('ratio'), of: quantityTraceSchema, atLeast: exactSchema.nullable(), atMost: exactSchema.nullable() }),
  z.object({
    kind: z.literal('signed'), step: stepTraceSchema, evidence: z.string(),
    /** Ids of the proofs of that kind. */
    proofs: z.array(z.string()),
  }),
  z.object({ kind: z.literal('verdict'), input: z.string(), value: z.string().nullable(), accepts: z.array(z.string()) }),
  z.object({ kind: z.literal('count'), input: z.string(), value: exactSchema.nullable(), atLeast: z.int() }),
] as const;
/** The trace of a rule that stands as one branch of another. */
export const branchTraceSchema = z.discriminatedUnion('kind', branchTraces);
const kOfNTraceSchema = z.object({ kind: z.literal('k-of-n'), atLeast: z.int(), branches: z.array(z.object({ outcome: z.enum(OUTCOMES), trace: branchTraceSchema })) });

/** One side of a table. `at`: its index in the values or the bands; `null` under all of them, or while it is not known. */
export const axisTraceSchema = z.union([
  z.object({ input: z.string(), value: z.string().nullable(), values: z.array(z.string()), at: z.int().nullable() }),
  z.object({ of: quantityTraceSchema, bands: z.array(boundTraceSchema), at: z.int().nullable() }),
]);

/** What a rule read and did: enough to do it again without the engine or the grid. One member per shape. */
export const ruleTraceSchema = z.discriminatedUnion('kind', [
  ...branchTraces, kOfNTraceSchema,
  z.object({ kind: z.literal('any'), branches: z.array(z.object({ outcome: z.enum(OUTCOMES), trace: z.discriminatedUnion('kind', [...branchTraces, kOfNTraceSchema]) })) }),
  z.object({ kind: z.literal('sanction'), input: z.string(), value: z.boolean().nullable(), spares: z.array(z.string()) }),
  z.object({ kind: z.literal('binary'), input: z.string(), value: z.boolean().nullable(), points: exactSchema }),
  z.object({
    kind: z.literal('checklist'), points: exactSchema,
    items: z.array(z.object({ input: z.string(), value: z.boolean().nullable(), points: exactSchema })),
  }),
  z.object({
    kind: z.literal('steps'), of: quantityTraceSchema, points: exactSchema,
    bands: z.array(bandTraceSchema),
    /** Index of the band reached. */
    band: z.int().nullable(),
  }),
  z.object({ kind: z.literal('checklist-all'), points: exactSchema, items: z.array(z.object({ input: z.string(), value: z.boolean().nullable() })) }),
  /** `of`: this year's figure, the base year's, and the change. */
  z.object({
    kind: z.literal('delta'), of: quantityTraceSchema, as: z.enum(CHANGE_MEASURES), whenNoBase: z.enum(ZERO_DENOMINATOR_OUTCOMES), points: exactSchema,
    bands: z.array(bandTraceSchema), band: z.int().nullable(),
  }),
  /** `of`: the years from the oldest, and the mean of the yearly rates. */
  z.object({ kind: z.literal('avg-growth'), of: quantityTraceSchema, rates: z.array(exactSchema), points: exactSchema, bands: z.array(bandTraceSchema), band: z.int().nullable() }),
  z.object({
    kind: z.literal('timeliness'), step: stepTraceSchema, counts: z.enum(DAY_COUNTS), daysLate: z.int().nullable(),
    /** Holidays left out of the days late, where working days count. */
    daysOff: z.array(plainDateSchema),
    perDay: exactSchema.nullable(), bands: z.array(z.object({ upTo: z.int(), points: exactSchema })).nullable(), band: z.int().nullable(), points: exactSchema,
  }),
  z.object({
    kind: z.literal('sample'), input: z.string(), units: z.array(sampleUnitSchema).nullable(),
    /** Fewest units; `atLeast`: how many must pass, where `needs` is `at-least`. */
    size: z.int(), needs: z.enum([...SAMPLE_NEEDS, 'at-least']), atLeast: z.int().nullable(), points: exactSchema,
  }),
  z.object({
    kind: z.literal('rubric'), input: z.string(), value: z.string().nullable(), levels: z.array(z.object({ value: z.string(), points: exactSchema })),
    /** Index of the level chosen. */
    level: z.int().nullable(), points: exactSchema,
  }),
  z.object({ kind: z.literal('table2d'), rows: axisTraceSchema, columns: axisTraceSchema, cells: z.array(z.array(exactSchema)), points: exactSchema }),
  z.object({ kind: z.literal('linear'), of: quantityTraceSchema, from: exactSchema, to: exactSchema, points: exactSchema }),
  z.object({ kind: z.literal('target'), of: quantityTraceSchema, points: exactSchema }),
  z.object({ kind: z.literal('per-occurrence'), input: z.string(), value: exactSchema.nullable(), pointsEach: exactSchema, points: exactSchema }),
  z.object({ kind: z.literal('external'), input: z.string(), value: exactSchema.nullable(), points: exactSchema }),
  z.object({
    kind: z.literal('survey'), levels: z.array(z.object({ input: z.string(), value: exactSchema, count: exactSchema.nullable() })),
    /** All the counts together; `null` until each level has its own. */
    responses: exactSchema.nullable(), mean: exactSchema.nullable(),
    fewest: exactSchema, whenFew: z.enum(['unknown', 'unmet']), from: exactSchema, to: exactSchema, points: exactSchema,
  }),
  z.object({
    kind: z.literal('rank'), of: quantityTraceSchema.nullable(), score: z.string().nullable(), value: exactSchema.nullable(),
    better: z.enum(['higher', 'lower']), ties: z.enum(['first', 'last', 'average']), whenPending: z.enum(['wait', 'rank-known']), fewest: z.int(),
    stratum: z.string().nullable(),
    /** The others of the stratum: how many are ranked, have a higher value, the same, may still be ranked, never will. */
    peers: z.object({ asOf: plainDateSchema, ranked: z.int(), higher: z.int(), level: z.int(), pending: z.int(), absent: z.int() }).nullable(),
    rank: exactSchema.nullable(), points: exactSchema,
    bands: z.array(z.object({ top: exactSchema.nullable(), places: z.int().nullable(), points: exactSchema })),
  }),
  z.object({
    kind: z.literal('expression'),
    /** The formula line by line, each after those it works on; the last is the whole. A fact or a comparison is 1 or 0. `null`: not known, or divided by zero. */
    lines: z.array(z.object({ op: z.enum(FORMULA_OPS), of: z.array(z.int()), code: z.string().optional(), round: z.object({ decimals: z.int(), mode: z.enum(ROUNDING_MODES) }).optional(), value: exactSchema.nullable() })),
    value: exactSchema.nullable(), whenZero: z.enum(ZERO_DENOMINATOR_OUTCOMES), points: exactSchema,
  }),
  z.object({ kind: z.literal('manual'), input: z.string(), value: exactSchema.nullable(), justified: z.boolean(), atLeast: exactSchema, points: exactSchema }),
  z.object({ kind: z.literal('penalty'), input: z.string(), value: exactSchema.nullable(), pointsEach: exactSchema, most: exactSchema, whenSilent: z.enum(['none', 'full']), points: exactSchema }),
  z.object({ kind: z.literal('bonus'), input: z.string(), value: exactSchema.nullable(), pointsEach: exactSchema, points: exactSchema }),
]);

/** One gate or indicator. */
export const itemResultSchema = z.object({
  code: z.string(), kind: z.enum(['gate', 'indicator']), domain: z.string().nullable(),
  outcome: z.enum(OUTCOMES), timing: z.enum(TIMINGS), treatment: z.enum(TREATMENTS),
  /** Whose answer counted: the item's own, else that of the first fact it borrows from another item; `null` where nobody answered. */
  author: z.enum(AUTHOR_ROLES).nullable(),
  reason: z.enum(ITEM_REASON_CODES),
  /** Last good day to answer or do it, after any act; `null` where there is none or it cannot be known yet. */
  due: date,
  whenMissing: z.string(), whenNotApplicable: z.string().nullable(),
  condition: z.object({ kind: z.enum(['classes', 'except-classes', 'input']), of: z.array(z.string()), value: z.boolean().nullable(), is: z.boolean().optional() }).nullable(),
  /** Gates only. */
  verdict: z.enum(GATE_VERDICTS).nullable(),
  /** Indicators only; `null` when the item leaves the score. */
  points: pointsSplitSchema.nullable(),
  /** Rounding applied to the item's own points, where the grid rounds per item. */
  round: roundSchema.nullable(),
  evidence: z.object({ asked: z.array(z.string()), given: z.array(z.string()), missing: z.array(z.string()) }),
  trace: ruleTraceSchema.nullable(),
  /** Index in `acts` of the act on this item, else on one of its events. */
  act: z.int().nullable(),
});

const left = { max: exactSchema, bar: exactSchema };
/** One node of the tree of points. */
export const scoreResultSchema = z.object({
  code: z.string(),
  /** `not-assessed`: no dossier, nothing applies, or nothing published. Never shown as zero. */
  state: z.enum(['assessed', 'not-assessed']), reason: z.enum(['scored', 'imported', 'not-filed', 'nothing-applies', 'not-published']),
  /** `bonus`: its points come over and above the maximum of the score. */
  members: z.array(z.object({ code: z.string(), weight: exactSchema, bonus: z.literal(true).optional(), left: z.object(left).optional(), points: pointsSplitSchema.nullable() })),
  /** `bonus: "above"`: bonuses may take the points over `nominalMax`; their `max` is then what they went up to. */
  nominalMax: exactSchema, cap: z.boolean(), bonus: z.enum(['capped', 'above']).optional(), scaleFrom: exactSchema.nullable(),
  /**
   * Where acts neutralise points, of the score and of each member: what it is out of without them (`max`), and without those alone whose act
   * scales thresholds (`bar`), which are then multiplied by `bar` over `nominalMax`. `acts`: their indexes.
   */
  left: z.object({ ...left, acts: z.array(z.int()) }).optional(),
  /** Where members are not added up: `memberTotal` is then the least share out of one, or the weighted shares out of the weights. */
  combine: z.enum(COMBINATIONS).optional(),
  /** Sum of the members that count, after weights, before cap and scale. */
  memberTotal: pointsSplitSchema.nullable(),
  points: pointsSplitSchema.nullable(),
  round: roundSchema.nullable(),
  shown: shownSplitSchema.nullable(),
  /** What its points are called, where the grid names them: with what is earned, and with what is open at its best. `null` under every line, or without a score. */
  labels: z.object({ lines: z.array(z.object({ code: z.string(), from: exactSchema.nullable() })), reached: z.string().nullable(), best: z.string().nullable() }).optional(),
  imported: z.object({ value: exactSchema, source: sourceSchema, on: z.string() }).nullable(),
});

export const thresholdResultSchema = z.object({
  code: z.string(), of: z.string(), atLeast: exactSchema, declared: exactSchema, compare: z.enum(COMPARISONS), act: z.int().nullable(),
  /** Bars of some classes; `declared` is that of the first line that names a class of the territory. */
  byClass: z.array(z.object({ classes: z.array(z.string()), atLeast: exactSchema })).optional(),
  round: roundSchema.nullable(),
  verdict: z.enum(['met', 'unmet', 'pending']),
  earned: exactSchema.nullable(), open: exactSchema.nullable(),
  /** How far under the threshold; `"0"` when reached. */
  short: exactSchema.nullable(),
  /** How far over it. */
  margin: exactSchema.nullable(),
  /** As decimals to show, fine enough not to contradict the verdict (69.6 against 70). */
  shown: z.object({ earned: z.string(), atLeast: z.string(), short: z.string(), margin: z.string(), open: z.string() }).nullable(),
});

export const windowReasonSchema = z.object({
  code: z.enum(WINDOW_REASON_CODES),
  /** The gates, threshold or window the code speaks of. */
  of: z.array(z.string()),
  figures: z.record(z.string(), z.string()),
});
export const windowResultSchema = z.object({
  code: z.string(), standing: z.enum(WINDOW_STANDINGS), member: z.boolean(), fallbackFor: z.string().nullable(),
  needs: z.object({ gates: z.array(z.string()), windows: z.array(z.string()), thresholds: z.array(z.string()) }),
  /** Every reason, the one to say first first. */
  reasons: z.array(windowReasonSchema),
});

/** The whole result: public, serialisable, recomputable from its own traces. */
export const assessmentResultSchema = z.object({
  format: z.literal(1),
  engine: z.string(),
  grid: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES) }),
  cycle: z.object({ programme: z.string(), code: z.string() }),
  territory: z.string(),
  /** Classes the cycle gives the territory on that day, in the order of the alphabet. */
  classes: z.array(z.string()),
  asOf: plainDateSchema,
  /** First day on which the same dossier may give another result; `null` when no deadline is left. */
  validUntil: date,
  filing: z.enum(FILING_STATES),
  /** Last day to file, `null` where the grid has none: nothing received by then makes the filing `not-filed`. */
  closesOn: date,
  record: z.enum(RECORDS), demonstration: z.boolean(),
  /** True where nothing more can come: what is not shown counts as past its day. */
  closed: z.literal(true).optional(),
  gatesImported: z.object({ value: z.boolean(), source: sourceSchema, on: z.string() }).nullable(),
  items: z.array(itemResultSchema), scores: z.array(scoreResultSchema), thresholds: z.array(thresholdResultSchema), windows: z.array(windowResultSchema),
  acts: z.array(z.object({ kind: z.string(), target: z.string(), value: z.string(), reason: z.string(), by: z.string(), on: z.string() })),
  /** Items supposed otherwise than recorded; empty but in what-if. */
  assumed: z.array(z.string()),
});

export type PointsSplit = z.infer<typeof pointsSplitSchema>;
export type ShownSplit = z.infer<typeof shownSplitSchema>;
export type QuantityTrace = z.infer<typeof quantityTraceSchema>;
export type BoundTrace = z.infer<typeof boundTraceSchema>;
export type BandTrace = z.infer<typeof bandTraceSchema>;
export type AxisTrace = z.infer<typeof axisTraceSchema>;
export type StepTrace = z.infer<typeof stepTraceSchema>;
export type BranchTrace = z.infer<typeof branchTraceSchema>;
export type RuleTrace = z.infer<typeof ruleTraceSchema>;
export type TraceOf<K extends RuleTrace['kind']> = Extract<RuleTrace, { kind: K }>;
export type ItemResult = z.infer<typeof itemResultSchema>;
export type ScoreResult = z.infer<typeof scoreResultSchema>;
export type ThresholdResult = z.infer<typeof thresholdResultSchema>;
export type WindowReason = z.infer<typeof windowReasonSchema>;
export type WindowResult = z.infer<typeof windowResultSchema>;
/** The result of scoring one dossier (decision 2). */
export type AssessmentResult = z.infer<typeof assessmentResultSchema>;
