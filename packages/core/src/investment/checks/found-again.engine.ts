import type { ChangedLine } from '../totals/changed-lines.engine.ts';
import type { CheckedPlan } from './check-plan.engine.ts';
import type { PlanFinding } from './plan-finding.schema.ts';

const isAbout = (a: PlanFinding, b: PlanFinding): boolean => a.projects === b.projects || (a.projects.length === b.projects.length && a.projects.every((id, at) => id === b.projects[at]));
const beside = ({ projects: _, ...rest }: PlanFinding): string => JSON.stringify(rest);

/** Whether one rule found the same twice: the same thing at the same lines, with the same figures and the same remedy. */
export const isSameFinding = (a: PlanFinding, b: PlanFinding): boolean => isAbout(a, b) && beside(a) === beside(b);

/** Whether findings are about the same lines as before, place by place, and as grave: what rows say of them then holds. */
export const isAboutSame = (before: readonly PlanFinding[], now: readonly PlanFinding[]): boolean =>
  before.length === now.length && now.every((one, at) => one === before[at] || (one.severity === before[at]!.severity && isAbout(one, before[at]!)));

/** What was found line by line in a plan checked before, from the place `start` of its findings, with what is found in the lines that changed. */
export function withLinesFoundAgain({ plan: { projects }, findings, lines }: Pick<CheckedPlan, 'plan' | 'findings' | 'lines'>, start: number, changed: readonly ChangedLine[], found: (project: ChangedLine['to']) => readonly PlanFinding[]): PlanFinding[] {
  const all = findings.slice(start);
  // From the first to the last: the lines after it are found by what stood there before.
  for (const { at, from, to } of changed) {
    const was = lines.get(from)!;
    let next = at;
    while (next < projects.length && lines.get(projects[next]!)!.length === 0) next += 1;
    const place = next < projects.length ? all.indexOf(lines.get(projects[next]!)![0]!) : all.length;
    all.splice(place, was.length, ...found(to));
  }
  return all;
}
