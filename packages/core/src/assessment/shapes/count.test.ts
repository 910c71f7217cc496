import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

// A council must meet at least four times in the year (Togo, 2024). Three sessions are not enough, but a fourth may still be held until the last
// day, 30 June; the day after, three have lost it. Four are enough, and so are five.
const sessions = { rule: { kind: 'count', input: 'sessions', atLeast: 4 }, due: 'filing.close' };
const types = { sessions: 'count' } as const;
const held = (sessions: number) => ({ input: { sessions } });

test('as many as needed meet the condition, and more do no harm', () => {
  expect(gateAnswered(sessions, held(4), { types })).toMatchObject({ outcome: 'met', verdict: 'met', timing: 'on-time', reason: 'count-reached', trace: { kind: 'count', input: 'sessions', value: '4', atLeast: 4 } });
  expect(gateAnswered(sessions, held(5), { types })).toMatchObject({ verdict: 'met' });
});

test('one too few may still be held until the last day, and is lost the day after', () => {
  expect(gateAnswered(sessions, held(3), { types, asOf: '2025-06-30' })).toMatchObject({ outcome: 'unmet', verdict: 'pending', timing: 'due', reason: 'count-short' });
  expect(gateAnswered(sessions, held(3), { types, asOf: '2025-07-01' })).toMatchObject({ outcome: 'unmet', verdict: 'unmet', timing: 'late' });
});

test('nobody counted is not none', () => {
  expect(gateAnswered(sessions, null, { types })).toMatchObject({ outcome: 'unknown', verdict: 'pending', reason: 'no-answer' });
  expect(gateAnswered(sessions, held(0), { types })).toMatchObject({ outcome: 'unmet', reason: 'count-short', trace: { value: '0' } });
});
