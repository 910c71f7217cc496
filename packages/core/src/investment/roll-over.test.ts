import { describe, expect, test } from 'vitest';
import { createPlan } from './create-plan.commands.ts';
import type { PlanCommandBody } from './plan-command.schema.ts';
import { planStateSchema, type PlanState, type Project } from './plan.schema.ts';
import { remainingOf, rollOver } from './roll-over.engine.ts';
import { NOTHING, SECRETARY, adoptedPlan, buildPlan, buildProject, contextOf, refusal, sent } from './__fixtures__/plans.ts';

const one = (year: number, amount: number, source = 'guichet-1') => ({ source, year, amount });
const NEXT = { asOf: '2027-01-20', now: '2027-01-20T08:00:00.000Z' };
const rolled = (project: Project) => rollOver(buildPlan([project])).projects[0]!;

describe('the following years', () => {
  test('what was paid adds to what had been paid; the rest of the year goes to the next, with its funding and its reason', () => {
    // 60 planned in 2026, 45 paid: 15 go to 2027 beside its 48. Guichet 1 was to give 40 and gave 40, FDD 20 of which 5 came.
    const line = buildProject({ funding: [one(2026, 20, 'fdd'), one(2026, 40), one(2027, 48)], execution: { 2026: { paid: 45, sources: { fdd: 5, 'guichet-1': 40 } } } });
    expect(rolled(line)).toMatchObject({
      id: 'p1', paid: 45, status: 'ongoing', credits: { 2027: 63 }, funding: [one(2027, 15, 'fdd'), one(2027, 48)], execution: {},
      origin: { plan: 'plan-kolda-2026', year: 2026, carried: [{ from: 2026, to: 2027, amount: 15, reason: 'unpaid' }] },
    });
  });

  test('where nobody recorded which source paid, those first in order are taken to have', () => {
    const line = buildProject({ funding: [one(2026, 20, 'fdd'), one(2026, 40), one(2027, 48)], execution: { 2026: { paid: 45 } } });
    expect(rolled(line).funding).toEqual([one(2027, 63)]);
  });

  test('a work not begun is carried as not begun, and goes on into the new first year', () => {
    const line = buildProject({ credits: { 2026: 60 }, cost: 60, ap: 60, schedule: { start: '2026-Q2', end: '2026-Q4' } });
    expect(rolled(line)).toMatchObject({ status: 'planned', credits: { 2027: 60 }, schedule: { start: '2026-Q2', end: '2027-Q4' }, origin: { carried: [{ reason: 'not-started' }] } });
  });

  test('more paid than planned is taken from the years that follow, the nearest first', () => {
    const line = buildProject({ credits: { 2026: 60, 2027: 10, 2028: 38 }, funding: [one(2026, 60), one(2027, 10), one(2028, 38)], execution: { 2026: { paid: 75 } } });
    expect(rolled(line)).toMatchObject({ paid: 75, credits: { 2028: 33 }, funding: [one(2028, 33)], origin: { carried: [{ from: 2027, to: 2026, amount: 15, reason: 'paid-ahead' }] } });
  });

  test('what a source gave ahead is taken from its own later years, what another did not give is carried', () => {
    // 60 planned of two sources, 60 paid: FDD gave 30 for its 20, guichet 1 gave 30 for its 40.
    const line = buildProject({ funding: [one(2026, 20, 'fdd'), one(2027, 18, 'fdd'), one(2026, 40), one(2027, 30)], execution: { 2026: { paid: 60, sources: { fdd: 30, 'guichet-1': 30 } } } });
    expect(rolled(line)).toMatchObject({ credits: { 2027: 48 }, funding: [one(2027, 8, 'fdd'), one(2027, 40)] });
  });

  test('what had already been carried once is paid first, and says so when it is carried again', () => {
    // 30 of 2025 were carried into 2026 among its 60. 20 were paid: 10 of 2025 remain, and 30 of 2026.
    const line = buildProject({ origin: { plan: 'before', year: 2025, carried: [{ from: 2025, to: 2026, amount: 30, reason: 'unpaid' }] }, execution: { 2026: { paid: 20 } } });
    expect(rolled(line).origin?.carried).toEqual([{ from: 2025, to: 2027, amount: 10, reason: 'unpaid' }, { from: 2026, to: 2027, amount: 30, reason: 'unpaid' }]);
    // 12 of 2024 and 30 of 2025 among them: the 20 paid settle 2024, then 8 of 2025.
    const older = [{ from: 2025, to: 2026, amount: 30, reason: 'unpaid' as const }, { from: 2024, to: 2026, amount: 12, reason: 'not-started' as const }];
    expect(rolled({ ...line, origin: { plan: 'before', year: 2025, carried: older } }).origin?.carried).toEqual([{ from: 2025, to: 2027, amount: 22, reason: 'unpaid' }, { from: 2026, to: 2027, amount: 18, reason: 'unpaid' }]);
  });

  test('what is done, dropped or paid in full stays behind, with what remained of it', () => {
    const plan = buildPlan([
      buildProject({ id: 'a', code: 'A', status: 'done', execution: { 2026: { paid: 100 } } }), buildProject({ id: 'b', code: 'B', status: 'dropped' }),
      buildProject({ id: 'c', code: 'C', credits: { 2026: 108 }, execution: { 2026: { paid: 108 } } }), buildProject({ id: 'd', code: 'D' }),
    ]);
    const { left, projects } = rollOver(plan);
    expect(left.map(({ code, reason, remaining }) => [code, reason, remaining])).toEqual([['A', 'done', 8], ['B', 'dropped', 108], ['C', 'complete', 0]]);
    expect(projects.map(({ code }) => code)).toEqual(['D']);
  });

  test('while the year still runs, what is planned of it counts as paid', () => {
    const line = buildProject({ execution: { 2026: { paid: 10 } } });
    expect(rollOver(buildPlan([line]), 'planned').projects[0]).toMatchObject({ paid: 60, credits: { 2027: 48 } });
  });

  test('remaining is the cost less all that was paid', () => {
    expect(remainingOf(buildProject({ cost: 108, paid: 8, execution: { 2026: { paid: 30 }, 2027: { paid: 5 } } }))).toBe(65);
  });
});

describe('a plan made from another', () => {
  const paid = sent(adoptedPlan(), { type: 'recordExecution', payload: { project: 'p1', year: 2026, paid: 45 } }).state;
  const basis: PlanState = sent(paid, { type: 'setCeiling', payload: { source: 'fdd', year: 2027, ceiling: { amount: 80, basis: 'granted' } } }).state;
  const make = (as: 'scenario' | 'roll-over', firstYear: number, version = basis.version): PlanCommandBody => ({
    type: 'createPlan',
    payload: { territory: basis.territory, name: 'PTI 2027-2029', firstYear, years: 3, currency: 'XOF', framework: basis.framework, basedOn: { plan: basis.id, version, as } },
  });
  const empty = { ...NOTHING, id: 'plan-kolda-2027' };

  test('the next three years: a draft, with what remains, and where each line comes from', () => {
    const { state } = sent(empty, make('roll-over', 2027), SECRETARY, { ...NEXT, basis });
    expect(state).toMatchObject({ status: 'draft', version: 1, firstYear: 2027, basedOn: { plan: basis.id, as: 'roll-over' }, ceilings: [{ source: 'fdd', year: 2027 }], projects: [{ id: 'p1', paid: 45, credits: { 2027: 63 } }] });
    expect(state.adoption).toBeUndefined();
    expect(planStateSchema.parse(state)).toEqual(state);
  });

  test('a scenario: the same lines, free to change, the plan it varies untouched', () => {
    const before = structuredClone(basis);
    const { state } = sent(empty, make('scenario', 2026), SECRETARY, { basis });
    expect(state.projects.map(({ credits }) => credits)).toEqual(basis.projects.map(({ credits }) => credits));
    sent(state, { type: 'setCredits', payload: { project: 'p1', credits: { 2026: 1 } } });
    expect(basis).toEqual(before);
  });

  test('is refused without the very version it says it is based on', () => {
    expect(refusal(empty, make('scenario', 2026, 2), SECRETARY, { basis })).toMatchObject({ refusal: 'basis-unknown' });
    expect(refusal(empty, make('scenario', 2026), SECRETARY)).toMatchObject({ refusal: 'basis-unknown' });
    expect(refusal(empty, make('roll-over', 2028), SECRETARY, { basis })).toMatchObject({ refusal: 'year-out-of-range', figures: { min: '2027' } });
    expect(createPlan(basis, { ...make('scenario', 2026).payload } as never, contextOf())).toMatchObject({ refusal: 'plan-exists' });
  });

  test('is made for the territory it names', () => {
    const elsewhere = make('scenario', 2026);
    expect(refusal(empty, { ...elsewhere, payload: { ...elsewhere.payload, territory: 'sn-tc-tc1-1' } } as PlanCommandBody, SECRETARY, { basis })).toMatchObject({ refusal: 'territory-not-granted' });
  });
});
