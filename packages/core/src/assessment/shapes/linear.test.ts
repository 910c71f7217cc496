import { expect, test } from 'vitest';
import { indicatorAnswered, xof } from '../__fixtures__/worked.ts';

// Revenue collected over expected, 40 points in proportion from 40 % (none) to 90 % (all).
const collection = { points: '40', rule: { kind: 'linear', of: { ratio: ['collected', 'expected'] }, from: '0.40', to: '0.90' } };
const collected = (amount: number, expected: number): Record<string, { amount: number; currency: string }> => ({ collected: xof(amount), expected: xof(expected) });

test('points follow the figure in proportion, exactly', () => {
  // 182.4 ÷ 240 = 0.76. From 0.40 that is 0.36 of the 0.50 between the bounds: 0.72. 40 × 0.72 = 28.8 = 144/5.
  expect(indicatorAnswered(collection, collected(182_400_000, 240_000_000))).toMatchObject({ outcome: 'partial', points: { earned: '144/5', lost: '56/5', open: '0' }, trace: { of: { value: '19/25' }, from: '2/5', to: '9/10' } });
  // 2/3 − 2/5 = 4/15; divided by 1/2 it is 8/15; 40 × 8/15 = 64/3.
  expect(indicatorAnswered(collection, collected(2, 3)).points!.earned).toBe('64/3');
});

test('nothing at the floor and below, everything at the cap and above', () => {
  expect([39, 40, 90, 91, 250].map((percent) => indicatorAnswered(collection, collected(percent, 100)).points!.earned)).toEqual(['0', '0', '40', '40', '40']);
});

// Payroll: all 10 points at 35 % and below, none at 60 % and above. 50 % lies 10 hundredths from 60 out of 25: 10 × 10/25 = 4.
test('a cap below the floor rewards the lower figure', () => {
  const payroll = { points: '10', rule: { kind: 'linear', of: { ratio: ['payroll', 'revenue'] }, from: '0.60', to: '0.35' } };
  const at = (percent: number): string => indicatorAnswered(payroll, { payroll: xof(percent), revenue: xof(100) }).points!.earned;
  expect([61, 60, 50, 35, 20].map(at)).toEqual(['0', '0', '4', '10', '10']);
});

test('a figure below zero is below the floor', () => {
  const change = { points: '10', rule: { kind: 'linear', of: { input: 'change' }, from: '-0.10', to: '0.10' } };
  // Halfway between −10 % and +10 % lies 0: 10 × 1/2 = 5. At −5 % it is a quarter of the way: 2.5 = 5/2.
  const at = (change_: string): string => indicatorAnswered(change, { change: change_ }, { types: { change: 'decimal' } }).points!.earned;
  expect(['-0.20', '-0.10', '-0.05', '0', '0.10'].map(at)).toEqual(['0', '0', '5/2', '5', '10']);
});

test('a zero denominator and a missing figure are told apart', () => {
  expect(indicatorAnswered(collection, collected(5, 0))).toMatchObject({ reason: 'zero-denominator', points: { open: '40' } });
  expect(indicatorAnswered(collection, { collected: xof(5) })).toMatchObject({ reason: 'no-answer', points: { open: '40' } });
});

// Sums beyond what a float can hold: (2⁵³ − 1) over (2⁵³ − 1) is one, and one franc less is not.
test('francs beyond the reach of floats stay exact', () => {
  const huge = Number.MAX_SAFE_INTEGER;
  expect(indicatorAnswered({ ...collection, rule: { ...collection.rule, to: '1' } }, collected(huge, huge))).toMatchObject({ outcome: 'met', reason: 'full' });
  expect(indicatorAnswered({ ...collection, rule: { ...collection.rule, to: '1' } }, collected(huge - 1, huge))).toMatchObject({ outcome: 'partial', reason: 'partial' });
});
