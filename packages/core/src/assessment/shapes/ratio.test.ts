import { expect, test } from 'vitest';
import { gateAnswered, xof } from '../__fixtures__/worked.ts';

// Debt over revenue: 30 million over 120 million is 30 ÷ 120 = 1/4. At most a quarter is met; one franc more of debt is not.
const debt = (bounds: object): { rule: object } => ({ rule: { kind: 'ratio', of: { ratio: ['debt', 'revenue'] }, ...bounds } });
const owing = (amount: number): { input: Record<string, { amount: number; currency: string }> } => ({ input: { debt: xof(amount), revenue: xof(120_000_000) } });

test('both bounds are inclusive, and one franc over is over', () => {
  expect(gateAnswered(debt({ atMost: '0.25' }), owing(30_000_000))).toMatchObject({ verdict: 'met', reason: 'within-limit', trace: { of: { value: '1/4', inputs: [{ code: 'debt', value: '30000000' }, { code: 'revenue', value: '120000000' }] }, atMost: '1/4', atLeast: null } });
  expect(gateAnswered(debt({ atMost: '0.25' }), owing(30_000_001))).toMatchObject({ outcome: 'unmet', reason: 'over-limit' });
  expect(gateAnswered(debt({ atLeast: '0.25', atMost: '0.50' }), owing(60_000_000))).toMatchObject({ verdict: 'met' });
  expect(gateAnswered(debt({ atLeast: '0.25', atMost: '0.50' }), owing(29_999_999))).toMatchObject({ outcome: 'unmet' });
});

// Dinars have three decimals: 1,000 stands for one dinar. 333 millimes over 1.000 dinar is 333/1000, which is under 0.3334 and over 0.332.
test('dinars are read to the millime', () => {
  const of = { input: { debt: { amount: 333, currency: 'TND' }, revenue: { amount: 1000, currency: 'TND' } } };
  expect(gateAnswered(debt({ atMost: '0.333' }), of, { currency: 'TND' })).toMatchObject({ verdict: 'met', trace: { of: { value: '333/1000', inputs: [{ value: '333/1000' }, { value: '1' }] } } });
  expect(gateAnswered(debt({ atMost: '0.3329' }), of, { currency: 'TND' })).toMatchObject({ outcome: 'unmet' });
});

test('a zero denominator is what the grid says: met, unmet, or not known where it says nothing', () => {
  const none = { input: { debt: xof(0), revenue: xof(0) } };
  const when = (whenZero?: string): object => gateAnswered({ rule: { kind: 'ratio', of: { ratio: ['debt', 'revenue'], ...(whenZero ? { whenZero } : {}) }, atMost: '0.25' } }, none);
  expect(when('met')).toMatchObject({ outcome: 'met', verdict: 'met', reason: 'zero-denominator' });
  expect(when('unmet')).toMatchObject({ outcome: 'unmet', reason: 'zero-denominator', trace: { of: { value: null, whenZero: 'unmet' } } });
  expect(when()).toMatchObject({ outcome: 'unknown', verdict: 'pending', reason: 'zero-denominator', trace: { of: { whenZero: 'unknown' } } });
});

test('one figure of the two is no ratio yet', () => {
  expect(gateAnswered(debt({ atMost: '0.25' }), { input: { debt: xof(5) } })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', author: 'self', trace: { of: { value: null, inputs: [{ value: '5' }, { value: null }] } } });
});

test('a figure alone is held to its bounds too', () => {
  const sessions = { rule: { kind: 'ratio', of: { input: 'sessions' }, atLeast: '4' } };
  expect(gateAnswered(sessions, { input: { sessions: 4 } }, { types: { sessions: 'count' } })).toMatchObject({ verdict: 'met', trace: { of: { value: '4' } } });
  expect(gateAnswered(sessions, { input: { sessions: 3 } }, { types: { sessions: 'count' } })).toMatchObject({ outcome: 'unmet' });
});
