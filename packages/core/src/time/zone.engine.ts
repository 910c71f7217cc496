import type { Instant, PlainDate } from './plain-date.values.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The date it is in a time zone at an instant: how an instant of receipt becomes a date of receipt. */
export function dateInZone(instant: Instant, timeZone: string): PlainDate {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`;
}
