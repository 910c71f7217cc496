import { sameValue } from '../shared/command/same-payload.rules.ts';
import type { Ceiling, PlanContent, Project } from './plan.schema.ts';

/** A line as two plans are compared by it: one of a plan, or one as it was adopted. */
export type ComparedLine = Pick<Project, 'id' | 'code' | 'title' | 'sector' | 'cost' | 'ap' | 'paid' | 'credits' | 'funding' | 'schedule' | 'status'>;

export interface ComparedPlan {
  readonly projects: readonly ComparedLine[];
  readonly ceilings: readonly Ceiling[];
}

/** What may differ in a line that both plans have. */
export const COMPARED_FIELDS = ['code', 'title', 'sector', 'cost', 'ap', 'paid', 'credits', 'funding', 'schedule', 'status'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Two amounts of the same thing, in minor units. */
export interface TwoAmounts {
  readonly before: number;
  readonly after: number;
}

export interface LineDifference {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Empty for a line that only one of them has. */
  readonly fields: readonly ComparedField[];
  /** By year, where the credits differ. */
  readonly credits: Readonly<Record<string, TwoAmounts>>;
  readonly before: ComparedLine | null;
  readonly after: ComparedLine | null;
}

/** What is planned in a year, and of one source in it, in both plans, with its ceilings where there are any. */
export interface SourceDifference extends TwoAmounts {
  readonly source: string;
  readonly year: number;
  readonly ceilings: { readonly before: number | null; readonly after: number | null };
}

export interface PlanDifference {
  /** In the order of the later plan, then those it no longer has. Lines alike are left out. */
  readonly lines: readonly LineDifference[];
  /** Every year either plans anything in, dropped lines left out. */
  readonly years: Readonly<Record<string, TwoAmounts>>;
  /** By source, then year. */
  readonly sources: readonly SourceDifference[];
  readonly cost: TwoAmounts;
}

const counted = ({ projects }: ComparedPlan): readonly ComparedLine[] => projects.filter(({ status }) => status !== 'dropped');

/** Both sums of what is given a key, in the order of the keys. */
function bothSums<T>(before: readonly T[], after: readonly T[], entries: (one: T) => readonly (readonly [key: string, amount: number])[]): Map<string, TwoAmounts> {
  const sums = new Map<string, { before: number; after: number }>();
  const add = (side: keyof TwoAmounts, list: readonly T[]): void => {
    for (const one of list) {
      for (const [key, amount] of entries(one)) {
        const sum = sums.get(key) ?? { before: 0, after: 0 };
        sum[side] += amount;
        sums.set(key, sum);
      }
    }
  };
  add('before', before);
  add('after', after);
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

const creditsOf = ({ credits }: ComparedLine): [string, number][] => Object.entries(credits);

function lineDifference(before: ComparedLine | null, after: ComparedLine | null): LineDifference | undefined {
  const fields = before && after ? COMPARED_FIELDS.filter((field) => !sameValue(before[field], after[field])) : [];
  if (before && after && fields.length === 0) return undefined;
  const credits = [...bothSums(before ? [before] : [], after ? [after] : [], creditsOf)].filter(([, two]) => two.before !== two.after);
  const { id, code, title } = (after ?? before)!;
  return { id, code, title, change: before ? (after ? 'changed' : 'removed') : 'added', fields, credits: Object.fromEntries(credits), before, after };
}

function sourceDifferences(before: ComparedPlan, after: ComparedPlan): SourceDifference[] {
  const planned = bothSums(counted(before), counted(after), ({ funding }) => funding.map(({ source, year, amount }) => [`${source} ${year}`, amount] as const));
  const ceilingIn = ({ ceilings }: ComparedPlan): Map<string, number> => new Map(ceilings.map(({ source, year, amount }) => [`${source} ${year}`, amount]));
  const [earlier, later] = [ceilingIn(before), ceilingIn(after)];
  const keys = [...new Set([...planned.keys(), ...earlier.keys(), ...later.keys()])].sort();
  return keys.map((key) => {
    const [source = '', year = ''] = key.split(' ');
    return { source, year: Number(year), ...(planned.get(key) ?? { before: 0, after: 0 }), ceilings: { before: earlier.get(key) ?? null, after: later.get(key) ?? null } };
  });
}

const costOf = (plan: ComparedPlan): number => counted(plan).reduce((sum, { cost }) => sum + cost, 0);

/** What two plans have apart: two scenarios, or what was adopted and what stands now. Lines are matched by id. */
export function comparePlans(before: ComparedPlan, after: ComparedPlan): PlanDifference {
  const earlier = new Map(before.projects.map((project) => [project.id, project]));
  const later = new Set(after.projects.map(({ id }) => id));
  const lines = [
    ...after.projects.map((project) => lineDifference(earlier.get(project.id) ?? null, project)),
    ...before.projects.filter(({ id }) => !later.has(id)).map((project) => lineDifference(project, null)),
  ].filter((one) => one !== undefined);
  const years = Object.fromEntries(bothSums(counted(before), counted(after), creditsOf));
  return { lines, years, sources: sourceDifferences(before, after), cost: { before: costOf(before), after: costOf(after) } };
}

/** What was adopted, to compare with what stands now. `null` where nothing is adopted. */
export function baselineOf({ adoption }: Pick<PlanContent, 'adoption'>): ComparedPlan | null {
  return adoption ? { projects: adoption.lines, ceilings: adoption.ceilings } : null;
}
