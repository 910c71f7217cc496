import * as z from 'zod';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { BASES, INPUT_TYPES } from '../referential/referential.values.ts';
import { sourceSchema } from '../referential/referential.schema.ts';
import { plainDateSchema } from '../time/time.schema.ts';
import { AUTHOR_ROLES, FILING_STATES, GATE_VERDICTS, ITEM_REASON_CODES, OUTCOMES, RECORDS, TIMINGS, TREATMENTS, VERDICT_CODES, WINDOW_STANDINGS } from './assessment.values.ts';
import { actorRefSchema, evidenceSchema, inputValueSchema } from './dossier.schema.ts';
import { itemReviewView, reviewSummarySchema, reviewViewSchema } from './review/review-view.schema.ts';
import { ruleTraceSchema, shownSplitSchema, windowReasonSchema } from './assessment-result.schema.ts';

const text = localizedTextSchema;
const date = plainDateSchema.nullable();

/** The first sentence of the card, as data. */
export const verdictViewSchema = z.object({
  code: z.enum(VERDICT_CODES),
  /** Window codes, by standing. */
  open: z.array(z.string()), closed: z.array(z.string()), undetermined: z.array(z.string()), notMember: z.array(z.string()),
  /** Last day on which something can still be won. */
  by: date,
  gates: z.object({ met: z.int(), unmet: z.int(), pending: z.int(), notApplicable: z.int(), total: z.int() }),
});

export const windowViewSchema = z.object({
  code: z.string(), label: text, standing: z.enum(WINDOW_STANDINGS), fallbackFor: z.string().nullable(),
  /** The reason to say first. */
  reason: windowReasonSchema,
  reasons: z.array(windowReasonSchema),
});

export const scoreViewSchema = z.object({
  code: z.string(), label: text.nullable(), state: z.enum(['assessed', 'not-assessed']), reason: z.string(),
  /** Decimals that add up: earned + lost + open = max. `null` when not assessed. */
  earned: z.string().nullable(), lost: z.string().nullable(), open: z.string().nullable(), max: z.string(),
  thresholds: z.array(z.object({
    code: z.string(), label: text.nullable(), atLeast: z.string(), declared: z.string(), verdict: z.enum(['met', 'unmet', 'pending']), short: z.string().nullable(), margin: z.string().nullable(), act: z.int().nullable(),
  })),
  /** What its points are called: with those earned, and with those still open; absent where the grid names none. */
  named: z.object({ reached: text.nullable(), best: text.nullable() }).optional(),
  imported: z.object({ source: sourceSchema, on: z.string() }).nullable(),
});

/** What to do next, ordered by what it unlocks. */
export const stepViewSchema = z.object({
  item: z.string(), kind: z.enum(['gate', 'indicator']),
  /** `answer`: give the figures or the date; `prove`: attach the missing proof; `cure`: an answer stands but does not suffice. */
  gesture: z.enum(['answer', 'prove', 'cure']),
  action: text, lead: text.nullable(), due: date, daysLeft: z.int().nullable(),
  unlocks: z.object({
    /** Windows this gesture is needed for. */
    windows: z.array(z.string()),
    /** Points it may bring; `null` for a gate. */
    points: z.string().nullable(),
    /** Whether these points alone reach the threshold of a window. */
    reachesThreshold: z.boolean(),
  }),
});

export const answerViewSchema = z.object({
  author: z.enum(AUTHOR_ROLES), ofRecord: z.boolean(), input: z.record(z.string(), inputValueSchema), events: z.record(z.string(), z.string()),
  note: z.string().nullable(), evidence: z.array(evidenceSchema), by: actorRefSchema, at: z.string(), version: z.int(),
  /** What this author's answer alone is worth; indicators only. */
  earned: z.string().nullable(),
});

const itemView = {
  code: z.string(), label: text, lead: text.nullable(), action: text.nullable(),
  outcome: z.enum(OUTCOMES), timing: z.enum(TIMINGS), treatment: z.enum(TREATMENTS), reason: z.enum(ITEM_REASON_CODES),
  author: z.enum(AUTHOR_ROLES).nullable(),
  due: date,
  /** Days from `asOf` to `due`; negative when past. */
  daysLeft: z.int().nullable(),
  trace: ruleTraceSchema.nullable(),
  /** Codes to fill in, resolved in `catalogue`. */
  asks: z.object({ inputs: z.array(z.string()), events: z.array(z.string()), evidence: z.array(z.string()) }),
  missingEvidence: z.array(z.string()),
  answers: z.array(answerViewSchema),
  source: sourceSchema,
  /** Index in `acts`. */
  act: z.int().nullable(),
  ...itemReviewView,
};
export const gateViewSchema = z.object({ ...itemView, verdict: z.enum(GATE_VERDICTS) });
export const indicatorViewSchema = z.object({
  ...itemView, points: shownSplitSchema.nullable(),
  /** The indicator's worth in the grid, whatever counts this time. */
  nominalMax: z.string(),
  /** Its points come over and above: they are in what its domain has, not in what it is out of. */
  bonus: z.literal(true).optional(),
});
export const domainViewSchema = z.object({
  code: z.string(), label: text,
  /** The sum of its lines, a bonus in what is earned and open alone. Where bonuses take it over its maximum, cut at it if a score of this domain alone does so, else out of what it went up to. */
  points: shownSplitSchema.nullable(),
  indicators: z.array(indicatorViewSchema),
});

const labelled = z.record(z.string(), z.object({ label: text }));

/** Everything a scorecard shows, for one territory and cycle. API, snapshot and widget share it. */
export const scorecardViewSchema = z.object({
  format: z.literal(1), kind: z.literal('scorecard'),
  assessmentId: z.string(),
  /** Version of the assessment, the `base` of the next command. 0: nothing was ever recorded. */
  version: z.int().nonnegative(),
  territory: z.object({ id: z.string(), ref: z.string(), name: z.string(), kind: z.string(), within: z.array(z.string()), classes: z.array(text) }),
  programme: z.object({ code: z.string(), label: text.nullable() }),
  cycle: z.object({ code: z.string(), label: text.nullable(), periods: z.record(z.string(), z.tuple([z.string(), z.string()])) }),
  grid: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES) }),
  engine: z.string(),
  currency: z.string(), timeZone: z.string(),
  asOf: plainDateSchema, validUntil: date,
  filing: z.enum(FILING_STATES), record: z.enum(RECORDS),
  /** Figures invented to show the product at work: must be said on screen. */
  demonstration: z.boolean(),
  verdict: verdictViewSchema,
  windows: z.array(windowViewSchema),
  /** The score the windows depend on; `null` where the grid has gates only. */
  score: scoreViewSchema.nullable(),
  scores: z.array(scoreViewSchema),
  steps: z.array(stepViewSchema),
  gates: z.array(gateViewSchema), domains: z.array(domainViewSchema),
  catalogue: z.object({
    inputs: z.record(z.string(), z.object({
      label: text, type: z.enum(INPUT_TYPES), unit: text.nullable(), help: text.nullable(), period: z.string().nullable(),
      /** What a `choice` may be; absent for the other types. */
      values: z.array(z.object({ code: z.string(), label: text })).optional(),
    })),
    events: labelled, evidence: labelled,
  }),
  acts: z.array(z.object({ kind: z.string(), target: z.string(), value: z.string(), reason: z.string(), by: z.string(), on: z.string() })),
  /** Results published elsewhere and kept here as of record. */
  imported: z.array(z.object({ kind: z.string(), target: z.string().nullable(), value: z.string(), source: sourceSchema, on: z.string() })),
  /** Version of each entity, `"IDP-2:coach"`: what a command's staleness is judged on. */
  entityVersions: z.record(z.string(), z.int()),
  /** From filing to publication. Absent from cards made before there was one. */
  review: reviewViewSchema.optional(),
});

/** One line of a list of results. */
export const scorecardSummarySchema = z.object({
  assessmentId: z.string(), version: z.int().nonnegative(), territory: z.object({ id: z.string(), ref: z.string(), name: z.string(), kind: z.string(), within: z.array(z.string()) }),
  filing: z.enum(FILING_STATES), demonstration: z.boolean(), published: z.boolean(), asOf: plainDateSchema,
  windows: z.array(z.object({ code: z.string(), standing: z.enum(WINDOW_STANDINGS) })),
  score: z.object({ code: z.string(), earned: z.string().nullable(), open: z.string().nullable(), max: z.string() }).nullable(),
  gates: z.object({ met: z.int(), total: z.int() }),
  /** Absent from lines made before there was one. */
  review: reviewSummarySchema.optional(),
});

export type VerdictView = z.infer<typeof verdictViewSchema>;
export type WindowView = z.infer<typeof windowViewSchema>;
export type ScoreView = z.infer<typeof scoreViewSchema>;
export type StepView = z.infer<typeof stepViewSchema>;
export type AnswerView = z.infer<typeof answerViewSchema>;
export type GateView = z.infer<typeof gateViewSchema>;
export type IndicatorView = z.infer<typeof indicatorViewSchema>;
export type DomainView = z.infer<typeof domainViewSchema>;
export type ScorecardView = z.infer<typeof scorecardViewSchema>;
export type ScorecardSummary = z.infer<typeof scorecardSummarySchema>;
