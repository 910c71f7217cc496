import type { TraceOf } from '../../assessment-result.schema.ts';
import { NONE, atLeast, least, minus, most, over, plus, q, readExact, round, same, times, type Q } from '../naive-numbers.ts';
import { between, type Worth } from './parts.ts';

type Line = TraceOf<'expression'>['lines'][number];
type Value = Q | 'missing' | 'zero';

/** Only what was read is taken from the trace: figures, facts and numbers. Every other line is worked out again. */
export function againExpression({ lines, whenZero }: TraceOf<'expression'>, points: Q): Worth {
  const values: Value[] = [];
  for (const line of lines) values.push(again(line, line.of.map((place) => values[place]!)));
  const value = values.at(-1)!;
  const answered = lines.some((line) => line.code !== undefined && line.value !== null);
  if (typeof value !== 'string') { const earned = between(value, NONE, points); return { earned, best: earned, answered, known: answered }; }
  if (value === 'missing') return { earned: NONE, best: points, answered, known: false };
  return { earned: whenZero === 'met' ? points : NONE, best: whenZero === 'unmet' ? NONE : points, answered, known: true };
}

function again({ op, value, round: rounding }: Line, of: readonly Value[]): Value {
  if (op === 'input' || op === 'fact' || op === 'number') return value === null ? 'missing' : readExact(value);
  if (op === 'if') return typeof of[0] === 'string' ? of[0] : same(of[0]!, NONE) ? of[2]! : of[1]!;
  if (of.includes('missing')) return 'missing';
  if (of.includes('zero')) return 'zero';
  const known = of as readonly Q[];
  const [a, b] = known as [Q, Q];
  const truth = (is: boolean): Q => q(is ? 1 : 0);
  switch (op) {
    case 'add': return known.reduce(plus);
    case 'mul': return known.reduce(times);
    case 'min': return known.reduce(least);
    case 'max': return known.reduce(most);
    case 'sub': return minus(a, b);
    case 'div': return same(b, NONE) ? 'zero' : over(a, b);
    case 'round': return round(a, rounding!.decimals, rounding!.mode);
    case 'lt': return truth(!atLeast(a, b));
    case 'le': return truth(atLeast(b, a));
    case 'eq': return truth(same(a, b));
    case 'ge': return truth(atLeast(a, b));
    case 'gt': return truth(!atLeast(b, a));
  }
}
