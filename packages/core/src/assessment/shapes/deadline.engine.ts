import type { RuleOf } from '../../referential/rule.schema.ts';
import { compileStep, findBySteps, readStep } from './dated-steps.engine.ts';
import type { GateShape } from './shape.engine.ts';

/** A6: met when the act is dated on or before its last good day. */
export const compileDeadline = (rule: RuleOf<'deadline'>): GateShape => {
  const compiled = compileStep(rule);
  return (reading) => {
    const step = readStep(compiled, reading);
    return findBySteps([step], { kind: 'deadline', step });
  };
};
