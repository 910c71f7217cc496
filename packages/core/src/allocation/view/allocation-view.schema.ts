import * as z from 'zod';
import { BASES } from '../../referential/referential.values.ts';
import { localizedTextSchema } from '../../shared/localized-text.schema.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { PART_KINDS } from '../allocation.values.ts';
import { RUN_STATUSES } from '../run/run.values.ts';
import { ALLOCATION_VERDICTS, NEXT_KINDS } from './allocation-view.values.ts';

const minor = z.int();
const text = localizedTextSchema;
const label = text.nullable();
const count = z.int().nonnegative();

/** Amounts by step, in minor units; with `gaps`: what each step has less than the one before. */
export const stepAmountsSchema = z.object({ computed: minor, decreed: minor, ordered: minor, paid: minor, budgeted: minor, spent: minor });

/** Money granted and not paid past its day. */
export const lateMoneySchema = z.object({ amount: minor, since: plainDateSchema, days: z.int() });

/** Who it is a run of, by which formula, and where it stands. */
export const allocationHeadSchema = z.object({
  run: z.object({ id: z.string(), name: z.string(), status: z.enum(RUN_STATUSES), version: count, exercise: z.string(), decree: z.object({ ref: z.string(), on: plainDateSchema }).nullable() }),
  programme: z.object({ code: z.string(), label }),
  formula: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES), label: text }).nullable(),
  engine: z.string().nullable(), currency: z.string().nullable(), demonstration: z.boolean(),
  asOf: plainDateSchema,
});

/** One window: `given + held + carried + returned = pool`, always. */
export const allocationWindowViewSchema = z.object({
  code: z.string(), label: text, envelope: z.string(), pool: minor, given: minor, held: minor, carried: minor, returned: minor,
  /** Of what is given, taken off what is paid. */
  deducted: minor,
  eligible: count, ineligible: count, undetermined: count,
  floor: minor.nullable(), cap: minor.nullable(), roundTo: z.int(), stratified: z.boolean(),
  /** True where this exercise says otherwise than the formula. */
  isSet: z.boolean().optional(),
  parts: z.array(z.object({ code: z.string(), label: text, kind: z.enum(PART_KINDS), weight: z.string().nullable() })),
});

/** Sums of a group of territories: a stratum of the formula, or a region. */
export const allocationGroupSchema = z.object({
  code: z.string(), label: z.string(), territories: count, takers: count, given: minor, held: minor, net: minor, decreed: minor, paid: minor, late: minor,
});

export const allocationVerdictSchema = z.object({
  code: z.enum(ALLOCATION_VERDICTS),
  pool: minor, given: minor, held: minor, carried: minor, returned: minor, net: minor, decreed: minor, paid: minor, unpaid: minor,
  /** Territories listed, those that are given something, those something is held for. */
  territories: count, takers: count, waiting: count,
  late: lateMoneySchema.nullable(),
  /** Last day to pay, where the formula says one. */
  payBy: plainDateSchema.nullable(),
  /** Why nothing can be computed: each with the figures of its sentence. */
  faults: z.array(z.object({ code: z.string(), path: z.string(), figures: z.record(z.string(), z.string()) })),
});

/**
 * An allocation as the widget, the API and a snapshot read it: envelopes and windows, and who gets what, column by column. The n-th entry of each
 * column of `rows` is the n-th territory, in the order of their ids. Money is whole minor units.
 */
export const allocationViewSchema = allocationHeadSchema.extend({
  format: z.literal(1), kind: z.literal('allocation'),
  /** The next day on which something is late or lapses without anybody writing. */
  validUntil: plainDateSchema.nullable(),
  verdict: allocationVerdictSchema,
  /** `amount`: set in the run, or as published in the formula; `null` while it is neither. */
  envelopes: z.array(z.object({ code: z.string(), label: text, amount: minor.nullable(), broughtIn: minor, isSet: z.boolean() })),
  windows: z.array(allocationWindowViewSchema),
  /** From computed to spent, in all; `null` until amounts are computed by an act. */
  ladder: z.object({ steps: stepAmountsSchema, gaps: stepAmountsSchema, held: minor, lapse: z.object({ amount: minor, on: plainDateSchema, past: z.boolean() }).nullable() }).nullable(),
  /** The column one more point is counted in. `told`, `next`: false where working it out for everybody would take too long; it is there one territory at a time. */
  worth: z.object({ column: z.string(), label: text, by: z.string(), told: z.boolean(), next: z.boolean() }).nullable(),
  classes: z.array(z.object({ code: z.string(), label })),
  groups: z.array(allocationGroupSchema),
  count,
  rows: z.object({
    id: z.array(z.string()), ref: z.array(z.string()), name: z.array(z.string()),
    /** Places in `classes` and in `groups`. */
    classes: z.array(z.array(z.int())), group: z.array(z.int().nullable()),
    /** Per window: a letter of `TAKER_LETTERS` per row, what is given and what is held. */
    standings: z.array(z.string()), given: z.array(z.array(minor)), held: z.array(z.array(minor)),
    /** In all windows: what is left to pay once something is taken off. */
    net: z.array(minor),
    /** By what is given: 1 is the most; those who get as much share a place; `null` where nothing is given. */
    rank: z.array(z.int().nullable()),
    /** Figure of the column of `worth`, as money is shared by it. */
    figure: z.array(z.string().nullable()),
    /** Minor units that one more point is worth to the territory, everybody else staying as they are. */
    worth: z.array(minor.nullable()),
    next: z.array(z.object({ kind: z.enum(NEXT_KINDS), at: z.string(), short: z.string().nullable(), amount: minor }).nullable()),
    /** Steps after the sum, once there is a decree. */
    decreed: z.array(minor), ordered: z.array(minor), paid: z.array(minor), budgeted: z.array(minor), spent: z.array(minor), late: z.array(minor),
  }),
});

export type StepAmountsView = z.infer<typeof stepAmountsSchema>;
export type AllocationHead = z.infer<typeof allocationHeadSchema>;
export type AllocationWindowView = z.infer<typeof allocationWindowViewSchema>;
export type AllocationGroup = z.infer<typeof allocationGroupSchema>;
export type AllocationView = z.infer<typeof allocationViewSchema>;
