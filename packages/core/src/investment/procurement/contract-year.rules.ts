import { quarterIndex, QUARTERS } from '../investment.values.ts';
import type { Project } from '../plan.schema.ts';

/** The planned day of the tender notice, where there is one. */
export const noticeOf = ({ procurement }: Pick<Project, 'procurement'>): string | undefined => procurement?.dates['notice'];

/** The year a contract is put to tender: that of its notice, else of its first credits, else of its first quarter. `undefined` while nothing says. */
export function contractYear(project: Pick<Project, 'procurement' | 'credits' | 'schedule'>): number | undefined {
  const notice = noticeOf(project);
  if (notice !== undefined) return Number(notice.slice(0, 4));
  let first: number | undefined;
  for (const year in project.credits) if (project.credits[year]! > 0 && (first === undefined || Number(year) < first)) first = Number(year);
  return first ?? (project.schedule ? Math.floor(quarterIndex(project.schedule.start) / QUARTERS) : undefined);
}

const MONTHS: readonly string[] = ['01', '04', '07', '10'];
const LAST_DAYS: readonly string[] = ['03-31', '06-30', '09-30', '12-31'];

/** `"2026-Q3"` → `"2026-07-01"`. */
export const firstDayOf = (quarter: string): string => `${quarter.slice(0, 4)}-${MONTHS[Number(quarter.slice(6)) - 1]}-01`;
/** `"2026-Q3"` → `"2026-09-30"`. */
export const lastDayOf = (quarter: string): string => `${quarter.slice(0, 4)}-${LAST_DAYS[Number(quarter.slice(6)) - 1]}`;
