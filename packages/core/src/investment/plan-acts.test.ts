import { describe, expect, test } from 'vitest';
import { approvalOn } from './approval.engine.ts';
import { baselineOf, comparePlans } from './compare-plans.engine.ts';
import type { PlanCommandBody } from './plan-command.schema.ts';
import { planStateSchema } from './plan.schema.ts';
import { standingOverrides } from './standing-overrides.engine.ts';
import { FRAMEWORK, MAYOR, SECRETARY, STATE, TEAM, adoptedPlan, buildPlan, buildProject, person, refusal, sent } from './__fixtures__/plans.ts';

const ADOPT: PlanCommandBody = { type: 'adoptPlan', payload: { reference: 'Délibération 4', on: '2026-01-10', session: 'Session ordinaire de janvier' } };
const PROPOSE: PlanCommandBody = { type: 'proposePlan', payload: {} };
const over = (override: boolean) => ({ findings: () => [{ rule: 'plafond', severity: 'blocks' as const, override }, { rule: 'maturite', severity: 'warns' as const, override: false }] });

describe('adoption', () => {
  test('keeps the plan as the council saw it, and the rules set aside', () => {
    const proposed = sent(buildPlan(), PROPOSE).state;
    const { state } = sent(proposed, ADOPT, MAYOR);
    expect(state).toMatchObject({ status: 'adopted', adoption: { reference: 'Délibération 4', on: '2026-01-10', year: 2026, lines: [{ id: 'p1', credits: { 2026: 60, 2027: 48 }, ap: 108 }], by: { role: 'mayor' } } });
    expect(state.steps.map(({ act, from, to }) => [act, from, to])).toEqual([['createPlan', 'draft', 'draft'], ['proposePlan', 'draft', 'proposed'], ['adoptPlan', 'proposed', 'adopted']]);
    expect(planStateSchema.parse(state)).toEqual(state);
  });

  test('stops at a rule that blocks, for the proposal as for the adoption', () => {
    expect(refusal(buildPlan(), PROPOSE, SECRETARY, over(true))).toMatchObject({ refusal: 'blocked', figures: { command: 'proposePlan', count: '1', rules: 'plafond' } });
    expect(refusal(sent(buildPlan(), PROPOSE).state, ADOPT, MAYOR, over(true))).toMatchObject({ refusal: 'blocked', figures: { command: 'adoptPlan' } });
  });

  test('passes over it by an act with its motive, where the framework allows it', () => {
    const override = { rules: ['plafond'], motive: 'Arrêté de notification attendu', reference: 'Lettre 12' };
    const { state } = sent(buildPlan(), { type: 'proposePlan', payload: { override } }, SECRETARY, over(true));
    expect(state.steps.at(-1)).toMatchObject({ overridden: ['plafond'], motive: 'Arrêté de notification attendu', reference: 'Lettre 12' });
    expect(refusal(buildPlan(), { type: 'proposePlan', payload: { override } }, SECRETARY, over(false))).toMatchObject({ refusal: 'not-overridable', figures: { rules: 'plafond' }, pointer: '/payload/override/rules' });
  });

  test('keeps the act that set a rule aside, apart from the deliberation, until the plan is drafted again', () => {
    const override = { rules: ['plafond'], motive: 'Arrêté attendu', reference: 'Lettre 12', on: '2026-01-08' };
    const proposed = sent(buildPlan(), { type: 'proposePlan', payload: { override } }, SECRETARY, over(true)).state;
    expect(standingOverrides(proposed)).toEqual([{ rule: 'plafond', act: 'proposePlan', motive: 'Arrêté attendu', reference: 'Lettre 12', on: '2026-01-08', role: 'secretary' }]);
    const { state } = sent(proposed, { type: 'adoptPlan', payload: { reference: 'Délibération 4', on: '2026-01-10', override: { rules: ['plafond'], motive: 'Arrêté reçu' } } }, MAYOR, over(true));
    expect(state.steps.at(-1)).toMatchObject({ reference: 'Délibération 4', override: { motive: 'Arrêté reçu' } });
    expect(planStateSchema.parse(state)).toEqual(state);
    expect(standingOverrides(state)).toEqual([{ rule: 'plafond', act: 'adoptPlan', motive: 'Arrêté reçu', reference: null, on: '2026-01-15', role: 'mayor' }]);
    const returned = sent(proposed, { type: 'returnPlan', payload: { motive: 'À revoir' } }, MAYOR).state;
    expect(standingOverrides(returned)).toEqual([]);
    expect(standingOverrides(sent(returned, PROPOSE).state)).toEqual([]);
    expect(refusal(buildPlan(), { type: 'proposePlan', payload: { override: { ...override, on: '2026-01-16' } } }, SECRETARY, over(true))).toMatchObject({ refusal: 'date-out-of-range', pointer: '/payload/override/on' });
  });

  test('not knowing what the rules say is not a yes', () => {
    expect(refusal(buildPlan(), PROPOSE, SECRETARY, { findings: undefined })).toMatchObject({ refusal: 'checks-unknown' });
  });

  test('is not dated from a day to come', () => {
    expect(refusal(sent(buildPlan(), PROPOSE).state, { type: 'adoptPlan', payload: { reference: 'D 4', on: '2026-01-16' } }, MAYOR)).toMatchObject({ refusal: 'date-out-of-range', figures: { max: '2026-01-15' } });
  });
});

describe('the adopted year', () => {
  const plan = adoptedPlan([buildProject(), buildProject({ id: 'p2', code: 'P-02', credits: { 2027: 100 }, ap: 100, cost: 100, funding: [], schedule: { start: '2027-Q2', end: '2027-Q4' } })]);

  test.each<[string, PlanCommandBody, string]>([
    ['its credit', { type: 'setCredits', payload: { project: 'p1', credits: { 2026: 61 } } }, 'credits'],
    ['its funding', { type: 'setFunding', payload: { project: 'p1', funding: [{ source: 'fdd', year: 2026, amount: 1 }] } }, 'funding'],
    ['the AP of a line paid in it', { type: 'setCosts', payload: { project: 'p1', set: { ap: 200 } } }, 'ap'],
    ['the quarters of a line paid in it', { type: 'setSchedule', payload: { project: 'p1', schedule: { start: '2026-Q2', end: '2027-Q2' } } }, 'schedule'],
    ['a line moved out of it', { type: 'moveProject', payload: { project: 'p1', quarters: 4 } }, 'credits'],
    ['a line moved into it', { type: 'moveProject', payload: { project: 'p2', quarters: -4 } }, 'credits'],
    ['a new ceiling for it', { type: 'setCeiling', payload: { source: 'fdd', year: 2026, ceiling: { amount: 1, basis: 'granted' } } }, 'ceiling'],
  ])('does not change by an edit: %s', (_, body, field) => {
    expect(refusal(plan, body)).toMatchObject({ refusal: 'frozen-slice', figures: { year: '2026', field, reference: 'Délibération 4', on: '2026-01-10' } });
  });

  test('leaves free what is not its own: later years, and how ready a line is', () => {
    expect(sent(plan, { type: 'setCredits', payload: { project: 'p1', credits: { 2027: 50 } } }).state.projects[0]!.credits[2027]).toBe(50);
    expect(sent(plan, { type: 'moveProject', payload: { project: 'p2', quarters: 4 } }).state.projects[1]!.credits).toEqual({ 2028: 100 });
    expect(sent(plan, { type: 'setReadiness', payload: { project: 'p1', set: { status: 'ongoing', screening: { status: 'done', on: '2026-01-14' } } } }).state.projects[0]!.status).toBe('ongoing');
  });

  test('no line comes or goes once it is adopted', () => {
    expect(refusal(plan, { type: 'addProject', payload: { project: buildProject({ id: 'p3' }) } })).toMatchObject({ refusal: 'wrong-plan-status' });
    expect(refusal(plan, { type: 'restoreProjects', payload: { set: [], add: [], remove: ['p1'] } })).toMatchObject({ refusal: 'wrong-plan-status' });
    expect(refusal(plan, { type: 'restoreProjects', payload: { set: [], add: [], remove: ['p2'] } })).toMatchObject({ refusal: 'wrong-plan-status' });
  });
});

describe('rephasing', () => {
  const plan = adoptedPlan();
  const later: PlanCommandBody = {
    type: 'rephaseProject',
    payload: {
      project: 'p1', motive: 'Fonds du guichet 1 versés en septembre', reference: 'Délibération 9', credits: { 2026: 20, 2027: 88 },
      funding: [{ source: 'guichet-1', year: 2026, amount: 20 }, { source: 'guichet-1', year: 2027, amount: 88 }], schedule: { start: '2026-Q4', end: '2027-Q4' },
    },
  };

  test('changes what was adopted, with its motive and its history; the baseline stays', () => {
    const { state, inverse } = sent(plan, later);
    expect(state.projects[0]).toMatchObject({ credits: { 2026: 20, 2027: 88 }, schedule: { start: '2026-Q4', end: '2027-Q4' } });
    expect(state.adoption).toBe(plan.adoption);
    expect(state.rephasings).toMatchObject([{ project: 'p1', motive: 'Fonds du guichet 1 versés en septembre', reference: 'Délibération 9', on: '2026-01-15', by: { role: 'secretary' }, from: { credits: { 2026: 60, 2027: 48 } }, to: { credits: { 2026: 20, 2027: 88 } } }]);
    expect(inverse).toBeNull();
    expect(comparePlans(baselineOf(state)!, state).lines).toMatchObject([{ id: 'p1', change: 'changed', fields: ['credits', 'funding', 'schedule'], credits: { 2026: { before: 60, after: 20 }, 2027: { before: 48, after: 88 } } }]);
  });

  test('twice keeps both, each from where the other left it', () => {
    const once = sent(plan, later).state;
    const twice = sent(once, { type: 'rephaseProject', payload: { project: 'p1', motive: 'Versement avancé', credits: { 2026: 40, 2027: 68 } } }).state;
    expect(twice.rephasings.map(({ from, to }) => [from.credits['2026'], to.credits['2026']])).toEqual([[60, 20], [20, 40]]);
    expect(twice.projects[0]!.funding).toEqual(once.projects[0]!.funding);
  });

  test('needs a line that was adopted, and something to change', () => {
    expect(refusal(plan, { type: 'rephaseProject', payload: { project: 'p9', motive: 'x' } })).toMatchObject({ refusal: 'no-such-project' });
    expect(refusal(plan, { type: 'rephaseProject', payload: { project: 'p1', motive: 'x', credits: { 2026: 60 } } })).toMatchObject({ refusal: 'nothing-to-change' });
    expect(refusal(buildPlan(), later)).toMatchObject({ refusal: 'wrong-plan-status' });
    expect(refusal(plan, later, TEAM)).toMatchObject({ refusal: 'role-not-allowed' });
  });

  test('goes into the history when the adoption itself is set aside', () => {
    const returned = sent(sent(plan, later).state, { type: 'returnPlan', payload: { motive: 'Section non équilibrée' } }, STATE).state;
    expect(returned).toMatchObject({ status: 'returned', rephasings: [] });
    expect(returned.adoption).toBeUndefined();
    expect(returned.steps.at(-1)!.rephasings).toMatchObject([{ motive: 'Fonds du guichet 1 versés en septembre' }]);
    expect(sent(returned, { type: 'setCredits', payload: { project: 'p1', credits: { 2026: 10 } } }).state.projects[0]!.credits['2026']).toBe(10);
  });
});

describe('approval by the State’s representative', () => {
  const sentPlan = sent(adoptedPlan(), { type: 'sendPlan', payload: { received: '2026-01-12', reference: 'AR 33' } }).state;
  const on = (asOf: string) => ({ asOf, now: `${asOf}T08:00:00.000Z` });
  const tacit = (day: string): PlanCommandBody => ({ type: 'approvePlan', payload: { on: day, tacit: true } });

  test('silence approves by itself from the day after the month', () => {
    expect(approvalOn(adoptedPlan(), '2027-01-01')).toEqual({ state: 'not-sent' });
    expect(approvalOn(sentPlan, '2026-02-12')).toMatchObject({ state: 'awaited', tacitOn: '2026-02-13' });
    expect(approvalOn(sentPlan, '2026-02-13')).toMatchObject({ state: 'tacit', approvedOn: '2026-02-13' });
  });

  test('is given by the representative, on a day between receipt and today', () => {
    const approved = sent(sentPlan, { type: 'approvePlan', payload: { on: '2026-01-20', reference: 'Arrêté 7' } }, STATE, on('2026-01-21')).state;
    expect(approved).toMatchObject({ status: 'approved', approval: { approved: { on: '2026-01-20', tacit: false } } });
    expect(refusal(sentPlan, { type: 'approvePlan', payload: { on: '2026-01-20' } }, STATE)).toMatchObject({ refusal: 'date-out-of-range' });
    expect(refusal(sentPlan, { type: 'approvePlan', payload: { on: '2026-01-15' } }, MAYOR)).toMatchObject({ refusal: 'role-not-allowed' });
  });

  test('silence is recorded by the commune, never before it has lasted', () => {
    expect(refusal(sentPlan, tacit('2026-02-12'), MAYOR, on('2026-02-12'))).toMatchObject({ refusal: 'too-early', figures: { due: '2026-02-13' } });
    expect(sent(sentPlan, tacit('2026-02-13'), MAYOR, on('2026-02-13')).state).toMatchObject({ status: 'approved', approval: { approved: { tacit: true } } });
  });

  test('what silence approved is not returned any more', () => {
    const back: PlanCommandBody = { type: 'returnPlan', payload: { motive: 'Seconde lecture' } };
    expect(refusal(sentPlan, back, STATE, on('2026-02-13'))).toMatchObject({ refusal: 'too-late', figures: { due: '2026-02-13' } });
    expect(sent(sentPlan, back, STATE, on('2026-02-12')).state.status).toBe('returned');
    expect(refusal(sentPlan, back, MAYOR)).toMatchObject({ refusal: 'wrong-plan-status' });
  });

  test('a framework that says nothing of silence makes nothing of it', () => {
    const silent = sent(adoptedPlan(), { type: 'sendPlan', payload: { received: '2026-01-12' } }, SECRETARY, { framework: { ...FRAMEWORK, silenceMonths: undefined } }).state;
    expect(approvalOn(silent, '2030-01-01')).toMatchObject({ state: 'awaited' });
    expect(refusal(silent, tacit('2026-06-01'), MAYOR, on('2026-06-01'))).toMatchObject({ refusal: 'silence-unknown' });
    expect(refusal(adoptedPlan(), tacit('2026-06-01'), MAYOR, on('2026-06-01'))).toMatchObject({ refusal: 'not-received' });
  });
});

describe('what was really paid', () => {
  const plan = adoptedPlan();
  const pay = (paid: number, more: object = {}): PlanCommandBody => ({ type: 'recordExecution', payload: { project: 'p1', year: 2026, paid, ...more } });
  const NEXT_YEAR = { asOf: '2027-01-20', now: '2027-01-20T08:00:00.000Z' };

  test('is recorded line by line and year by year, by a service too', () => {
    const { state } = sent(plan, pay(25, { committed: 55, sources: { 'guichet-1': 25 } }), person('service'));
    expect(state.projects[0]!.execution).toEqual({ 2026: { paid: 25, committed: 55, sources: { 'guichet-1': 25 } } });
    expect(state.projects[0]!.touched.execution).toMatchObject({ by: { role: 'service' } });
  });

  test('adds up by source, and stands in a year of the plan', () => {
    expect(refusal(plan, pay(25, { sources: { 'guichet-1': 20 } }))).toMatchObject({ refusal: 'wrong-sum', figures: { given: '20', expected: '25' } });
    expect(refusal(plan, { type: 'recordExecution', payload: { project: 'p1', year: 2029, paid: 1 } })).toMatchObject({ refusal: 'year-out-of-range', figures: { max: '2028' } });
  });

  test('a year closes once it is over; then a record changes with its motive alone, and what was planned no more', () => {
    const paid = sent(plan, pay(25)).state;
    expect(refusal(paid, { type: 'closeYear', payload: { year: 2026 } })).toMatchObject({ refusal: 'year-not-over', figures: { due: '2027-01-01' } });
    const closed = sent(paid, { type: 'closeYear', payload: { year: 2026 } }, SECRETARY, NEXT_YEAR).state;
    expect(refusal(closed, pay(30), SECRETARY, NEXT_YEAR)).toMatchObject({ refusal: 'motive-missing' });
    expect(sent(closed, pay(30, { motive: 'Mandat 118 oublié' }), SECRETARY, NEXT_YEAR).state.projects[0]!.execution).toEqual({ 2026: { paid: 30, motive: 'Mandat 118 oublié' } });
    expect(refusal(closed, { type: 'rephaseProject', payload: { project: 'p1', motive: 'x', credits: { 2026: 25 } } }, SECRETARY, NEXT_YEAR)).toMatchObject({ refusal: 'year-closed' });
    expect(refusal(closed, { type: 'closeYear', payload: { year: 2026 } }, SECRETARY, NEXT_YEAR)).toMatchObject({ refusal: 'year-closed' });
  });
});
