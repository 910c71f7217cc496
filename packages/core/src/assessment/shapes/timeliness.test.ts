import { expect, test } from 'vitest';
import type { ItemResult } from '../assessment-result.schema.ts';
import type { CycleJson } from '../../referential/cycle.schema.ts';
import { answer, cycleOf, dossierOf, gridOf, scored, type Line } from '../__fixtures__/worked.ts';

const found = (line: Line, on: string | null, cycle: Partial<CycleJson> = {}, asOf = '2025-05-12'): ItemResult => {
  const grid = gridOf({ indicators: [line] });
  return scored(grid, dossierOf(on === null ? [] : [answer('IDP-1', { events: { sent: on } })]), { asOf, cycle: cycleOf(grid, cycle) }).items[0]!;
};

// Accounts sent by 31 March, 6 points; each day late takes half a point, so that twelve days leave nothing.
const daily = { points: '6', rule: { kind: 'timeliness', event: 'sent', by: '2025-03-31', counts: 'calendar', falls: { perDay: '0.5' } } };

test('a day late takes its points away, down to none', () => {
  expect(found(daily, '2025-03-31')).toMatchObject({ outcome: 'met', reason: 'full', points: { earned: '6' }, trace: { daysLate: 0 } });
  expect(found(daily, '2025-02-01')).toMatchObject({ outcome: 'met', trace: { daysLate: 0 } });
  // 1 April is one day late: 6 − 0.5 = 5.5.
  expect(found(daily, '2025-04-01')).toMatchObject({ outcome: 'partial', reason: 'partial', points: { earned: '11/2', lost: '1/2', open: '0' }, trace: { daysLate: 1 } });
  // 11 April: 11 days, 6 − 5.5 = 0.5. 12 April: nothing, and no less on the 20th.
  expect(found(daily, '2025-04-11')).toMatchObject({ points: { earned: '1/2' } });
  expect(found(daily, '2025-04-12')).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '6' } });
  expect(found(daily, '2025-04-20')).toMatchObject({ points: { earned: '0', lost: '6' } });
});

// "Before" leaves its day out: the last good day is the 30th.
test('a limit the act must come before counts from the day before it', () => {
  const before = { ...daily, rule: { kind: 'timeliness', event: 'sent', before: '2025-03-31', counts: 'calendar', falls: { perDay: '0.5' } } };
  expect(found(before, '2025-03-31')).toMatchObject({ points: { earned: '11/2' }, trace: { daysLate: 1, step: { due: '2025-03-30' } } });
});

// On time 4 points; up to 5 days late 3; up to 15 days 1; later nothing.
const banded = { points: '4', rule: { kind: 'timeliness', event: 'sent', by: '2025-03-31', counts: 'calendar', falls: { bands: [{ upTo: 0, points: '4' }, { upTo: 5, points: '3' }, { upTo: 15, points: '1' }] } } };

test('bands hold up to their day, and past the last there is nothing', () => {
  const earned = (on: string): readonly unknown[] => { const { points, trace } = found(banded, on); return [points!.earned, trace!.kind === 'timeliness' && trace!.band]; };
  expect([earned('2025-03-31'), earned('2025-04-01'), earned('2025-04-05'), earned('2025-04-06'), earned('2025-04-15'), earned('2025-04-16')])
    .toEqual([['4', 0], ['3', 1], ['3', 1], ['1', 2], ['1', 2], ['0', null]]);
});

// Friday 28 March is the limit. Saturday and Sunday do not count; Monday 31 does, Tuesday 1 April is a holiday, Wednesday 2 counts.
test('working days leave out week-ends and the holidays of the cycle', () => {
  const working = { ...daily, rule: { kind: 'timeliness', event: 'sent', by: '2025-03-28', counts: 'working', falls: { perDay: '0.5' } } };
  const late = (on: string): unknown => { const { trace } = found(working, on, { holidays: ['2025-04-01', '2025-04-05', '2025-12-25'] }); return trace!.kind === 'timeliness' && [trace!.daysLate, trace!.daysOff]; };
  expect(late('2025-03-30')).toEqual([0, []]);
  expect(late('2025-03-31')).toEqual([1, []]);
  expect(late('2025-04-01')).toEqual([1, ['2025-04-01']]);
  expect(late('2025-04-02')).toEqual([2, ['2025-04-01']]);
  // A week on, to Monday 7 April: 31 March, 2, 3, 4 and 7 April. The holiday on a Saturday takes nothing away twice.
  expect(late('2025-04-07')).toEqual([5, ['2025-04-01']]);
});

test('an act puts the limit off, and the days are counted from there', () => {
  const acts = [{ kind: 'extend-deadline' as const, target: 'sent', to: '2025-04-10', reason: 'New councils', by: 'ADM', on: '2025-01-20' }];
  // 12 April is two days after 10 April: 6 − 1 = 5.
  expect(found(daily, '2025-04-12', { acts })).toMatchObject({ points: { earned: '5' }, act: 0, trace: { daysLate: 2, step: { due: '2025-04-10', originalDue: '2025-03-31', act: 0 } } });
});

test('an act that has no date yet may still have all its points, until the last day to answer', () => {
  expect(found(daily, null)).toMatchObject({ outcome: 'unknown', reason: 'event-missing', points: { earned: '0', open: '6' }, trace: { daysLate: null, step: { state: 'missing' } } });
  expect(found({ ...daily, due: 'filing.close' }, null, {}, '2025-07-01')).toMatchObject({ outcome: 'unmet', reason: 'no-answer-past-due', points: { open: '0', lost: '6' } });
});

test('a limit that hangs on an act without a date leaves the points open', () => {
  const hung = { ...daily, rule: { kind: 'timeliness', event: 'sent', by: 'voted + 15 days', counts: 'calendar', falls: { perDay: '0.5' } } };
  const grid = gridOf({ indicators: [hung], events: ['sent', 'voted'].map((code) => ({ code, label: { fr: code } })) });
  expect(scored(grid, dossierOf([answer('IDP-1', { events: { sent: '2025-03-20' } })])).items[0]).toMatchObject({ outcome: 'unknown', reason: 'limit-unknown', points: { open: '6' } });
  // Voted on 1 March: the 16th is the last good day, and the 20th is four days late: 6 − 2 = 4.
  expect(scored(grid, dossierOf([answer('IDP-1', { events: { sent: '2025-03-20', voted: '2025-03-01' } })])).items[0]).toMatchObject({ points: { earned: '4' } });
});
