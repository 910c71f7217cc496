const DAY = 86_400_000;
const WORDS = /^(\S+)(?:\s+([+-])\s+(\d+)\s+(working|clear)?\s*(day|month|year)s?)?$/;

const at = (date: string): Date => new Date(`${date}T00:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

export const dayAfter = (date: string, days = 1): string => written(new Date(at(date).getTime() + days * DAY));
export const daysFrom = (a: string, b: string): number => (at(b).getTime() - at(a).getTime()) / DAY;

function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return written(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))));
}

function plusWorkingDays(date: string, amount: number, holidays: readonly string[]): string {
  let [day, left] = [date, Math.abs(amount)];
  while (left > 0) {
    day = dayAfter(day, Math.sign(amount));
    if (![0, 6].includes(at(day).getUTCDay()) && !holidays.includes(day)) left -= 1;
  }
  return day;
}

/** The day an expression falls on, one word at a time; `null` while the name it counts from has no date. */
export function dayOf(expression: string, dateOf: (name: string) => string | null, holidays: readonly string[]): string | null {
  const [, name = '', sign, digits, counting, unit] = WORDS.exec(expression) ?? [];
  const from = /^\d/.test(name) ? name : dateOf(name);
  if (from === null || unit === undefined) return from;
  const amount = Number(digits) * (sign === '-' ? -1 : 1);
  if (unit === 'month') return plusMonths(from, amount);
  if (unit === 'year') return plusMonths(from, amount * 12);
  if (counting === 'working') return plusWorkingDays(from, amount, holidays);
  return dayAfter(from, counting === 'clear' ? amount + Math.sign(amount) : amount);
}
