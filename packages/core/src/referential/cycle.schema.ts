import * as z from 'zod';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { periodSchema, plainDateSchema } from '../time/time.schema.ts';
import { provenanceSchema, sourceSchema } from './referential.schema.ts';
import { NEUTRALISED_THRESHOLDS } from './referential.values.ts';
import { codeSchema, deadlineExpressionSchema, pointsSchema } from './rule.schema.ts';

/** A territory by any of its references, with the dates it belongs and how we know. */
export const listedTerritorySchema = z.object({
  territory: z.string().min(1), from: plainDateSchema.optional(), to: plainDateSchema.optional(), basis: z.string().max(200).optional(),
});

/** Who a window is for. Without `list`, `classes` or `also` it is for everyone. */
export const membershipSchema = z.object({
  window: codeSchema, list: codeSchema.optional(), classes: z.array(codeSchema).optional(), also: z.array(z.string()).optional(),
});

const signedBy = { reason: z.string().min(1).max(1000), by: z.string().min(1).max(200), on: plainDateSchema, source: sourceSchema.optional() };
/** A decision that changes a rule for one cycle, with its reason, author and date. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-threshold'), target: codeSchema, value: pointsSchema, ...signedBy }),
  /** Points of an indicator that count for nobody this time: they leave the maximum. The thresholds above stay as they are, or are scaled with it. */
  z.object({ kind: z.literal('neutralise'), target: codeSchema, thresholds: z.enum(NEUTRALISED_THRESHOLDS), territories: z.array(z.string()).optional(), classes: z.array(codeSchema).optional(), ...signedBy }),
  /** `target`: an item, all its limits; one event, wherever it is limited; or a delay of the review, `review.reply`. */
  z.object({ kind: z.literal('extend-deadline'), target: codeSchema, to: plainDateSchema, territories: z.array(z.string()).optional(), classes: z.array(codeSchema).optional(), ...signedBy }),
]);

/** One exercise of a programme: which grid, which dates, who takes part, which acts. */
export const cycleSchema = z.object({
  format: z.literal(1),
  programme: codeSchema, code: z.string().min(1).max(30), label: localizedTextSchema.optional(),
  grid: z.object({ code: codeSchema, version: z.string(), hash: z.string().regex(/^sha256-[0-9a-f]{64}$/) }),
  anchors: z.record(z.string(), plainDateSchema), periods: z.record(z.string(), periodSchema).default({}),
  lists: z.record(codeSchema, z.array(listedTerritorySchema)).default({}),
  classes: z.record(codeSchema, z.array(listedTerritorySchema)).default({}),
  members: z.array(membershipSchema).default([]),
  acts: z.array(actSchema).default([]),
  /**
   * How long each party has in the review. `file`: to file, `filing.close` where absent and the cycle has that anchor; `complete`: a dossier returned;
   * `reply`: to a provisional result. Counted from an anchor, or from `review.filed`, `review.returned`, `review.provisional`: the day of that act.
   */
  review: z.object({
    deadlines: z.object({ file: deadlineExpressionSchema.optional(), complete: deadlineExpressionSchema.optional(), reply: deadlineExpressionSchema.optional() }),
  }).optional(),
  /** Small dated table of public holidays, for deadlines in working days. */
  holidays: z.array(plainDateSchema).max(1000).default([]),
  /** Where its dates, lists and acts come from, and what could not be found. */
  provenance: z.array(provenanceSchema).default([]),
});

export type Membership = z.infer<typeof membershipSchema>;
export type ListedTerritory = z.infer<typeof listedTerritorySchema>;
export type Act = z.infer<typeof actSchema>;
export type Cycle = z.infer<typeof cycleSchema>;
export type CycleJson = z.input<typeof cycleSchema>;
