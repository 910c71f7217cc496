import type { GateRule, RuleOf } from '../../referential/rule.schema.ts';
import type { BranchTrace } from '../assessment-result.schema.ts';
import { findByBranches } from './branches.engine.ts';
import type { GateShape } from './shape.engine.ts';

/** A3: met when so many of its branches are. */
export const compileKOfN = ({ atLeast, of }: RuleOf<'k-of-n'>, compile: (branch: GateRule) => GateShape): GateShape => {
  const shapes = of.map(compile);
  return (reading) => {
    const findings = shapes.map((shape) => shape(reading));
    const branches = findings.map(({ outcome, trace }) => ({ outcome, trace: trace as BranchTrace }));
    return findByBranches(findings, atLeast, { kind: 'k-of-n', atLeast, branches });
  };
};
