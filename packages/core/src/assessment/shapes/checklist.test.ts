import { expect, test } from 'vitest';
import { answer, dossierOf, gridOf, indicatorAnswered, scored } from '../__fixtures__/worked.ts';

// Four publications at 3, 3, 4 and 2 points: 12 in all, of which the indicator counts 10.
const items = [['accounts', '3'], ['audit', '3'], ['budget', '4'], ['plan', '2']].map(([input, points]) => ({ input, points }));
const publications = { points: '10', rule: { kind: 'checklist', items } };

test('each item done adds its points, never over the indicator’s own', () => {
  // 3 + 4 = 7, and the two others are no: 10 − 7 = 3 lost.
  expect(indicatorAnswered(publications, { accounts: true, audit: false, budget: true, plan: false })).toMatchObject({ outcome: 'partial', reason: 'partial', points: { earned: '7', lost: '3', open: '0' } });
  // 3 + 3 + 4 + 2 = 12, counted 10.
  expect(indicatorAnswered(publications, { accounts: true, audit: true, budget: true, plan: true })).toMatchObject({ outcome: 'met', reason: 'full', points: { earned: '10', lost: '0' } });
  expect(indicatorAnswered(publications, { accounts: false, audit: false, budget: false, plan: false })).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '10' } });
});

test('what nobody answered stays open, as far as the cap leaves room', () => {
  // Budget done: 4. Audit refused: 12 − 3 = 9 could be had, so 5 are open and 1 is lost.
  expect(indicatorAnswered(publications, { budget: true, audit: false })).toMatchObject({ points: { earned: '4', lost: '1', open: '5' } });
  // 3 + 3 + 4 = 10 already: the plan could add nothing, and nothing is open.
  expect(indicatorAnswered(publications, { accounts: true, audit: true, budget: true })).toMatchObject({ outcome: 'met', points: { earned: '10', open: '0' } });
});

test('half an answer is late once its last day is past: what was not said is lost', () => {
  const grid = gridOf({ indicators: [{ ...publications, due: 'filing.close' }] });
  const half = dossierOf([answer('IDP-1', { input: { budget: true } })]);
  expect(scored(grid, half, { asOf: '2025-06-30' }).items[0]).toMatchObject({ timing: 'due', points: { earned: '4', open: '6', lost: '0' } });
  expect(scored(grid, half, { asOf: '2025-07-01' }).items[0]).toMatchObject({ timing: 'late', outcome: 'partial', reason: 'partial', points: { earned: '4', open: '0', lost: '6' } });
});
