/** A calendar date without a time, `"2025-06-30"` (ISO 8601, proleptic Gregorian, years 0000 to 9999). */
export type PlainDate = string;

/** Whole days since 1970-01-01. What the date arithmetic below works on. */
export type DayNumber = number;

/** An instant in UTC, `"2025-05-12T09:30:00.000Z"`. */
export type Instant = string;

/** The digits of a text from one place up to another, as a number; NaN where they are no digits. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

const yearOf = (date: string): number => digitsAt(date, 0, 4);
const monthOf = (date: string): number => digitsAt(date, 5, 7);
const dayOf = (date: string): number => digitsAt(date, 8, 10);

/** True for a date that exists: `"2025-02-29"` is refused. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, day] = [yearOf(text), monthOf(text), dayOf(text)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 0000-03-01: counting from a first of March puts the leap day last in its year. */
const FIRST_MARCH_OF_YEAR_0 = -719_468;
const DAYS_PER_400_YEARS = 146_097;
export const FIRST_DAY: DayNumber = -719_528;
export const LAST_DAY: DayNumber = 2_932_896;

/** Throws a RangeError when the date does not exist: dates are checked where they enter. */
export function toDayNumber(date: PlainDate): DayNumber {
  if (!isPlainDate(date)) throw new RangeError(`not a date: ${date}`);
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra + FIRST_MARCH_OF_YEAR_0;
}

/** The date of a day number. Throws a RangeError outside the years 0000 to 9999. */
export function fromDayNumber(day: DayNumber): PlainDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`not a day of the years 0000 to 9999: ${day}`);
  const shifted = day - FIRST_MARCH_OF_YEAR_0;
  const era = Math.floor(shifted / DAYS_PER_400_YEARS);
  const dayOfEra = shifted - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

function writeDate(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Throws a RangeError when the result falls outside the years 0000 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Adds calendar months; 31 January plus one month is the last day of February. Throws a RangeError outside the years 0000 to 9999. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`outside the years 0000 to 9999: ${date} + ${months} months`);
  const month = index - year * 12 + 1;
  return writeDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return toDayNumber(b) - toDayNumber(a);
}
