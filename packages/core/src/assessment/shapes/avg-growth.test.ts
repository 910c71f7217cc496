import { expect, test } from 'vitest';
import { indicatorAnswered, xof } from '../__fixtures__/worked.ts';

type Input = NonNullable<Parameters<typeof indicatorAnswered>[1]>;

// The Philippine seal: own revenue that grew by 5 % a year or more over three years. Three rates, so four years of figures.
const years = ['r2021', 'r2022', 'r2023', 'r2024'];
const seal = { points: '10', rule: { kind: 'avg-growth', years, bands: [{ from: '0.05', points: '10' }, { points: '0' }] } };
const over = (...amounts: number[]): Input => Object.fromEntries(amounts.map((amount, at) => [years[at]!, xof(amount)]));

test('the mean is that of the yearly rates, exactly', () => {
  // 100 to 110 is 10 %; 110 to 99 is −10 %; 99 to 113.85 is 15 %. 10 − 10 + 15 = 15, over 3 years: 5 %.
  expect(indicatorAnswered(seal, over(10_000, 11_000, 9_900, 11_385))).toMatchObject({
    outcome: 'met', points: { earned: '10' }, trace: { rates: ['1/10', '-1/10', '3/20'], of: { value: '1/20' }, band: 0 },
  });
  // One franc less the last year: 14.98…% that year, 4.99…% on average.
  expect(indicatorAnswered(seal, over(10_000, 11_000, 9_900, 11_384))).toMatchObject({ outcome: 'unmet', points: { earned: '0', lost: '10' }, trace: { band: 1 } });
});

// From 100 to 121 in two years is 10 % a year whichever way one counts; from 100 through 50 to 121 it is not: −50 % and 142 % make 46 %.
test('it is not the growth from the first year to the last', () => {
  const two = { points: '10', rule: { ...seal.rule, years: years.slice(0, 3) } };
  expect(indicatorAnswered(two, over(100, 110, 121))).toMatchObject({ trace: { of: { value: '1/10' } } });
  expect(indicatorAnswered(two, over(100, 50, 121))).toMatchObject({ trace: { rates: ['-1/2', '71/50'], of: { value: '23/50' } } });
});

test('a third stays a third', () => {
  // 3 to 4 is a third, 4 to 4 is nothing: a sixth on average.
  const two = { points: '10', rule: { ...seal.rule, years: years.slice(0, 3) } };
  expect(indicatorAnswered(two, over(3, 4, 4))).toMatchObject({ trace: { of: { value: '1/6' } } });
});

test('one year that nobody gave leaves every point open', () => {
  expect(indicatorAnswered(seal, over(10_000, 11_000, 9_900))).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '10' }, trace: { rates: [], of: { value: null } } });
});

test('nothing grows from zero: the grid says what that is worth; the last year may be zero', () => {
  const when = (whenZero?: string): object => indicatorAnswered({ ...seal, rule: { ...seal.rule, whenZero } }, over(10_000, 0, 9_900, 11_385));
  expect(when('unmet')).toMatchObject({ outcome: 'unmet', reason: 'zero-denominator', points: { lost: '10' } });
  expect(when('met')).toMatchObject({ outcome: 'met', reason: 'zero-denominator' });
  expect(when()).toMatchObject({ outcome: 'unknown', reason: 'zero-denominator', points: { open: '10' } });
  // 10 % and 10 % less, then all of it lost: −100 % ÷ 3.
  expect(indicatorAnswered(seal, over(10_000, 11_000, 9_900, 0))).toMatchObject({ outcome: 'unmet', reason: 'nothing', trace: { of: { value: '-1/3' } } });
});
