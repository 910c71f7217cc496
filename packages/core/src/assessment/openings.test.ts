import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { situation, type Situation } from './__fixtures__/random-situation.ts';
import { TERRITORY, answer, cycleOf, dossierOf, gridOf, type Grid } from './__fixtures__/worked.ts';
import { compileReferential } from './compile-referential.engine.ts';
import type { Dossier } from './dossier.schema.ts';
import { findOpenings, type Openings } from './openings.engine.ts';

vi.setConfig({ testTimeout: 60_000 });
const SOURCE = { ref: 'made up', confidence: 'U' } as const;
const yes = (input: string, points?: string): object => ({ rule: { kind: points ? 'binary' : 'yesno', input }, ...(points ? { points } : {}) });
// Two gates, and 70 of 100 points: 40, 30, 20, 10.
const grid = gridOf({
  gates: [yes('voted'), yes('posted')], indicators: [yes('a', '40'), yes('b', '30'), yes('c', '20'), yes('d', '10')],
  thresholds: [{ code: 'bar', of: 'idp', atLeast: '70', source: SOURCE }],
  windows: [{ code: 'G1', needs: { gates: 'all' } }, { code: 'G2', needs: { window: 'G1', threshold: 'bar' } }, { code: 'small', needs: {}, fallbackFor: 'G2' }],
} as Grid);
const said = (input: Record<string, boolean>): Dossier => dossierOf([answer('CMO-1', { input })]);
const TODAY = { asOf: '2025-05-12', cycle: cycleOf(grid), territory: TERRITORY };
const openings = (window: string, input: Record<string, boolean>, rest: { budget?: number; among?: string[] } = {}): Openings =>
  findOpenings(compileReferential(grid), said(input), TODAY, { window, budget: 1000, ...rest });

describe('what opens a window', () => {
  test('gates alone: all those that are not met', () => {
    expect(openings('G1', { voted: true })).toMatchObject({ sets: [['CMO-2']], exhaustive: true });
    expect(openings('G1', {})).toMatchObject({ sets: [['CMO-1', 'CMO-2']], exhaustive: true });
  });

  // 70 of 40, 30, 20 and 10: 40 + 30 is the one way with two; with 40 had, 30 more: 30 alone, or 20 + 10 which takes two.
  test('gates and the fewest indicators that reach the threshold', () => {
    expect(openings('G2', { voted: true, posted: true }).sets).toEqual([['IDP-1', 'IDP-2']]);
    expect(openings('G2', { voted: true, a: true }).sets).toEqual([['CMO-2', 'IDP-2']]);
  });

  // 30 lost: 40 + 20 + 10 is 70, and the one way. With 60 had of a and c, b alone or d alone.
  test('every set of the smallest size', () => {
    expect(openings('G2', { voted: true, posted: true, a: true, c: true }).sets).toEqual([['IDP-2'], ['IDP-4']]);
  });

  test('nothing, where it is open already; and no set, where nothing can', () => {
    expect(openings('G1', { voted: true, posted: true })).toEqual({ window: 'G1', sets: [[]], exhaustive: true, evaluations: 1 });
    expect(openings('G2', { voted: true, posted: true }, { among: ['IDP-3', 'IDP-4'] })).toMatchObject({ sets: [], exhaustive: true });
  });

  // G2 is closed only once something is lost: supposing items met never closes it, so the fallback opens by none.
  test('no item opens a fallback', () => {
    expect(openings('small', { voted: true })).toMatchObject({ sets: [], exhaustive: true });
    expect(() => openings('G9', {})).toThrow(RangeError);
  });

  // The first window is closed by CMO-1, so the fallback waits for CMO-2 alone. With CMO-1 met too the first window would open, and the fallback would not.
  test('a fallback is opened by its own gates, and not by those of the window it stands in for', () => {
    const made = gridOf({ gates: [{ ...yes('voted'), whenMissing: 'unmet' }, yes('posted')], windows: [{ code: 'G1', needs: { gates: 'all' } }, { code: 'small', needs: { gates: ['CMO-2'] }, fallbackFor: 'G1' }] } as Grid);
    expect(findOpenings(compileReferential(made), dossierOf(), { ...TODAY, cycle: cycleOf(made) }, { window: 'small', budget: 100 })).toMatchObject({ sets: [['CMO-2']], exhaustive: true });
  });

  test('with too small a budget it says so, and gives only what is right', () => {
    for (let budget = 1; budget < 40; budget += 1) {
      const { sets, exhaustive, evaluations } = openings('G2', {}, { budget });
      expect(evaluations).toBeLessThanOrEqual(budget);
      if (exhaustive) expect(sets).toEqual([['CMO-1', 'CMO-2', 'IDP-1', 'IDP-2']]);
      for (const set of sets) for (const part of partsOf(set)) expect(opens({ grid, dossier: said({}), context: TODAY }, 'G2', part)).toBe(part.length === set.length);
    }
    expect(openings('G2', {}, { budget: 3 })).toMatchObject({ sets: [], exhaustive: false });
    expect(openings('G2', {}, { budget: 40 }).exhaustive).toBe(true);
  });
});

/** Every part of a list, the smallest first. */
function partsOf<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((parts, one) => [...parts, ...parts.map((part) => [...part, one])], [[]]).sort((a, b) => a.length - b.length);
}

const opens = ({ grid: made, dossier, context }: Situation, window: string, set: readonly string[]): boolean =>
  compileReferential(made).whatIf(dossier, context, set.map((item) => ({ item, assume: 'met' }))).windows.find(({ code }) => code === window)!.standing === 'open';

describe('on random grids and dossiers', () => {
  const some = situation.filter(({ grid: { windows, gates, indicators } }) => windows.length > 0 && gates.length + indicators.length <= 7);

  test('each set opens its window and no part of it does, whatever the budget', () => {
    fc.assert(fc.property(some, fc.integer({ min: 1, max: 40 }), (one, budget) => {
      for (const { code } of one.grid.windows) {
        const { sets, evaluations } = findOpenings(compileReferential(one.grid), one.dossier, one.context, { window: code, budget });
        expect(evaluations).toBeLessThanOrEqual(budget);
        for (const set of sets) for (const part of partsOf(set)) expect(opens(one, code, part)).toBe(part.length === set.length);
      }
    }), { numRuns: 80 });
  });

  test('with budget enough it is exhaustive: the sets are all the smallest there are', () => {
    fc.assert(fc.property(some, (one) => {
      const items = [...one.grid.gates, ...one.grid.indicators].map(({ code }) => code);
      for (const { code } of one.grid.windows) {
        const { sets, exhaustive } = findOpenings(compileReferential(one.grid), one.dossier, one.context, { window: code, budget: 10_000 });
        const all = partsOf(items).filter((part) => opens(one, code, part));
        expect(exhaustive).toBe(true);
        expect(sets.map((set) => [...set].sort().join()).sort()).toEqual(all.filter((part) => part.length === all[0]!.length).map((part) => part.sort().join()).sort());
      }
    }), { numRuns: 60 });
  });
});
