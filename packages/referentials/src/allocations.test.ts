import { describe, expect, it } from 'vitest';
import type { AllocationResult, Entrant } from '@jalon/core/allocation';
import { allocationFormulaSchema, loadAllocationFormula } from '@jalon/core/schemas';
import { allocated, amounts, load } from '../../core/src/allocation/__fixtures__/demonstration.ts';
import { allocationFormulas, referentials } from './index.ts';

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
