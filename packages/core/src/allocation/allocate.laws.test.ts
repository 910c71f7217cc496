import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrant, expectWhole, formulaOf, load } from './__fixtures__/demonstration.ts';
import { randomEntrants, randomFormula, randomPool } from './__fixtures__/random-formula.ts';
import { recompute, stated } from './__fixtures__/recompute.ts';
import { allocate, type Allocation } from './allocate.engine.ts';
import { allocationResultSchema, type AllocationResult } from './allocation-result.schema.ts';

const received = (result: AllocationResult): AllocationResult => allocationResultSchema.parse(JSON.parse(JSON.stringify(result)));
/** Faults a random table may rightly have: figures that are not there, floors or amounts that are too much for the pool. */
const EXPECTED = new Set(['data-missing', 'floors-exceed-pool', 'amounts-exceed-pool', 'floor-over-cap-here']);

const whenComputed = (allocation: Allocation, check: (result: AllocationResult) => void): boolean => {
  if (!allocation.ok) { for (const { code } of allocation.faults) expect(EXPECTED).toContain(code); return false; }
  check(allocation.value);
  return true;
};

describe('an allocation, whatever its formula', () => {
  it('puts every unit of every pool somewhere, and can be worked out again from itself alone', () => {
    let computed = 0;
    fc.assert(fc.property(randomFormula, randomEntrants, randomPool, (json, entrants, pool) => {
      const allocation = allocate(load(json), { exercise: '2026', envelopes: { pool }, entrants });
      if (whenComputed(allocation, (result) => { expectWhole(result); const read = received(result); expect(recompute(read)).toEqual(stated(read)); })) computed += 1;
    }), { numRuns: 600 });
    expect(computed).toBeGreaterThan(200);
  }, 120_000);

  it('is the same whatever the order of the territories', () => {
    const shuffled = randomEntrants.chain((entrants) => fc.tuple(fc.constant(entrants), fc.shuffledSubarray([...entrants], { minLength: entrants.length })));
    fc.assert(fc.property(randomFormula, shuffled, randomPool, (json, [one, other], pool) => {
      const formula = load(json);
      const of = (entrants: typeof one) => allocate(formula, { exercise: '2026', envelopes: { pool }, entrants });
      expect(of(other)).toEqual(of(one));
    }), { numRuns: 300 });
  }, 60_000);

  it('keeps within floor and cap, for whoever takes', () => {
    fc.assert(fc.property(randomFormula, randomEntrants, randomPool, (json, entrants, pool) => {
      whenComputed(allocate(load(json), { exercise: '2026', envelopes: { pool }, entrants }), ({ windows }) => {
        for (const { lines, rule } of windows) {
          for (const { parts, floor, cap, amount } of lines) {
            expect(amount % rule.roundTo).toBe(0);
            if (parts.every(({ standing }) => standing === 'forfeits')) { expect(amount).toBe(0); continue; }
            if (floor !== null) expect(amount).toBeGreaterThanOrEqual(floor);
            if (cap !== null) expect(amount).toBeLessThanOrEqual(cap);
          }
        }
      });
    }), { numRuns: 250 });
  }, 60_000);
});

describe('more points', () => {
  const formulaWith = (bounds: { readonly floor?: number; readonly cap?: number }) => load(formulaOf([{ ...bounds, parts: [
    { kind: 'share', code: 'equal', weight: '1', key: 'equal', forfeited: 'shared' }, { kind: 'share', code: 'score', weight: '2', key: { product: [{ data: 'people' }, { data: 'score' }] }, forfeited: 'shared' },
  ] }], [{ code: 'people', type: 'count' }, { code: 'score', type: 'points', round: { decimals: 1, mode: 'half-up' } }]));
  const scored = fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.nat(1000)), { minLength: 2, maxLength: 12 });
  const table = (rows: readonly (readonly [number, number])[]) => rows.map(([people, tenths], at) => entrant(`t-${at}`, { people: String(people), score: `${Math.floor(tenths / 10)}.${tenths % 10}` }));

  it.each([['', {}], [' between floor and cap', { floor: 1000, cap: 400_000 }]] as const)('never mean less money%s', (_, bounds) => {
    const formula = formulaWith(bounds);
    fc.assert(fc.property(scored, fc.integer({ min: 20_000, max: 3_000_000 }), fc.integer({ min: 1, max: 500 }), (rows, pool, more) => {
      const of = (points: number): number => {
        const allocation = allocate(formula, { exercise: '2026', envelopes: { pool }, entrants: table(rows.map(([people, tenths], at) => [people, at === 0 ? tenths + points : tenths])) });
        return allocation.ok ? allocation.value.windows[0]!.lines[0]!.amount : NaN;
      };
      const [before, after] = [of(0), of(more)];
      fc.pre(!Number.isNaN(before));
      expect(after).toBeGreaterThanOrEqual(before);
    }), { numRuns: 400 });
  });
});
