import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAt } from '../referential/__fixtures__/change.ts';
import { formulaOf } from './__fixtures__/demonstration.ts';
import { FORMULA_ISSUE_CODES, type FormulaIssueCode } from './allocation.values.ts';
import { loadAllocationFormula } from './load-formula.rules.ts';

const small = () => ({
  ...formulaOf([
    {
      code: 'one', members: { classes: ['town'] }, floor: 1000, cap: 9000, roundTo: 1000, strata: { by: 'district', key: 'equal' }, tranches: [{ code: 'first', weight: '1', due: 'year.start + 3 months' }], uses: [{ code: 'women', atLeast: '0.3' }],
      parts: [
        { kind: 'share', code: 'people', weight: '2', key: { data: 'people' }, rate: { of: { data: 'score' }, bands: [{ from: '70', rate: '1' }, { from: '50', rate: '0.5' }] }, forfeited: 'returned' },
        { kind: 'tiers', code: 'top', weight: '1', of: { data: 'score' }, ties: 'first', tiers: [{ upTo: '0.25', weight: '2' }, { upTo: '0.5', weight: '1' }] },
      ],
    },
    { code: 'two', eligible: { gets: 'one' }, parts: [{ kind: 'amount', code: 'due', each: 5, rate: { of: { data: 'score' }, per: '100', floor: '0.2', cap: '1' } }] },
  ], [{ code: 'people', type: 'count' }, { code: 'score', type: 'points', score: 'idp', round: { decimals: 1, mode: 'half-up' } }, { code: 'district', type: 'group' }]),
});

interface Mistake { readonly says: FormulaIssueCode; readonly at: string; readonly when: string; readonly write: readonly (readonly [string, unknown])[]; readonly warning?: true }
const MISTAKES: readonly Mistake[] = [
  { says: 'wrong-format', at: '/format', when: 'the format is another', write: [['/format', 2]] },
  { says: 'invalid-shape', at: '/windows/0/parts/0/weight', when: 'a weight is a number', write: [['/windows/0/parts/0/weight', 10]] },
  { says: 'unknown-field', at: '/windows/0/celing', when: 'a field is misspelt', write: [['/windows/0/celing', 9000]], warning: true },
  { says: 'missing-language', at: '/data/0/label', when: 'a promised language is missing', write: [['/languages', ['fr', 'ar']]], warning: true },
  { says: 'duplicate-code', at: '/windows/1/code', when: 'two windows have one code', write: [['/windows/1/code', 'one'], ['/windows/1/eligible', undefined]] },
  { says: 'hash-differs', at: '/hash', when: 'it carries the hash of another', write: [['/hash', `sha256-${'0'.repeat(64)}`]] },
  { says: 'invalid-deadline', at: '/windows/0/tranches/0/due', when: 'a day cannot be read', write: [['/windows/0/tranches/0/due', 'in spring']] },
  { says: 'unknown-data', at: '/windows/0/parts/0/key/data', when: 'a key names a column nobody declared', write: [['/windows/0/parts/0/key/data', 'wealth']] },
  { says: 'wrong-data-type', at: '/windows/0/strata/by', when: 'a pool is split by a figure', write: [['/windows/0/strata/by', 'people']] },
  { says: 'data-not-read', at: '/data/0', when: 'nothing reads a column', write: [['/windows/0/parts/0/key', 'equal']], warning: true },
  { says: 'unknown-envelope', at: '/windows/1/pool/envelope', when: 'a window names an envelope nobody declared', write: [['/windows/1/pool/envelope', 'treasure']] },
  { says: 'envelope-not-shared', at: '/envelopes/0', when: 'no window shares an envelope', write: [['/windows/0/pool/envelope', 'treasure'], ['/windows/1/pool/envelope', 'treasure']] },
  { says: 'unknown-earlier-window', at: '/windows/1/eligible/gets', when: 'a window counts on itself', write: [['/windows/1/eligible/gets', 'two']] },
  { says: 'weight-not-positive', at: '/windows/0/parts/0/weight', when: 'a weight is zero', write: [['/windows/0/parts/0/weight', '0']] },
  { says: 'rates-out-of-order', at: '/windows/0/parts/0/rate/bands/1/from', when: 'bands rise', write: [['/windows/0/parts/0/rate/bands/1/from', '80']] },
  { says: 'rate-over-one', at: '/windows/0/parts/0/rate/bands/0/rate', when: 'more than a whole share is earned', write: [['/windows/0/parts/0/rate/bands/0/rate', '1.2']] },
  { says: 'tiers-not-rising', at: '/windows/0/parts/1/tiers/1/upTo', when: 'a tier ends before the one above it', write: [['/windows/0/parts/1/tiers/1/upTo', '0.2']] },
  { says: 'floor-over-cap', at: '/windows/0/floor', when: 'the least is more than the most', write: [['/windows/0/floor', 10_000]] },
  { says: 'bound-not-multiple', at: '/windows/0/cap', when: 'a cap is no multiple of what amounts are rounded to', write: [['/windows/0/cap', 9500]] },
  { says: 'use-out-of-range', at: '/windows/0/uses/0', when: 'more than all must go to a use', write: [['/windows/0/uses/0/atLeast', '1.3']] },
  { says: 'score-not-rounded', at: '/data/1/round', when: 'a score is read without a rounding', write: [['/data/1/round', undefined]] },
];
const written = (write: Mistake['write']): unknown => write.reduce<unknown>((document, [pointer, value]) => setAt(document, pointer, structuredClone(value)), small());
const hashOf = (write: Mistake['write']): string => { const loaded = loadAllocationFormula(written(write)); if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues)); return loaded.value.hash; };

describe('loading an allocation formula', () => {
  it('takes a formula whose parts agree without a remark, as a text or already parsed', () => {
    for (const json of [small(), JSON.stringify(small())]) expect(loadAllocationFormula(json)).toMatchObject({ ok: true, issues: [], value: { hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/) as string } });
  });

  it.each(MISTAKES)('says $says at $at when $when', ({ says, at, write, warning }) => {
    const loaded = loadAllocationFormula(written(write));
    expect(loaded.issues).toContainEqual(expect.objectContaining({ code: says, path: at, severity: warning ? 'warning' : 'error' }));
    expect(loaded.ok).toBe(warning === true);
  });

  it('has a case for every issue it can find', () => {
    const shown = new Set<FormulaIssueCode>(['not-json', 'too-large', 'too-many-issues', ...MISTAKES.map(({ says }) => says)]);
    expect(FORMULA_ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('answers with issues, never with an exception, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect(loadAllocationFormula(value).ok).toBe(false); }));
    const places = ['/data', '/windows/0', '/windows/0/parts', '/windows/0/parts/0/key', '/windows/0/parts/0/rate', '/windows/0/members', '/windows/1/eligible', '/windows/0/pool', '/envelopes/0'];
    fc.assert(fc.property(fc.constantFrom(...places), fc.jsonValue(), (pointer, value) => {
      const loaded = loadAllocationFormula(setAt(small(), pointer, value));
      expect(loaded.ok).toBe(loaded.issues.every(({ severity }) => severity === 'warning'));
    }), { numRuns: 300 });
  });
});

describe('the hash of a formula', () => {
  it('stays when a word or a source is mended, or a default is written down', () => {
    const mends: Mistake['write'] = [['/data/0/label/en', 'People'], ['/windows/0/source', { ref: 'read again', confidence: 'V' }], ['/provenance', [{ ref: 'decree' }]], ['/windows/1/roundTo', 1], ['/windows/1/unused', 'returned']];
    for (const mend of mends) expect(hashOf([mend]), mend[0]).toBe(hashOf([]));
  });

  it('changes with a weight, a band, a bound, a rounding or who takes', () => {
    const changes: Mistake['write'] = [['/windows/0/parts/0/weight', '3'], ['/windows/0/parts/0/rate/bands/0/from', '71'], ['/windows/0/cap', 8000], ['/windows/0/roundTo', 500], ['/windows/0/members/classes', ['city']], ['/data/1/round/decimals', 2], ['/windows/0/unused', 'carried']];
    expect(new Set([hashOf([]), ...changes.map((change) => hashOf([change]))]).size).toBe(changes.length + 1);
  });
});
