import { describe, expect, test } from 'vitest';
import { answer, dossierOf, gridOf, scored, xof } from './__fixtures__/worked.ts';
import type { Answer } from './dossier.schema.ts';

const grid = gridOf({
  indicators: [{ rule: { kind: 'binary', input: 'published' } }, { rule: { kind: 'linear', of: { ratio: ['collected', 'expected'] }, from: '0', to: '1' } }, { rule: { kind: 'target', actual: 'spent', planned: 'expected' } }],
});
const says = (author: Answer['author'], published: boolean): Answer => answer('IDP-1', { author, input: { published } });
const first = (answers: Answer[], record: 'draft' | Answer['author'] = 'draft'): object => scored(grid, dossierOf(answers, { record })).items[0]!;

describe('whose answer counts', () => {
  test('in a draft, the latest of the local government and its coach', () => {
    expect(first([says('self', false), says('coach', true)])).toMatchObject({ author: 'coach', outcome: 'met' });
    expect(first([says('coach', true), says('self', false)])).toMatchObject({ author: 'self', outcome: 'unmet' });
  });

  test('of record, the one author it points at and nobody else', () => {
    const all = [says('self', true), says('coach', true), says('verifier', false), says('appeal', true)];
    expect(first(all, 'verifier')).toMatchObject({ author: 'verifier', outcome: 'unmet' });
    expect(first(all, 'appeal')).toMatchObject({ author: 'appeal', outcome: 'met' });
    expect(first(all)).toMatchObject({ author: 'coach' });
    expect(first([says('self', true)], 'verifier')).toMatchObject({ author: null, outcome: 'unknown', reason: 'no-answer' });
  });

  test('a proof or a note brought later hides nobody’s figures', () => {
    const note = { ...answer('IDP-1', { author: 'coach', proofs: ['receipt'] }), note: 'Vu' };
    expect(first([says('self', true), note])).toMatchObject({ author: 'self', outcome: 'met', evidence: { given: ['receipt'] } });
  });

  test('two answers of one version, in a dossier brought in whole, are told apart by their moment, not their order', () => {
    const early = { ...says('coach', true), version: 1, at: '2025-05-01T00:00:00.000Z' };
    const late = { ...says('self', false), version: 1, at: '2025-05-02T00:00:00.000Z' };
    expect(first([early, late])).toEqual(first([late, early]));
    expect(first([early, late])).toMatchObject({ author: 'self' });
  });
});

describe('a fact given once', () => {
  test('serves every item that asks for it, under the name of who gave it', () => {
    const collection = answer('IDP-2', { author: 'coach', input: { collected: xof(30), expected: xof(100) } });
    const result = scored(grid, dossierOf([collection, answer('IDP-3', { input: { spent: xof(50) } })]));
    // 50 of the 100 expected under the other item: half of 20 points.
    expect(result.items[2]).toMatchObject({ author: 'self', points: { earned: '10' } });
    expect(scored(grid, dossierOf([collection])).items[2]).toMatchObject({ author: 'coach', outcome: 'unknown', trace: { of: { inputs: [{ value: null }, { value: '100' }] } } });
  });

  test('gives way to what the item itself says', () => {
    const result = scored(grid, dossierOf([answer('IDP-2', { input: { collected: xof(30), expected: xof(100) } }), answer('IDP-3', { input: { spent: xof(50), expected: xof(200) } })]));
    expect(result.items[2]).toMatchObject({ points: { earned: '5' } });
  });
});

test('a code may bear the name of anything, built-in properties included', () => {
  const odd = gridOf({
    gates: [{ rule: { kind: 'chain', steps: [{ event: 'toString' }, { event: 'valueOf', by: 'toString + 5 days' }] } }],
    indicators: [{ rule: { kind: 'external', input: 'constructor' } }], scores: [{ code: 'hasOwnProperty', sum: ['IDP-1'], max: '20' }],
  });
  expect(scored(odd, dossierOf())).toMatchObject({ items: [{ verdict: 'pending', trace: { steps: [{ on: null }, { on: null, due: null }] } }, { trace: { value: null }, points: { open: '20' } }], scores: [{ members: [{ weight: '1' }] }] });
});
