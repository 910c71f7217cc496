import type { PlanContent, PlanView } from '@jalon/core/investment';

/** What running the works costs, paid by one payer. */
export interface Running {
  readonly payer: string | null;
  /** In each year of the plan; the last: every year once all is delivered. */
  readonly amounts: readonly number[];
}

/** Lines that count: what was given up costs nothing. */
const counted = ({ rows }: PlanView): PlanView['rows'] => rows.filter(({ status }) => status !== 'dropped');

/**
 * Running costs by payer, the greatest first; those nobody pays yet last. A cost begins in the year the plan says, or in the one after
 * delivery; without a schedule only what comes after the plan is known of it.
 */
export function runningCosts(view: PlanView, plan: Pick<PlanContent, 'projects'> | undefined): Running[] {
  const from = new Map(plan?.projects.map(({ id, recurrent }) => [id, recurrent?.from]));
  const payers = new Map<string | null, number[]>();
  const years = [...view.years.map(({ year }) => year), Infinity];
  for (const { id, recurrent, schedule } of counted(view)) {
    if (!recurrent || recurrent.perYear === 0) continue;
    const begins = from.get(id) ?? (schedule ? Number(schedule.end.slice(0, 4)) + 1 : Infinity);
    const sums = payers.get(recurrent.payer);
    payers.set(recurrent.payer, years.map((year, at) => (sums?.[at] ?? 0) + (year >= begins ? recurrent.perYear : 0)));
  }
  return [...payers].map(([payer, amounts]) => ({ payer, amounts })).sort((a, b) => Number(a.payer === null) - Number(b.payer === null) || b.amounts.at(-1)! - a.amounts.at(-1)!);
}

/** How many lines do not say what they will cost to run. */
export const withoutRunningCost = (view: PlanView): number => counted(view).filter(({ recurrent }) => !recurrent).length;

/** What of the credits of each year no source pays yet; nothing where sources give as much or more. */
export const unfunded = ({ years, sources }: PlanView): number[] =>
  years.map(({ credits }, place) => Math.max(0, credits - sources.reduce((sum, source) => sum + (source.years[place]?.planned ?? 0), 0)));
