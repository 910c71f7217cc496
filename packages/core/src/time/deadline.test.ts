import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEADLINE_UNITS, type DeadlineOffset, type DeadlineUnit } from './deadline.values.ts';
import { parseDeadline } from './deadline.rules.ts';
import { addDays, daysBetween, fromDayNumber, toDayNumber, type PlainDate } from './plain-date.values.ts';
import { addClearDays, addWorkingDays, isWorkingDay, resolveDeadline } from './resolve-deadline.engine.ts';

const words: Record<DeadlineUnit, string> = { 'days': 'days', 'working-days': 'working days', 'clear-days': 'clear days', 'months': 'months', 'years': 'years' };
const date = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2060-12-31') }).map(fromDayNumber);
const amount = fc.integer({ min: 1, max: 400 });
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,20}$/);
const holidays = fc.array(date, { maxLength: 20 });

function resolve(text: string, dates: Record<string, PlainDate> = {}, off: readonly PlainDate[] = []): PlainDate | null {
  const parsed = parseDeadline(text);
  if (!parsed.ok) throw new Error(`not read: ${parsed.fault}`);
  return resolveDeadline(parsed.value, (wanted) => dates[wanted], off);
}
const faultOf = (text: string) => { const parsed = parseDeadline(text); return parsed.ok ? undefined : parsed.fault; };

describe('reading a deadline', () => {
  it('reads a date, a name, and either with an offset', () => {
    expect(parseDeadline('2025-06-30')).toEqual({ ok: true, value: { ref: { kind: 'date', date: '2025-06-30' }, offset: { amount: 0, unit: 'days' } } });
    expect(parseDeadline('cycle.start - 1 day')).toEqual({ ok: true, value: { ref: { kind: 'name', name: 'cycle.start' }, offset: { amount: -1, unit: 'days' } } });
    expect(parseDeadline('  budget.voted  +  15 working  days ')).toMatchObject({ ok: true, value: { offset: { amount: 15, unit: 'working-days' } } });
  });

  it('takes a hyphen inside a name for part of the name', () => {
    expect(parseDeadline('filing-close - 2 months')).toMatchObject({ ok: true, value: { ref: { name: 'filing-close' }, offset: { amount: -2 } } });
    expect(faultOf('cycle.start -1 day')).toBe('not-an-offset');
  });

  it('says what it could not read', () => {
    expect(faultOf('   ')).toBe('empty');
    expect(faultOf('2025-02-30')).toBe('not-a-date');
    expect(faultOf('30/06/2025')).toBe('not-a-date');
    expect(faultOf('_x')).toBe('not-a-name');
    expect(faultOf('a.b plus 3 days')).toBe('not-an-offset');
    expect(faultOf('a.b + x days')).toBe('not-an-offset');
    expect(faultOf('a.b + 0 days')).toBe('amount-out-of-range');
    expect(faultOf('a.b + 99999 days')).toBe('amount-out-of-range');
    expect(faultOf('a.b + 3 weeks')).toBe('unknown-unit');
    expect(faultOf('a.b + 3 constructor')).toBe('unknown-unit');
    expect(faultOf(`a.b${' '.repeat(200)}`)).toBe('too-long');
  });

  it('reads back everything it can be written as, and never throws on the rest', () => {
    fc.assert(fc.property(name, fc.constantFrom('+', '-'), amount, fc.constantFrom(...DEADLINE_UNITS), (ref, sign, n, unit) => {
      const offset: DeadlineOffset = { amount: sign === '-' ? -n : n, unit };
      expect(parseDeadline(`${ref} ${sign} ${n} ${words[unit]}`)).toEqual({ ok: true, value: { ref: { kind: 'name', name: ref }, offset } });
    }));
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => { expect(typeof parseDeadline(text).ok).toBe('boolean'); }));
  });
});

describe('working out a deadline', () => {
  it('has no date while the name it counts from has none', () => {
    expect(resolve('budget.voted + 15 days')).toBeNull();
    expect(resolve('budget.voted + 15 days', { 'budget.voted': '2024-12-18' })).toBe('2025-01-02');
  });

  it('sends the convocation of 10 March out by 6 March when three clear days are due (CGCT art. 146)', () => {
    // Clear days: 7, 8 and 9 March. Neither the day of the convocation nor the day of the meeting counts.
    expect(resolve('meeting.held - 3 clear days', { 'meeting.held': '2025-03-10' })).toBe('2025-03-06');
    // The other way round: posted on the 6th, the meeting may be held from the 10th.
    expect(resolve('notice.posted + 3 clear days', { 'notice.posted': '2025-03-06' })).toBe('2025-03-10');
  });

  it('leaves Saturdays, Sundays and the dated holidays out of working days', () => {
    // Friday 2 May 2025 + 3: Monday 5 is off here, so Tuesday 6, Wednesday 7, Thursday 8.
    expect(resolve('2025-05-02 + 3 working days', {}, ['2025-05-05'])).toBe('2025-05-08');
    // Monday 12 May - 1: Saturday and Sunday are skipped.
    expect(resolve('2025-05-12 - 1 working day')).toBe('2025-05-09');
  });

  it('adds years as months, to the end of February where needed', () => {
    expect(resolve('2024-02-29 + 1 year')).toBe('2025-02-28');
  });

  it('gives no date rather than one nobody can write', () => {
    expect(resolve('9999-12-30 + 5 days')).toBeNull();
    expect(resolve('9990-01-01 + 3000 working days')).toBeNull();
    expect(resolve('0000-01-01 - 2 months')).toBeNull();
  });

  it('comes back to the same day after as many clear days out and back', () => {
    fc.assert(fc.property(date, amount, (from, n) => {
      expect(addClearDays(addClearDays(from, n), -n)).toBe(from);
      expect(daysBetween(from, addClearDays(from, n)) - 1).toBe(n);
    }));
  });

  it('passes exactly the working days it was asked for, and stops on one', () => {
    fc.assert(fc.property(date, amount, fc.boolean(), holidays, (from, n, back, off) => {
      const to = addWorkingDays(from, back ? -n : n, off);
      const step = back ? -1 : 1;
      let passed = 0;
      for (let day = addDays(from, step); ; day = addDays(day, step)) {
        if (isWorkingDay(day, off)) passed += 1;
        if (day === to) break;
      }
      expect(passed).toBe(n);
      expect(isWorkingDay(to, off)).toBe(true);
      expect(addWorkingDays(from, back ? -n : n, new Set(off))).toBe(to);
    }), { numRuns: 50 });
  });

  it('never comes earlier for a longer delay', () => {
    fc.assert(fc.property(date, amount, fc.constantFrom(...DEADLINE_UNITS), holidays, (from, n, unit, off) => {
      const at = (count: number) => resolveDeadline({ ref: { kind: 'date', date: from }, offset: { amount: count, unit } }, () => null, off)!;
      expect(at(n + 1) >= at(n)).toBe(true);
      expect(at(-n - 1) <= at(-n)).toBe(true);
      expect(at(n) > from && from > at(-n)).toBe(true);
    }), { numRuns: 50 });
  });
});
