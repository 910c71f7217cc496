import { describe, expect, it } from 'vitest';
import { byPeople, computed, decreed, empty, played, uuid, PREPARED } from '../__fixtures__/runs.ts';
import { entrant, formulaOf, load } from '../__fixtures__/demonstration.ts';
import type { Entrant } from '../entrant.schema.ts';
import type { RunBody } from '../run/run-change.commands.ts';
import { emptyRun } from '../run/run-change.commands.ts';
import type { AllocationRun } from '../run/run.schema.ts';
import { allocationAmountsSchema } from './allocation-amounts.schema.ts';
import { allocationOfRun, type AllocationScene } from './allocation-scene.view.ts';
import { allocationViewSchema, type AllocationView } from './allocation-view.schema.ts';
import { takerOfLetter } from './allocation-view.values.ts';
import { buildAllocationView } from './allocation.view.ts';
import { amountsOf } from './amounts.view.ts';
import { compareAllocationViews } from './compare-allocation-views.view.ts';

const calendar = (asOf: string) => ({ asOf, yearStart: '2026-01-01', yearEnd: '2026-12-31' });
const sceneOf = (run: AllocationRun, asOf = '2026-02-01', more: Partial<AllocationScene> = {}): AllocationScene => {
  const formula = run.formula ? byPeople : undefined;
  return { run, formula, allocation: allocationOfRun(run, formula), calendar: calendar(asOf), ...more };
};
const viewOf = (...of: Parameters<typeof sceneOf>): AllocationView => allocationViewSchema.parse(JSON.parse(JSON.stringify(buildAllocationView(sceneOf(...of)))));
const paid = (territory: string, amount: number, on = '2026-03-15') => ({ movement: uuid(), territory, window: 'only', amount, on, ref: 'Mandat 12' });

describe('the view of a run', () => {
  it('says who gets what: given, held, owed, left by who does not stand open', () => {
    const view = viewOf(computed());
    expect(view.windows).toMatchObject([{ code: 'only', pool: 1200, given: 600, held: 600, carried: 0, returned: 0, deducted: 50, eligible: 2, ineligible: 1, undetermined: 1 }]);
    expect(view.rows).toMatchObject({ id: ['a', 'b', 'c', 'd'], standings: ['eeui'], given: [[200, 400, 0, 0]], held: [[0, 0, 600, 0]], net: [200, 350, 0, 0], rank: [2, 1, null, null] });
    expect([...view.rows.standings[0]!].map(takerOfLetter)).toEqual(['eligible', 'eligible', 'undetermined', 'ineligible']);
    expect(view.verdict).toMatchObject({ code: 'to-decree', pool: 1200, given: 600, held: 600, net: 550, territories: 4, takers: 2, waiting: 1, payBy: '2026-03-31', late: null });
    expect(view.envelopes).toMatchObject([{ code: 'pool', amount: 1200, broughtIn: 0, isSet: true }]);
  });

  it.each<readonly [string, AllocationView['verdict']['code'], AllocationRun, string]>([
    ['nothing chosen', 'preparing', empty(), '2026-02-01'],
    ['nobody computed yet', 'provisional', played(empty(), PREPARED).state, '2026-02-01'],
    ['a figure missing', 'not-computable', played(computed(), [{ type: 'setData', payload: { column: 'people', values: [{ territory: 'a', value: null }] } }]).state, '2026-02-01'],
    ['an envelope changed since', 'outdated', played(computed(), [{ type: 'setEnvelope', payload: { envelope: 'pool', amount: 2400, broughtIn: null } }]).state, '2026-02-01'],
    ['computed', 'to-decree', computed(), '2026-02-01'],
    ['granted', 'unpaid', decreed(), '2026-02-01'],
    ['granted, past the last day', 'late', decreed(), '2026-04-01'],
    ['all of it paid', 'paid', played(decreed(), [{ type: 'recordPayment', payload: paid('a', 200) }, { type: 'recordPayment', payload: paid('b', 350) }]).state, '2026-05-01'],
  ])('with %s is %s', (_, code, run, asOf) => { expect(viewOf(run, asOf).verdict.code).toBe(code); });

  it('shows what stands now comes to while a sum is out of date', () => {
    const changed = played(computed(), [{ type: 'setEnvelope', payload: { envelope: 'pool', amount: 2400, broughtIn: null } }]).state;
    expect(viewOf(changed)).toMatchObject({ verdict: { code: 'outdated', given: 1200 }, rows: { given: [[400, 800, 0, 0]] }, ladder: { steps: { computed: 550 } } });
  });

  it('follows the money: granted is not paid, late since the last day, and says until when that holds', () => {
    const bodies: RunBody[] = [{ type: 'orderAmount', payload: paid('a', 200, '2026-03-01') }, { type: 'recordPayment', payload: paid('a', 150) }, { type: 'recordSpent', payload: paid('a', 60, '2026-05-02') }];
    const run = played(decreed(), bodies).state;
    const late = viewOf(run, '2026-04-10');
    expect(late.verdict).toMatchObject({ code: 'late', decreed: 550, paid: 150, unpaid: 400, late: { amount: 400, since: '2026-03-31', days: 10 } });
    expect(late.rows).toMatchObject({ decreed: [200, 350, 0, 0], ordered: [200, 0, 0, 0], paid: [150, 0, 0, 0], spent: [60, 0, 0, 0], late: [50, 350, 0, 0] });
    expect(late.ladder).toMatchObject({ steps: { decreed: 550, ordered: 200, paid: 150 }, gaps: { ordered: 350, paid: 400, spent: 90 }, lapse: { amount: 90, on: '2027-12-31', past: false } });
    // Late from the day after the last one; then nothing moves by itself before what is unspent lapses.
    expect([viewOf(run, '2026-03-31').validUntil, late.validUntil, viewOf(computed()).validUntil]).toEqual(['2026-04-01', '2028-01-01', null]);
  });

  it('sums groups, which are regions where there are some', () => {
    const territoryOf = (id: string) => ({ ref: `ansd:${id}`, name: id.toUpperCase(), group: id === 'd' ? null : { code: `r-${id === 'a' ? 2 : 1}`, label: id === 'a' ? 'Louga' : 'Kolda' } });
    const view = viewOf(computed(), undefined, { territoryOf });
    expect(view.groups).toMatchObject([{ code: 'r-1', label: 'Kolda', territories: 2, takers: 1, given: 400, held: 600, net: 350 }, { code: 'r-2', label: 'Louga', territories: 1, given: 200 }]);
    expect(view.rows).toMatchObject({ ref: ['ansd:a', 'ansd:b', 'ansd:c', 'ansd:d'], name: ['A', 'B', 'C', 'D'], group: [1, 0, 0, null] });
  });
});

describe('what comes next', () => {
  const scored = load(formulaOf([{ eligible: { all: [{ window: 'G1' }, { data: 'idp', atLeast: '50' }] }, parts: [{ kind: 'share', code: 'idp', weight: '1', key: { data: 'idp' }, forfeited: 'returned' }] }],
    [{ code: 'idp', type: 'points', score: 'idp', most: '100', round: { decimals: 1, mode: 'half-up' } }]));
  const runOf = (entrants: readonly Entrant[]): AllocationRun => ({ ...emptyRun('r', 'p', '2026'), formula: { code: scored.code, version: scored.version, hash: scored.hash }, envelopes: { only: 0, pool: 1000 }, entrants: [...entrants] });
  const sceneFor = (entrants: readonly Entrant[]): AllocationScene => {
    const run = { ...runOf(entrants), envelopes: { pool: 1000 } };
    return { run, formula: scored, allocation: allocationOfRun(run, scored), calendar: calendar('2026-02-01') };
  };
  const open = { windows: { G1: 'open' as const } };

  it('is a bar of the score, else a window that is closed, else what is held; and a point is worth its share', () => {
    const scene = sceneFor([entrant('a', { idp: '60' }, open), entrant('b', { idp: '40' }, open), entrant('c', { idp: '80' }, { windows: { G1: 'closed' } }), entrant('d', { idp: '70' }, { windows: { G1: 'undetermined' } })]);
    const { rows, worth } = buildAllocationView(scene);
    // All claim out of 250: a 240, d 280 held, b and c leave theirs. One point of a: 61 of 251.
    expect([rows.given, rows.held, worth]).toMatchObject([[[240, 0, 0, 0]], [[0, 0, 0, 280]], { column: 'idp', by: '1', told: true }]);
    expect(rows.worth[0]).toBe(3);
    // b at 50: 50 of 260. c with the window open: 320. d has its 280 waiting.
    expect(rows.next).toEqual([null, { kind: 'figure', at: '50', short: '10', amount: 192 }, { kind: 'window', at: 'G1', short: null, amount: 320 }, { kind: 'window', at: 'G1', short: null, amount: 280 }]);
    expect(rows.figure).toEqual(['60.0', '40.0', '80.0', '70.0']);
    const b = allocationAmountsSchema.parse(JSON.parse(JSON.stringify(amountsOf(scene, 'b'))));
    expect(b.windows[0]).toMatchObject({ standing: 'ineligible', because: [{ kind: 'data', of: 'idp', read: '40', verdict: 'unmet', label: { fr: 'idp' } }] });
    expect([b.point, b.next]).toMatchObject([{ amount: 0, figure: '40.0', windows: [] }, { kind: 'figure', at: '50', windows: [{ before: '0', after: '2500/13' }] }]);
  });

  it('is left to one territory at a time where bounds would make everybody wait', () => {
    const bounded = load({ ...formulaOf([{ cap: 900, parts: [{ kind: 'share', code: 'idp', weight: '1', key: { data: 'idp' }, forfeited: 'shared' }] }], [{ code: 'idp', type: 'points', round: { decimals: 0, mode: 'half-up' } }]) });
    const entrants = Array.from({ length: 1001 }, (_, at) => entrant(`t-${at}`, { idp: String(40 + (at % 50)) }));
    const run: AllocationRun = { ...emptyRun('r', 'p', '2026'), formula: { code: bounded.code, version: bounded.version, hash: bounded.hash }, envelopes: { pool: 100_000 }, entrants };
    const scene = { run, formula: bounded, allocation: allocationOfRun(run, bounded), calendar: calendar('2026-02-01') };
    expect(buildAllocationView(scene)).toMatchObject({ worth: { told: false }, count: 1001 });
    expect(amountsOf(scene, 't-7')!.point!.amount).toBeGreaterThan(0);
  });
});

describe('the amounts of one territory', () => {
  it('tell what became of the money with each act, who told it by role, and what was corrected', () => {
    const movement = uuid();
    const run = played(decreed(), [{ type: 'recordPayment', payload: { ...paid('b', 300), movement } }, { type: 'correctMovement', payload: { movement, amount: 250, on: '2026-03-20', motive: 'Erreur de saisie' } }]).state;
    const amounts = allocationAmountsSchema.parse(amountsOf(sceneOf(run, '2026-04-10'), 'b'));
    expect(amounts.ladder).toMatchObject([{ window: 'only', steps: { decreed: 350, paid: 250 }, late: { amount: 100, days: 10 }, movements: [{ id: movement, step: 'paid', amount: 250, on: '2026-03-20', ref: 'Mandat 12', role: 'officer', corrected: [{ amount: 300, on: '2026-03-15', motive: 'Erreur de saisie' }] }] }]);
    expect(JSON.stringify(amounts.ladder)).not.toContain('"by"');
    expect(amounts).toMatchObject({ given: 400, deducted: 50, net: 350, windows: [{ owed: { amount: 50 }, tranches: [{ code: 'first', weight: '1', amount: 175 }, { amount: 175 }] }] });
  });

  it('are not there for who is not on the list, or where nothing can be computed', () => {
    expect(amountsOf(sceneOf(computed()), 'z')).toBeNull();
    expect(amountsOf(sceneOf(empty()), 'a')).toBeNull();
  });
});

describe('two runs side by side', () => {
  it('have differences that add up, winners first, and those who stand in one of them only', () => {
    const more = played(computed(), [
      { type: 'setEntrants', payload: { entrants: [{ territory: 'd', is: null }, { territory: 'e', is: { classes: [], windows: { G1: 'open' }, data: { people: '600' } } }] } },
    ]).state;
    const [a, b] = [viewOf(computed()), viewOf(more)];
    const compared = compareAllocationViews(a, b);
    // 1200 among 100, 200, 300 held and 600: 100, 200, 300 held, 600.
    expect(compared.rows.map(({ id, before, after, difference }) => [id, before, after, difference])).toEqual([['a', 200, 100, -100], ['b', 400, 200, -200], ['c', 0, 0, 0], ['d', 0, null, 0], ['e', null, 600, 600]]);
    expect(compared).toMatchObject({ totals: { before: 600, after: 900, difference: 300, gain: 1, lose: 2, level: 2 }, windows: [{ code: 'only', before: 600, after: 900 }] });
    expect([compared.winners.map(({ id }) => id), compared.losers.map(({ id }) => id), compareAllocationViews(a, b, 1).losers.map(({ id }) => id)]).toEqual([['e'], ['b', 'a'], ['b']]);
    expect(() => compareAllocationViews(a, { ...b, currency: 'TND' })).toThrow(RangeError);
  });
});
