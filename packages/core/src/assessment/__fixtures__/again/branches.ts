import type { ItemResult, RuleTrace } from '../../assessment-result.schema.ts';

/** What a gate's trace comes to when it is worked out again. `late`: its own limits are past; `final`: no answer can mend it. */
export interface Again { readonly outcome: ItemResult['outcome']; readonly final: boolean; readonly late: boolean; readonly saved: boolean }

/** So many of several branches, each worked out again. */
export function againBranches(trace: Extract<RuleTrace, { branches: unknown }>, again: (branch: RuleTrace) => Again): Again {
  const needed = trace.kind === 'any' ? 1 : trace.atLeast;
  const branches = trace.branches.map((branch) => again(branch.trace));
  const reachable = (may: (branch: Again) => boolean): boolean => branches.filter((branch) => branch.outcome === 'met' || may(branch)).length >= needed;
  const met = reachable(() => false);
  const begun = branches.some(({ outcome }) => outcome === 'met' || outcome === 'partial');
  return {
    outcome: met ? 'met' : !reachable(({ outcome }) => outcome !== 'unmet') ? 'unmet' : begun ? 'partial' : 'unknown',
    final: !reachable(({ final }) => !final), late: !reachable(({ late }) => !late), saved: met && branches.filter(({ outcome, saved }) => outcome === 'met' && !saved).length < needed,
  };
}
