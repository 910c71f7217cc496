import type { PlanContent, PlanView } from '@jalon/core/investment';

/** What running the works costs, paid by one payer: in each year of the plan, then every year. */
export interface Running {
  readonly payer: string | null;
  readonly years: readonly number[];
  /** Once all is delivered. */
  readonly then: number;
}

/** Lines that count: what was given up costs nothing. */
const counted = ({ rows }: PlanView): PlanView['rows'] => rows.filter(({ status }) => status !== 'dropped');

/**
 * Running costs by payer, the greatest first; those nobody pays yet last. A cost begins in the year the plan says, or in the one after
 * delivery; without a schedule only what comes after the plan is known of it.
 */
export function runningCosts(view: PlanView, plan: Pick<PlanContent, 'projects'> | undefined): Running[] {
  const from = new Map(plan?.projects.map(({ id, recurrent }) => [id, recurrent?.from]));
  const payers = new Map<string | null, { years: number[]; then: number }>();
  for (const { id, recurrent, schedule } of counted(view)) {
    if (!recurrent || recurrent.perYear === 0) continue;
    const begins = from.get(id) ?? (schedule ? Number(schedule.end.slice(0, 4)) + 1 : Infinity);
    const sums = payers.get(recurrent.payer) ?? { years: view.years.map(() => 0), then: 0 };
    payers.set(recurrent.payer, sums);
    for (const [place, { year }] of view.years.entries()) if (year >= begins) sums.years[place]! += recurrent.perYear;
    sums.then += recurrent.perYear;
  }
  return [...payers].map(([payer, sums]) => ({ payer, ...sums })).sort((a, b) => Number(a.payer === null) - Number(b.payer === null) || b.then - a.then);
}

/** How many lines do not say what they will cost to run. */
export const withoutRunningCost = (view: PlanView): number => counted(view).filter(({ recurrent }) => !recurrent).length;

/** What of the credits of each year no source pays yet; nothing where sources give as much or more. */
export const unfunded = ({ years, sources }: PlanView): number[] =>
  years.map(({ credits }, place) => Math.max(0, credits - sources.reduce((sum, source) => sum + (source.years[place]?.planned ?? 0), 0)));
