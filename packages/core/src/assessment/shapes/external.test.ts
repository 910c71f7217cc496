import { expect, test } from 'vitest';
import { indicatorAnswered } from '../__fixtures__/worked.ts';

// The auditors give 6.75 points of 8: 27/4, and 8 − 27/4 = 5/4 is lost.
const audit = { points: '8', rule: { kind: 'external', input: 'mark' } };

test('the figure given is the points earned', () => {
  expect(indicatorAnswered(audit, { mark: '6.75' })).toMatchObject({ outcome: 'partial', points: { earned: '27/4', lost: '5/4', open: '0' }, trace: { value: '27/4' } });
});

test('it is kept between zero and the indicator’s own points', () => {
  const decimal = { types: { mark: 'decimal' } } as const;
  expect(['-3', '0', '8', '11'].map((mark) => indicatorAnswered(audit, { mark }, decimal).points!.earned)).toEqual(['0', '0', '8', '8']);
});

test('no figure leaves them open', () => {
  expect(indicatorAnswered(audit, null)).toMatchObject({ outcome: 'unknown', points: { open: '8' } });
});
