import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

const vote = (limit: object): { rule: object } => ({ rule: { kind: 'deadline', event: 'budget.voted', ...limit } });
const voted = (on: string): { events: Record<string, string> } => ({ events: { 'budget.voted': on } });

// "Before 1 January" leaves 31 December as the last good day; "by 1 January" leaves 1 January itself.
test('before a day and by a day differ by one day', () => {
  expect(gateAnswered(vote({ before: 'cycle.start' }), voted('2024-12-31'))).toMatchObject({ verdict: 'met', reason: 'event-on-time', trace: { step: { due: '2024-12-31', state: 'done' } } });
  expect(gateAnswered(vote({ before: 'cycle.start' }), voted('2025-01-01'))).toMatchObject({ verdict: 'unmet', outcome: 'unmet', reason: 'event-late', trace: { step: { due: '2024-12-31', state: 'late' } } });
  expect(gateAnswered(vote({ by: 'cycle.start' }), voted('2025-01-01'))).toMatchObject({ verdict: 'met', trace: { step: { due: '2025-01-01' } } });
  expect(gateAnswered(vote({ by: 'cycle.start' }), voted('2025-01-02'))).toMatchObject({ verdict: 'unmet', timing: 'late' });
});

test('an act dated too late is lost at once, whatever time is left to answer', () => {
  expect(gateAnswered({ ...vote({ by: 'cycle.start' }), due: 'filing.close' }, voted('2025-01-02'))).toMatchObject({ verdict: 'unmet', timing: 'late', due: '2025-06-30' });
});

// Voting day is 31 March at the latest. With no date given, the condition waits on the 31st and is lost on 1 April…
test('an act nobody dated waits through its last day and is lost the day after', () => {
  const rule = vote({ by: '2025-03-31' });
  expect(gateAnswered(rule, null, { asOf: '2025-03-31' })).toMatchObject({ verdict: 'pending', timing: 'due', due: '2025-03-31', reason: 'event-missing', trace: { step: { state: 'waiting' } } });
  expect(gateAnswered(rule, null, { asOf: '2025-04-01' })).toMatchObject({ verdict: 'unmet', timing: 'late', reason: 'no-answer-past-due', trace: { step: { state: 'missing' } } });
});

// …but where the grid leaves until 30 June to answer, a vote held in time can still be declared in April or May.
test('a limit gone by does not close what may still be answered: late, and curable', () => {
  const rule = { ...vote({ by: '2025-03-31' }), due: 'filing.close' };
  expect(gateAnswered(rule, null, { asOf: '2025-05-12' })).toMatchObject({ verdict: 'pending', timing: 'late', due: '2025-06-30', reason: 'event-missing' });
  expect(gateAnswered(rule, voted('2025-03-31'), { asOf: '2025-05-12' })).toMatchObject({ verdict: 'met', timing: 'on-time' });
  expect(gateAnswered(rule, null, { asOf: '2025-07-01' })).toMatchObject({ verdict: 'unmet', timing: 'late' });
});

// Three clear days before 10 March: the 7th, 8th and 9th lie free, so the 6th is the last good day.
// Five working days after Friday 28 March 2025, Monday 31 being a holiday: 1, 2, 3, 4 and 7 April.
test('limits count in clear and in working days', () => {
  expect(gateAnswered(vote({ by: '2025-03-10 - 3 clear days' }), voted('2025-03-06'))).toMatchObject({ verdict: 'met', trace: { step: { due: '2025-03-06' } } });
  expect(gateAnswered(vote({ by: '2025-03-28 + 5 working days' }), null, { cycle: { holidays: ['2025-03-31'] } })).toMatchObject({ trace: { step: { due: '2025-04-07' } } });
});

const extension = { kind: 'extend-deadline' as const, target: 'CMO-1', to: '2025-02-15', reason: 'New councils', by: 'ADM', on: '2025-01-10' };

// The vote of 3 February is five weeks after 31 December, and within the extension to 15 February.
test('an act that puts the limit off saves a later vote, and says so', () => {
  const saved = gateAnswered(vote({ before: 'cycle.start' }), voted('2025-02-03'), { cycle: { acts: [extension] } });
  expect(saved).toMatchObject({ verdict: 'met', treatment: 'overridden', act: 0, trace: { step: { due: '2025-02-15', originalDue: '2024-12-31', state: 'done' } } });
  expect(gateAnswered(vote({ before: 'cycle.start' }), voted('2024-12-31'), { cycle: { acts: [extension] } })).toMatchObject({ verdict: 'met', treatment: 'applies', act: 0 });
  expect(gateAnswered(vote({ before: 'cycle.start' }), voted('2025-02-16'), { cycle: { acts: [extension] } })).toMatchObject({ verdict: 'unmet', reason: 'event-late' });
});

test('an act never brings a limit forward, and speaks only to those it names', () => {
  expect(gateAnswered(vote({ by: '2025-03-31' }), voted('2025-03-20'), { cycle: { acts: [extension] } })).toMatchObject({ verdict: 'met', trace: { step: { due: '2025-03-31' } } });
  expect(gateAnswered(vote({ before: 'cycle.start' }), voted('2025-02-03'), { cycle: { acts: [{ ...extension, territories: ['sn-other'] }] } })).toMatchObject({ verdict: 'unmet', act: null });
  expect(gateAnswered(vote({ before: 'cycle.start' }), voted('2025-02-03'), { cycle: { acts: [{ ...extension, territories: ['ansd:SN-X'] }] } })).toMatchObject({ verdict: 'met', act: 0 });
});

// The vote is put off to 15 February for all; sending, which comes fifteen days after the vote, to 20 March by an act of its own.
test('an act on one event moves its limit and no other, and the longer of two holds', () => {
  const chain = { rule: { kind: 'chain', steps: [{ event: 'budget.voted', before: 'cycle.start' }, { event: 'budget.sent', by: 'budget.voted + 15 days' }] } };
  const onEvent = { ...extension, target: 'budget.sent', to: '2025-03-20' };
  const dates = { events: { 'budget.voted': '2024-12-20', 'budget.sent': '2025-03-18' } };
  expect(gateAnswered(chain, dates, { cycle: { acts: [onEvent] } })).toMatchObject({
    verdict: 'met', treatment: 'overridden', act: 0, trace: { steps: [{ due: '2024-12-31' }, { due: '2025-03-20', originalDue: '2025-01-04', act: 0 }] },
  });
  expect(gateAnswered(chain, dates, { cycle: { acts: [extension, onEvent] } })).toMatchObject({
    verdict: 'met', act: 0, trace: { steps: [{ due: '2025-02-15', originalDue: '2024-12-31', act: 0 }, { due: '2025-03-20', act: 1 }] },
  });
  expect(gateAnswered(chain, dates, { cycle: { acts: [extension] } })).toMatchObject({ verdict: 'unmet', reason: 'event-late' });
});
