import { describe, expect, it } from 'vitest';
import { setAt } from './__fixtures__/change.ts';
import { smallGrid } from './__fixtures__/small-grid.ts';
import { hashReferential } from './hash-referential.rules.ts';
import { loadReferential } from './load-referential.rules.ts';

function hashOf(grid: unknown): string {
  const loaded = loadReferential(grid);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value.hash;
}
const small = hashOf(smallGrid());
const changed = (pointer: string, value: unknown): string => hashOf(setAt(smallGrid(), pointer, value));

describe('the hash of a grid', () => {
  it('stays the same for ever for the same grid', () => {
    expect(small).toBe('sha256-40c7943c52e3726daae8718f304cc7d1dd691fa248a75a9d0ad08f443ca031f4');
  });

  it('stays when words are mended, translated, or better sourced', () => {
    expect(changed('/indicators/0/label/en', 'Investment carried out')).toBe(small);
    expect(changed('/gates/0/action', { fr: 'Faire voter le budget' })).toBe(small);
    expect(changed('/gates/0/source', { ref: 'decree', confidence: 'V' })).toBe(small);
    expect(changed('/provenance', [{ ref: 'https://example.org' }])).toBe(small);
    expect(changed('/inputs/0/help', { fr: 'Compte administratif, chapitre 2' })).toBe(small);
    expect(changed('/windows/1/label', { fr: 'Guichet de performance 1' })).toBe(small);
  });

  it('stays when a default is written down', () => {
    expect(changed('/indicators/1/whenNotApplicable', 'exclude')).toBe(small);
    expect(changed('/scores/0/cap', false)).toBe(small);
    expect(changed('/classes', [])).toBe(small);
  });

  it('stays when fields are written in another order', () => {
    const reversed = (value: unknown): unknown =>
      (Array.isArray(value) ? value.map(reversed) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, field]) => [key, reversed(field)])) : value);
    expect(hashOf(reversed(smallGrid()))).toBe(small);
  });

  it('changes with anything the grid decides', () => {
    const others = [
      changed('/version', '2025.2'), changed('/basis', 'published'), changed('/thresholds/0/atLeast', '69'), changed('/indicators/1/rule/to', '0.91'), changed('/due', '2025-06-30'),
      changed('/gates/0/whenMissing', 'unmet'), changed('/gates/0/rule/steps/1/by', 'budget.voted + 16 days'), changed('/scores/0/round/mode', 'down'), changed('/indicators', [...smallGrid().indicators!].reverse()),
      changed('/windows/2/needs', { threshold: 'idp-min' }), changed('/scores/0/weights', { 'IDP-1': '1.00' }), changed('/currency', 'XAF'), changed('/inputs/0/period', undefined),
    ];
    expect(new Set([small, ...others]).size).toBe(others.length + 1);
  });

  it('does not take a code for a label', () => {
    const grid = setAt(setAt(smallGrid(), '/indicators/0/code', 'label'), '/scores/0/sum/0', 'label');
    const weighted = (weight: string) => hashOf(setAt(structuredClone(grid), '/scores/0/weights', { label: weight }));
    expect(weighted('1')).not.toBe(weighted('1.0'));
  });

  it('is verified on a grid that was written down with it', () => {
    const loaded = loadReferential(smallGrid());
    if (!loaded.ok) throw new Error();
    expect(loadReferential(JSON.stringify(loaded.value))).toMatchObject({ ok: true, issues: [], value: { hash: small } });
    const touched = setAt(structuredClone(loaded.value), '/thresholds/0/atLeast', '60');
    expect(loadReferential(touched)).toMatchObject({ ok: false, issues: [{ code: 'hash-differs', path: '/hash', figures: { found: small } }] });
  });

  it('is the same computed again on the grid that carries it', () => {
    const loaded = loadReferential(smallGrid());
    expect(loaded.ok && hashReferential(loaded.value)).toBe(small);
  });
});
