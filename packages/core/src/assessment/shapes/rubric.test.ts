import { expect, test } from 'vitest';
import { indicatorAnswered } from '../__fixtures__/worked.ts';

// Nepal's self-assessment: four levels of one process, from nothing written to reviewed each year: 0, 1, 2 and 4 points of 4.
const levels = [['none', '0'], ['written', '1'], ['approved', '2'], ['reviewed', '4']].map(([value, points]) => ({ value, points }));
const plan = { points: '4', rule: { kind: 'rubric', input: 'plan', levels } };
const found = (value?: string): object => indicatorAnswered(plan, value === undefined ? null : { plan: value }, { values: { plan: ['none', 'written', 'approved', 'reviewed'] } });

test('the level reached gives its points', () => {
  expect(found('reviewed')).toMatchObject({ outcome: 'met', reason: 'full', points: { earned: '4', lost: '0' } });
  // Approved and no more: 2 of 4, 2 lost.
  expect(found('approved')).toMatchObject({ outcome: 'partial', reason: 'partial', points: { earned: '2', lost: '2', open: '0' }, trace: { value: 'approved', level: 2 } });
  expect(found('none')).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '4' }, trace: { level: 0 } });
});

test('no level leaves all the points open', () => {
  expect(found()).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '4' }, trace: { value: null, level: null } });
});

test('a level the grid does not know gives nothing', () => {
  expect(found('excellent')).toMatchObject({ outcome: 'unmet', points: { lost: '4' }, trace: { value: 'excellent', level: null } });
});
