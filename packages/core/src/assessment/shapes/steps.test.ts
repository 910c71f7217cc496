import { expect, test } from 'vitest';
import { indicatorAnswered, xof } from '../__fixtures__/worked.ts';

// Investment spent over budgeted: 80 % and more is 20 points, 60 % and more is 12, below is none.
const execution = { points: '20', rule: { kind: 'steps', of: { ratio: ['spent', 'budgeted'] }, bands: [{ from: '0.80', points: '20' }, { from: '0.60', points: '12' }, { points: '0' }] } };
const spent = (amount: number, over = 100_000): Record<string, { amount: number; currency: string }> => ({ spent: xof(amount), budgeted: xof(over) });

test('a band starts at its bound, and a franc short of it is the band below', () => {
  expect(indicatorAnswered(execution, spent(80_000))).toMatchObject({ points: { earned: '20' }, trace: { band: 0, of: { value: '4/5' } } });
  expect(indicatorAnswered(execution, spent(79_999))).toMatchObject({ outcome: 'partial', points: { earned: '12', lost: '8' }, trace: { band: 1 } });
  expect(indicatorAnswered(execution, spent(60_000))).toMatchObject({ points: { earned: '12' }, trace: { band: 1 } });
  expect(indicatorAnswered(execution, spent(59_999))).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '20' }, trace: { band: 2 } });
});

// Two thirds: 66.66…% is in the band from 60 %, and would not be in one from 66.67 %.
test('a ratio without end is compared exactly', () => {
  expect(indicatorAnswered(execution, spent(2, 3))).toMatchObject({ trace: { of: { value: '2/3' }, band: 1 } });
  const fine = { ...execution, rule: { ...execution.rule, bands: [{ from: '0.6667', points: '20' }, { from: '0.6666', points: '5' }] } };
  expect(indicatorAnswered(fine, spent(2, 3))).toMatchObject({ points: { earned: '5' }, trace: { band: 1 } });
});

// Payroll over revenue, lower is better: above 50 % nothing, above 35 % 6 points, 35 % and below all 10. "Above" leaves its bound out.
test('bands that go down with the figure leave their bound to the better band', () => {
  const payroll = { points: '10', rule: { kind: 'steps', of: { ratio: ['payroll', 'revenue'] }, bands: [{ above: '0.50', points: '0' }, { above: '0.35', points: '6' }, { points: '10' }] } };
  const paid = (amount: number): Record<string, { amount: number; currency: string }> => ({ payroll: xof(amount), revenue: xof(100_000) });
  expect([50_001, 50_000, 35_001, 35_000, 0].map((amount) => indicatorAnswered(payroll, paid(amount)).points!.earned)).toEqual(['0', '6', '6', '10', '10']);
});

test('under the last bound there is no band and no point', () => {
  const strict = { points: '20', rule: { ...execution.rule, bands: [{ from: '0.80', points: '20' }] } };
  expect(indicatorAnswered(strict, spent(79_999))).toMatchObject({ outcome: 'unmet', trace: { band: null }, points: { earned: '0' } });
});

test('a zero denominator is worth all, nothing, or is not known yet, as the grid says', () => {
  const when = (whenZero?: string): object => indicatorAnswered({ ...execution, rule: { ...execution.rule, of: { ratio: ['spent', 'budgeted'], ...(whenZero ? { whenZero } : {}) } } }, spent(0, 0));
  expect(when('met')).toMatchObject({ outcome: 'met', reason: 'zero-denominator', points: { earned: '20', open: '0' } });
  expect(when('unmet')).toMatchObject({ outcome: 'unmet', reason: 'zero-denominator', points: { lost: '20', open: '0' } });
  expect(when()).toMatchObject({ outcome: 'unknown', reason: 'zero-denominator', points: { open: '20', lost: '0' } });
});

test('one figure of the two leaves every point open', () => {
  expect(indicatorAnswered(execution, { spent: xof(0) })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '20' }, trace: { band: null } });
});
