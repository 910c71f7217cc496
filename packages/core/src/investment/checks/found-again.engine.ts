import type { ChangedLine } from '../totals/changed-lines.engine.ts';
import type { CheckedPlan } from './check-plan.engine.ts';
import type { PlanFinding } from './plan-finding.schema.ts';

const isAbout = (a: PlanFinding, b: PlanFinding): boolean => a.projects === b.projects || (a.projects.length === b.projects.length && a.projects.every((id, at) => id === b.projects[at]));
const beside = ({ projects: _, ...rest }: PlanFinding): string => JSON.stringify(rest);

/** Whether one rule found the same twice: the same thing at the same lines, with the same figures and the same remedy. */
export const isSameFinding = (a: PlanFinding, b: PlanFinding): boolean => isAbout(a, b) && beside(a) === beside(b);

/** A finding in the place of one that was found before, about the same lines and as grave: what rows say of the one holds for the other. */
export interface ReplacedFinding { readonly was: PlanFinding; readonly now: PlanFinding }

/** What is found now, place by place, instead of what was found before; `undefined` where one comes, goes, is about other lines or not as grave. */
export function replacedFindings(before: readonly PlanFinding[], now: readonly PlanFinding[]): readonly ReplacedFinding[] | undefined {
  if (before.length !== now.length) return undefined;
  const replaced: ReplacedFinding[] = [];
  for (const [at, one] of now.entries()) {
    const was = before[at]!;
    if (one === was) continue;
    if (one.severity !== was.severity || !isAbout(one, was)) return undefined;
    replaced.push({ was, now: one });
  }
  return replaced;
}

interface FoundAgain {
  readonly findings: readonly PlanFinding[];
  /** All that is other than before, where as much was found in the same places. */
  readonly replaced: readonly ReplacedFinding[] | undefined;
}

/**
 * What was found in a plan checked before, with what is found now: in the plan as a whole, of which there were `count` in the first places,
 * and in the lines that changed.
 */
export function foundAgain({ plan: { projects }, findings, lines }: Pick<CheckedPlan, 'plan' | 'findings' | 'lines'>, count: number, whole: readonly PlanFinding[], changed: readonly ChangedLine[], found: (project: ChangedLine['to']) => readonly PlanFinding[]): FoundAgain {
  const all = [...findings];
  const replaced = [replacedFindings(findings.slice(0, count), whole)];
  // From the first to the last: the lines after it are found by what stood there before.
  for (const { at, from, to } of changed) {
    const [was, now] = [lines.get(from)!, found(to)];
    let next = at;
    while (next < projects.length && lines.get(projects[next]!)!.length === 0) next += 1;
    const place = next < projects.length ? all.indexOf(lines.get(projects[next]!)![0]!, count) : all.length;
    all.splice(place, was.length, ...now);
    replaced.push(replacedFindings(was, now));
  }
  all.splice(0, count, ...whole);
  return { findings: all, replaced: replaced.includes(undefined) ? undefined : (replaced as (readonly ReplacedFinding[])[]).flat() };
}
