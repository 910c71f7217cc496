import { describe, expect, it } from 'vitest';
import { entrantsFromResults, type AllocationResult, type Entrant } from '@jalon/core/allocation';
import { allocationFormulaSchema, loadAllocationFormula } from '@jalon/core/schemas';
import { allocated, amounts, load } from '../../core/src/allocation/__fixtures__/demonstration.ts';
import { exercise, publishedDossier, scoreOn } from './__fixtures__/scoring.ts';
import { allocationFormulas, publishedResults, referentials } from './index.ts';

const formula = (code: string) => load(allocationFormulas.find((one) => one.code === code)!);
const entrant = (territory: string, data: Entrant['data'], more: Partial<Entrant> = {}): Entrant => ({ territory, classes: [], windows: {}, data, ...more });
const parts = (result: AllocationResult, territory: string, window = 0): Record<string, number> =>
  Object.fromEntries(result.windows[window]!.lines.find((line) => line.territory === territory)!.parts.map(({ code, amount }) => [code, amount]));

describe('every formula', () => {
  it.each(allocationFormulas.map((json) => [`${json.code} ${json.version}`, json] as const))('%s loads without a remark, in three languages, with its sources', (_, json) => {
    expect(loadAllocationFormula(json)).toMatchObject({ ok: true, issues: [] });
    expect(json.languages).toEqual(['fr', 'en', 'ar']);
  });

  it('decides what it always decided: a change takes a new version', () => {
    expect(Object.fromEntries(allocationFormulas.map((json) => [`${json.code} ${json.version}`, load(json).hash]))).toMatchInlineSnapshot(`
      {
        "fact 2026.1": "sha256-c46d6169fecc7872f65416c222fd25ca0fe83456e5dbf89adeea7e82a8421f42",
        "lgsp 2.1": "sha256-be0c0c90421faaef1010e77bb3b097f4222b2d26712108520e9e1382dfc2117f",
        "pacasen 2025.1": "sha256-59dd0faff0890958544cf5a054595fd0e9bacf653ec4e8f9d098fb8f038a6cd7",
        "pdugl 2019.1": "sha256-9c9f220cfadffa3b8982bc8c3cb489ac1d96ef55df7fd111c1510864f3291e3d",
      }
    `);
  });

  it('counts on windows and scores that a grid of its programme has', () => {
    for (const json of allocationFormulas) {
      const grids = referentials.filter(({ code }) => code === json.grid);
      const read = JSON.stringify(allocationFormulaSchema.parse(json).windows.map(({ members, eligible, parts: all }) => [members, eligible, all.map(({ among }) => among)]));
      for (const [, code] of read.matchAll(/"(?:window|memberOf)":"([^"]+)"/g)) expect(grids.some((grid) => grid.windows?.some((window) => window.code === code)), `${json.code}: ${code}`).toBe(true);
      for (const { score } of json.data ?? []) if (score !== undefined) expect(grids.some((grid) => grid.scores?.some(({ code }) => code === score)), `${json.code}: ${score}`).toBe(true);
    }
  });
});

describe('Togo, FACT 2026, communes: 10 equal, 10 population, 10 area, 65 poverty, 5 performance', () => {
  /** Population 10, 20, 30, 40 thousand; area 400, 300, 200, 100; poverty 1, 1, 2, 4; performance 50, 100, 0, 50. */
  const four = [
    entrant('a', { population: '10000', area: '400', poverty: '0.1', performance: '50' }, { classes: ['commune'] }), entrant('b', { population: '20000', area: '300', poverty: '0.1', performance: '100' }, { classes: ['commune'] }),
    entrant('c', { population: '30000', area: '200', poverty: '0.2', performance: '0' }, { classes: ['commune'] }), entrant('d', { population: '40000', area: '100', poverty: '0.4', performance: '50' }, { classes: ['commune'] }),
  ];

  it('comes to what a hand comes to', () => {
    const result = allocated(formula('fact'), { envelopes: { communes: 8_000_000, regions: 0 }, entrants: four });
    // Pools of 8 000 000: 800 000 equal, 800 000 population, 800 000 area, 5 200 000 poverty, 400 000 performance.
    // a: 200 000 + 10/100 × 800 000 + 40/100 × 800 000 + 1/8 × 5 200 000 + 50/200 × 400 000.
    expect(parts(result, 'a')).toEqual({ equal: 200_000, population: 80_000, area: 320_000, poverty: 650_000, performance: 100_000 });
    expect(amounts(result)).toEqual({
      a: 200_000 + 80_000 + 320_000 + 650_000 + 100_000, b: 200_000 + 160_000 + 240_000 + 650_000 + 200_000,
      c: 200_000 + 240_000 + 160_000 + 1_300_000 + 0, d: 200_000 + 320_000 + 80_000 + 2_600_000 + 100_000,
    });
  });

  it('shares 10.5 billion among 117 that are alike to the last franc, one more for the first 87 by code', () => {
    // 117 × 89 743 589 = 10 499 999 913: 87 francs are left.
    const alike = Array.from({ length: 117 }, (_, index) => entrant(`tg-${String(index + 1).padStart(3, '0')}`, { population: '1000', area: '12.5', poverty: '0.3', performance: '60' }, { classes: ['commune'] }));
    const result = allocated(formula('fact'), { envelopes: { regions: 0 }, entrants: alike.toReversed() });
    expect(result.windows[0]).toMatchObject({ pool: 10_500_000_000, given: 10_500_000_000, held: 0, carried: 0, returned: 0 });
    expect(result.windows[0]!.lines.map(({ amount }) => amount)).toEqual(Array.from({ length: 117 }, (_, index) => (index < 87 ? 89_743_590 : 89_743_589)));
  });

  it('gives the regions nothing for performance: 10 equal, 15 population, 15 area, 60 poverty of 5.5 billion', () => {
    const region = (territory: string, population: string, area: string, poverty: string) => entrant(territory, { population, area, poverty }, { classes: ['region'] });
    const result = allocated(formula('fact'), { envelopes: { communes: 0 }, entrants: [region('r1', '1', '1', '1'), region('r2', '1', '1', '1'), region('r3', '2', '1', '1'), region('r4', '2', '1', '1'), region('r5', '4', '6', '1')] });
    // Equal 550 M ÷ 5 = 110 M; population 825 M in tenths; area 825 M in tenths; poverty 3 300 M ÷ 5 = 660 M.
    expect(amounts(result, 1)).toEqual({ r1: 935_000_000, r2: 935_000_000, r3: 1_017_500_000, r4: 1_017_500_000, r5: 110_000_000 + 330_000_000 + 495_000_000 + 660_000_000 });
    expect(result.windows[1]!.given).toBe(5_500_000_000);
  });
});

describe('Bangladesh', () => {
  const up = (id: string, population: string, area: string, clean: boolean, score: string, district: string) => entrant(id, { population, area, 'clean-audit': clean, score, district });
  const five = [up('n1', '20000', '10', true, '28', 'north'), up('n2', '30000', '30', true, '20', 'north'), up('n3', '50000', '20', false, '30', 'north'), up('n4', '50000', '60', true, '12.5', 'north'), up('s1', '10000', '20', true, '9', 'south')];

  it('BBG: 25 equal, 75 among clean audits, 90 by population and 10 by area', () => {
    const result = allocated(formula('lgsp'), { envelopes: { BBG: 12_000_000, PBG: 0 }, entrants: five });
    // Equal: 3 000 000 ÷ 5 = 600 000 each, clean or not. Clean: population 20 + 30 + 50 + 10 = 110 thousand of 8 100 000; area 10 + 30 + 60 + 20 = 120 of 900 000.
    expect(parts(result, 'n3')).toEqual({ equal: 600_000, population: 0, area: 0 });
    expect(parts(result, 'n4')).toEqual({ equal: 600_000, population: 3_681_818, area: 450_000 });
    // 8 100 000 × 20 ÷ 110 = 1 472 727.27; × 30 ÷ 110 = 2 209 090.90; × 50 ÷ 110 = 3 681 818.18; × 10 ÷ 110 = 736 363.63. 1 is left for .90, 1 for .63.
    expect(amounts(result)).toEqual({ n1: 2_147_727, n2: 3_034_091, n3: 600_000, n4: 4_731_818, s1: 1_486_364 });
    expect(result.windows[0]!.lines[0]!.tranches).toEqual([{ code: 'first', amount: 1_073_864, ready: 'met' }, { code: 'second', amount: 1_073_863, ready: 'met' }]);
    // 30 % of 2 147 727 is 644 318.1, at least; 10 % is 214 772.7, at most.
    expect(result.windows[0]!.lines[0]!.uses).toEqual([{ code: 'women', atLeast: 644_319, atMost: null }, { code: 'capacity', atLeast: null, atMost: 214_772 }]);
  });

  it('PBG: the first three quarters of each district in three tiers, the pool split by the number in each', () => {
    const eight = ['90', '80', '70', '60', '50', '40', '30', '20'].map((score, at) => up(`n${at + 1}`, '1', '1', true, score, 'north'));
    const south = ['9', '8'].map((score, at) => up(`s${at + 1}`, '1', '1', true, score, 'south'));
    const result = allocated(formula('lgsp'), { envelopes: { BBG: 0, PBG: 6000 }, entrants: [...eight, ...south] });
    // North has 8 of 10: 4 800. Two in each tier: 3 + 3 + 2 + 2 + 1 + 1 = 12, 400 a share; the last two have none.
    // South has 1 200. Of two, the first is at 1/2: second tier; the second is past 3/4. One has it all.
    expect(amounts(result, 1)).toEqual({ n1: 1200, n2: 1200, n3: 800, n4: 800, n5: 400, n6: 400, n7: 0, n8: 0, s1: 1200, s2: 0 });
  });
});

describe('Tunisia, 50 % on conditions and 50 % from 70 points', () => {
  it('gives each half of the grant where its window stands open, holds what is undetermined, gives the rest back', () => {
    const commune = (id: string, entitlement: string, first: 'open' | 'closed', second: 'open' | 'closed' | 'undetermined') => entrant(id, { entitlement }, { windows: { 'DGNA-1': first, 'DGNA-2': second } });
    const result = allocated(formula('pdugl'), { envelopes: { DGNA: 1_000_000_000 }, entrants: [commune('a', '500000000', 'open', 'open'), commune('b', '300000000', 'open', 'undetermined'), commune('c', '150000000', 'open', 'closed'), commune('d', '50000000', 'closed', 'closed')] });
    expect(result.windows[0]).toMatchObject({ given: 500_000_000 + 150_000_000 + 75_000_000, held: 150_000_000, returned: 75_000_000 + 50_000_000, carried: 0 });
    expect(result.windows[0]!.lines.map(({ given, held }) => [given, held])).toEqual([[500_000_000, 0], [150_000_000, 150_000_000], [75_000_000, 0], [0, 0]]);
  });
});

describe('PACASEN, illustrative', () => {
  it('three windows over results: all, whoever meets the conditions, whoever reaches the score', () => {
    const ct = (id: string, population: string, G1: 'open' | 'closed', G2: 'open' | 'closed' | 'not-member', idp: string, unused?: string) =>
      entrant(id, { population, idp, ...(unused === undefined ? {} : { unused }) }, { windows: { base: 'open', G1, G2 } });
    const result = allocated(formula('pacasen'), { envelopes: { base: 100_000_000, G1: 200_000_000, G2: 90_000_000 }, entrants: [
      ct('kaffrine', '60000', 'open', 'open', '80'), ct('kolda', '40000', 'open', 'open', '75', '5000000'), ct('louga', '90000', 'open', 'closed', '69'), ct('vele', '10000', 'closed', 'not-member', '40'),
    ] });
    // base: 30 M ÷ 4 = 7.5 M each; 70 M by population of 200 thousand: 21 M, 14 M, 31.5 M, 3.5 M.
    expect(amounts(result, 0)).toEqual({ kaffrine: 28_500_000, kolda: 21_500_000, louga: 39_000_000, vele: 11_000_000 });
    // G1 without vele: 80 M ÷ 3 and 120 M by 60, 40 and 90 of 190 thousand: 64 561 403.5; 51 929 824.5; 83 508 771.9; thousands left over to the largest rests.
    expect(amounts(result, 1)).toEqual({ kaffrine: 64_561_000, kolda: 51_930_000, louga: 83_509_000, vele: 0 });
    expect(result.windows[1]!.lines.map(({ net }) => net)).toEqual([64_561_000, 46_930_000, 83_509_000, 0]);
    // G2: 60 × 80 against 40 × 75, 8 : 5 of 90 M: 55 384 615.3 and 34 615 384.6.
    expect(amounts(result, 2)).toEqual({ kaffrine: 55_385_000, kolda: 34_615_000, louga: 0 });
    expect(result.windows[2]!.lines.map(({ territory }) => territory)).not.toContain('vele');
  });
});

describe('from published results to money', () => {
  it('reads standings and scores from the results of PACASEN 2025: the window a score of 69 closes is not paid', () => {
    const { grid, cycle } = exercise('pacasen', '2025');
    const paid = publishedResults.filter(({ programme, cycle: code }) => programme === 'pacasen' && code === '2025');
    const ids = [...new Set(paid.map(({ territory }) => territory))];
    const results = ids.map((territory) => scoreOn({ grid, cycle }, publishedDossier(territory, paid.filter((one) => one.territory === territory).map(({ payload }) => payload)), '2025-12-01'));
    const table = [...ids, 'sn-nobody'].map((territory) => entrant(territory, { population: '50000' }));
    const entrants = entrantsFromResults(formula('pacasen'), table, results);
    const louga = entrants.find(({ data }) => data['idp'] === '69')!;
    expect(louga).toMatchObject({ windows: { G2: 'closed' }, data: { idp: '69', population: '50000' } });
    expect(entrants.at(-1)).toEqual(table.at(-1));
    const result = allocated(formula('pacasen'), { envelopes: { base: 10_000_000, G1: 400_000_000, G2: 10_000_000 }, entrants });
    expect(result.windows[2]!.lines.find(({ territory }) => territory === louga.territory)).toMatchObject({ standing: 'ineligible', amount: 0, because: [{ kind: 'window', of: 'G2', read: 'closed' }] });
    expect(result.windows[0]!.lines.find(({ territory }) => territory === 'sn-nobody')).toMatchObject({ standing: 'undetermined', given: 0 });
  });
});
