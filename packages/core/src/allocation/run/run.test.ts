import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../assessment/assessment.values.ts';
import { OFFICER, PREPARED, byPeople, commandOf, computed, contextOf, decreed, empty, formulaRef, person, played, uuid } from '../__fixtures__/runs.ts';
import { applyRunBatch, applyRunCommand, canSendRunCommand } from './apply-run-command.commands.ts';
import { buildLadder } from './ladder.view.ts';
import type { RunBody, RunCommandResult } from './run-change.commands.ts';
import { allocationRunSchema, type AllocationRun } from './run.schema.ts';
import { RUN_COMMAND_TYPES, RUN_RIGHTS } from './run.values.ts';

const send = (state: AllocationRun, body: RunBody, context = contextOf(), base: number | 'any' = state.version): RunCommandResult => applyRunCommand(state, commandOf(body, base), context);
const paid = (territory: string, amount: number, more: { readonly on?: string; readonly tranche?: string; readonly movement?: string } = {}) =>
  ({ movement: more.movement ?? uuid(), territory, window: 'only', amount, on: more.on ?? '2026-03-15', ref: 'Mandat 12', ...(more.tranche === undefined ? {} : { tranche: more.tranche }) });

describe('preparing a run', () => {
  it('computes what a hand comes to, and keeps who is held', () => {
    // 1200 among 100, 200 and 300 people: 200, 400 less 50 owed, and 600 held.
    expect(computed().computed!.lines).toEqual([
      { territory: 'a', window: 'only', given: 200, held: 0, deducted: 0, net: 200, tranches: [{ code: 'first', amount: 100 }, { code: 'second', amount: 100 }] },
      { territory: 'b', window: 'only', given: 400, held: 0, deducted: 50, net: 350, tranches: [{ code: 'first', amount: 175 }, { code: 'second', amount: 175 }] },
      { territory: 'c', window: 'only', given: 0, held: 600, deducted: 0, net: 0, tranches: [{ code: 'first', amount: 0 }, { code: 'second', amount: 0 }] },
    ]);
    expect(allocationRunSchema.parse(JSON.parse(JSON.stringify(computed())))).toEqual(computed());
  });

  it('refuses a sum that cannot be made with its first reason, and a formula that is another', () => {
    const state = played(empty(), [...PREPARED, { type: 'setData', payload: { column: 'people', values: [{ territory: 'a', value: null }] } }]).state;
    expect(send(state, { type: 'computeRun', payload: {} })).toMatchObject({ ok: false, refusal: 'not-computable', figures: { fault: 'data-missing', count: '1', territory: 'a', data: 'people' } });
    expect(send(computed(), { type: 'computeRun', payload: {} }, contextOf(OFFICER, { formula: undefined }))).toMatchObject({ refusal: 'formula-not-loaded' });
  });

  it('does not decree what was computed from other figures', () => {
    const changed = played(computed(), [{ type: 'setEnvelope', payload: { envelope: 'pool', amount: 1300, broughtIn: null } }]).state;
    expect(send(changed, { type: 'decreeRun', payload: { ref: 'Arrêté n° 1', on: '2026-02-01' } })).toMatchObject({ refusal: 'computed-outdated' });
    expect(send(played(empty(), PREPARED).state, { type: 'decreeRun', payload: { ref: 'Arrêté n° 1', on: '2026-02-01' } })).toMatchObject({ refusal: 'wrong-run-status', figures: { status: 'draft', states: 'computed' } });
    expect(send(decreed(), { type: 'setEnvelope', payload: { envelope: 'pool', amount: 1, broughtIn: null } })).toMatchObject({ refusal: 'wrong-run-status' });
  });

  it.each<readonly [string, RunBody, object]>([
    ['an envelope the formula does not have', { type: 'setEnvelope', payload: { envelope: 'other', amount: 1, broughtIn: null } }, { refusal: 'unknown-envelope-of-run', pointer: '/payload/envelope' }],
    ['a column it does not have', { type: 'setData', payload: { column: 'area', values: [{ territory: 'a', value: '1' }] } }, { refusal: 'unknown-column' }],
    ['a yes where a figure stands', { type: 'setData', payload: { column: 'people', values: [{ territory: 'a', value: true }] } }, { refusal: 'wrong-column-type', pointer: '/payload/values/0/value' }],
    ['terms its windows cannot have, chosen with it', { type: 'chooseFormula', payload: { formula: formulaRef, terms: { only: { floor: 30, cap: 20 } } } }, { refusal: 'floor-over-cap', pointer: '/payload/terms/only/floor' }],
    ['terms of a window it does not have', { type: 'chooseFormula', payload: { formula: formulaRef, terms: { other: {} } } }, { refusal: 'unknown-window-of-run', pointer: '/payload/terms/other' }],
    ['somebody who is not on the list', { type: 'setData', payload: { column: 'people', values: [{ territory: 'z', value: '1' }] } }, { refusal: 'no-such-entrant', figures: { territory: 'z' } }],
  ])('refuses %s', (_, body, expected) => { expect(send(computed(), body)).toMatchObject({ ok: false, ...expected }); });
});

describe('edits', () => {
  const territory = fc.constantFrom('a', 'b', 'c', 'e');
  const value = fc.option(fc.nat(9000).map(String));
  const terms = fc.record({ weights: fc.record({ people: fc.constantFrom('1', '2.5') }), floor: fc.constantFrom(null, 100), roundTo: fc.constantFrom(1, 50) }, { requiredKeys: [] });
  const edit: fc.Arbitrary<RunBody> = fc.oneof(
    fc.record({ column: fc.constantFrom('people', 'owed'), values: fc.array(fc.record({ territory: fc.constantFrom('a', 'b', 'c'), value }), { minLength: 1, maxLength: 3 }) }).map((payload): RunBody => ({ type: 'setData', payload })),
    fc.uniqueArray(fc.record({ territory, is: fc.option(fc.record({ classes: fc.constant<string[]>([]), windows: fc.constant({}), data: fc.record({ people: value }) })) }), { minLength: 1, maxLength: 3, selector: (one) => one.territory }).map((entrants): RunBody => ({ type: 'setEntrants', payload: { entrants } })),
    fc.record({ amount: fc.option(fc.nat(5000)), broughtIn: fc.option(fc.nat(50)) }).map((one): RunBody => ({ type: 'setEnvelope', payload: { envelope: 'pool', ...one } })),
    fc.constantFrom('FACT 2026', '').map((name): RunBody => ({ type: 'setRunName', payload: { name } })),
    fc.record({ formula: fc.constantFrom(null, formulaRef), terms: fc.record({ only: terms }, { requiredKeys: [] }) }, { requiredKeys: ['formula'] }).map((payload): RunBody => ({ type: 'chooseFormula', payload })),
    terms.map((own): RunBody => ({ type: 'setWindow', payload: { window: 'only', terms: own } })),
    fc.constant<RunBody>({ type: 'setWindow', payload: { window: 'only', terms: null } }),
  );
  const content = ({ name, formula, envelopes, broughtIn, entrants, terms = {} }: AllocationRun) => ({ name, formula, envelopes, broughtIn, entrants, terms });

  it('are taken back whole', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 4 }), edit, (before, one) => {
      const start = before.reduce((state, body) => { const result = send(state, body); return result.ok ? result.state : state; }, computed());
      const done = send(start, one);
      if (!done.ok) { expect(done.refusal).toBe('no-such-entrant'); return; }
      if (done.inverse === null) { expect(done.state).toBe(start); return; }
      const undone = send(done.state, done.inverse);
      expect(undone.ok && content(undone.state)).toEqual(content(start));
    }), { numRuns: 300 });
  });

  it('of two people on two territories do not clash; on one, the later is told what stands and whose it is', () => {
    const start = computed();
    const mine: RunBody = { type: 'setData', payload: { column: 'people', values: [{ territory: 'a', value: '150' }] } };
    const after = send(start, mine, contextOf(person('officer', 'sn', 'awa')));
    if (!after.ok) throw new Error();
    const theirs = (place: string) => send(after.state, { type: 'setData', payload: { column: 'people', values: [{ territory: place, value: '7' }] } }, contextOf(person('officer', 'sn', 'moussa')), start.version);
    expect(theirs('b')).toMatchObject({ ok: true });
    expect(theirs('a')).toMatchObject({ ok: false, refusal: 'stale', current: { entity: 'entrant/a', value: { data: { people: '150' } }, by: { id: 'awa', role: 'officer' } } });
    expect(send(after.state, { type: 'computeRun', payload: {} }, contextOf(), start.version)).toMatchObject({ refusal: 'stale' });
  });

  it('of a formula and of terms of its windows clash: the later is told that the other changed', () => {
    const start = computed();
    const set: RunBody = { type: 'setWindow', payload: { window: 'only', terms: { floor: 100 } } };
    const choose: RunBody = { type: 'chooseFormula', payload: { formula: null } };
    for (const [first, later, entity] of [[set, choose, 'window/only'], [choose, set, 'formula']] as const) {
      const after = send(start, first, contextOf(person('officer', 'sn', 'awa')));
      if (!after.ok) throw new Error();
      expect(send(after.state, later, contextOf(person('officer', 'sn', 'moussa')), start.version)).toMatchObject({ ok: false, refusal: 'stale', current: { entity } });
      expect(send(after.state, later, contextOf(person('officer', 'sn', 'awa')), start.version)).toMatchObject({ ok: true });
    }
  });

  it('come in batches, all or none, and one known id is done once', () => {
    const id = uuid();
    const name = commandOf({ type: 'setRunName', payload: { name: 'FACT' } }, 0, id);
    const done = applyRunBatch(empty(), [name, name, ...PREPARED.map((body) => commandOf(body, 0))], contextOf());
    expect(done.ok && [done.state.version, done.outcomes.map(({ replayed }) => replayed)]).toEqual([4, [false, true, false, false, false]]);
    expect(applyRunBatch(empty(), [name, commandOf({ type: 'setRunName', payload: { name: 'other' } }, 0, id)], contextOf())).toMatchObject({ ok: false, refusal: 'id-reused', index: 1 });
  });
});

describe('from granted to spent', () => {
  it('tells each step apart: granted is not paid, what is late and since when, what lapses', () => {
    const state = played(decreed(), [
      { type: 'orderAmount', payload: paid('a', 200, { on: '2026-03-01' }) }, { type: 'recordPayment', payload: paid('a', 100, { tranche: 'first' }) },
      { type: 'recordBudgeted', payload: paid('a', 100, { on: '2026-04-02' }) }, { type: 'recordSpent', payload: paid('a', 60, { on: '2026-05-02' }) },
    ]).state;
    const ladder = buildLadder(state, byPeople, { asOf: '2026-04-10', yearStart: '2026-01-01', yearEnd: '2026-12-31' });
    expect(ladder.lines[0]).toMatchObject({
      territory: 'a', steps: { computed: 200, decreed: 200, ordered: 200, paid: 100, budgeted: 100, spent: 60 }, gaps: { computed: 0, decreed: 0, ordered: 0, paid: 100, budgeted: 0, spent: 40 },
      late: { amount: 100, since: '2026-03-31', days: 10 }, lapse: { amount: 40, on: '2027-12-31', past: false, exceptMultiYear: true }, last: { paid: '2026-03-15' },
    });
    expect(ladder).toMatchObject({ totals: { computed: 550, decreed: 550, ordered: 200, paid: 100 }, held: 600, unpaid: 450, late: { amount: 450, since: '2026-03-31', days: 10 } });
    expect(buildLadder(state, byPeople, { asOf: '2026-03-31', yearStart: '2026-01-01', yearEnd: '2026-12-31' }).late).toBeNull();
  });

  it('never orders or pays more than was granted; what was held is granted by an act of its own, and no further', () => {
    expect(send(decreed(), { type: 'recordPayment', payload: paid('b', 351) })).toMatchObject({ refusal: 'over-decreed', figures: { amount: '351', decreed: '350' } });
    expect(send(decreed(), { type: 'recordPayment', payload: paid('c', 1) })).toMatchObject({ refusal: 'over-decreed', figures: { decreed: '0' } });
    expect(send(decreed(), { type: 'decreeAmount', payload: paid('c', 601) })).toMatchObject({ refusal: 'over-decreed', figures: { decreed: '600' } });
    expect(played(decreed(), [{ type: 'decreeAmount', payload: paid('c', 600) }, { type: 'recordPayment', payload: paid('c', 600) }]).state.movements).toHaveLength(2);
    expect(send(decreed(), { type: 'recordPayment', payload: paid('d', 1) })).toMatchObject({ refusal: 'no-such-line' });
    expect(send(decreed(), { type: 'recordPayment', payload: paid('a', 1, { tranche: 'third' }) })).toMatchObject({ refusal: 'unknown-tranche' });
  });

  it('is corrected with a motive, and keeps what stood; a decree is taken back only before money moved', () => {
    const movement = uuid();
    const state = played(decreed(), [{ type: 'recordPayment', payload: paid('a', 150, { movement }) }, { type: 'correctMovement', payload: { movement, amount: 100, on: '2026-03-20', motive: 'Erreur de saisie' } }]).state;
    expect(state.movements).toMatchObject([{ amount: 100, on: '2026-03-20', corrections: [{ amount: 150, on: '2026-03-15', motive: 'Erreur de saisie', by: { id: 'officer' } }] }]);
    expect(send(state, { type: 'recordPayment', payload: paid('a', 1, { movement }) })).toMatchObject({ refusal: 'movement-exists' });
    expect(send(state, { type: 'correctMovement', payload: { movement: uuid(), amount: 1, on: '2026-03-20', motive: 'x' } })).toMatchObject({ refusal: 'no-such-movement' });
    expect(send(state, { type: 'reopenRun', payload: { motive: 'Recours' } })).toMatchObject({ refusal: 'already-paid', figures: { territory: 'a', step: 'paid' } });
    expect(send(decreed(), { type: 'reopenRun', payload: { motive: 'Recours' } })).toMatchObject({ ok: true, state: { status: 'draft', decree: null } });
  });
});

describe('who may', () => {
  const place = { id: 'sn', path: [] };
  it('is one table: every command, every role, every status', () => {
    for (const type of RUN_COMMAND_TYPES) {
      for (const role of ROLES) {
        const verdict = canSendRunCommand(type, person(role), { place, asOf: '2026-02-01', status: RUN_RIGHTS[type].in[0] });
        expect(verdict).toEqual(RUN_RIGHTS[type].roles.includes(role) ? { allowed: true } : { allowed: false, reason: 'role-not-allowed' });
      }
    }
    expect(canSendRunCommand('computeRun', null, { place, asOf: '2026-02-01' })).toEqual({ allowed: false, reason: 'not-signed-in' });
    expect(canSendRunCommand('computeRun', OFFICER, { place: { id: 'tg', path: [] }, asOf: '2026-02-01' })).toEqual({ allowed: false, reason: 'territory-not-granted' });
  });

  it('a secretary tells what their own commune spent, and nobody else’s; a feed sets without a version', () => {
    const secretary = contextOf(person('secretary', 'a'));
    expect(send(decreed(), { type: 'recordSpent', payload: paid('a', 10) }, secretary)).toMatchObject({ ok: true });
    expect(send(decreed(), { type: 'recordSpent', payload: paid('b', 10) }, secretary)).toMatchObject({ refusal: 'territory-not-granted' });
    expect(send(decreed(), { type: 'recordPayment', payload: paid('a', 10) }, secretary)).toMatchObject({ refusal: 'role-not-allowed' });
    expect(send(decreed(), { type: 'recordPayment', payload: paid('a', 10) }, contextOf(person('service')), 'any')).toMatchObject({ ok: true });
    expect(send(decreed(), { type: 'recordPayment', payload: paid('a', 10) }, contextOf(), 'any')).toMatchObject({ refusal: 'role-not-allowed', pointer: '/base' });
  });
});
