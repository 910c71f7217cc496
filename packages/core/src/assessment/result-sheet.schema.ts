import * as z from 'zod';
import { localizedTextSchema } from '../shared/localized-text.schema.ts';
import { BASES } from '../referential/referential.values.ts';
import { sourceSchema } from '../referential/referential.schema.ts';
import { plainDateSchema, instantSchema } from '../time/time.schema.ts';
import { GATE_VERDICTS, TREATMENTS, VERDICT_CODES, WINDOW_STANDINGS } from './assessment.values.ts';

const text = localizedTextSchema;
const named = { code: z.string(), label: text.nullable() };

/** One item as it stands in a published result: a gate has a verdict, an indicator points; both are `null` where the item left the result. */
export const sheetItemSchema = z.object({
  code: z.string(), kind: z.enum(['gate', 'indicator']), label: text, treatment: z.enum(TREATMENTS),
  verdict: z.enum(GATE_VERDICTS).nullable(),
  points: z.object({ earned: z.string(), max: z.string() }).nullable(),
});

/** A published result, small enough to be signed, printed and checked by anyone. */
export const resultSheetSchema = z.object({
  format: z.literal(1), kind: z.literal('result-sheet'),
  /** `review`: filed, verified and published through the issuer. `record`: published elsewhere, in whole or in part; the issuer only says that this is the figure it holds, and from where. */
  attests: z.enum(['review', 'record']),
  programme: z.object(named),
  cycle: z.object({ ...named, periods: z.record(z.string(), z.tuple([z.string(), z.string()])) }),
  territory: z.object({ id: z.string(), identifiers: z.array(z.object({ scheme: z.string(), code: z.string() })), name: z.string(), kind: z.string() }),
  grid: z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.enum(BASES) }),
  engine: z.string(),
  /** A day; of a result of record, a day, a month or a year, as its source says. */
  publishedOn: z.string(),
  /** What the publication rests on: the minutes or order, and the motive that was given. `null` for what was published elsewhere alone. */
  act: z.object({ reference: z.string().nullable(), motive: z.string().nullable() }).nullable(),
  /** The day the figures below were worked out for. */
  asOf: plainDateSchema,
  verdict: z.enum(VERDICT_CODES),
  windows: z.array(z.object({ code: z.string(), label: text, standing: z.enum(WINDOW_STANDINGS) })),
  /** Points as decimals, earned + lost + open = max; `null` where the grid has no score. */
  score: z.object({
    ...named, earned: z.string().nullable(), lost: z.string().nullable(), open: z.string().nullable(), max: z.string(),
    thresholds: z.array(z.object({ ...named, atLeast: z.string(), verdict: z.enum(['met', 'unmet', 'pending']) })),
  }).nullable(),
  /** Empty for what was published elsewhere alone: nobody said anything item by item. */
  items: z.array(sheetItemSchema),
  /** The figures of record, and where each was published. */
  sources: z.array(z.object({ kind: z.string(), target: z.string().nullable(), value: z.string(), source: sourceSchema, on: z.string() })),
  /** Figures invented to show the product at work. */
  demonstration: z.boolean(),
  /** `sha256-` and 64 hexadecimal digits: the identity of the result, whenever and by whomever the sheet is issued. */
  resultHash: z.string(),
  issuedAt: instantSchema,
  /** Address of the server that signs. */
  issuer: z.string(),
});

/**
 * A sheet with its signature: a JWS in flattened JSON serialisation (RFC 7515) whose payload is detached, and is the RFC 8785 form of `sheet` in UTF-8.
 */
export const signedResultSheetSchema = z.object({ sheet: resultSheetSchema, protected: z.string(), signature: z.string() });

export type ResultSheet = z.infer<typeof resultSheetSchema>;
export type SheetItem = z.infer<typeof sheetItemSchema>;
export type SignedResultSheet = z.infer<typeof signedResultSheetSchema>;
