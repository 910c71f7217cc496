import * as z from 'zod';
import { ROUNDING_MODES, type RoundingMode } from '../shared/rounding.values.ts';
import { codeSchema, decimalSchema } from './code.schema.ts';
import { FORMULA_BOUNDS } from './formula.values.ts';

/** A formula as a tree: figures, numbers, and operators of this list alone. Everything is exact. */
export type Formula =
  | { input: string } | { number: string }
  | { add: Formula[] } | { mul: Formula[] } | { min: Formula[] } | { max: Formula[] }
  | { sub: [Formula, Formula] } | { div: [Formula, Formula] }
  | { round: Formula; decimals: number; mode: RoundingMode }
  | { if: Comparison; then: Formula; else: Formula };

/** A test inside a formula: one value against another, or a fact. */
export type Comparison =
  | { lt: [Formula, Formula] } | { le: [Formula, Formula] } | { eq: [Formula, Formula] } | { ge: [Formula, Formula] } | { gt: [Formula, Formula] }
  | { fact: string };

const several = () => z.array(formulaSchema).min(2).max(20);
const pair = () => z.tuple([formulaSchema, formulaSchema]);

export const comparisonSchema: z.ZodType<Comparison, Comparison> = z.lazy(() => z.union([
  z.object({ lt: pair() }), z.object({ le: pair() }), z.object({ eq: pair() }), z.object({ ge: pair() }), z.object({ gt: pair() }), z.object({ fact: codeSchema }),
]));

export const formulaSchema: z.ZodType<Formula, Formula> = z.lazy(() => z.union([
  z.object({ input: codeSchema }), z.object({ number: decimalSchema }),
  z.object({ add: several() }), z.object({ mul: several() }), z.object({ min: several() }), z.object({ max: several() }),
  z.object({ sub: pair() }), z.object({ div: pair() }),
  z.object({ round: formulaSchema, decimals: z.int().min(0).max(6), mode: z.enum(ROUNDING_MODES) }),
  z.object({ if: comparisonSchema, then: formulaSchema, else: formulaSchema }),
]));

/** Nodes of what is written as a formula, whatever it holds: each is an object. */
function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + nodesIn(inner), Array.isArray(value) ? 0 : 1);
}

/** A formula small enough to be read. Counted before its nodes are looked at: each may be written in ten ways, and trying them all takes time. */
export const boundedFormulaSchema = z.unknown().superRefine((value, context) => {
  const found = nodesIn(value);
  if (found > FORMULA_BOUNDS.nodes) context.addIssue({ code: 'custom', message: 'formula-too-large', params: { of: 'nodes', found: String(found), limit: String(FORMULA_BOUNDS.nodes) } });
}).pipe(formulaSchema) as unknown as z.ZodType<Formula, Formula>;
