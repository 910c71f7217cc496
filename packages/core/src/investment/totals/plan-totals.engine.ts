import type { CeilingBasis } from '../investment.values.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import type { ChangedLine } from './changed-lines.engine.ts';

/** What is planned of one source, by year of the plan, against what may be expected of it. */
export interface SourceTotals {
  readonly source: string;
  readonly planned: readonly number[];
  /** Planned for years after the plan's. */
  readonly beyond: number;
  /** `null`: nobody said what to expect. */
  readonly ceilings: readonly (number | null)[];
  readonly bases: readonly (CeilingBasis | null)[];
}

/** Sums of a plan, dropped lines left out, in minor units. Lists by year are in the order of `years`. */
export interface PlanTotals {
  readonly years: readonly number[];
  readonly lines: number;
  readonly cost: number;
  readonly ap: number;
  readonly paid: number;
  readonly credits: readonly number[];
  readonly beyond: number;
  /** Credits of years before the plan's: a mistake, or a line carried from one that was. */
  readonly before: number;
  /** The sum of the ceilings of all sources; `null` where none has one. */
  readonly ceilings: readonly (number | null)[];
  /** Sources that give something or have a ceiling, in the order they are met: ceilings, then lines. */
  readonly sources: readonly SourceTotals[];
}

export const yearsOf = ({ firstYear, years }: Pick<PlanContent, 'firstYear' | 'years'>): number[] => Array.from({ length: years }, (_, at) => firstYear + at);

/** A line that counts: a dropped one is kept for its history and adds to nothing. */
export const isCounted = ({ status }: Pick<Project, 'status'>): boolean => status !== 'dropped';

interface Draft { planned: number[]; beyond: number; ceilings: (number | null)[]; bases: (CeilingBasis | null)[] }

/** Adds up a plan. */
export function totalsOf(plan: Summed): PlanTotals {
  const years = yearsOf(plan);
  const sources = new Map<string, Draft>();
  const draftOf = (source: string): Draft => {
    const known = sources.get(source);
    if (known) return known;
    const made = { planned: years.map(() => 0), beyond: 0, ceilings: years.map(() => null), bases: years.map(() => null) };
    sources.set(source, made);
    return made;
  };
  for (const { source, year, amount, basis } of plan.ceilings) {
    const at = year - plan.firstYear;
    if (at < 0 || at >= plan.years) continue;
    const draft = draftOf(source);
    [draft.ceilings[at], draft.bases[at]] = [amount, basis];
  }
  const sums = { lines: 0, cost: 0, ap: 0, paid: 0, beyond: 0, before: 0, credits: years.map(() => 0) };
  for (const project of plan.projects) addLine(project, plan, sums, draftOf, 1);
  const drafts = [...sources.values()];
  const ceilings = years.map((_, at) => sumOrNull(drafts.map((draft) => draft.ceilings[at]!)));
  return { years, ...sums, ceilings, sources: [...sources].map(([source, draft]) => ({ source, ...draft })) };
}

type Summed = Pick<PlanContent, 'firstYear' | 'years' | 'ceilings' | 'projects'>;

/**
 * Adds up a plan after a change, of the same years: the same answer as {@link totalsOf}, by what changed alone where each line has its place
 * still, and only sources with a ceiling give it anything: those come first, in their own order.
 */
export function retotal(totals: PlanTotals, before: Summed, plan: Summed, changed: readonly ChangedLine[] | undefined): PlanTotals {
  const sources = new Map(totals.sources.map((one) => [one.source, { ...one, planned: [...one.planned] }]));
  const known = (project: Project): boolean => project.funding.every(({ source }) => sources.get(source)?.ceilings.some((ceiling) => ceiling !== null));
  if (before.ceilings !== plan.ceilings || !changed?.every(({ from, to }) => known(from) && known(to))) return totalsOf(plan);
  const { lines, cost, ap, paid, beyond, before: early, credits } = totals;
  const sums = { lines, cost, ap, paid, beyond, before: early, credits: [...credits] };
  for (const { from, to } of changed) {
    addLine(from, plan, sums, (source) => sources.get(source)!, -1);
    addLine(to, plan, sums, (source) => sources.get(source)!, 1);
  }
  return { ...totals, ...sums, sources: [...sources.values()] };
}

interface Sums { lines: number; cost: number; ap: number; paid: number; beyond: number; before: number; credits: number[] }

/** Adds a line where `sign` is 1, takes it away where it is -1. */
function addLine(project: Project, { firstYear, years }: Summed, sums: Sums, draftOf: (source: string) => Pick<Draft, 'planned' | 'beyond'>, sign: 1 | -1): void {
  if (!isCounted(project)) return;
  sums.lines += sign;
  sums.cost += sign * project.cost;
  sums.ap += sign * project.ap;
  sums.paid += sign * project.paid;
  for (const year in project.credits) {
    const [at, credit] = [Number(year) - firstYear, sign * project.credits[year]!];
    if (at < 0) sums.before += credit;
    else if (at >= years) sums.beyond += credit;
    else sums.credits[at]! += credit;
  }
  for (const { source, year, amount } of project.funding) {
    const draft = draftOf(source);
    const at = year - firstYear;
    if (at >= years) draft.beyond += sign * amount;
    else if (at >= 0) draft.planned[at]! += sign * amount;
  }
}

const sumOrNull = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, amount) => (amount === null ? sum : (sum ?? 0) + amount), null);
