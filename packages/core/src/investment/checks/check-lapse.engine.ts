import { quarterIndex, QUARTERS } from '../investment.values.ts';
import type { Project } from '../plan.schema.ts';
import { catalogueOf } from './check-use.engine.ts';
import type { FindingDraft, LineCheck } from './draft-finding.engine.ts';

/**
 * What the State gave and was not used by the end of the following year goes back, unless for works over several years.
 * Read from what was carried: an amount of year N funded by such a source in year N+1 must be used then, later it is lost.
 */
export const checkLapse: LineCheck<'lapse'> = (project, _rule, { framework }) => {
  const carried = project.origin?.carried ?? [];
  if (carried.length === 0 || spansYears(project)) return [];
  const { sources } = catalogueOf(framework);
  return carried.flatMap(({ from, to, amount }): FindingDraft[] => {
    let atStake = 0;
    for (const line of project.funding) if (line.year === to && sources.get(line.source)?.lapses === true) atStake += line.amount;
    const lost = Math.min(amount, atStake);
    return lost > 0 && to > from ? [{ code: to > from + 1 ? 'lapsed' : 'lapse-alarm', year: to, place: String(from), figures: { amount: lost, from, until: from + 1 } }] : [];
  });
};

/** Works planned over several years: by their quarters, or by credits in more than one year. */
function spansYears({ nature, schedule, credits }: Project): boolean {
  if (nature !== 'works') return false;
  const years = Object.values(credits).filter((amount) => amount > 0).length;
  return years > 1 || (schedule !== undefined && Math.floor(quarterIndex(schedule.start) / QUARTERS) < Math.floor(quarterIndex(schedule.end) / QUARTERS));
}
