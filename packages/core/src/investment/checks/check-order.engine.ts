import { isCounted } from '../totals/plan-totals.engine.ts';
import type { Project } from '../plan.schema.ts';
import type { FindingDraft, PlanCheck, PlanScene } from './draft-finding.engine.ts';

/** What new lines take of the first year, and the places of lines under way of which something is still to be paid. */
interface Begun { readonly started: number; readonly due: readonly number[] }

const isDue = ({ status, cost, paid }: Project): boolean => status === 'ongoing' && cost > paid;
const startedBy = ({ status, credits }: Project, year: number): number => (status === 'planned' ? (credits[year] ?? 0) : 0);

function begunIn({ projects, firstYear }: PlanScene['plan']): Begun {
  let started = 0;
  const due: number[] = [];
  for (const [at, project] of projects.entries()) {
    started += startedBy(project, firstYear);
    if (isDue(project)) due.push(at);
  }
  return { started, due };
}

/** What is under way is paid in the first year and settled within the plan before anything new begins. */
export const checkOngoing: PlanCheck<'ongoing-first'> = (rule, { plan, totals: { years }, keep }) => {
  const first = plan.firstYear;
  const { started, due: places } = keep(rule, () => begunIn(plan), (before, changed) => (changed.some(({ from, to }) => isDue(from) || isDue(to)) ? begunIn(plan)
    : { ...before, started: changed.reduce((sum, { from, to }) => sum - startedBy(from, first) + startedBy(to, first), before.started) }));
  if (started === 0) return [];
  return places.flatMap((at): FindingDraft[] => {
    const project = plan.projects[at]!;
    const due = project.cost - project.paid;
    const planned = years.reduce((sum, year) => sum + (project.credits[year] ?? 0), 0);
    const now = project.credits[first] ?? 0;
    return now > 0 && planned >= due ? [] : [{ code: 'ongoing-not-first', projects: [project.id], figures: { due, first: now, rest: Math.max(0, due - planned), new: started }, year: first }];
  });
};

/** The year that was adopted holds the lines that were adopted, with their amounts, but for what was rephased since. */
export const checkSlice: PlanCheck<'annual-slice'> = (_rule, { plan }) => {
  const { adoption } = plan;
  if (!adoption) return [];
  const { year } = adoption;
  const adopted = new Map(adoption.lines.filter((line) => line.status !== 'dropped').map((line) => [line.id, line.credits[year] ?? 0]));
  for (const { project, to } of plan.rephasings) adopted.set(project, to.credits[year] ?? 0);
  const found = plan.projects.filter(isCounted).flatMap((project): FindingDraft[] => {
    const planned = project.credits[year] ?? 0;
    const voted = adopted.get(project.id);
    if (planned === (voted ?? 0)) return [];
    const base = { projects: [project.id], year };
    return voted === undefined || voted === 0 ? [{ ...base, code: 'not-in-slice', figures: { amount: planned } }] : [{ ...base, code: 'slice-amount-differs', figures: { adopted: voted, planned } }];
  });
  return [...found, ...missingLines(plan, adopted)];
};

function missingLines({ adoption, projects }: PlanScene['plan'], adopted: ReadonlyMap<string, number>): FindingDraft[] {
  const kept = new Set(projects.filter(isCounted).map((project: Project) => project.id));
  return (adoption?.lines ?? []).filter(({ id }) => (adopted.get(id) ?? 0) > 0 && !kept.has(id))
    .map(({ id, code, title }) => ({ code: 'slice-line-missing', projects: [id], year: adoption!.year, figures: { line: code, title, adopted: adopted.get(id)! } }));
}
