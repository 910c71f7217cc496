import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrant, formulaOf, load, type BareData } from './__fixtures__/demonstration.ts';
import { randomEntrants, randomFormula, randomPool } from './__fixtures__/random-formula.ts';
import { allocate, type AllocationInput } from './allocate.engine.ts';
import type { LoadedAllocationFormula } from './allocation-formula.schema.ts';
import { barsOf, readWorth, worthOfNextBar, worthOfOnePoint, type WorthReader } from './worth.engine.ts';

const SCORE: BareData = { code: 'score', type: 'points', round: { decimals: 1, mode: 'half-up' } };
const reader = (formula: LoadedAllocationFormula, input: Pick<AllocationInput, 'entrants' | 'envelopes'>): WorthReader => {
  const reading = readWorth(formula, { exercise: '2026', ...input });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
};

describe('one more point', () => {
  const shared = load(formulaOf([{ parts: [{ kind: 'share', code: 'score', weight: '1', key: { data: 'score' }, forfeited: 'shared' }] }], [SCORE]));

  it('raises one share and what all shares are out of', () => {
    // a: 40 of 100, then 41 of 101: 1 000 000 × (41/101 − 40/100) = 5 940.59…
    const [a, b] = worthOfOnePoint(reader(shared, { envelopes: { pool: 1_000_000 }, entrants: [entrant('a', { score: '40' }), entrant('b', { score: '60' })] }), 'score');
    expect(a).toEqual({ territory: 'a', windows: [{ code: 'only', before: '400000', after: '41000000/101' }], amount: 5940 });
    // b: 61/101 − 60/100 = 3 960.39…
    expect(b!.amount).toBe(3960);
  });

  it('is not told where the score is not known', () => {
    const formula = load(formulaOf([{ parts: [{ kind: 'share', code: 'score', weight: '1', key: { data: 'score' }, forfeited: 'shared' }] }], [{ ...SCORE, most: '100' }]));
    expect(worthOfOnePoint(reader(formula, { envelopes: { pool: 100 }, entrants: [entrant('a', { score: null }), entrant('b', { score: '60' })] }), 'score')[0]).toBeNull();
  });

  it('is what computing again for everybody comes to, but for rounding', () => {
    let told = 0;
    fc.assert(fc.property(randomFormula, randomEntrants, randomPool, fc.nat(8), (json, entrants, pool, nth) => {
      const formula = load(json);
      const input = { exercise: '2026', envelopes: { pool }, entrants };
      const own = entrants[nth % entrants.length]!;
      fc.pre(typeof own.data['score'] === 'string' && !own.data['score'].includes('/'));
      const more = { ...own.data, score: String(Number(own.data['score']) + 7) };
      const total = (list: typeof entrants): number | null => {
        const allocation = allocate(formula, { ...input, entrants: list });
        const line = allocation.ok ? allocation.value.totals.find(({ territory }) => territory === own.territory)! : null;
        return line && line.given + line.held;
      };
      const [before, after] = [total(entrants), total(entrants.map((one) => (one === own ? { ...one, data: more } : one)))];
      const reading = readWorth(formula, input);
      expect(reading.ok).toBe(before !== null);
      if (!reading.ok || before === null) return;
      const worth = reading.value.of(own.territory, { data: { score: more.score } });
      expect(worth === null).toBe(after === null);
      if (worth === null || after === null) return;
      told += 1;
      const slack = 2 + 2 * formula.windows.reduce((sum, window) => sum + window.roundTo, 0);
      expect(Math.abs(after - before - worth.amount)).toBeLessThanOrEqual(slack);
    }), { numRuns: 500 });
    expect(told).toBeGreaterThan(100);
  }, 60_000);
});

describe('the next bar', () => {
  const halves = load(formulaOf([
    { parts: [{ kind: 'amount', code: 'base', each: 100, rate: { of: { data: 'score' }, bands: [{ from: '70', rate: '1' }, { from: '50', rate: '0.5' }] } }, { kind: 'amount', code: 'prize', each: 30, among: { data: 'score', atLeast: '90' } }] },
  ], [SCORE]));

  it('is the next figure at which something changes, with how far it is and what it brings', () => {
    expect(barsOf(halves, 'score')).toEqual(['50', '70', '90']);
    const scores = ['12.5', '69', '70', '90'].map((score, at) => entrant(`t-${at}`, { score }));
    const next = worthOfNextBar(halves, reader(halves, { envelopes: { pool: 1000 }, entrants: scores }), 'score');
    expect(next.map((one) => one && [one.bar, one.short, one.amount])).toEqual([['50', '75/2', 50], ['70', '1', 50], ['90', '20', 30], null]);
  });
});

it('a window that opens is worth its share, to the territory alone', () => {
  const formula = load(formulaOf([{ eligible: { window: 'G2' }, parts: [{ kind: 'share', code: 'equal', weight: '1', key: 'equal', forfeited: 'shared' }] }]));
  const at = (id: string, G2: 'open' | 'closed') => entrant(id, {}, { windows: { G2 } });
  const worth = reader(formula, { envelopes: { pool: 900 }, entrants: [at('a', 'open'), at('b', 'open'), at('c', 'closed')] }).of('c', { windows: { G2: 'open' } });
  expect(worth).toEqual({ territory: 'c', windows: [{ code: 'only', before: '0', after: '300' }], amount: 300 });
});

const POINTS: BareData = { code: 'points', type: 'decimal' };
it('counts the pool of a group that grows with the figure it is split by', () => {
  const formula = load(formulaOf([{ strata: { by: 'district', key: { data: 'points' } }, parts: [{ kind: 'share', code: 'equal', weight: '1', key: 'equal', forfeited: 'shared' }] }], [POINTS, { code: 'district', type: 'group' }]));
  const worth = reader(formula, { envelopes: { pool: 1000 }, entrants: [entrant('a', { points: '10', district: 'n' }), entrant('b', { points: '10', district: 's' })] }).of('a', { data: { points: '30' } });
  // Half of 1000, then three quarters.
  expect(worth).toMatchObject({ windows: [{ before: '500', after: '750' }], amount: 250 });
});

it('follows a window that opens into the parts of a later one', () => {
  const formula = load(formulaOf([
    { code: 'first', pool: { envelope: 'one' }, eligible: { data: 'points', atLeast: '70' }, parts: [{ kind: 'amount', code: 'base', each: 10 }] },
    { code: 'second', pool: { envelope: 'two' }, parts: [{ kind: 'amount', code: 'more', each: 7, among: { gets: 'first' } }] },
  ], [POINTS]));
  const worth = reader(formula, { envelopes: { one: 100, two: 100 }, entrants: [entrant('a', { points: '69' }), entrant('b', { points: '90' })] }).of('a', { data: { points: '70' } });
  expect(worth).toEqual({ territory: 'a', windows: [{ code: 'first', before: '0', after: '10' }, { code: 'second', before: '0', after: '7' }], amount: 17 });
});
