import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrant, formulaOf, load } from '../__fixtures__/demonstration.ts';
import { randomEntrants, randomFormula, randomPool } from '../__fixtures__/random-formula.ts';
import type { AllocationFormulaJson } from '../allocation-formula.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { emptyRun } from '../run/run-change.commands.ts';
import type { AllocationRun } from '../run/run.schema.ts';
import { allocationAmountsSchema, type AllocationAmounts } from './allocation-amounts.schema.ts';
import { allocationOfRun, type AllocationScene } from './allocation-scene.view.ts';
import { allocationViewSchema } from './allocation-view.schema.ts';
import { buildAllocationView } from './allocation.view.ts';
import { amountsOf } from './amounts.view.ts';
import { recomputeAmount } from './recompute-amount.engine.ts';

const calendar = { asOf: '2026-03-01', yearStart: '2026-01-01', yearEnd: '2026-12-31' };
const sceneOf = (json: AllocationFormulaJson, entrants: readonly Entrant[], pool: number): AllocationScene => {
  const formula = load(json);
  const run: AllocationRun = { ...emptyRun('run-1', 'demonstration', '2026'), formula: { code: formula.code, version: formula.version, hash: formula.hash }, envelopes: { pool }, entrants: [...entrants] };
  return { run, formula, allocation: allocationOfRun(run, formula), calendar };
};
/** As a page receives it. */
const received = (amounts: AllocationAmounts): AllocationAmounts => allocationAmountsSchema.parse(JSON.parse(JSON.stringify(amounts)));

describe('an amount worked out again in a page', () => {
  it('comes to what is stated, whatever the formula, from the trace of one territory alone', () => {
    let worked = 0;
    fc.assert(fc.property(randomFormula, randomEntrants, randomPool, (json, entrants, pool) => {
      const scene = sceneOf(json, entrants, pool);
      const view = allocationViewSchema.parse(JSON.parse(JSON.stringify(buildAllocationView(scene))));
      if (!scene.allocation?.ok) { expect(view.verdict.code).toBe('not-computable'); expect(view.verdict.faults.length).toBeGreaterThan(0); return; }
      for (const { territory } of entrants) {
        const amounts = received(amountsOf(scene, territory)!);
        for (const trace of amounts.windows) { expect(recomputeAmount(trace)).toMatchObject({ agrees: true, amount: trace.amount }); worked += 1; }
        const row = view.rows.id.indexOf(territory);
        expect(view.rows.given.reduce((sum, window) => sum + window[row]!, 0)).toBe(amounts.given);
        expect(view.rows.net[row]).toBe(amounts.net);
        if (view.worth) { expect(view.worth).toMatchObject({ told: true, next: true }); expect(view.rows.worth[row]).toBe(amounts.point?.amount ?? null); expect(view.rows.next[row]?.amount ?? null).toBe(amounts.next?.amount ?? null); }
      }
    }), { numRuns: 400 });
    expect(worked).toBeGreaterThan(800);
  }, 120_000);

  it('is as a hand does it: two parts, a floor paid for by the others, the last unit by largest remainder', () => {
    // 10 000 among a (100 people, score 50) and b (300, score 80). 40 % equal: 2000 each. 60 % by people × score: 5000 to 24 000 of 29 000, so 1034.48: 3030 by tens, which are 1997.04 and 1032.96 of the two.
    const json = formulaOf([{ roundTo: 10, parts: [
      { kind: 'share', code: 'equal', weight: '40', key: 'equal', forfeited: 'shared' }, { kind: 'share', code: 'score', weight: '60', key: { product: [{ data: 'people' }, { data: 'idp' }] }, forfeited: 'shared' },
    ] }], [{ code: 'people', type: 'count' }, { code: 'idp', type: 'points', most: '100', round: { decimals: 0, mode: 'half-up' } }]);
    const scene = sceneOf(json, [entrant('a', { people: '100', idp: '50' }), entrant('b', { people: '300', idp: '80' })], 10_000);
    const [trace] = received(amountsOf(scene, 'a')!).windows;
    expect(recomputeAmount(trace!)).toEqual({
      parts: [{ code: 'equal', claim: '1', exact: '2000', amount: 1997 }, { code: 'score', claim: '5000', exact: '30000/29', amount: 1033 }],
      sum: '88000/29', bounded: '88000/29', amount: 3030, given: 3030, held: 0, deducted: 0, net: 3030, tranches: [], agrees: true,
    });
    expect(trace!.parts[1]).toMatchObject({ weight: '60', key: '5000', pool: '6000', outOf: '29000', factors: [{ data: 'people', read: '100', as: '100' }, { data: 'idp', read: '50', as: '50' }] });
  });

  it('says so where a figure of the trace was changed', () => {
    const json = formulaOf([{ floor: 3000, parts: [{ kind: 'share', code: 'people', weight: '1', key: { data: 'people' }, forfeited: 'shared' }], tranches: [{ code: 'one', weight: '1' }, { code: 'two', weight: '3' }], deduct: 'owed' }],
      [{ code: 'people', type: 'count' }, { code: 'owed', type: 'money', missingIsZero: true }]);
    const scene = sceneOf(json, [entrant('a', { people: '100', owed: '200' }), entrant('b', { people: '900' })], 10_000);
    const [trace] = received(amountsOf(scene, 'a')!).windows;
    // 1000 by people, raised to the floor; 200 owed; a quarter and three quarters of 2800.
    expect(recomputeAmount(trace!)).toMatchObject({ sum: '1000', bounded: '3000', amount: 3000, deducted: 200, net: 2800, tranches: [700, 2100], agrees: true });
    expect(recomputeAmount({ ...trace!, amount: 3001 }).agrees).toBe(false);
    expect(recomputeAmount({ ...trace!, floor: 2999 }).agrees).toBe(false);
    expect(recomputeAmount({ ...trace!, tranches: trace!.tranches.map((one) => ({ ...one, weight: '1' })) }).agrees).toBe(false);
    expect(recomputeAmount({ ...trace!, owed: { ...trace!.owed!, amount: 201 } }).agrees).toBe(false);
  });
});
