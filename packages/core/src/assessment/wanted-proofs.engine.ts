import type { RuleTrace } from './assessment-result.schema.ts';
import { neededOf, stepsIn } from './traced-steps.engine.ts';

/** True where no later answer can mend it: an act is dated too late, or too few branches are left. */
const isLost = (trace: RuleTrace): boolean =>
  ('branches' in trace ? trace.branches.filter((branch) => !isLost(branch.trace)).length < neededOf(trace) : stepsIn(trace).some(({ state }) => state === 'late'));

/** The kinds of proof a rule names that are of use yet: none once enough of its branches hold, none of a branch that is lost for good. */
export function proofsWanted(trace: RuleTrace): readonly string[] {
  if (!('branches' in trace)) return trace.kind === 'signed' ? [trace.evidence] : [];
  if (isLost(trace) || trace.branches.filter(({ outcome }) => outcome === 'met').length >= neededOf(trace)) return [];
  return trace.branches.flatMap((branch) => (isLost(branch.trace) ? [] : proofsWanted(branch.trace)));
}
