import { describe, expect, test } from 'vitest';
import { answer, cycleOf, dossierOf, gridOf, TERRITORY } from '../__fixtures__/worked.ts';
import type { ItemResult } from '../assessment-result.schema.ts';
import type { CohortStatistics, CohortStratum } from '../cohort.schema.ts';
import { compileReferential } from '../compile-referential.engine.ts';

// The first quarter of a stratum has 6 points, the first half 4, three quarters 2, the rest none.
const QUARTERS = [{ top: '0.25', points: '6' }, { top: '0.5', points: '4' }, { top: '0.75', points: '2' }, { points: '0' }];
type Peers = Partial<Pick<CohortStratum, 'values' | 'pending' | 'absent'>> & { stratum?: string };

function ranked(value: string | null, { stratum = 'all', values = [], pending = [], absent = [] }: Peers = {}, rest: object = {}, bands: object[] = QUARTERS, known = true): ItemResult {
  const grid = gridOf({ indicators: [{ points: '6', rule: { kind: 'rank', of: { input: 'rate' }, bands, ...rest } }], types: { rate: 'decimal' }, classes: [{ code: 'ville', label: { fr: 'Villes' } }] });
  const cycle = cycleOf(grid, { classes: { ville: [{ territory: 'sn-x' }] } });
  const cohort: CohortStatistics = { format: 1, grid: { code: grid.code, version: grid.version, hash: grid.hash }, cycle: { programme: 'worked', code: '2025' }, asOf: '2025-05-01', strata: [{ of: 'IDP-1', stratum, values, pending, absent }] };
  const dossier = dossierOf(value === null ? [] : [answer('IDP-1', { input: { rate: value } })]);
  return compileReferential(grid).score(dossier, { asOf: '2025-05-12', cycle, territory: { ...TERRITORY, path: ['sn', 'sn-dk'] }, ...(known ? { cohort } : {}) }).items[0]!;
}
const held = (...values: [string, ...string[]][]): CohortStratum['values'] => values.map(([value, ...members]) => ({ value, members }));
const NINE = held(['90', 'a'], ['80', 'b'], ['70', 'c', 'd'], ['60', 'e'], ['50', 'f'], ['40', 'g', 'h', 'i']);
const earned = (...args: Parameters<typeof ranked>): string => ranked(...args).points!.earned;

describe('the place', () => {
  // Ten with this one. 85 is second: 2 of 10, in the first quarter. 75 is third: 0.3, first half. 65 is fifth: 0.5. 55 is sixth: 0.6. 45 is seventh: 0.7, within three quarters. 39 is last.
  test('gives the points of the first band it falls in, bounds included', () => {
    expect(['85', '75', '65', '55', '45', '39'].map((value) => earned(value, { values: NINE }))).toEqual(['6', '4', '4', '2', '2', '0']);
    expect(ranked('65', { values: NINE })).toMatchObject({ outcome: 'partial', trace: { rank: '5', stratum: 'all', peers: { ranked: 9, higher: 4, level: 0 } } });
  });

  // Two of the first three places are 70's. With this one at 70 too, they share third, fourth and fifth.
  test('those who tie have the first of their places, the last, or the middle', () => {
    expect((['first', 'last', 'average'] as const).map((ties) => (ranked('70', { values: NINE }, { ties }).trace as { rank: string }).rank)).toEqual(['3', '5', '4']);
  });

  test('the lower value comes first where it is the better', () => {
    expect(ranked('30', { values: NINE }, { better: 'lower' }).trace).toMatchObject({ rank: '1' });
    expect(ranked('40', { values: NINE }, { better: 'lower', ties: 'last' }).trace).toMatchObject({ rank: '4' });
  });

  // The first three of however many.
  test('bands may count places', () => {
    const podium = [{ places: 1, points: '6' }, { places: 3, points: '3' }];
    expect(['95', '85', '75', '65'].map((value) => earned(value, { values: NINE }, {}, podium))).toEqual(['6', '3', '3', '0']);
  });
});

describe('peers who have not answered', () => {
  // Second of four, one awaited. If it comes before: third of five, 0.6, 2 points. If after: second of five, 0.4, 4 points. 2 are had, 2 open, 2 lost.
  test('keep open what they can still change', () => {
    expect(ranked('80', { values: held(['90', 'a'], ['70', 'b'], ['60', 'c']), pending: ['d'] })).toMatchObject({ outcome: 'partial', reason: 'peers-pending', points: { earned: '2', open: '2', lost: '2' } });
  });

  // First of eight, one awaited: first or second of nine, 0.11 or 0.22, both in the first quarter.
  test('change nothing where every way gives the same', () => {
    expect(ranked('99', { values: held(['90', 'a', 'b', 'c', 'd', 'e', 'f', 'g']), pending: ['h'] })).toMatchObject({ outcome: 'met', reason: 'full', points: { earned: '6', open: '0' } });
  });

  test('are left out where the grid ranks among those known', () => {
    expect(ranked('80', { values: held(['90', 'a'], ['70', 'b'], ['60', 'c']), pending: ['d'] }, { whenPending: 'rank-known' })).toMatchObject({ reason: 'partial', points: { earned: '4', open: '0' } });
  });

  test('and those who will never answer are not waited for', () => {
    expect(ranked('80', { values: held(['90', 'a'], ['70', 'b'], ['60', 'c']), absent: ['d', 'e'] })).toMatchObject({ points: { earned: '4', open: '0' }, trace: { peers: { absent: 2 } } });
  });
});

describe('without peers', () => {
  test('points stay open: no statistics, another stratum, or too few', () => {
    expect(ranked('80', {}, {}, QUARTERS, false)).toMatchObject({ outcome: 'unknown', reason: 'no-peers', points: { open: '6' }, trace: { peers: null, rank: null } });
    expect(ranked('80', { values: NINE }, { within: { level: 1 } })).toMatchObject({ reason: 'no-peers', trace: { stratum: 'area:sn-dk' } });
    expect(ranked('80', { values: NINE, stratum: 'class:ville' }, { within: { classes: ['ville'] } })).toMatchObject({ trace: { rank: '2', stratum: 'class:ville' } });
    expect(ranked('80', { values: held(['90', 'a']) }, { fewest: 3 })).toMatchObject({ reason: 'too-few-peers', points: { open: '6' } });
    expect(ranked('80', { values: held(['90', 'a'], ['10', 'b']) }, { fewest: 3 }).points!.open).toBe('0');
  });

  test('no value is no answer', () => {
    expect(ranked(null, { values: NINE })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '6' }, trace: { rank: null, peers: { ranked: 9 } } });
  });
});
