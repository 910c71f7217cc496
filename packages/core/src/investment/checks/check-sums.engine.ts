import { quarterIndex, QUARTERS, sumOfYears } from '../investment.values.ts';
import type { Project } from '../plan.schema.ts';
import type { FindingDraft, LineCheck } from './draft-finding.engine.ts';

/** Paid and credits of every year. */
const creditedOf = ({ paid, credits }: Project): number => paid + sumOfYears(credits);

/** Paid and yearly credits stay within what may be committed. */
export const checkCommitment: LineCheck<'credits-within-ap'> = (project) => {
  const sum = creditedOf(project);
  if (sum <= project.ap) return [];
  const mend = sum <= project.cost ? { type: 'setCosts' as const, payload: { project: project.id, set: { ap: sum } } } : undefined;
  return [{ code: 'over-ap', figures: { ap: project.ap, sum, over: sum - project.ap }, mend }];
};

/** Paid and credits, later years included, make the cost. A line done for less than its cost is complete. */
export const checkCredits: LineCheck<'credits-complete'> = (project, _rule, { firstYear, years }) => {
  const { cost, status } = project;
  const sum = creditedOf(project);
  if (cost === 0) return [{ code: 'cost-missing', figures: { sum } }];
  if (sum > cost) return [{ code: 'credits-over', figures: { cost, sum, over: sum - cost } }];
  if (sum === cost || status === 'done') return [];
  const later = String(firstYear + years);
  const credits = { [later]: (project.credits[later] ?? 0) + cost - sum };
  return [{ code: 'credits-short', figures: { cost, sum, rest: cost - sum, later }, mend: { type: 'setCredits', payload: { project: project.id, credits } } }];
};

/** Credits stand in the years of the works and in the one after, when what was held back is paid. */
export const checkSchedule: LineCheck<'credits-in-schedule'> = ({ credits, schedule }) => {
  if (!schedule) return [];
  const [first, last] = [schedule.start, schedule.end].map((quarter) => Math.floor(quarterIndex(quarter) / QUARTERS)) as [number, number];
  return Object.entries(credits).filter(([year, amount]) => amount > 0 && (Number(year) < first || Number(year) > last + 1))
    .map(([year, amount]) => ({ code: 'credit-out-of-schedule', year: Number(year), figures: { amount, start: schedule.start, end: schedule.end } }));
};

/** In each year of the plan, what sources give is what is to be paid. */
export const checkYearlyFunding: LineCheck<'yearly-funding'> = ({ credits, funding }, _rule, { firstYear, years }) => {
  const found: FindingDraft[] = [];
  for (let year = firstYear; year < firstYear + years; year += 1) {
    const wanted = credits[year] ?? 0;
    let given = 0;
    for (const line of funding) if (line.year === year) given += line.amount;
    if (given !== wanted) found.push({ code: given < wanted ? 'funding-short' : 'funding-over', year, figures: { credits: wanted, funding: given, gap: Math.abs(wanted - given) } });
  }
  return found;
};

/** What was paid and what sources give over all years make the cost. */
export const checkWholeFunding: LineCheck<'whole-funding'> = ({ cost, paid, funding, status }) => {
  let funded = paid;
  for (const { amount } of funding) funded += amount;
  if (cost === 0 || funded === cost || (status === 'done' && funded < cost)) return [];
  return [{ code: funded < cost ? 'cost-unfunded' : 'cost-overfunded', figures: { cost, funded, gap: Math.abs(cost - funded) } }];
};
