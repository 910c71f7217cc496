import * as z from 'zod';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { ROUNDING_MODES } from '../shared/rounding.values.ts';
import {
  BASES, COMBINATIONS, COMPARISONS, CONFIDENCES, GATE_MISSING_POLICIES, INDICATOR_MISSING_POLICIES, INPUT_TYPES, NOT_APPLICABLE_POLICIES, ROUNDING_POINTS,
} from './referential.values.ts';
import { codeSchema, deadlineExpressionSchema, decimalSchema, gateRuleSchema, indicatorRuleSchema, pointsSchema } from './rule.schema.ts';

/** Where a line comes from, and how sure we are of it. */
export const sourceSchema = z.object({ ref: z.string().min(1).max(500), confidence: z.enum(CONFIDENCES), note: z.string().max(1000).optional() });

/** Where a document as a whole comes from. */
export const provenanceSchema = z.object({ ref: z.string().max(500), note: z.string().max(2000).optional(), retrieved: z.string().max(30).optional() });

const declared = { code: codeSchema, label: localizedTextSchema };

/** A value a choice may take: `unqualified`, "Sans réserve". */
export const choiceValueSchema = z.object({ ...declared });

/** A figure or fact that items ask for. */
export const inputSchema = z.object({
  ...declared, type: z.enum(INPUT_TYPES),
  /** The name of the cycle's period it is observed over. */
  period: codeSchema.optional(),
  /** What one is: `"sessions"`, `"km"`. Money needs none. */
  unit: localizedTextSchema.optional(),
  help: localizedTextSchema.optional(),
  /** What a `choice` may be, in the order it is offered; for no other type. */
  values: z.array(choiceValueSchema).max(50).optional(),
});
export const eventSchema = z.object({ ...declared });
export const evidenceKindSchema = z.object({
  ...declared,
  /** True: a dossier is not filed while a condition that asks for it lacks it. */
  required: z.boolean().optional(),
});
export const domainSchema = z.object({ ...declared });
/** A class of territory that rules or windows tell apart: `regional-capital`, `ville`. */
export const classSchema = z.object({ ...declared });
/** A date the cycle must give: `filing.close`. */
export const anchorSchema = z.object({ ...declared });

/** The item applies only to these classes, to all but these, or where a fact is so. */
export const conditionSchema = z.union([
  z.object({ classes: z.array(codeSchema).min(1) }),
  z.object({ exceptClasses: z.array(codeSchema).min(1) }),
  z.object({ input: codeSchema, is: z.boolean() }),
]);

const item = {
  ...declared,
  /** What to do, as a gesture: "Faire adopter le PTI et le PIA par le conseil". */
  action: localizedTextSchema.optional(),
  /** Who usually does it: "Secrétaire municipale". */
  lead: localizedTextSchema.optional(),
  evidence: z.array(codeSchema).default([]),
  /** Last day to answer or prove; the grid's own `due` where absent. */
  due: deadlineExpressionSchema.optional(),
  appliesWhen: conditionSchema.optional(),
  /** True: a dossier is not filed without it. Otherwise what is missing is only pointed out. */
  required: z.boolean().optional(),
  /** Codes this item had in earlier versions of the grid. */
  replaces: z.array(codeSchema).optional(),
  source: sourceSchema,
};

export const gateSchema = z.object({ ...item, whenMissing: z.enum(GATE_MISSING_POLICIES).default('pending'), rule: gateRuleSchema });
export const indicatorSchema = z.object({
  ...item, domain: codeSchema, points: pointsSchema,
  whenMissing: z.enum(INDICATOR_MISSING_POLICIES).default('open'),
  whenNotApplicable: z.enum(NOT_APPLICABLE_POLICIES).default('exclude'),
  rule: indicatorRuleSchema,
});

export const roundSchema = z.object({ at: z.enum(ROUNDING_POINTS), decimals: z.int().min(0).max(6), mode: z.enum(ROUNDING_MODES) });

/** A name for points: `good`, "Bon", from 80. */
export const scoreLabelSchema = z.object({ ...declared, from: pointsSchema.optional() });

const classesOfLine = { classes: z.array(codeSchema).min(1) };

/** A node of the tree of points: indicators or other scores, weighted, added up, capped, scaled. A gate counts as one point: met, lost or open. */
export const scoreSchema = z.object({
  code: codeSchema, label: localizedTextSchema.optional(),
  sum: z.array(codeSchema).min(1),
  /** Factor per member; 1 where absent. */
  weights: z.record(codeSchema, decimalSchema).optional(),
  /** Other weights for some classes: the first line that names one of a territory's classes holds. */
  weightsByClass: z.array(z.object({ ...classesOfLine, weights: z.record(codeSchema, decimalSchema) })).min(1).max(20).optional(),
  /** Instead of adding up: the weighted mean of the share each member came to, or the least share, times `max`. */
  combine: z.enum(COMBINATIONS).optional(),
  max: pointsSchema,
  /** True: members may add up to more than `max`, what is over is not counted. */
  cap: z.boolean().default(false),
  /** What a bonus earns over `max`: not counted (`capped`, where absent), or counted (`above`). */
  bonus: z.enum(['capped', 'above']).optional(),
  /** Points the members are scaled from: `"84"` with max `"100"` shows 84 as 100. */
  scaleFrom: pointsSchema.optional(),
  /** What the points are called, from the highest down: `from` is inclusive, and the last may have none. */
  labels: z.array(scoreLabelSchema).min(1).max(20).optional(),
  round: roundSchema.optional(),
  source: sourceSchema.optional(),
});
export const thresholdSchema = z.object({
  code: codeSchema, label: localizedTextSchema.optional(), of: codeSchema, atLeast: pointsSchema,
  /** Other bars for some classes: the first line that names one of a territory's classes holds. */
  byClass: z.array(z.object({ ...classesOfLine, atLeast: pointsSchema })).min(1).max(20).optional(),
  compare: z.enum(COMPARISONS).default('before-rounding'), source: sourceSchema,
});
const oneOrMore = z.union([codeSchema, z.array(codeSchema).min(1)]);
export const windowSchema = z.object({
  code: codeSchema,
  /** Views name the window after its code where absent. */
  label: localizedTextSchema.optional(),
  needs: z.object({ gates: z.union([z.literal('all'), z.array(codeSchema).min(1)]).optional(), window: oneOrMore.optional(), threshold: oneOrMore.optional() }),
  /** A smaller grant for those to whom the named window is closed. */
  fallbackFor: codeSchema.optional(),
  source: sourceSchema.optional(),
});

/** A published grid of gates (CMO) and indicators (IDP), as data. See docs/shapes for each rule. */
export const referentialSchema = z.object({
  format: z.literal(1),
  code: codeSchema, version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,29}$/), basis: z.enum(BASES),
  label: localizedTextSchema.optional(),
  timeZone: z.string().min(1).max(60), currency: z.string().length(3),
  /** Languages the labels are promised in; a label that misses one is a warning. French where absent. */
  languages: z.array(z.enum(['fr', 'en', 'ar'])).max(3).optional(),
  /** Last day to answer, for items that name none. */
  due: deadlineExpressionSchema.optional(),
  anchors: z.array(anchorSchema).max(100).default([]),
  inputs: z.array(inputSchema).max(1000).default([]), events: z.array(eventSchema).max(500).default([]), evidence: z.array(evidenceKindSchema).max(500).default([]),
  domains: z.array(domainSchema).max(100).default([]), classes: z.array(classSchema).max(100).default([]),
  gates: z.array(gateSchema).max(200).default([]), indicators: z.array(indicatorSchema).max(500).default([]),
  scores: z.array(scoreSchema).max(200).default([]), thresholds: z.array(thresholdSchema).max(200).default([]), windows: z.array(windowSchema).max(100).default([]),
  provenance: z.array(provenanceSchema).default([]),
});

export type Source = z.infer<typeof sourceSchema>;
/** An event, anchor, class, domain or kind of evidence. */
export type Declaration = z.infer<typeof eventSchema>;
export type ChoiceValue = z.infer<typeof choiceValueSchema>;
export type InputDeclaration = z.infer<typeof inputSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Gate = z.infer<typeof gateSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type ScoreDeclaration = z.infer<typeof scoreSchema>;
export type Threshold = z.infer<typeof thresholdSchema>;
export type Window = z.infer<typeof windowSchema>;
export type Rounding = z.infer<typeof roundSchema>;
/** A checked grid. Made by `loadReferential` of `@jalon/core/schemas`. */
export type Referential = z.infer<typeof referentialSchema>;
/** A grid as it is written in JSON, before checks and defaults. */
export type ReferentialJson = z.input<typeof referentialSchema>;
/** A checked grid with the hash of its content, `sha256-<hex>`: what results and cycles refer to. */
export type LoadedReferential = Referential & { readonly hash: string };
