import type { RuleTrace, StepTrace } from './assessment-result.schema.ts';

const NO_STEPS: readonly StepTrace[] = [];

/** Every dated act of a trace, those of its branches included. */
export function stepsIn(trace: RuleTrace): readonly StepTrace[] {
  if ('branches' in trace) return trace.branches.flatMap((branch) => stepsIn(branch.trace));
  return trace.kind === 'chain' ? trace.steps : 'step' in trace ? [trace.step] : NO_STEPS;
}

const savedByAct = ({ on, originalDue }: StepTrace): boolean => on !== null && originalDue !== undefined && originalDue !== null && on > originalDue;

type BranchedTrace = Extract<RuleTrace, { branches: unknown }>;

/** How many of its branches are enough. */
export const neededOf = (trace: BranchedTrace): number => (trace.kind === 'any' ? 1 : trace.atLeast);

/** True where a gate that is met owes it to an act: a step is in time only thanks to the limit it moved, and too few branches are met without it. */
export function wasMoved(trace: RuleTrace): boolean {
  if (!('branches' in trace)) return stepsIn(trace).some(savedByAct);
  return trace.branches.filter((branch) => branch.outcome === 'met' && !wasMoved(branch.trace)).length < neededOf(trace);
}
