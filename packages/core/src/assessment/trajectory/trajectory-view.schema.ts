import * as z from 'zod';
import { localizedTextSchema } from '../../shared/localized-text.schema.ts';
import { sourceSchema } from '../../referential/referential.schema.ts';
import { BASES } from '../../referential/referential.values.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { shownSplitSchema } from '../assessment-result.schema.ts';
import { GATE_VERDICTS, ITEM_REASON_CODES, OUTCOMES, TREATMENTS, WINDOW_STANDINGS } from '../assessment.values.ts';
import { ITEM_CHANGES, MEDIAN_SIDES, YEAR_STANDINGS } from './trajectory.values.ts';

const text = localizedTextSchema;
const date = plainDateSchema.nullable();
const decimal = z.string().nullable();
const signedBy = z.object({ reason: z.string(), by: z.string(), on: z.string(), source: sourceSchema.nullable() });

/** One group of peers in one cycle, from what is published of them alone; the local government is among them. */
export const yearPeersSchema = z.object({
  /** `"class:ville"`, or `"all"`: everyone of the cycle. */
  stratum: z.string(), label: text.nullable(),
  /** Scores published whole, results awaited, and those who will have none. */
  ranked: z.int(), pending: z.int(), absent: z.int(),
  /** Fewer than so many scores, and neither quarters nor places are told. */
  fewest: z.int(),
  /** The least score, the quarters and the most, as decimals: the least value that a quarter, half, three quarters of them do not exceed. */
  spread: z.object({ least: z.string(), lowerQuarter: z.string(), median: z.string(), upperQuarter: z.string(), most: z.string() }).nullable(),
  /** Of its published score, 1 the best: the places it shares with its ties. */
  place: z.object({ first: z.int(), last: z.int() }).nullable(),
  /** Of the score of the line, published or not. */
  side: z.enum(MEDIAN_SIDES).nullable(),
});

export const yearThresholdSchema = z.object({
  code: z.string(), label: text.nullable(), atLeast: z.string(), verdict: z.enum(['met', 'unmet', 'pending']),
  /** What the grid says, and where it says so. */
  declared: z.string(), source: sourceSchema,
  /** The act that set it otherwise for the cycle. */
  act: signedBy.nullable(),
});

/** One cycle. Figures are `null`, and lists empty, where nobody has any, or the reader may not read them. */
export const yearLineSchema = z.object({
  cycle: z.object({ code: z.string(), label: text.nullable(), from: date }),
  grid: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES) }),
  /** Whether the cycle before it had another grid. */
  gridChanged: z.boolean(),
  standing: z.enum(YEAR_STANDINGS),
  /** `imported`: published elsewhere and kept here; `computed`: from the answers of the dossier. */
  basis: z.enum(['imported', 'computed']).nullable(),
  /** Where what is imported was published. */
  sources: z.array(z.object({ ref: z.string(), on: z.string() })),
  version: z.int().nonnegative(), demonstration: z.boolean(),
  /** The score the windows depend on. */
  score: z.object({
    code: z.string(), label: text.nullable(),
    /** As decimals that add up; `null` where nothing was scored. */
    points: shownSplitSchema.nullable(), max: z.string(),
    threshold: yearThresholdSchema.nullable(),
  }).nullable(),
  gates: z.object({ met: z.int(), unmet: z.int(), pending: z.int(), notApplicable: z.int(), total: z.int() }).nullable(),
  windows: z.array(z.object({ code: z.string(), label: text, standing: z.enum(WINDOW_STANDINGS) })),
  peers: z.array(yearPeersSchema),
});

const itemInYearSchema = z.object({
  outcome: z.enum(OUTCOMES), treatment: z.enum(TREATMENTS), reason: z.enum(ITEM_REASON_CODES),
  /** Gates only. */
  verdict: z.enum(GATE_VERDICTS).nullable(),
  /** Indicators that count only. */
  points: shownSplitSchema.nullable(),
}).nullable();

/** An item in two years. `code` in the second, `was` in the first; `null`: it is not in that year's grid. */
export const itemOverYearsSchema = z.object({
  kind: z.enum(['gate', 'indicator']), code: z.string().nullable(), was: z.string().nullable(), label: text,
  /** What the first year called it, where that differs. */
  wasLabel: text.nullable(),
  before: itemInYearSchema, after: itemInYearSchema,
  change: z.enum(ITEM_CHANGES),
  /** Points after less points before, as a decimal; `null` where it is out of another maximum, or nothing may be compared. */
  by: decimal,
});

export const yearsBesideSchema = z.object({
  /** Codes of the two cycles. */
  before: z.string(), after: z.string(),
  /** Of the score of both lines; `by` is `null` where their maxima differ, or one is not settled. */
  score: z.object({ change: z.enum(ITEM_CHANGES), by: decimal, maxChanged: z.boolean() }).nullable(),
  windows: z.array(z.object({ code: z.string().nullable(), was: z.string().nullable(), label: text, before: z.enum(WINDOW_STANDINGS).nullable(), after: z.enum(WINDOW_STANDINGS).nullable() })),
  items: z.array(itemOverYearsSchema),
  /** What `by` of the items adds up to: of those that rose, and of those that fell (negative). */
  rose: z.string(), fell: z.string(),
});

/** One local government in one programme, cycle after cycle. API, snapshot and widget share it. */
export const trajectoryViewSchema = z.object({
  format: z.literal(1), kind: z.literal('trajectory'),
  territory: z.object({ id: z.string(), ref: z.string(), name: z.string(), kind: z.string(), within: z.array(z.string()) }),
  programme: z.object({ code: z.string(), label: text.nullable() }),
  asOf: plainDateSchema,
  /** Its codes that began or ended on a day, where it was created, split or coded anew: nothing of another local government is joined to its years. */
  dated: z.array(z.object({ scheme: z.string(), code: z.string(), from: date, to: date })),
  /** From the oldest. */
  years: z.array(yearLineSchema),
  /** The two years asked for, else the last two that may be read; `null` where there are no two. */
  beside: yearsBesideSchema.nullable(),
});

export type YearPeers = z.infer<typeof yearPeersSchema>;
export type YearThreshold = z.infer<typeof yearThresholdSchema>;
export type YearLine = z.infer<typeof yearLineSchema>;
export type ItemOverYears = z.infer<typeof itemOverYearsSchema>;
export type YearsBeside = z.infer<typeof yearsBesideSchema>;
export type TrajectoryView = z.infer<typeof trajectoryViewSchema>;
