import type { RuleOf } from '../../referential/rule.schema.ts';
import { compileStep, findBySteps, readStep } from './dated-steps.engine.ts';
import type { GateShape } from './shape.engine.ts';

/** A13: met when the signature is dated in time and its proof is attached. */
export const compileSigned = (rule: RuleOf<'signed'>): GateShape => {
  const compiled = compileStep(rule);
  return (reading) => {
    const step = readStep(compiled, reading);
    const proofs = reading.proofs().filter(({ kind }) => kind === rule.evidence).map(({ id }) => id).sort();
    const found = findBySteps([step], { kind: 'signed', step, evidence: rule.evidence, proofs });
    return found.outcome === 'met' && proofs.length === 0 ? { ...found, outcome: 'partial', reason: 'proof-missing' } : found;
  };
};
