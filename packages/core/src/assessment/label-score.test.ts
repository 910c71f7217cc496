import { expect, test } from 'vitest';
import { answer, dossierOf, gridOf, scored } from './__fixtures__/worked.ts';

// MPCT calls a commune by its points: from 80 "A", from 50 "B", below "C". 79.96 of 100 is B, and must not be shown as 80.0.
const labels = [{ code: 'A', label: { fr: 'A' }, from: '80' }, { code: 'B', label: { fr: 'B' }, from: '50' }, { code: 'C', label: { fr: 'C' } }];
const marks = [{ points: '90', rule: { kind: 'external', input: 'noted' } }, { points: '10', rule: { kind: 'external', input: 'other' } }];
const of = (input: Record<string, string>, named: object[] = labels) => {
  const grid = gridOf({ indicators: marks, types: { noted: 'points', other: 'points' }, scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '100', labels: named as typeof labels }] });
  return scored(grid, dossierOf([answer('IDP-1', { input })])).scores[0]!;
};

test('points are called by the first line they reach, its bound included', () => {
  expect(['80', '79.999999', '50', '49', '0'].map((noted) => of({ noted, other: '0' }).labels!.reached)).toEqual(['A', 'B', 'B', 'C', 'C']);
});

test('what is open says what it may still be called', () => {
  expect(of({ noted: '75' }).labels).toMatchObject({ reached: 'B', best: 'A', lines: [{ code: 'A', from: '80' }, { code: 'B', from: '50' }, { code: 'C', from: null }] });
});

test('the figures shown never tell another name', () => {
  expect(of({ noted: '79.96', other: '0' })).toMatchObject({ labels: { reached: 'B', best: 'B' }, shown: { earned: '79.96', lost: '20.04' } });
});

test('under every line there is no name', () => {
  expect(of({ noted: '10', other: '0' }, labels.slice(0, 2)).labels).toMatchObject({ reached: null, best: null });
});
