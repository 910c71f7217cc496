import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, FIRST_DAY, fromDayNumber, isPlainDate, LAST_DAY, toDayNumber } from './plain-date.values.ts';

const dayNumber = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('plain dates', () => {
  it('knows which dates exist', () => {
    expect(['2024-02-29', '2000-02-29', '0000-01-01'].every(isPlainDate)).toBe(true);
    expect(['2025-02-29', '1900-02-29', '2025-13-01', '2025-04-31', '2025-00-10', '2025-1-1', '', 20250101, null].some(isPlainDate)).toBe(false);
  });

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(fc.property(dayNumber, (day) => {
      const date = fromDayNumber(day);
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(toDayNumber(date)).toBe(day);
    }));
  });

  it('counts the days between two dates as the days to add to the first', () => {
    fc.assert(fc.property(dayNumber, dayNumber, (a, b) => {
      expect(addDays(fromDayNumber(a), daysBetween(fromDayNumber(a), fromDayNumber(b)))).toBe(fromDayNumber(b));
    }));
  });

  it('stops at the end of the month when the day does not exist there', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addMonths('2025-12-31', 14)).toBe('2027-02-28');
  });

  it('refuses to leave the years it can write', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('0000-01-01', -1)).toThrow(RangeError);
    expect(() => toDayNumber('2025-02-30')).toThrow(RangeError);
  });
});
