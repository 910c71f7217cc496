import { isWorkingDay } from './resolve-deadline.engine.ts';
import { toDayNumber, type DayNumber, type PlainDate } from './plain-date.values.ts';

/** Mondays to Fridays up to a day and with it. 1970-01-01 was a Thursday: three days earlier begins a week. */
function weekdaysUpTo(day: DayNumber): number {
  const days = day + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(5, days - weeks * 7);
}

/** Holidays that fall on a Monday to Friday after one date, up to another and with it: each once, in order. */
export function holidaysWithin(after: PlainDate, upTo: PlainDate, holidays: readonly PlainDate[]): PlainDate[] {
  return [...new Set(holidays.filter((date) => date > after && date <= upTo && isWorkingDay(date)))].sort();
}

/** Working days after one date, up to another and with it: Monday to Friday, holidays left out. `0` when the other is no later. */
export function workingDaysBetween(after: PlainDate, upTo: PlainDate, holidays: readonly PlainDate[]): number {
  if (upTo <= after) return 0;
  return weekdaysUpTo(toDayNumber(upTo)) - weekdaysUpTo(toDayNumber(after)) - holidaysWithin(after, upTo, holidays).length;
}
