import * as z from 'zod';
import { localizedTextSchema } from '../../shared/localized-text.schema.ts';
import { BASES } from '../../referential/referential.values.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { REVIEW_STATES } from '../review/review.values.ts';

const text = localizedTextSchema;
const decimal = z.string().nullable();

/**
 * One local government in a matrix, as it is stored beside its card: letters of {@link STATE_LETTERS} and its like, in the order of the grid.
 * Who it is, and its classes, come in when the matrix is put together.
 */
export const matrixRowSchema = z.object({
  v: z.literal(1), version: z.int().nonnegative(),
  filing: z.string().length(1),
  /** State of the review; `null` where there is none here. */
  review: z.enum(REVIEW_STATES).nullable(), late: z.boolean(),
  demonstration: z.boolean(), published: z.boolean(),
  /** A letter per window, per gate, per indicator. */
  windows: z.string(), gates: z.string(), states: z.string(),
  /** Points of each indicator as shown; `null` where they do not count. */
  points: z.array(decimal),
  /** The score the windows depend on, as shown. `gap`: points above its threshold, negative below; `null` where either is not known. */
  earned: decimal, open: decimal, max: decimal, gap: decimal,
});

const coded = { code: z.string(), label: text };
const column = z.array(decimal);

/**
 * Every local government of a cycle by every condition and indicator, column by column: the n-th entry of each column of `rows` is the n-th
 * local government, in order of folded name. Letters are those of `matrix.values.ts`.
 */
export const matrixViewSchema = z.object({
  format: z.literal(1), kind: z.literal('matrix'),
  programme: z.object({ code: z.string(), label: text.nullable() }),
  cycle: z.object({ code: z.string(), label: text.nullable() }),
  grid: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES) }),
  engine: z.string(), timeZone: z.string(),
  asOf: plainDateSchema,
  /** The next day on which a cell can change without anybody writing. */
  validUntil: plainDateSchema.nullable(),
  windows: z.array(z.object({ ...coded, fallbackFor: z.string().nullable() })),
  /** `null` where the grid has gates only. `threshold`: what the grid declares; a class or an act may ask for another, `gap` is from that one. */
  score: z.object({ code: z.string(), label: text.nullable(), max: z.string(), threshold: z.object({ code: z.string(), label: text.nullable(), atLeast: z.string() }).nullable() }).nullable(),
  gates: z.array(z.object(coded)),
  domains: z.array(z.object(coded)),
  indicators: z.array(z.object({ ...coded, domain: z.string(), max: z.string() })),
  classes: z.array(z.object(coded)),
  kinds: z.array(z.string()),
  /** What the rows lie in, from the largest down. `parent`: place in this list. */
  areas: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), parent: z.int().nullable() })),
  count: z.int().nonnegative(),
  rows: z.object({
    id: z.array(z.string()), ref: z.array(z.string()), name: z.array(z.string()),
    /** Places in `kinds`, `areas` and `classes`. */
    kind: z.array(z.int()), area: z.array(z.int().nullable()), classes: z.array(z.array(z.int())),
    version: z.array(z.int()), filing: z.string(),
    review: z.array(z.enum(REVIEW_STATES).nullable()),
    /** A letter per row, `y` or `-`: a delay of the review is past; the figures are invented; the result is published. */
    late: z.string(), demonstration: z.string(), published: z.string(),
    /** Per window, gate and indicator: a letter per row. */
    windows: z.array(z.string()), gates: z.array(z.string()), states: z.array(z.string()),
    /** Per indicator: its points as shown. */
    points: z.array(column),
    earned: column, open: column, max: column, gap: column,
  }),
});

export type MatrixRow = z.infer<typeof matrixRowSchema>;
export type MatrixView = z.infer<typeof matrixViewSchema>;
