import type { GateRule, IndicatorRule, RuleOf } from '../../referential/rule.schema.ts';
import type { Fraction } from '../../shared/fraction.values.ts';
import type { GateShape, IndicatorShape } from './shape.engine.ts';

/** One compiler per kind of gate. Those that hold others compile them with the set they stand in. */
export type GateShapes = { readonly [K in GateRule['kind']]: (rule: RuleOf<K>, branch: (rule: GateRule) => GateShape) => GateShape };
/** One compiler per kind of indicator. */
export type IndicatorShapes = { readonly [K in IndicatorRule['kind']]: (rule: RuleOf<K>, points: Fraction) => IndicatorShape };

/** The shapes a scorer is made with, by their kinds: `{ gates: { chain: shapes.chain }, indicators: { linear: shapes.linear } }`. */
export interface ShapeSet { readonly gates: Partial<GateShapes>; readonly indicators: Partial<IndicatorShapes> }

function shapeOf<T>(found: T | undefined, kind: string): T {
  if (!found) throw new RangeError(`no shape "${kind}"`);
  return found;
}

/** The kind picks the compiler made for it, which the type system cannot follow through a table: hence the two casts. Throws a RangeError on a kind the set lacks. */
export function compileGateRule(rule: GateRule, { gates }: ShapeSet): GateShape {
  const compile = (one: GateRule): GateShape => (shapeOf(gates[one.kind], one.kind) as (rule: GateRule, branch: typeof compile) => GateShape)(one, compile);
  return compile(rule);
}
export const compileIndicatorRule = (rule: IndicatorRule, points: Fraction, { indicators }: ShapeSet): IndicatorShape =>
  (shapeOf(indicators[rule.kind], rule.kind) as (rule: IndicatorRule, points: Fraction) => IndicatorShape)(rule, points);
