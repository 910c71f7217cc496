import type { RuleOf } from '../../referential/rule.schema.ts';
import { compileStep, findBySteps, readStep } from './dated-steps.engine.ts';
import type { GateShape } from './shape.engine.ts';

/** A7: met when every act is dated within its own limit. */
export const compileChain = (rule: RuleOf<'chain'>): GateShape => {
  const compiled = rule.steps.map(compileStep);
  return (reading) => {
    const steps = compiled.map((step) => readStep(step, reading));
    return findBySteps(steps, { kind: 'chain', steps });
  };
};
