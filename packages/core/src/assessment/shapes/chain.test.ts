import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

// The budget is voted before 1 January 2025 (31 December at the latest), then sent within fifteen days of the vote.
const budget = { rule: { kind: 'chain', steps: [{ event: 'voted', before: 'cycle.start' }, { event: 'sent', by: 'voted + 15 days' }] } };

// Voted on 20 December 2024: eleven days are left in December, so the fifteenth day is 4 January 2025.
test('each act is held to its own limit, and the second counts from the first', () => {
  expect(gateAnswered(budget, { events: { voted: '2024-12-20', sent: '2025-01-04' } })).toMatchObject({
    verdict: 'met', outcome: 'met', reason: 'event-on-time', trace: { steps: [{ due: '2024-12-31', state: 'done' }, { due: '2025-01-04', state: 'done' }] },
  });
  expect(gateAnswered(budget, { events: { voted: '2024-12-20', sent: '2025-01-05' } })).toMatchObject({ verdict: 'unmet', reason: 'event-late', trace: { steps: [{ state: 'done' }, { state: 'late' }] } });
});

test('one act too late loses the whole, even when the other is still to come', () => {
  expect(gateAnswered(budget, { events: { voted: '2025-01-01' } }, { asOf: '2025-01-02' })).toMatchObject({ verdict: 'unmet', reason: 'event-late', trace: { steps: [{ state: 'late' }, { due: '2025-01-16', state: 'waiting' }] } });
});

test('half the way is partial, and waits for the rest until its limit', () => {
  const half = { events: { voted: '2024-12-20' } };
  expect(gateAnswered(budget, half, { asOf: '2025-01-04' })).toMatchObject({ outcome: 'partial', verdict: 'pending', timing: 'due', due: '2025-01-04', reason: 'event-missing' });
  expect(gateAnswered(budget, half, { asOf: '2025-01-05' })).toMatchObject({ outcome: 'partial', verdict: 'unmet', timing: 'late', reason: 'no-answer-past-due' });
});

test('a limit that counts from an act without a date is not known yet, and neither is the verdict', () => {
  expect(gateAnswered(budget, { events: { sent: '2025-01-04' } }, { asOf: '2024-12-15' })).toMatchObject({ verdict: 'pending', outcome: 'unknown', trace: { steps: [{ state: 'waiting' }, { due: null, state: 'waiting' }] } });
});

// The first act has no limit and no date; the second should have come by 31 March. On 1 April nothing can save it, though the first act could still be dated.
test('the act whose limit is past decides, though an earlier act without a limit is not done either', () => {
  const rule = { rule: { kind: 'chain', steps: [{ event: 'heard' }, { event: 'published', by: '2025-03-31' }] } };
  expect(gateAnswered(rule, null, { asOf: '2025-03-31' })).toMatchObject({ verdict: 'pending', due: null });
  expect(gateAnswered(rule, null, { asOf: '2025-04-01' })).toMatchObject({ verdict: 'unmet', due: '2025-03-31', timing: 'late' });
});

test('an act without a limit is done once it is dated', () => {
  expect(gateAnswered({ rule: { kind: 'chain', steps: [{ event: 'heard' }] } }, { events: { heard: '2031-01-01' } })).toMatchObject({ verdict: 'met', trace: { steps: [{ due: null, expression: null, bound: null, state: 'done' }] } });
});
