import type { DeadlineLookup, DeadlineOffset, Holidays, ParsedDeadline } from './deadline.values.ts';
import { addDays, addMonths, fromDayNumber, isPlainDate, toDayNumber, type DayNumber, type PlainDate } from './plain-date.values.ts';

/** Monday to Friday, and not in the table. */
export function isWorkingDay(date: PlainDate, holidays: Holidays = []): boolean {
  return isWorking(toDayNumber(date), holidays);
}

function isWorking(day: DayNumber, holidays: Holidays): boolean {
  // 1970-01-01 was a Thursday: 2 and 3 days later come Saturday and Sunday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  if (weekday >= 5) return false;
  const date = fromDayNumber(day);
  return 'has' in holidays ? !holidays.has(date) : !holidays.includes(date);
}

/**
 * The n-th working day after a date, or before it when `amount` is negative. The date itself never counts, whether worked or not;
 * `0` is the date itself. Throws a RangeError outside the years 0000 to 9999.
 */
export function addWorkingDays(date: PlainDate, amount: number, holidays: Holidays = []): PlainDate {
  const step = amount < 0 ? -1 : 1;
  let day = toDayNumber(date);
  for (let left = Math.abs(amount); left > 0; ) {
    day += step;
    if (isWorking(day, holidays)) left -= 1;
  }
  return fromDayNumber(day);
}

/**
 * Clear days (jours francs): as many full days lie between the two dates, neither counted. A convocation "three clear days at least
 * before the meeting" (CGCT art. 146) of the 10th goes out on the 6th at the latest: the 7th, 8th and 9th are the clear days.
 * So `meeting - 3 clear days` is the 6th, and `notice + 3 clear days` is the fourth day after the notice. No clear day at all is the date itself.
 * The end is not put off when it falls on a day off: a grid that wants it says so in its own dates.
 */
export function addClearDays(date: PlainDate, amount: number): PlainDate {
  return addDays(date, amount + Math.sign(amount));
}

function shift(date: PlainDate, { amount, unit }: DeadlineOffset, holidays: Holidays): PlainDate {
  switch (unit) {
    case 'days': return addDays(date, amount);
    case 'working-days': return addWorkingDays(date, amount, holidays);
    case 'clear-days': return addClearDays(date, amount);
    case 'months': return addMonths(date, amount);
    case 'years': return addMonths(date, amount * 12);
  }
}

/**
 * The date a deadline falls on; `null` while the name it counts from has no date. Years are added as twelve months each.
 * Never throws: a result outside the years 0000 to 9999, which no programme has, is `null` too.
 */
export function resolveDeadline({ ref, offset }: ParsedDeadline, lookup: DeadlineLookup, holidays: Holidays = []): PlainDate | null {
  const from = ref.kind === 'date' ? ref.date : lookup(ref.name);
  if (from === null || from === undefined || !isPlainDate(from)) return null;
  if (offset.amount === 0) return from;
  try {
    return shift(from, offset, holidays);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
