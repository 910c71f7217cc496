import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situation } from '../assessment/__fixtures__/random-situation.ts';
import { setAt } from './__fixtures__/change.ts';
import { smallGrid } from './__fixtures__/small-grid.ts';
import { compareReferentials } from './compare-referentials.rules.ts';
import type { ChangedField, ReferentialComparison } from './comparison.values.ts';
import { loadReferential } from './load-referential.rules.ts';
import type { LoadedReferential } from './referential.schema.ts';

function load(json: unknown): LoadedReferential {
  const loaded = loadReferential(json);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
const small = load(smallGrid());
const NOTHING: ReferentialComparison = { added: [], removed: [], moved: [], points: [], thresholds: [], changed: [] };
const changing = (...writes: readonly [string, unknown][]): ReferentialComparison => compareReferentials(small, load(writes.reduce((grid, [pointer, value]) => setAt(grid, pointer, value), smallGrid())));

describe('a grid compared with itself', () => {
  it('differs in nothing, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(smallGrid()).reverse());
    expect(compareReferentials(small, load(turned))).toEqual(NOTHING);
  });
});

describe('a grid compared with the next year’s', () => {
  it('tells each difference once, where it belongs', () => {
    expect(changing(['/indicators/0/points', '50'], ['/indicators/0/rule/bands/0/points', '50'], ['/indicators/1/points', '50'], ['/thresholds/0/atLeast', '65'], ['/version', '2026.1'])).toEqual({
      ...NOTHING, points: [{ code: 'IDP-1', was: 'IDP-1', from: '60', to: '50' }, { code: 'IDP-2', was: 'IDP-2', from: '40', to: '50' }], thresholds: [{ code: 'idp-min', was: 'idp-min', from: '70', to: '65' }],
      changed: [
        { part: 'grid', code: '', was: '', field: 'version', from: '2025.1', to: '2026.1' },
        { part: 'indicators', code: 'IDP-1', was: 'IDP-1', field: 'rule', from: smallGrid().indicators![0]!.rule, to: expect.objectContaining({ bands: expect.arrayContaining([{ from: '0.80', points: '50' }]) }) },
      ],
    });
  });

  it('follows what moved, with what else changed of it', () => {
    const moved = [['/indicators/1/code', 'IDP-9'], ['/indicators/1/replaces', ['IDP-2']], ['/scores/0/sum/1', 'IDP-9'], ['/indicators/1/rule/to', '0.95']] as [string, unknown][];
    expect(changing(...moved)).toMatchObject({
      added: [], removed: [], moved: [{ part: 'indicators', from: 'IDP-2', to: 'IDP-9' }],
      changed: [{ part: 'indicators', code: 'IDP-9', was: 'IDP-2', field: 'rule' }, { part: 'scores', code: 'idp', was: 'idp', field: 'sum', from: ['IDP-1', 'IDP-2'], to: ['IDP-1', 'IDP-9'] }],
    });
  });

  it('does not take an old move for a new one', () => {
    const before = load(setAt(smallGrid(), '/indicators/1/replaces', ['IDP-0']));
    const again = { ...smallGrid().indicators![1]!, code: 'IDP-0', points: '10' };
    const after = load([['/indicators/-', again], ['/scores/0/sum/-', 'IDP-0'], ['/scores/0/max', '110']].reduce((grid, [pointer, value]) => setAt(grid, pointer as string, value), smallGrid()));
    expect(compareReferentials(before, after)).toMatchObject({ moved: [], added: [{ part: 'indicators', code: 'IDP-0' }], removed: [] });
  });

  it('says what came, what went and what changed places', () => {
    const [first, second] = smallGrid().indicators!;
    expect(changing(['/indicators', [second, first]]).changed).toEqual([{ part: 'indicators', code: '', was: '', field: 'order', from: ['IDP-1', 'IDP-2'], to: ['IDP-2', 'IDP-1'] }]);
    const came = changing(['/events/-', { code: 'council.met', label: { fr: 'Conseil réuni' } }], ['/domains', [{ code: 'finance', label: { fr: 'Finances' } }, { code: 'staff', label: { fr: 'Personnel' } }]]);
    expect(came.added).toEqual([{ part: 'events', code: 'council.met' }, { part: 'domains', code: 'staff' }]);
    expect(changing(['/windows', smallGrid().windows!.slice(1)]).removed).toEqual([{ part: 'windows', code: 'base' }]);
  });
});

const mirrored = ({ added, removed, moved, points, thresholds, changed }: ReferentialComparison): ReferentialComparison => ({
  added: removed, removed: added, moved: moved.map(({ part, from, to }) => ({ part, from: to, to: from })),
  points: points.map((one) => ({ code: one.was, was: one.code, from: one.to, to: one.from })), thresholds: thresholds.map((one) => ({ code: one.was, was: one.code, from: one.to, to: one.from })),
  changed: changed.map((one): ChangedField => ({ ...one, code: one.was, was: one.code, from: one.to, to: one.from })),
});
const inOrder = (comparison: ReferentialComparison): unknown => Object.fromEntries(Object.entries(comparison).map(([key, list]) => [key, (list as unknown[]).map((one) => JSON.stringify(one, Object.keys(one as object).sort())).sort()]));

/** The second of two random grids, its items sometimes having taken over codes of the first. */
const pairs = fc.tuple(situation, situation, fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 })).map(([one, other, moves]): [LoadedReferential, LoadedReferential] => {
  // Under codes of their own, so that there is room for a move.
  for (const item of [...other.grid.gates, ...other.grid.indicators]) if (moves.length > 1) item.code = item.code.replace('-', '-N');
  const items = [...other.grid.gates, ...other.grid.indicators];
  const old = [...one.grid.gates, ...one.grid.indicators].map(({ code }) => code);
  for (const [at, was] of moves) {
    const item = items[at];
    const code = old[was];
    if (item && code) item.replaces = [...new Set([...(item.replaces ?? []), code])];
  }
  return [one.grid, other.grid];
});

describe('two random grids', () => {
  it('compared the other way round give the mirror', () => {
    fc.assert(fc.property(pairs, ([a, b]) => { expect(inOrder(compareReferentials(b, a))).toEqual(inOrder(mirrored(compareReferentials(a, b)))); }), { numRuns: 300 });
  }, 60_000);

  it('differ in nothing from themselves, and in something where their hashes differ', () => {
    fc.assert(fc.property(pairs, ([a, b]) => {
      expect(compareReferentials(b, b)).toEqual(NOTHING);
      if (a.hash !== b.hash) expect(compareReferentials(a, b)).not.toEqual(NOTHING);
    }), { numRuns: 200 });
  }, 60_000);

  it('account for every line of both', () => {
    fc.assert(fc.property(pairs, ([a, b]) => {
      const { added, removed, moved } = compareReferentials(a, b);
      const codes = (grid: LoadedReferential): string[] => [...grid.gates, ...grid.indicators].map(({ code }) => code);
      const items = <T extends { part: string }>(list: readonly T[]): T[] => list.filter(({ part }) => part === 'gates' || part === 'indicators');
      const gone = new Set([...items(removed).map(({ code }) => code), ...items(moved).map(({ from }) => from)]);
      const come = new Set([...items(added).map(({ code }) => code), ...items(moved).map(({ to }) => to)]);
      expect(codes(a).filter((code) => !gone.has(code)).sort()).toEqual(codes(b).filter((code) => !come.has(code)).sort());
    }), { numRuns: 200 });
  }, 60_000);
});
