import { expect, test } from 'vitest';
import { indicatorAnswered, xof } from '../__fixtures__/worked.ts';

type Input = NonNullable<Parameters<typeof indicatorAnswered>[1]>;

// Uganda: the score of the lower levels beside the year before. Over 10 % more is 3 points, from 5 % up 2, under 5 % none; no base year, none.
const uganda = {
  points: '3',
  rule: { kind: 'delta', now: 'score', base: 'score-before', as: 'share', whenNoBase: 'unmet', bands: [{ above: '0.10', points: '3' }, { from: '0.05', points: '2' }, { points: '0' }] },
};
const scores = (now: string, base?: string): Input => ({ score: now, ...(base === undefined ? {} : { 'score-before': base }) });
const types = { types: { score: 'decimal', 'score-before': 'decimal' } } as const;

test('the change is a share of the year before', () => {
  // 66 − 60 = 6; 6 ÷ 60 = 10 %: not over 10 %, so 2 points.
  expect(indicatorAnswered(uganda, scores('66', '60'), types)).toMatchObject({ outcome: 'partial', points: { earned: '2', lost: '1' }, trace: { of: { value: '1/10' }, band: 1 } });
  // 66.01 − 60 = 6.01; 6.01 ÷ 60 is a hair over 10 %: 3 points.
  expect(indicatorAnswered(uganda, scores('66.01', '60'), types)).toMatchObject({ outcome: 'met', points: { earned: '3' }, trace: { of: { value: '601/6000' }, band: 0 } });
  // 62.99 − 60 = 2.99; 2.99 ÷ 60 = 4.98…%: nothing.
  expect(indicatorAnswered(uganda, scores('62.99', '60'), types)).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '3' }, trace: { band: 2 } });
  // 54 − 60 = −6: a tenth less, nothing.
  expect(indicatorAnswered(uganda, scores('54', '60'), types)).toMatchObject({ points: { earned: '0' }, trace: { of: { value: '-1/10' } } });
});

test('no base year is worth what the grid says: nothing in Uganda, all of it elsewhere, or the year is awaited', () => {
  const when = (whenNoBase?: string): object => indicatorAnswered({ ...uganda, rule: { ...uganda.rule, whenNoBase } }, scores('66'), types);
  expect(when('unmet')).toMatchObject({ outcome: 'unmet', reason: 'no-base', points: { earned: '0', lost: '3', open: '0' } });
  expect(when('met')).toMatchObject({ outcome: 'met', reason: 'no-base', points: { earned: '3', open: '0' } });
  expect(when('unknown')).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '3' } });
  expect(when()).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '3' }, trace: { whenNoBase: 'unknown' } });
});

test('a base year without this year is a figure still awaited, not a missing base', () => {
  expect(indicatorAnswered(uganda, { 'score-before': '60' }, types)).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '3' } });
  expect(indicatorAnswered(uganda, null, types)).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '3' } });
});

test('there is no share of a base of zero, nor of one under it', () => {
  const when = (base: string, whenZero?: string): object => indicatorAnswered({ ...uganda, rule: { ...uganda.rule, whenZero } }, scores('66', base), types);
  expect(when('0', 'met')).toMatchObject({ outcome: 'met', reason: 'zero-denominator', points: { earned: '3' }, trace: { of: { value: null, whenZero: 'met' } } });
  expect(when('-4', 'unmet')).toMatchObject({ outcome: 'unmet', reason: 'zero-denominator', points: { lost: '3', open: '0' } });
  expect(when('0')).toMatchObject({ outcome: 'unknown', reason: 'zero-denominator', points: { open: '3' } });
});

// Own revenue, by the amount: 20 million more than the year before are 4 points, anything more than nothing 1.
const revenue = { points: '4', rule: { kind: 'delta', now: 'revenue', base: 'revenue-before', as: 'amount', bands: [{ from: '20000000', points: '4' }, { above: '0', points: '1' }] } };

test('the change may be an amount, which a base of zero has too', () => {
  const found = (now: number, base: number): object => indicatorAnswered(revenue, { revenue: xof(now), 'revenue-before': xof(base) });
  // 140 − 120 = 20 million: 4 points.
  expect(found(140_000_000, 120_000_000)).toMatchObject({ points: { earned: '4' }, trace: { of: { value: '20000000' }, band: 0 } });
  expect(found(139_999_999, 120_000_000)).toMatchObject({ points: { earned: '1' }, trace: { band: 1 } });
  expect(found(120_000_000, 120_000_000)).toMatchObject({ outcome: 'unmet', points: { earned: '0' }, trace: { of: { value: '0' }, band: null } });
  // 25 − 0 = 25 million.
  expect(found(25_000_000, 0)).toMatchObject({ points: { earned: '4' }, trace: { of: { value: '25000000' } } });
});
