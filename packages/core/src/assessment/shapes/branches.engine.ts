import type { RuleTrace } from '../assessment-result.schema.ts';
import type { GateFinding } from './shape.engine.ts';

/** Days from the last one on; no last day comes before any. */
function lastFirst(a: GateFinding, b: GateFinding): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? -1 : 1;
  return a.due < b.due ? 1 : -1;
}

const isSilent = ({ reason }: GateFinding): boolean => reason === 'no-answer' || reason === 'event-missing';

/**
 * What several branches say together, where `needed` of them are enough. Its last good day is that of the branch whose lapse leaves too few:
 * the latest of an alternative. Lost for good when too few are left that are not lost themselves.
 */
export function findByBranches(findings: readonly GateFinding[], needed: number, trace: RuleTrace): GateFinding {
  const unsettled = findings.filter(({ outcome }) => outcome !== 'met');
  const missing = needed - (findings.length - unsettled.length);
  if (missing <= 0) return { outcome: 'met', reason: 'enough-met', final: false, due: null, late: false, trace };
  const left = unsettled.filter(({ final }) => !final).sort(lastFirst);
  const common = { final: left.length < missing, due: left[missing - 1]?.due ?? null, late: unsettled.filter(({ late }) => !late).length < missing, trace };
  if (unsettled.filter(({ outcome }) => outcome !== 'unmet').length < missing) return { ...common, outcome: 'unmet', reason: 'too-few-met' };
  const begun = unsettled.length < findings.length || unsettled.some(({ outcome }) => outcome === 'partial');
  return { ...common, outcome: begun ? 'partial' : 'unknown', reason: !begun && unsettled.every(isSilent) ? 'no-answer' : 'more-needed' };
}
