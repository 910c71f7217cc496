import { expect, test } from 'vitest';
import { indicatorAnswered } from '../__fixtures__/worked.ts';

// Works done over works planned, 15 points. 7 of 12: 15 × 7/12 = 105/12 = 35/4.
const works = { points: '15', rule: { kind: 'target', actual: 'done', planned: 'planned' } };
const of = (done: number, planned: number, whenZero?: string): ReturnType<typeof indicatorAnswered> =>
  indicatorAnswered({ ...works, rule: { ...works.rule, ...(whenZero ? { whenZero } : {}) } }, { done, planned }, { types: { done: 'count', planned: 'count' } });

test('points are the share done of what was planned, never over all of them', () => {
  expect(of(7, 12)).toMatchObject({ outcome: 'partial', points: { earned: '35/4', lost: '25/4', open: '0' }, trace: { of: { value: '7/12' } } });
  expect([[0, 12], [12, 12], [20, 12]].map(([done, planned]) => of(done!, planned!).points!.earned)).toEqual(['0', '15', '15']);
});

test('less than nothing done earns nothing', () => {
  const corrected = indicatorAnswered(works, { done: '-3', planned: '12' }, { types: { done: 'decimal', planned: 'decimal' } });
  expect(corrected).toMatchObject({ outcome: 'unmet', points: { earned: '0', lost: '15' } });
});

test('nothing planned is a case of its own: full, none, or not known', () => {
  expect(of(0, 0, 'met')).toMatchObject({ reason: 'zero-denominator', points: { earned: '15' } });
  expect(of(0, 0, 'unmet')).toMatchObject({ points: { lost: '15' } });
  expect(of(3, 0)).toMatchObject({ outcome: 'unknown', points: { open: '15' } });
});
