import { QUARTERS, quarterIndex, type CarryBasis, type CarryReason, type YearAmounts } from './investment.values.ts';
import type { Ceiling, FundingLine, PlanContent, Project } from './plan.schema.ts';
import { canonicalFunding } from './project-facets.rules.ts';

type Carried = NonNullable<NonNullable<Project['origin']>['carried']>[number];

/** A line that does not go on: nothing remains to be paid, it is done, or it was dropped. */
export interface LeftBehind {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly reason: 'complete' | 'done' | 'dropped';
  /** What its cost was not used for, in minor units. Below zero where it cost more. */
  readonly remaining: number;
}

export interface RollOver {
  readonly firstYear: number;
  /** In the order of the old plan, under the same ids. */
  readonly projects: readonly Project[];
  readonly ceilings: readonly Ceiling[];
  readonly left: readonly LeftBehind[];
}

/** What a line still costs: its cost less all that was paid. Below zero where more was paid. */
export function remainingOf({ cost, paid, execution }: Project): number {
  return Object.values(execution).reduce((rest, year) => rest - year.paid, cost - paid);
}

/** What counts as paid in the years that end with the old plan's first. */
function paidIn(project: Project, year: number, basis: CarryBasis): number {
  const recorded = project.execution[year]?.paid ?? 0;
  return basis === 'planned' ? Math.max(recorded, project.credits[year] ?? 0) : recorded;
}

/** Where what was not paid comes from: what had been carried into the year is paid first. */
function carriedFrom(project: Project, year: number, unpaid: number, started: boolean): Carried[] {
  const earlier = (project.origin?.carried ?? []).filter(({ to, amount }) => to === year && amount > 0).sort((a, b) => a.from - b.from);
  let paid = (project.credits[year] ?? 0) - unpaid;
  let rest = unpaid;
  const lines: Carried[] = [];
  for (const { from, amount, reason } of earlier) {
    const settled = Math.min(paid, amount);
    paid -= settled;
    const left = Math.min(rest, amount - settled);
    rest -= left;
    if (left > 0) lines.push({ from, to: year + 1, amount: left, reason });
  }
  const reason: CarryReason = started ? 'unpaid' : 'not-started';
  return rest > 0 ? [...lines, { from: year, to: year + 1, amount: rest, reason }] : lines;
}

/** Takes an excess out of later years, the earliest first. */
function lessened(amounts: YearAmounts, excess: number): YearAmounts {
  let left = excess;
  return Object.fromEntries(Object.entries(amounts).flatMap(([year, amount]) => {
    const part = Math.min(left, amount);
    left -= part;
    return amount - part === 0 ? [] : [[year, amount - part]];
  }));
}

/** What each source gave of a year's payments: as recorded; else in the order of the sources, up to what each was to give. */
function usedBySource(lines: readonly FundingLine[], paid: number, recorded: Readonly<Record<string, number>> | undefined): ReadonlyMap<string, number> {
  if (recorded) return new Map(Object.entries(recorded));
  let left = paid;
  return new Map(lines.map(({ source, amount }) => {
    const part = Math.min(left, amount);
    left -= part;
    return [source, part];
  }));
}

/** Takes what was given ahead out of later lines, the earliest year first; out of one source's where it is known which. */
function lessenedFunding(lines: readonly FundingLine[], excess: number, source?: string): FundingLine[] {
  let left = excess;
  return [...lines].sort((a, b) => a.year - b.year).map((line) => {
    const part = source === undefined || line.source === source ? Math.min(left, line.amount) : 0;
    left -= part;
    return { ...line, amount: line.amount - part };
  });
}

/** Later lines, less what was given ahead of them. */
function laterFunding({ funding, execution }: Project, year: number, then: readonly FundingLine[], paid: number): FundingLine[] {
  const later = funding.filter((line) => line.year > year);
  const planned = (source: string): number => then.find((line) => line.source === source)?.amount ?? 0;
  const recorded = execution[year]?.sources;
  if (!recorded) return lessenedFunding(later, Math.max(0, paid - then.reduce((sum, { amount }) => sum + amount, 0)));
  return Object.entries(recorded).reduce((lines, [source, used]) => lessenedFunding(lines, Math.max(0, used - planned(source)), source), later);
}

/** Funding of the years that remain; what a source did not give goes to the first of them. */
function rolledFunding(project: Project, year: number, paid: number): FundingLine[] {
  const then = project.funding.filter((line) => line.year === year);
  const used = usedBySource(then, paid, project.execution[year]?.sources);
  const sums = new Map(laterFunding(project, year, then, paid).map((line) => [`${line.source} ${line.year}`, line]));
  for (const { source, amount } of then) {
    const unused = amount - (used.get(source) ?? 0);
    const key = `${source} ${year + 1}`;
    if (unused > 0) sums.set(key, { source, year: year + 1, amount: (sums.get(key)?.amount ?? 0) + unused });
  }
  return canonicalFunding([...sums.values()]);
}

/** Works not over by the end of the old year go on into the new one. */
function rolledSchedule({ schedule }: Project, firstYear: number): Pick<Project, 'schedule'> {
  if (!schedule) return {};
  return quarterIndex(schedule.end) >= firstYear * QUARTERS ? { schedule } : { schedule: { start: schedule.start, end: `${firstYear}-Q4` } };
}

function rolledProject(project: Project, plan: PlanContent, basis: CarryBasis): Project {
  const year = plan.firstYear;
  const paid = paidIn(project, year, basis);
  const unpaid = (project.credits[year] ?? 0) - paid;
  const { [year]: _, ...later } = project.credits;
  const next = String(year + 1);
  const credits = unpaid > 0 ? { ...later, [next]: (later[next] ?? 0) + unpaid } : lessened(later, -unpaid);
  const started = paid > 0 || project.paid > 0 || project.status === 'ongoing';
  const carried: Carried[] = unpaid > 0 ? carriedFrom(project, year, unpaid, started) : unpaid < 0 ? [{ from: year + 1, to: year, amount: -unpaid, reason: 'paid-ahead' }] : [];
  const { [year]: __, ...execution } = project.execution;
  return {
    ...project, credits, execution, paid: project.paid + paid, funding: rolledFunding(project, year, paid), ...rolledSchedule(project, year + 1),
    status: project.status === 'planned' && started ? 'ongoing' : project.status, origin: { plan: plan.id, year, ...(carried.length > 0 ? { carried } : {}) },
  };
}

function leftBehind(project: Project, rolled: Project): LeftBehind | undefined {
  const { id, code, title, status } = project;
  const remaining = remainingOf(project);
  if (status === 'done' || status === 'dropped') return { id, code, title, reason: status, remaining };
  const isOver = remainingOf(rolled) <= 0 && Object.keys(rolled.credits).length === 0 && Object.keys(rolled.execution).length === 0;
  return isOver && project.cost > 0 ? { id, code, title, reason: 'complete', remaining } : undefined;
}

/**
 * The plan of the following years: ids kept, what was paid added to what had been paid, what was not paid carried into the new first year
 * with its reason, more paid than planned taken from the years that follow. Nothing is lost: what remained to be paid before is what remains
 * in the new lines and in those left behind (on the basis `paid`).
 */
export function rollOver(plan: PlanContent, basis: CarryBasis = 'paid'): RollOver {
  const firstYear = plan.firstYear + 1;
  const left: LeftBehind[] = [];
  const projects: Project[] = [];
  for (const project of plan.projects) {
    const rolled = rolledProject(project, plan, basis);
    const over = leftBehind(project, rolled);
    if (over) left.push(over);
    else projects.push(rolled);
  }
  return { firstYear, projects, left, ceilings: plan.ceilings.filter(({ year }) => year >= firstYear) };
}
