import { describe, expect, it } from 'vitest';
import { commandOf, computed, contextOf, empty, formulaRef, played, PREPARED } from './__fixtures__/runs.ts';
import { entrant, formulaOf, load } from './__fixtures__/demonstration.ts';
import { applyRunCommand } from './run/apply-run-command.commands.ts';
import { emptyRun, type RunBody } from './run/run-change.commands.ts';
import type { AllocationRun, WindowTerms } from './run/run.schema.ts';
import { formulaOfExercise, termsFault } from './terms.rules.ts';
import { allocationOfRun } from './view/allocation-scene.view.ts';
import { buildAllocationView } from './view/allocation.view.ts';
import { amountsOf } from './view/amounts.view.ts';
import { recomputeAmount } from './view/recompute-amount.engine.ts';

/** Half alike, half by people; at least 10 each. */
const formula = load(formulaOf([{ floor: 10, parts: [
  { kind: 'share', code: 'equal', weight: '1', key: 'equal', forfeited: 'shared' }, { kind: 'share', code: 'people', weight: '1', key: { data: 'people' }, forfeited: 'shared' },
] }, { pool: { envelope: 'gift' }, parts: [{ kind: 'amount', code: 'gift', each: 5 }] }], [{ code: 'people', type: 'count' }]));
const runWith = (terms?: AllocationRun['terms']): AllocationRun => ({
  ...emptyRun('r', 'p', '2026'), formula: { code: formula.code, version: formula.version, hash: formula.hash }, envelopes: { pool: 1000, gift: 100 },
  entrants: [entrant('a', { people: '100' }), entrant('b', { people: '300' })], ...(terms ? { terms } : {}),
});
const given = (terms?: AllocationRun['terms']): readonly (readonly number[])[] => {
  const run = runWith(terms);
  const allocation = allocationOfRun(run, formula);
  if (!allocation?.ok) throw new Error(JSON.stringify(allocation));
  return allocation.value.windows.map(({ lines }) => lines.map((line) => line.given));
};
const send = (state: AllocationRun, body: RunBody) => applyRunCommand(state, commandOf(body, state.version), contextOf());

describe('the terms of an exercise', () => {
  it('are the shares, bounds, amounts and rounding that its sum is made with', () => {
    // 1000: 250 + 125 and 250 + 375; then three quarters by people: 125 + 187.5 and 125 + 562.5.
    expect(given()).toEqual([[375, 625], [5, 5]]);
    expect(given({ only: { weights: { people: '3' }, roundTo: 10 } })).toEqual([[310, 690], [5, 5]]);
    expect(given({ only: { floor: 400 }, 'window-1': { each: { gift: 20 } } })).toEqual([[400, 600], [20, 20]]);
    expect(given({ only: { cap: 600 } })[0]).toEqual([400, 600]);
    expect(formulaOfExercise(formula, {})).toBe(formula);
    expect(formulaOfExercise(formula, { terms: { only: { floor: null } } }).windows[0]!.floor).toBeUndefined();
  });

  it('are told with each amount, which is worked out again from its trace alone, and marked in the view', () => {
    const run = runWith({ only: { weights: { people: '3' }, floor: 320 } });
    const scene = { run, formula, allocation: allocationOfRun(run, formula), calendar: { asOf: '2026-02-01', yearStart: '2026-01-01', yearEnd: '2026-12-31' } } as const;
    const [trace] = amountsOf(scene, 'a')!.windows;
    expect(trace!.parts.map(({ code, weight }) => [code, weight])).toEqual([['equal', '1'], ['people', '3']]);
    expect([trace!.amount, recomputeAmount(trace!).agrees]).toEqual([320, true]);
    expect(buildAllocationView(scene).windows.map(({ code, floor, isSet, parts }) => [code, floor, isSet, parts.at(-1)!.weight])).toEqual([['only', 320, true, '3'], ['window-1', null, false, null]]);
  });

  it('are what one more point is worth by', () => {
    const scored = load(formulaOf([{ parts: [{ kind: 'share', code: 'equal', weight: '1', key: 'equal', forfeited: 'shared' }, { kind: 'share', code: 'score', weight: '1', key: { data: 'idp' }, forfeited: 'shared' }] }], [{ code: 'idp', type: 'points', round: { decimals: 0, mode: 'half-up' } }]));
    const worth = (terms?: AllocationRun['terms']): readonly (number | null | undefined)[] => {
      const run: AllocationRun = { ...emptyRun('r', 'p', '2026'), formula: { code: scored.code, version: scored.version, hash: scored.hash }, envelopes: { pool: 100_000 }, entrants: [entrant('a', { idp: '49' }), entrant('b', { idp: '50' })], ...(terms ? { terms } : {}) };
      const scene = { run, formula: scored, allocation: allocationOfRun(run, scored), calendar: { asOf: '2026-02-01', yearStart: '2026-01-01', yearEnd: '2026-12-31' } } as const;
      return [amountsOf(scene, 'a')!.point?.amount, buildAllocationView(scene).rows.worth[0]];
    };
    // Half the money by score: 50 000 × (50/100 − 49/99) = 252,5; three quarters: 378,8. Cut to whole francs.
    expect([worth(), worth({ only: { weights: { score: '3' } } })]).toEqual([[252, 252], [378, 378]]);
  });

  it.each<readonly [string, string, WindowTerms, object]>([
    ['a window the formula does not have', 'other', {}, { refusal: 'unknown-window-of-run', place: ['window'] }],
    ['a part it does not have', 'only', { weights: { wealth: '1' } }, { refusal: 'unknown-part-of-window', place: ['terms', 'weights', 'wealth'] }],
    ['an amount of a part that is a share', 'only', { each: { people: 3 } }, { refusal: 'unknown-part-of-window', place: ['terms', 'each', 'people'] }],
    ['a part of no weight', 'only', { weights: { people: '0' } }, { refusal: 'weight-not-positive' }],
    ['a window of no weight', 'only', { pool: '0.0' }, { refusal: 'weight-not-positive', place: ['terms', 'pool'] }],
    ['a floor over the cap', 'only', { floor: 30, cap: 20 }, { refusal: 'floor-over-cap', figures: { floor: '30', cap: '20' } }],
    ['a bound that is no multiple of what is rounded to', 'only', { roundTo: 1000 }, { refusal: 'bound-not-multiple', figures: { bound: '10', roundTo: '1000' } }],
    ['a cap under the published floor', 'only', { cap: 5 }, { refusal: 'floor-over-cap', place: ['terms', 'floor'] }],
  ])('cannot name %s', (_, window, terms, expected) => { expect(termsFault(formula, window, terms)).toMatchObject(expected); });
});

describe('setWindow', () => {
  const set: RunBody = { type: 'setWindow', payload: { window: 'only', terms: { floor: 300 } } };

  it('makes the sum out of date, and computing again follows it', () => {
    // 600 to share between a (100) and b (200): 200 and 400 before; c waits with as much as it would have.
    const after = played(computed(), [set]).state;
    expect([after.inputsVersion, send(after, { type: 'decreeRun', payload: { ref: 'A', on: '2026-02-01' } })]).toMatchObject([after.version, { refusal: 'computed-outdated' }]);
    expect(played(after, [{ type: 'computeRun', payload: {} }]).state.computed!.lines.map(({ territory, given: amount, held }) => [territory, amount, held])).toEqual([['a', 300, 0], ['b', 360, 0], ['c', 0, 540]]);
  });

  it('is refused with where and why, changes nothing when it says nothing new, and is the officer’s', () => {
    expect(send(computed(), { type: 'setWindow', payload: { window: 'only', terms: { floor: 30, cap: 20 } } })).toMatchObject({ ok: false, refusal: 'floor-over-cap', pointer: '/payload/terms/floor' });
    const state = computed();
    expect(send(state, { type: 'setWindow', payload: { window: 'only', terms: {} } })).toMatchObject({ ok: true, state, changed: [], inverse: null });
    expect(applyRunCommand(state, commandOf(set, state.version), contextOf({ id: 'x', role: 'coach', grants: [{ role: 'coach', territoryId: 'sn' }] }))).toMatchObject({ refusal: 'role-not-allowed' });
  });

  it('goes with the formula it was said of, comes back with it, and leaves a way to clear what another formula does not know', () => {
    const before = played(empty(), [...PREPARED, set]).state;
    const none = applyRunCommand(before, commandOf({ type: 'chooseFormula', payload: { formula: null } }, before.version), contextOf());
    expect(none).toMatchObject({ ok: true, state: { terms: {}, formula: null }, inverse: { payload: { formula: formulaRef, terms: { only: { floor: 300 } } } } });
    const again = none.ok && send(none.state, none.inverse!);
    expect(again).toMatchObject({ ok: true, state: { terms: { only: { floor: 300 } }, formula: formulaRef } });
    const stray: AllocationRun = { ...before, envelopes: { ...before.envelopes, old: 5 } };
    expect(send(stray, { type: 'setEnvelope', payload: { envelope: 'old', amount: null, broughtIn: null } })).toMatchObject({ ok: true, state: { envelopes: { pool: 1200 } } });
    expect(send(stray, { type: 'setEnvelope', payload: { envelope: 'old', amount: 6, broughtIn: null } })).toMatchObject({ refusal: 'unknown-envelope-of-run' });
  });
});
