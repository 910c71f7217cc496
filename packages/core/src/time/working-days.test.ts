import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './plain-date.values.ts';
import { addWorkingDays, isWorkingDay } from './resolve-deadline.engine.ts';
import { holidaysWithin, workingDaysBetween } from './working-days.engine.ts';

// Friday 28 March 2025 to Monday 7 April: the week from 31 March to 4 April, and the Monday. Six days, five with a holiday on the Tuesday.
test('working days after a date up to another', () => {
  expect(workingDaysBetween('2025-03-28', '2025-04-07', [])).toBe(6);
  expect(workingDaysBetween('2025-03-28', '2025-04-07', ['2025-04-01'])).toBe(5);
  expect(workingDaysBetween('2025-03-28', '2025-03-30', [])).toBe(0);
  expect(workingDaysBetween('2025-03-28', '2025-03-28', [])).toBe(0);
});

test('holidays count once, on working days alone, the first day left out and the last one kept', () => {
  expect(holidaysWithin('2025-03-31', '2025-04-07', ['2025-04-07', '2025-03-31', '2025-04-05', '2025-04-01', '2025-04-01', '2025-04-08'])).toEqual(['2025-04-01', '2025-04-07']);
});

const day = fc.integer({ min: -4_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

test('it is what counting day by day gives, and what adding them undoes', () => {
  fc.assert(fc.property(day, fc.nat(60), fc.array(fc.nat(70), { maxLength: 4 }), (from, length, offs) => {
    const to = addDays(from, length);
    const holidays = offs.map((off) => addDays(from, off));
    const days = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1)).filter((one) => isWorkingDay(one, holidays));
    expect(workingDaysBetween(from, to, holidays)).toBe(days.length);
    if (days.length > 0) expect(addWorkingDays(from, days.length, holidays)).toBe(days.at(-1));
  }), { numRuns: 300 });
});
