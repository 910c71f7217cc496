import { flattenFormula, type FormulaLine } from '../../referential/flatten-formula.rules.ts';
import type { FormulaOp } from '../../referential/formula.values.ts';
import type { RuleOf } from '../../referential/rule.schema.ts';
import { ONE, ZERO, add, compare, div, fromDecimal, isZero, max, min, mul, sub, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { roundTo } from '../../shared/rounding.values.ts';
import type { TraceOf } from '../assessment-result.schema.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape, ItemReading } from './shape.engine.ts';

/** Why a line has no value: a figure nobody gave, or a division by zero. */
type Hole = 'missing' | 'zero';
type Value = Fraction | Hole;
const isHole = (value: Value): value is Hole => typeof value === 'string';

const truth = (is: boolean): Fraction => (is ? ONE : ZERO);
const folded = (with_: (a: Fraction, b: Fraction) => Fraction) => (values: readonly Fraction[]): Value => values.reduce(with_);
const compared = (is: (order: number) => boolean) => ([a, b]: readonly Fraction[]): Value => truth(is(compare(a!, b!)));

/** What each operator makes of its operands, all known. */
const OPERATE: { readonly [Op in Exclude<FormulaOp, 'input' | 'fact' | 'number' | 'round' | 'if'>]: (values: readonly Fraction[]) => Value } = {
  add: folded(add), mul: folded(mul), min: folded(min), max: folded(max), sub: folded(sub),
  div: ([a, b]) => (isZero(b!) ? 'zero' : div(a!, b!)),
  lt: compared((order) => order < 0), le: compared((order) => order <= 0), eq: compared((order) => order === 0), ge: compared((order) => order >= 0), gt: compared((order) => order > 0),
};

/** An operand nobody gave decides before one that is divided by zero. */
const holeAmong = (values: readonly Value[]): Hole | undefined => (values.includes('missing') ? 'missing' : values.includes('zero') ? 'zero' : undefined);

type Read = (reading: ItemReading, above: readonly Value[]) => Value;

/** One line of the formula as a function of the lines above it. Only the branch taken counts of an `if`. */
function compileLine(line: FormulaLine): Read {
  const { op, of, code = '', number = '0', round } = line;
  if (op === 'input') return (reading) => reading.amount(code) ?? 'missing';
  if (op === 'fact') return (reading) => { const flag = reading.flag(code); return flag === null ? 'missing' : truth(flag); };
  if (op === 'number') { const value = fromDecimal(number); return () => value; }
  if (op === 'if') return (_, above) => { const test = above[of[0]!]!; return isHole(test) ? test : above[of[isZero(test) ? 2 : 1]!]!; };
  const operate = op === 'round' ? ([value]: readonly Fraction[]): Value => roundTo(value!, round!.decimals, round!.mode) : OPERATE[op];
  return (_, above) => { const values = of.map((place) => above[place]!); return holeAmong(values) ?? operate(values as readonly Fraction[]); };
}

const traceLine = ({ op, of, code, round }: FormulaLine, value: Value): TraceOf<'expression'>['lines'][number] =>
  ({ op, of: [...of], ...(code === undefined ? {} : { code }), ...(round ? { round } : {}), value: isHole(value) ? null : toExact(value) });

/** B32: a formula on named figures, kept between zero and the indicator's own points. */
export const compileExpression = (rule: RuleOf<'expression'>, points: Fraction): IndicatorShape => {
  const lines = flattenFormula(rule.formula);
  const program = lines.map(compileLine);
  const whenZero = rule.whenZero ?? 'unknown';
  const exact = toExact(points);
  return (reading) => {
    const values: Value[] = [];
    for (const read of program) values.push(read(reading, values));
    const value = values.at(-1)!;
    const trace = { kind: 'expression' as const, lines: lines.map((line, at) => traceLine(line, values[at]!)), value: isHole(value) ? null : toExact(value), whenZero, points: exact };
    const answered = lines.some(({ code }, at) => code !== undefined && !isHole(values[at]!));
    if (!isHole(value)) {
      const earned = max(ZERO, min(points, value));
      return { earned, potential: earned, reason: shareReason(earned, points), answered, trace };
    }
    if (value === 'missing') return { earned: ZERO, potential: points, reason: 'no-answer', answered, trace };
    const known = whenZero === 'met' ? points : ZERO;
    return { earned: known, potential: whenZero === 'unknown' ? points : known, reason: 'zero-denominator', answered, trace };
  };
};
