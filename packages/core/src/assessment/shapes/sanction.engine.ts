import type { RuleOf } from '../../referential/rule.schema.ts';
import type { GateShape } from './shape.engine.ts';

/** A11: met as long as nobody pronounced it: silence is no sanction. Once pronounced, no later act of the territory mends it. */
export const compileSanction = ({ input, spares = [] }: RuleOf<'sanction'>): GateShape => (reading) => {
  const value = reading.flag(input);
  const common = { due: null, trace: { kind: 'sanction' as const, input, value, spares } };
  return value === true ? { ...common, outcome: 'unmet', reason: 'sanctioned', final: true, late: false } : { ...common, outcome: 'met', reason: 'not-sanctioned', final: false, late: false };
};
