import type { RuleOf } from '../../referential/rule.schema.ts';
import type { GateShape } from './shape.engine.ts';

/** A1: met when the answer is yes. */
export const compileYesno = (rule: RuleOf<'yesno'>): GateShape => (reading) => {
  const value = reading.flag(rule.input);
  const common = { final: false, due: null, late: false, trace: { kind: 'yesno', input: rule.input, value } } as const;
  if (value === null) return { ...common, outcome: 'unknown', reason: 'no-answer' };
  return value ? { ...common, outcome: 'met', reason: 'answered-yes' } : { ...common, outcome: 'unmet', reason: 'answered-no' };
};
