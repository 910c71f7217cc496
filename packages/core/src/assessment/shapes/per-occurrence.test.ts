import { expect, test } from 'vitest';
import { indicatorAnswered } from '../__fixtures__/worked.ts';

// 1.5 points for each public meeting, up to 5. Three meetings: 4.5 = 9/2. Four would be 6, counted 5.
const meetings = { points: '5', rule: { kind: 'per-occurrence', input: 'meetings', pointsEach: '1.5' } };

test('each occasion brings its points, up to the indicator’s own', () => {
  expect([0, 1, 3, 4, 40].map((count) => indicatorAnswered(meetings, { meetings: count }).points!.earned)).toEqual(['0', '3/2', '9/2', '5', '5']);
});

test('none is an answer and loses the points; no answer leaves them open', () => {
  expect(indicatorAnswered(meetings, { meetings: 0 })).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { lost: '5', open: '0' } });
  expect(indicatorAnswered(meetings, null)).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { lost: '0', open: '5' }, trace: { value: null } });
});
