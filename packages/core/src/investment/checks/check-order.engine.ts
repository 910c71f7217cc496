import { isCounted } from '../totals/plan-totals.engine.ts';
import type { Project } from '../plan.schema.ts';
import type { FindingDraft, PlanCheck, PlanScene } from './draft-finding.engine.ts';

/** What is under way is paid in the first year and settled within the plan before anything new begins. */
export const checkOngoing: PlanCheck<'ongoing-first'> = (_rule, { plan, totals: { years } }) => {
  const first = plan.firstYear;
  let started = 0;
  for (const { status, credits } of plan.projects) if (status === 'planned') started += credits[first] ?? 0;
  if (started === 0) return [];
  return plan.projects.flatMap((project): FindingDraft[] => {
    const due = project.cost - project.paid;
    if (project.status !== 'ongoing' || due <= 0) return [];
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
