import { describe, expect, test } from 'vitest';
import { findItem } from './asks-of-item.rules.ts';
import { checkAnswer } from './check-answer.rules.ts';
import { gridOf } from './__fixtures__/worked.ts';
import type { InputValue } from './dossier.schema.ts';

const grid = gridOf({
  indicators: [
    { points: '4', rule: { kind: 'sample', input: 'projects', needs: 'all' } },
    { points: '4', rule: { kind: 'target', actual: 'made', planned: 'planned' } },
  ],
});
const said = (item: string, input: Record<string, unknown>): object | undefined => checkAnswer({ item, input: input as Record<string, InputValue> }, findItem(grid, item)!, grid);
const WELLS = [{ ref: 'Forage de Saré Yoba', pass: true }, { ref: 'École de Médina', pass: null }, { ref: 'Marché', pass: false }];

describe('units drawn', () => {
  test('are taken with what was found of each, or nothing yet', () => {
    expect(said('IDP-1', { projects: WELLS })).toBeUndefined();
  });

  test.each([
    ['an empty list', []], ['a unit named twice', [WELLS[0], WELLS[1], WELLS[0]]], ['a unit without a name', [{ ref: ' ', pass: true }]], ['a finding in words', [{ ref: 'Marché', pass: 'yes' }]],
    ['a unit without a finding', [{ ref: 'Marché' }]], ['a number', 3], ['money', { amount: 3, currency: 'XOF' }],
  ])('are refused as %s', (_, projects) => {
    expect(said('IDP-1', { projects })).toEqual({ refusal: 'wrong-input-type', pointer: '/payload/input/projects', figures: { item: 'IDP-1', input: 'projects', type: 'sample' } });
  });

  test('are no money', () => {
    expect(said('IDP-2', { made: WELLS })).toMatchObject({ refusal: 'wrong-input-type', figures: { type: 'money' } });
  });
});
