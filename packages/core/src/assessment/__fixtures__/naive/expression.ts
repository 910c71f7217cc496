import type { Comparison, Formula } from '../../../referential/formula.schema.ts';
import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { TraceOf } from '../../assessment-result.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, atLeast, exact, least, minus, most, over, plus, q, readDecimal, round, same, times, type Q } from '../naive-numbers.ts';
import { between, howMuch, type IndicatorSays } from './parts.ts';

type Lines = TraceOf<'expression'>['lines'];
type Value = Q | 'missing' | 'zero';

/** Walks the tree, writing each branch down before what is made of it. */
export function expressionSays(facts: Facts, item: string, { formula, whenZero = 'unknown' }: RuleOf<'expression'>, points: Q): IndicatorSays {
  const lines: Lines = [];
  let given = 0;
  const put = (op: string, of: number[], value: Value, rest: object = {}): [number, Value] =>
    [lines.push({ op: op as Lines[number]['op'], of, ...rest, value: typeof value === 'string' ? null : exact(value) }) - 1, value];
  const read = (op: string, code: string, value: Q | null): [number, Value] => { if (value) given += 1; return put(op, [], value ?? 'missing', { code }); };
  const walk = (node: Formula | Comparison): [number, Value] => {
    const [op, inner] = Object.entries(node)[0] as [string, unknown];
    if (op === 'input') return read(op, inner as string, facts.amount(item, inner as string));
    if (op === 'fact') { const flag = facts.flag(item, inner as string); return read(op, inner as string, flag === null ? null : q(flag ? 1 : 0)); }
    if (op === 'number') return put(op, [], readDecimal(inner as string));
    if ('if' in node) {
      const branches = [walk(node.if), walk(node.then), walk(node.else)];
      const [[, test], [, yes], [, no]] = branches as [[number, Value], [number, Value], [number, Value]];
      return put(op, branches.map(([at]) => at), typeof test === 'string' ? test : same(test, NONE) ? no : yes);
    }
    const parts = ('round' in node ? [node.round] : (inner as Formula[])).map(walk);
    const of = parts.map(([at]) => at);
    const values = parts.map(([, value]) => value);
    const round_ = 'round' in node ? { round: { decimals: node.decimals, mode: node.mode } } : {};
    for (const hole of ['missing', 'zero'] as const) if (values.includes(hole)) return put(op, of, hole, round_);
    return put(op, of, make(op, values as Q[], round_.round), round_);
  };
  const [, value] = walk(formula);
  const trace = { kind: 'expression', lines, value: typeof value === 'string' ? null : exact(value), whenZero, points: exact(points) } as const;
  if (typeof value !== 'string') { const earned = between(value, NONE, points); return { earned, best: earned, given, reason: howMuch(earned, points), trace }; }
  if (value === 'missing') return { earned: NONE, best: points, given, reason: 'no-answer', trace };
  return { earned: whenZero === 'met' ? points : NONE, best: whenZero === 'unmet' ? NONE : points, given, reason: 'zero-denominator', trace };
}

function make(op: string, values: readonly Q[], rounding?: { decimals: number; mode: Parameters<typeof round>[2] }): Value {
  const [a, b] = values as [Q, Q];
  const yes = (is: boolean): Q => q(is ? 1 : 0);
  switch (op) {
    case 'add': return values.reduce(plus);
    case 'mul': return values.reduce(times);
    case 'min': return values.reduce(least);
    case 'max': return values.reduce(most);
    case 'sub': return minus(a, b);
    case 'div': return same(b, NONE) ? 'zero' : over(a, b);
    case 'round': return round(a, rounding!.decimals, rounding!.mode);
    case 'lt': return yes(!atLeast(a, b));
    case 'le': return yes(atLeast(b, a));
    case 'eq': return yes(same(a, b));
    case 'ge': return yes(atLeast(a, b));
    case 'gt': return yes(!atLeast(b, a));
    default: throw new Error(`no such operator: ${op}`);
  }
}
