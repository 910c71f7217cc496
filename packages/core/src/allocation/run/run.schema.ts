import * as z from 'zod';
import { actorRefSchema } from '../../assessment/dossier.schema.ts';
import { codeSchema } from '../../referential/code.schema.ts';
import { instantSchema, plainDateSchema } from '../../time/time.schema.ts';
import { minorUnitsSchema, positiveSchema } from '../allocation-formula.schema.ts';
import { entrantSchema } from '../entrant.schema.ts';
import { MOVEMENT_STEPS, RUN_STATUSES } from './run.values.ts';

const minor = z.int().nonnegative();

export const formulaRefSchema = z.object({ code: codeSchema, version: z.string().max(30), hash: z.string().regex(/^sha256-[0-9a-f]{64}$/) });

/**
 * What an exercise says of one window otherwise than its formula. What is left out is as the formula has it; a bound of `null` is none. `pool`: weight of the
 * window in an envelope it shares with others. `weights`, `each`: of its parts, by their codes.
 */
export const windowTermsSchema = z.object({
  pool: positiveSchema.optional(), weights: z.record(codeSchema, positiveSchema).optional(), each: z.record(codeSchema, minorUnitsSchema).optional(),
  floor: minorUnitsSchema.nullable().optional(), cap: minorUnitsSchema.nullable().optional(), roundTo: z.int().min(1).max(1_000_000_000).optional(),
});

/** What was computed for one territory in one window: enough to decree. The whole result is made again from the run. */
export const computedLineSchema = z.object({
  territory: z.string(), window: codeSchema, given: minor, held: minor, deducted: minor, net: minor, tranches: z.array(z.object({ code: codeSchema, amount: minor })),
});

/** One amount at one step, with the act that says so. */
export const movementSchema = z.object({
  /** Made by whoever records it: a UUID. */
  id: z.uuid(),
  step: z.enum(MOVEMENT_STEPS), territory: z.string(), window: codeSchema, tranche: codeSchema.optional(),
  amount: minor, on: plainDateSchema,
  /** The act: `"Arrêté n° 030203"`, a payment order, a vote. */
  ref: z.string().min(1).max(300),
  /** Before it was corrected: what stood, why it changed, who changed it. */
  corrections: z.array(z.object({ amount: minor, on: plainDateSchema, motive: z.string().max(1000), by: actorRefSchema, at: instantSchema })).optional(),
  by: actorRefSchema, at: instantSchema, version: z.int().positive(),
});

/** One exercise of a formula: what goes in, what came out, and what became of it. */
export const allocationRunSchema = z.object({
  id: z.string(), programme: codeSchema, exercise: z.string().min(1).max(30), name: z.string().max(200),
  status: z.enum(RUN_STATUSES),
  formula: formulaRefSchema.nullable(),
  envelopes: z.record(codeSchema, minor), broughtIn: z.record(codeSchema, minor),
  /** By window; left out where each is as the formula has it. */
  terms: z.record(codeSchema, windowTermsSchema).optional(),
  entrants: z.array(entrantSchema).max(50_000),
  /** Version of the run that last changed what is computed from. */
  inputsVersion: z.int().nonnegative(),
  computed: z.object({ inputsVersion: z.int().nonnegative(), engine: z.string(), lines: z.array(computedLineSchema), by: actorRefSchema, at: instantSchema }).nullable(),
  decree: z.object({ ref: z.string().min(1).max(300), on: plainDateSchema, by: actorRefSchema, at: instantSchema }).nullable(),
  movements: z.array(movementSchema),
  version: z.int().nonnegative(),
  entityVersions: z.record(z.string(), z.int().positive()),
  entityActors: z.record(z.string(), actorRefSchema.extend({ since: z.int().nonnegative().optional() })),
});

export type FormulaRef = z.infer<typeof formulaRefSchema>;
export type WindowTerms = z.infer<typeof windowTermsSchema>;
export type ComputedLine = z.infer<typeof computedLineSchema>;
export type Movement = z.infer<typeof movementSchema>;
export type AllocationRun = z.infer<typeof allocationRunSchema>;
