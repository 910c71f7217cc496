import type { RuleOf } from '../../referential/rule.schema.ts';
import { compare, fromDecimal, toExact } from '../../shared/fraction.values.ts';
import { readQuantity } from './quantity.engine.ts';
import type { GateShape } from './shape.engine.ts';

/** A9: met within the limits, both inclusive. */
export const compileRatio = (rule: RuleOf<'ratio'>): GateShape => {
  const atLeast = rule.atLeast === undefined ? null : fromDecimal(rule.atLeast);
  const atMost = rule.atMost === undefined ? null : fromDecimal(rule.atMost);
  const bounds = { atLeast: atLeast && toExact(atLeast), atMost: atMost && toExact(atMost) };
  return (reading) => {
    const { value, zero, trace: of } = readQuantity(rule.of, reading);
    const common = { final: false, due: null, late: false, trace: { kind: 'ratio' as const, of, ...bounds } };
    if (zero !== null) return { ...common, outcome: zero, reason: 'zero-denominator' };
    if (value === null) return { ...common, outcome: 'unknown', reason: 'no-answer' };
    const within = (!atLeast || compare(value, atLeast) >= 0) && (!atMost || compare(value, atMost) <= 0);
    return within ? { ...common, outcome: 'met', reason: 'within-limit' } : { ...common, outcome: 'unmet', reason: 'over-limit' };
  };
};
