import { expect, test } from 'vitest';
import { answer, dossierOf, gridOf, indicatorAnswered, scored } from '../__fixtures__/worked.ts';

// Three publications, 4 points for the three together: two of them are worth nothing.
const publications = { points: '4', rule: { kind: 'checklist-all', items: ['accounts', 'audit', 'budget'].map((input) => ({ input })) } };

test('all the items give all the points', () => {
  expect(indicatorAnswered(publications, { accounts: true, audit: true, budget: true })).toMatchObject({ outcome: 'met', reason: 'full', points: { earned: '4', lost: '0', open: '0' } });
});

test('one item that is not done takes everything away, whatever nobody said of the others', () => {
  // Two of three: 0 of 4, and not 8/3.
  expect(indicatorAnswered(publications, { accounts: true, audit: true, budget: false })).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '4', open: '0' } });
  // The budget is still to be said, and can no longer mend it: 4 are lost at once.
  expect(indicatorAnswered(publications, { accounts: true, audit: false })).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { lost: '4', open: '0' } });
});

test('while an item is still to be said and none is missing, all the points are open', () => {
  expect(indicatorAnswered(publications, { accounts: true, audit: true })).toMatchObject({ outcome: 'unknown', reason: 'nothing', points: { earned: '0', lost: '0', open: '4' } });
  expect(indicatorAnswered(publications, null)).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '4' } });
});

test('what was never said is lost once the last day is past', () => {
  const grid = gridOf({ indicators: [{ ...publications, due: 'filing.close' }] });
  const half = dossierOf([answer('IDP-1', { input: { accounts: true, audit: true } })]);
  expect(scored(grid, half, { asOf: '2025-06-30' }).items[0]).toMatchObject({ timing: 'due', points: { open: '4' } });
  expect(scored(grid, half, { asOf: '2025-07-01' }).items[0]).toMatchObject({ outcome: 'unmet', timing: 'late', reason: 'nothing', points: { earned: '0', open: '0', lost: '4' } });
});
