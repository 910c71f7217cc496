import type { RuleOf } from '../../referential/rule.schema.ts';
import { compare, fraction, toExact } from '../../shared/fraction.values.ts';
import type { GateShape } from './shape.engine.ts';

/** A8: met once it happened often enough. Too few so far may still become enough. */
export const compileCount = ({ input, atLeast }: RuleOf<'count'>): GateShape => {
  const needed = fraction(atLeast);
  return (reading) => {
    const value = reading.amount(input);
    const common = { final: false, due: null, late: false, trace: { kind: 'count' as const, input, value: value && toExact(value), atLeast } };
    if (value === null) return { ...common, outcome: 'unknown', reason: 'no-answer' };
    return compare(value, needed) >= 0 ? { ...common, outcome: 'met', reason: 'count-reached' } : { ...common, outcome: 'unmet', reason: 'count-short' };
  };
};
