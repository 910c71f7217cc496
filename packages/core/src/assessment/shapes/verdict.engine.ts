import type { RuleOf } from '../../referential/rule.schema.ts';
import type { GateShape } from './shape.engine.ts';

/** A10: met when another body gave one of the verdicts accepted. */
export const compileVerdict = ({ input, accepts }: RuleOf<'verdict'>): GateShape => (reading) => {
  const value = reading.choice(input);
  const common = { final: false, due: null, late: false, trace: { kind: 'verdict' as const, input, value, accepts } };
  if (value === null) return { ...common, outcome: 'unknown', reason: 'no-answer' };
  return accepts.includes(value) ? { ...common, outcome: 'met', reason: 'verdict-accepted' } : { ...common, outcome: 'unmet', reason: 'verdict-refused' };
};
