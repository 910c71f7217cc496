import * as z from 'zod';
import { exactSchema } from '../assessment/assessment-result.schema.ts';
import { BASES } from '../referential/referential.values.ts';
import { allocationDataSchema, allocationWindowSchema } from './allocation-formula.schema.ts';
import { CONDITION_VERDICTS, PART_STANDINGS, TAKER_STANDINGS } from './allocation.values.ts';
import { entrantSchema } from './entrant.schema.ts';

const minor = z.int();

/** One thing a condition read. */
export const conditionReadingSchema = z.object({
  kind: z.enum(['classes', 'except-classes', 'window', 'member-of', 'data', 'gets']), of: z.string(), read: z.string().nullable(), verdict: z.enum(CONDITION_VERDICTS),
});

/** What one territory has to do with one part. */
export const partLineSchema = z.object({
  code: z.string(), standing: z.enum(PART_STANDINGS),
  /** Why it does not take, where a condition of the part decides. */
  because: z.array(conditionReadingSchema),
  /** What its money is in proportion to, as read; `null` where nothing was. */
  key: exactSchema.or(z.string()).nullable(),
  /** Share of it that is earned; `null` where the part has no rate. */
  rate: exactSchema.nullable(),
  /** Its place, where the part ranks: of how many, in which group; `tier` is the index of the tier or prize. */
  placed: z.object({ group: z.string(), rank: z.int().nullable(), ranked: z.int(), tier: z.int().nullable() }).nullable(),
  /** Minor units of the amount that come from this part. */
  amount: minor,
});

export const allocationLineSchema = z.object({
  territory: z.string(), standing: z.enum(TAKER_STANDINGS),
  because: z.array(conditionReadingSchema),
  stratum: z.string().nullable(),
  parts: z.array(partLineSchema),
  floor: minor.nullable(), cap: minor.nullable(),
  /** Given and held together. `up`: one unit more, by largest remainder. */
  amount: minor, up: z.boolean(),
  /** `held`: kept until what is not known is known. */
  given: minor, held: minor,
  /** Taken off, and what is left to pay. */
  deducted: minor, net: minor,
  tranches: z.array(z.object({ code: z.string(), amount: minor, ready: z.enum(CONDITION_VERDICTS) })),
  /** At least, or at most, so much of what is given must go to a use. */
  uses: z.array(z.object({ code: z.string(), atLeast: minor.nullable(), atMost: minor.nullable() })),
  coFunding: minor.nullable(),
});

/** One pool being shared: a window's, or that of one group of it. */
export const allocationPotSchema = z.object({
  stratum: z.string().nullable(), pool: minor,
  /** Sum of the key by which the pools of the groups are made; `null` without groups. */
  key: exactSchema.or(z.string()).nullable(),
  /** What is left for shares once amounts and prizes are out; exact. `scaled`: what amounts were multiplied by because they came to more than the pool. */
  rest: exactSchema, scaled: exactSchema.nullable(),
  parts: z.array(z.object({
    code: z.string(),
    /** Exact: its share of the rest, or the sum of its amounts. */
    pool: exactSchema,
    /** What its keys (times rates, times weights) are out of. */
    outOf: exactSchema,
    /** Exact: shares left by those who do not take. */
    forfeited: exactSchema,
    /** Minor units kept back while a rank is not known. */
    reserved: exactSchema,
  })),
  /** What shares were multiplied by so that floors and caps hold; `null` where everybody stands at a cap. */
  level: exactSchema.nullable(),
  given: minor, held: minor, carried: minor, returned: minor,
  /** The last line that got one unit more. */
  lastUp: z.string().nullable(),
});

export const windowAllocationSchema = z.object({
  code: z.string(),
  /** As written in the formula: what the lines were computed by. */
  rule: allocationWindowSchema,
  pool: minor,
  /** `given + held + carried + returned = pool`, always. */
  given: minor, held: minor, carried: minor, returned: minor,
  /** Of what is given. */
  deducted: minor,
  pots: z.array(allocationPotSchema),
  /** Members only, in the order of their ids. */
  lines: z.array(allocationLineSchema),
});

/** Who gets what and why: public, serialisable, recomputable from itself alone. */
export const allocationResultSchema = z.object({
  format: z.literal(1), engine: z.string(),
  formula: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES) }),
  exercise: z.string(), currency: z.string(),
  /** Columns that were read, and what stood in them. */
  data: z.array(allocationDataSchema), entrants: z.array(entrantSchema),
  envelopes: z.array(z.object({ code: z.string(), amount: minor, broughtIn: minor })),
  windows: z.array(windowAllocationSchema),
  totals: z.array(z.object({ territory: z.string(), given: minor, held: minor, deducted: minor, net: minor })),
});

export type PartLineResult = z.infer<typeof partLineSchema>;
export type AllocationLine = z.infer<typeof allocationLineSchema>;
export type AllocationPot = z.infer<typeof allocationPotSchema>;
export type WindowAllocation = z.infer<typeof windowAllocationSchema>;
export type AllocationResult = z.infer<typeof allocationResultSchema>;
