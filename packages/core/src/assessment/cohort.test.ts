import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction, toExact } from '../shared/fraction.values.ts';
import { peersOf, stratumOf, type Peers } from './cohort.engine.ts';
import type { CohortStatistics } from './cohort.schema.ts';

const HEAD = { format: 1, grid: { code: 'g', version: '1', hash: 'sha256-0' }, cycle: { programme: 'p', code: '2025' }, asOf: '2025-05-12' } as const;
// Five towns of one area: 90, 70, 70, 40, one that has not answered and one that did not file.
const STATISTICS: CohortStatistics = {
  ...HEAD, strata: [{ of: 'IDP-1', stratum: 'area:sn-dk', values: [{ value: '90', members: ['a'] }, { value: '70', members: ['b', 'c'] }, { value: '40', members: ['d'] }], pending: ['e'], absent: ['f'] }],
};
const among = (territory: string, value: number | null, stratum: string | null = 'area:sn-dk'): Peers | null => peersOf(STATISTICS, 'IDP-1', stratum, territory, value === null ? null : fraction(value));

test('a territory sees the others, never itself', () => {
  expect(among('a', 90)).toEqual({ ranked: 3, higher: 0, level: 0, pending: 1, absent: 1 });
  expect(among('b', 70)).toEqual({ ranked: 3, higher: 1, level: 1, pending: 1, absent: 1 });
  expect(among('d', 40)).toEqual({ ranked: 3, higher: 3, level: 0, pending: 1, absent: 1 });
});

test('its own value is the one it has now, whatever the statistics kept of it', () => {
  expect(among('d', 70)).toEqual({ ranked: 3, higher: 1, level: 2, pending: 1, absent: 1 });
  expect(among('a', 50)).toEqual({ ranked: 3, higher: 2, level: 0, pending: 1, absent: 1 });
  expect(among('e', 95)).toEqual({ ranked: 4, higher: 0, level: 0, pending: 0, absent: 1 });
  expect(among('new', 70)).toEqual({ ranked: 4, higher: 1, level: 2, pending: 1, absent: 1 });
  expect(among('e', null)).toEqual({ ranked: 4, higher: 0, level: 0, pending: 0, absent: 1 });
});

test('without statistics of its stratum there are no peers', () => {
  expect(among('a', 90, 'all')).toBeNull();
  expect(among('a', 90, null)).toBeNull();
  expect(peersOf(undefined, 'IDP-1', 'all', 'a', null)).toBeNull();
});

test('a stratum is everybody, the first class of the list, or the area at a level of the tree', () => {
  const town = { id: 'sn-dk-1', identifiers: [], path: ['sn', 'sn-dk'] };
  expect(stratumOf(undefined, town, new Set())).toBe('all');
  expect(stratumOf({ classes: ['capital', 'ville'] }, town, new Set(['ville', 'capital']))).toBe('class:capital');
  expect(stratumOf({ classes: ['capital'] }, town, new Set(['ville']))).toBeNull();
  expect(stratumOf({ level: 1 }, town, new Set())).toBe('area:sn-dk');
  expect(stratumOf({ level: 2 }, town, new Set())).toBe('area:sn-dk-1');
  expect(stratumOf({ level: 3 }, town, new Set())).toBeNull();
  expect(stratumOf({ level: 0 }, { id: 'x', identifiers: [] }, new Set())).toBe('area:x');
});

test('counting by halves gives what counting one by one does', () => {
  fc.assert(fc.property(fc.array(fc.nat(6), { maxLength: 12 }), fc.nat(12), fc.nat(7), (values, who, now) => {
    const held = new Map<number, string[]>();
    values.forEach((value, at) => held.set(value, [...(held.get(value) ?? []), `t${at}`]));
    const ordered = [...held].sort(([a], [b]) => b - a).map(([value, members]) => ({ value: toExact(fraction(value, 3)), members }));
    const others = values.filter((_, at) => at !== who).map((value) => fraction(value, 3));
    const own = fraction(now, 3);
    expect(peersOf({ ...HEAD, strata: [{ of: 'x', stratum: 'all', values: ordered, pending: [], absent: [] }] }, 'x', 'all', `t${who}`, own)).toEqual({
      ranked: others.length, higher: others.filter((value) => compare(value, own) > 0).length, level: others.filter((value) => compare(value, own) === 0).length, pending: 0, absent: 0,
    });
  }), { numRuns: 300 });
});
