import type { GateRule, RuleOf } from '../../referential/rule.schema.ts';
import type { TraceOf } from '../assessment-result.schema.ts';
import { findByBranches } from './branches.engine.ts';
import type { GateShape } from './shape.engine.ts';

type Branch = TraceOf<'any'>['branches'][number];

/** A4: met when one of its branches is. */
export const compileAny = ({ of }: RuleOf<'any'>, compile: (branch: GateRule) => GateShape): GateShape => {
  const shapes = of.map(compile);
  return (reading) => {
    const findings = shapes.map((shape) => shape(reading));
    const branches = findings.map(({ outcome, trace }) => ({ outcome, trace: trace as Branch['trace'] }));
    return findByBranches(findings, 1, { kind: 'any', branches });
  };
};
