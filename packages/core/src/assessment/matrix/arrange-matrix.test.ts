import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomMatrix } from '../__fixtures__/random-matrix.ts';
import { REVIEW_STATES } from '../review/review.values.ts';
import { arrangeMatrix } from './arrange-matrix.view.ts';
import { describeMatrix } from './describe-matrix.view.ts';
import { filterMatrix } from './filter-matrix.view.ts';
import type { MatrixColumn, MatrixFilter, MatrixGrouping } from './matrix-query.values.ts';
import { matrixItem } from './matrix-items.view.ts';
import { foldAhead, foldedNames } from './matrix-names.view.ts';
import { stateAt } from './matrix-reading.view.ts';
import { SHOWN_STATES } from './matrix.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

const column = fc.constantFrom<MatrixColumn>('name', 'area', 'class', 'review', 'score', 'gap', 'window:G1', 'gate:CMO-1', 'indicator:IDP-1');
const grouping = fc.constantFrom<MatrixGrouping>('area', 'class', 'review', 'window:G1');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const filter: fc.Arbitrary<MatrixFilter> = fc.record({
  q: maybe(fc.constantFrom('kolda', 'MEDINA foula', 'ansd', 'thiès', 'sn 3', 'nothing')), areas: maybe(fc.subarray(['kolda', 'kolda-d', 'thies', 'mbour'], { minLength: 1 })), classes: maybe(fc.subarray(['ville', 'commune'], { minLength: 1 })),
  review: maybe(fc.subarray([...REVIEW_STATES], { minLength: 1 })), windows: maybe(fc.constant([{ window: 'G1', standings: ['open', 'undetermined'] as const }])),
  items: maybe(fc.subarray([...SHOWN_STATES], { minLength: 1 }).map((states) => [{ states }])), gap: maybe(fc.constant({ from: -5, to: 0 })), late: maybe(fc.boolean()), notFiled: maybe(fc.boolean()),
});
const all = ({ count }: MatrixView): number[] => Array.from({ length: count }, (_, row) => row);
const ordered = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b);

describe('filtering a matrix', () => {
  it('by several things keeps the rows that each of them keeps', () => {
    fc.assert(fc.property(randomMatrix, filter, (view, asked) => {
      const each = Object.entries(asked).map(([name, value]) => new Set(filterMatrix(view, { [name]: value })));
      expect([...filterMatrix(view, asked)]).toEqual(all(view).filter((row) => each.every((kept) => kept.has(row))));
    }));
  });
  it('by words finds a name without its accents, and a code', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      expect([...filterMatrix(view, { q: 'medina FOULA' })]).toEqual(all(view).filter((row) => view.rows.name[row] === 'Médina Yoro Foula'));
      expect([...filterMatrix(view, { q: 'ansd:SN-3' })]).toEqual(all(view).filter((row) => /^3/.test(String(row))));
    }));
  });
  it('by words finds the same whether names were folded ahead, some at a time, or when asked for', () => {
    fc.assert(fc.property(randomMatrix, fc.integer({ min: 1, max: 50 }), fc.nat(5), (view, most, times) => {
      const ahead = { ...view, rows: { ...view.rows, name: [...view.rows.name] } };
      for (let time = 1; time <= times; time += 1) expect(foldAhead(ahead, most)).toBe(time * most >= view.count);
      expect(foldedNames(ahead)).toEqual(foldedNames(view));
      for (const q of ['kolda', 'medina foula', '1']) expect(filterMatrix(ahead, { q })).toEqual(filterMatrix(view, { q }));
      expect(foldedNames(ahead)).toHaveLength(view.count);
      expect(foldAhead(ahead, most)).toBe(true);
    }));
  });
  it('by an area keeps what lies in it, however deep', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      expect([...filterMatrix(view, { areas: ['thies'] })]).toEqual(all(view).filter((row) => view.rows.area[row] === 2 || view.rows.area[row] === 3));
    }));
  });
  it('by points from the threshold counts both ends in, and keeps none whose points are not known', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      expect([...filterMatrix(view, { gap: { from: -5, to: 0 } })]).toEqual(all(view).filter((row) => { const gap = view.rows.gap[row]; return typeof gap === 'string' && Number(gap) >= -5 && Number(gap) <= 0; }));
    }));
  });
  it('by what the view does not have keeps nothing', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      expect(filterMatrix(view, { areas: ['atlantis'] })).toHaveLength(0);
      expect(filterMatrix(view, { windows: [{ window: 'G9', standings: ['open'] }] })).toHaveLength(0);
      expect(filterMatrix(view, { items: [{ item: 'CMO-9', states: [...SHOWN_STATES] }] })).toHaveLength(0);
    }));
  });
});

describe('sorting a matrix', () => {
  it('loses no row, adds none, and leaves the view as it was', () => {
    fc.assert(fc.property(randomMatrix, column, fc.boolean(), (view, by, descending) => {
      const before = JSON.stringify(view);
      expect(ordered(arrangeMatrix(view, { sort: { by, descending } }).rows)).toEqual(all(view));
      expect(JSON.stringify(view)).toBe(before);
    }));
  });
  it('by a figure goes up, or down; what has none stands last both ways, and equals keep the order of names', () => {
    fc.assert(fc.property(randomMatrix, fc.boolean(), (view, descending) => {
      const rows = [...arrangeMatrix(view, { sort: { by: 'score', descending } }).rows];
      const known = rows.filter((row) => view.rows.earned[row] !== null);
      expect(rows.slice(0, known.length)).toEqual(known);
      for (const [at, row] of known.entries()) {
        const before = known[at - 1];
        if (before === undefined) continue;
        const difference = Number(view.rows.earned[row]) - Number(view.rows.earned[before]);
        expect(descending ? difference <= 0 : difference >= 0).toBe(true);
        if (difference === 0) expect(before).toBeLessThan(row);
      }
    }));
  });
  it('by a condition puts what is late or missing first', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      const item = matrixItem(view, 'CMO-1')!;
      const states = [...arrangeMatrix(view, { sort: { by: 'gate:CMO-1' } }).rows].map((row) => stateAt(item, row));
      const pressing = states.filter((state) => state === 'late' || state === 'unmet').length;
      expect(states.slice(0, pressing).every((state) => state === 'late' || state === 'unmet')).toBe(true);
    }));
  });
  it('by a column the grid does not have keeps the order of names', () => {
    fc.assert(fc.property(randomMatrix, (view) => { expect([...arrangeMatrix(view, { sort: { by: 'gate:CMO-9' } }).rows]).toEqual(all(view)); }));
  });
});

describe('grouping a matrix', () => {
  it('puts each row that is kept in one group and one only, in the order asked', () => {
    fc.assert(fc.property(randomMatrix, filter, column, grouping, (view, asked, by, group) => {
      const { rows, groups } = arrangeMatrix(view, { filter: asked, sort: { by }, group });
      const flat = arrangeMatrix(view, { filter: asked, sort: { by } }).rows;
      expect(groups!.flatMap((one) => [...one.rows])).toEqual([...rows]);
      expect(ordered(rows)).toEqual(ordered(flat));
      for (const one of groups!) expect([...one.rows]).toEqual([...flat].filter((row) => one.rows.includes(row)));
      expect(new Set(groups!.map(({ place }) => place)).size).toBe(groups!.length);
    }));
  });
  it('by area goes by name; those in none come last', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      const names = arrangeMatrix(view, { group: 'area' }).groups!.map(({ place }) => view.areas[place]?.name ?? null);
      expect(names).toEqual(['Kolda', 'Thiès', null].filter((name) => names.includes(name)));
    }));
  });
});

describe('a matrix at a glance', () => {
  it('counts each row once under each window, and gives the middle score exactly', () => {
    fc.assert(fc.property(randomMatrix, (view) => {
      const digest = describeMatrix(view, all(view));
      for (const window of digest.windows) expect(window.open + window.closed + window.undetermined + window['not-member']).toBe(view.count);
      const scores = view.rows.earned.flatMap((text) => (text === null ? [] : [Math.round(Number(text) * 10)])).sort((a, b) => a - b);
      const middle = scores.length >> 1;
      const twice = scores.length === 0 ? null : scores.length % 2 === 1 ? scores[middle]! * 2 : scores[middle - 1]! + scores[middle]!;
      expect(digest.median === null ? null : Math.round(Number(digest.median) * 20)).toBe(twice);
      expect(digest.median ?? '0').toMatch(/^-?\d+(?:\.\d{1,2})?$/);
      expect(digest.scored).toBe(scores.length);
    }));
  });
});
