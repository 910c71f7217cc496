import { expect, test } from 'vitest';
import { answer, dossierOf, gridOf, indicatorAnswered, scored } from '../__fixtures__/worked.ts';

// Twenty points for publishing the accounts, none for not publishing them.
const published = { points: '20', rule: { kind: 'binary', input: 'published' } };

test('a yes earns all the points, a no loses them all, and nothing is left open', () => {
  expect(indicatorAnswered(published, { published: true })).toMatchObject({ outcome: 'met', reason: 'answered-yes', points: { earned: '20', lost: '0', open: '0', max: '20' } });
  expect(indicatorAnswered(published, { published: false })).toMatchObject({ outcome: 'unmet', reason: 'answered-no', points: { earned: '0', lost: '20', open: '0' } });
});

test('no answer leaves them open, loses them or leaves them out, as the grid says', () => {
  expect(indicatorAnswered(published, null)).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { earned: '0', lost: '0', open: '20' } });
  expect(indicatorAnswered({ ...published, whenMissing: 'zero' }, null)).toMatchObject({ outcome: 'unmet', points: { earned: '0', lost: '20', open: '0' } });
  expect(indicatorAnswered({ ...published, whenMissing: 'exclude' }, null)).toMatchObject({ outcome: 'unknown', points: null });
});

// Open on 30 June, the last day; lost on 1 July. An answer given counts whenever it is read.
test('what is open on the last day is lost the day after', () => {
  const grid = gridOf({ indicators: [{ ...published, due: 'filing.close' }] });
  const on = (asOf: string, answers = dossierOf()): object => scored(grid, answers, { asOf }).items[0]!;
  expect(on('2025-06-30')).toMatchObject({ timing: 'due', points: { open: '20', lost: '0' } });
  expect(on('2025-07-01')).toMatchObject({ timing: 'late', reason: 'no-answer-past-due', outcome: 'unmet', points: { open: '0', lost: '20' } });
  expect(on('2025-07-01', dossierOf([answer('IDP-1', { input: { published: true } })]))).toMatchObject({ timing: 'on-time', points: { earned: '20' } });
});

test('points with decimals are kept exactly', () => {
  expect(indicatorAnswered({ ...published, points: '7.35' }, { published: true }).points).toEqual({ earned: '147/20', lost: '0', open: '0', max: '147/20' });
});
