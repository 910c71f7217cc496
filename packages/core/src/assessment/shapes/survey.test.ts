import { expect, test } from 'vitest';
import { indicatorAnswered, type Line } from '../__fixtures__/worked.ts';

const types = { good: 'count', fair: 'count', bad: 'count' } as const;
// A scale of three levels worth 3, 2 and 1; 30 responses are needed; a mean of 1 gives nothing, a mean of 3 all of 10 points.
const satisfaction = { points: '10', rule: { kind: 'survey', fewest: 30, from: '1', to: '3', levels: [{ input: 'good', value: '3' }, { input: 'fair', value: '2' }, { input: 'bad', value: '1' }] } };
const asked = (good: number, fair: number, bad: number, line: Line = satisfaction): ReturnType<typeof indicatorAnswered> => indicatorAnswered(line, { good, fair, bad }, { types });

// 20 good, 10 fair, 5 bad: 60 + 20 + 5 = 85 over 35 responses, 17/7. (17/7 − 1) ÷ 2 = 5/7 of 10 points: 50/7, and 20/7 are lost.
test('the mean is worked out exactly from the counts', () => {
  expect(asked(20, 10, 5)).toMatchObject({ outcome: 'partial', reason: 'partial', points: { earned: '50/7', lost: '20/7', open: '0' }, trace: { responses: '35', mean: '17/7' } });
});

// All at the top: 3 × 30 ÷ 30 = 3, all the points. All at the bottom: a mean of 1, none.
test('the ends of the line are all and nothing', () => {
  expect(asked(30, 0, 0).points!.earned).toBe('10');
  expect(asked(0, 0, 30)).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { lost: '10' } });
});

// 29 responses are one too few, 30 are enough.
test('one response short there is no mean: points stay open, or are lost where the grid says', () => {
  expect(asked(29, 0, 0)).toMatchObject({ outcome: 'unknown', reason: 'too-few-responses', points: { earned: '0', open: '10' }, trace: { responses: '29', mean: null } });
  expect(asked(0, 0, 0)).toMatchObject({ reason: 'too-few-responses', trace: { responses: '0', mean: null } });
  const strict = { ...satisfaction, rule: { ...satisfaction.rule, whenFew: 'unmet' } };
  expect(asked(29, 0, 0, strict)).toMatchObject({ outcome: 'unmet', reason: 'too-few-responses', points: { lost: '10', open: '0' } });
});

test('a level without its count leaves every point open, however many answered the others', () => {
  expect(indicatorAnswered(satisfaction, { good: 400, fair: 2 }, { types })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '10' }, trace: { responses: null } });
});

// Complaints from 0 to 10, fewer is better: 15 answered 4 and 15 answered 2, a mean of 3: 7 of the 10 points.
test('a line that goes down rewards the lower mean', () => {
  const complaints = { points: '10', rule: { kind: 'survey', fewest: 1, from: '10', to: '0', levels: [{ input: 'good', value: '4' }, { input: 'bad', value: '2' }] } };
  expect(indicatorAnswered(complaints, { good: 15, bad: 15 }, { types }).points!.earned).toBe('7');
});
