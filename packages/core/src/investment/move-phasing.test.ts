import { describe, expect, test } from 'vitest';
import { movePhasing } from './move-phasing.engine.ts';
import type { PlanCommandBody } from './plan-command.schema.ts';
import { buildPlan, buildProject, contentOfPlan, refusal, sent } from './__fixtures__/plans.ts';

const one = (year: number, amount: number, source = 'guichet-1') => ({ source, year, amount });

describe('the same work, later', () => {
  test('by whole years: every amount goes with its year', () => {
    expect(movePhasing(buildProject(), 4)).toEqual({ credits: { 2027: 60, 2028: 48 }, funding: [one(2027, 60), one(2028, 48)], schedule: { start: '2027-Q1', end: '2028-Q2' } });
  });

  test('by two quarters: 60 over four quarters and 48 over two', () => {
    // 2026 pays 15 a quarter: Q1, Q2 stay in 2026 (30), Q3, Q4 go to 2027 (30). 2027 pays 24 in Q1 and Q2, which become Q3 and Q4 of 2027.
    expect(movePhasing(buildProject(), 2)).toEqual({ credits: { 2026: 30, 2027: 78 }, funding: [one(2026, 30), one(2027, 78)], schedule: { start: '2026-Q3', end: '2027-Q4' } });
  });

  test('a franc that does not divide goes to the part that lost most', () => {
    // 100 over Q2 to Q4; a quarter later Q2 and Q3 stay in the year: 200/3 = 66,67 → 67.
    const phasing = { credits: { 2026: 100 }, funding: [one(2026, 70), one(2026, 30, 'fdd')], schedule: { start: '2026-Q2', end: '2026-Q4' } };
    // 67 of the two sources: 140/3 = 46,67 and 60/3 = 20: the missing franc is of the first.
    expect(movePhasing(phasing, 1)).toEqual({
      credits: { 2026: 67, 2027: 33 }, funding: [one(2026, 20, 'fdd'), one(2027, 10, 'fdd'), one(2026, 47), one(2027, 23)], schedule: { start: '2026-Q3', end: '2027-Q1' },
    });
  });

  test('a credit outside the quarters of the works is spread over its whole year', () => {
    expect(movePhasing({ credits: { 2028: 40 }, funding: [], schedule: { start: '2026-Q1', end: '2026-Q4' } }, 1).credits).toEqual({ 2028: 30, 2029: 10 });
    expect(movePhasing({ credits: { 2028: 40 }, funding: [] }, 3)).toEqual({ credits: { 2028: 10, 2029: 30 }, funding: [] });
  });

  test('earlier is the other way round', () => {
    expect(movePhasing({ credits: { 2027: 48 }, funding: [one(2027, 48)], schedule: { start: '2027-Q1', end: '2027-Q2' } }, -1)).toEqual({
      credits: { 2026: 24, 2027: 24 }, funding: [one(2026, 24), one(2027, 24)], schedule: { start: '2026-Q4', end: '2027-Q1' },
    });
  });

  test('funding that does not match the credits is cut by the same quarters', () => {
    expect(movePhasing({ credits: { 2026: 100 }, funding: [one(2026, 50)], schedule: { start: '2026-Q1', end: '2026-Q4' } }, 1).funding).toEqual([one(2026, 38), one(2027, 12)]);
  });
});

describe('the command', () => {
  const move = (quarters: number): PlanCommandBody => ({ type: 'moveProject', payload: { project: 'p1', quarters } });

  test('is one version, on three facets, and is undone exactly', () => {
    const plan = buildPlan([buildProject({ credits: { 2026: 59, 2027: 48 }, recurrent: { perYear: 3, from: 2027 } })]);
    const moved = sent(plan, move(3));
    expect(moved.changed.map(({ entity }) => entity)).toEqual(['project/p1/costs', 'project/p1/funding', 'project/p1/schedule']);
    expect(moved.state.version).toBe(plan.version + 1);
    expect(moved.state.projects[0]!.recurrent).toEqual({ perYear: 3, from: 2028 });
    expect(contentOfPlan(sent(moved.state, moved.inverse!).state)).toEqual(contentOfPlan(plan));
  });

  test('does not put a credit before the plan, nor a work outside of time', () => {
    expect(refusal(buildPlan(), move(-1))).toMatchObject({ refusal: 'move-out-of-range', figures: { year: '2025', min: '2026' } });
    expect(refusal(buildPlan([buildProject({ schedule: { start: '2199-Q1', end: '2199-Q4' } })]), move(8))).toMatchObject({ refusal: 'move-out-of-range' });
  });
});

describe('a line split into phases', () => {
  const split = (first: number, second: number, id = 'p1'): PlanCommandBody => ({
    type: 'splitProject', payload: { project: id, phases: [{ id, code: 'P-01a', title: 'Tranche 1', ap: first }, { id: 'p1b', code: 'P-01b', title: 'Tranche 2', ap: second }] },
  });
  const line = buildProject({
    cost: 120, ap: 120, paid: 12, credits: { 2026: 60, 2027: 48 }, funding: [one(2026, 40), one(2026, 20, 'fdd'), one(2027, 48)], recurrent: { perYear: 4 }, execution: {},
  });

  test('gives each its AP in the order of time, and loses nothing', () => {
    // Phase 1: the 12 paid, 60 of 2026 and 8 of 2027 make 80. Phase 2: the 40 left of 2027.
    const { state } = sent(buildPlan([line, buildProject({ id: 'z' })]), split(80, 40));
    expect(state.projects.map(({ id }) => id)).toEqual(['p1', 'p1b', 'z']);
    expect(state.projects.slice(0, 2)).toMatchObject([
      { code: 'P-01a', ap: 80, cost: 80, paid: 12, credits: { 2026: 60, 2027: 8 }, funding: [one(2026, 20, 'fdd'), one(2026, 40), one(2027, 8)], schedule: { start: '2026-Q1', end: '2027-Q2' } },
      { code: 'P-01b', ap: 40, cost: 40, paid: 0, credits: { 2027: 40 }, funding: [one(2027, 40)], schedule: { start: '2027-Q1', end: '2027-Q2' }, recurrent: { perYear: 4 } },
    ]);
    expect(state.projects[0]).not.toHaveProperty('recurrent');
  });

  test('leaves what was done on the line with its first phase', () => {
    const { state } = sent(buildPlan([{ ...line, execution: { 2026: { paid: 7 } } }]), split(80, 40));
    expect(state.projects.map(({ execution }) => execution)).toEqual([{ 2026: { paid: 7 } }, {}]);
  });

  test('is undone into the one line it was', () => {
    const plan = buildPlan([line, buildProject({ id: 'z' })]);
    const done = sent(plan, split(80, 40));
    expect(contentOfPlan(sent(done.state, done.inverse!).state)).toEqual(contentOfPlan(plan));
    const again = sent(done.state, done.inverse!);
    expect(contentOfPlan(sent(again.state, again.inverse!).state)).toEqual(contentOfPlan(done.state));
  });

  test('needs AP that add up, and begins with the line itself', () => {
    expect(refusal(buildPlan([line]), split(80, 41))).toMatchObject({ refusal: 'wrong-sum', figures: { given: '121', expected: '120' } });
    const strange: PlanCommandBody = { type: 'splitProject', payload: { project: 'p1', phases: [{ id: 'q', code: 'Q', title: 'Q', ap: 60 }, { id: 'r', code: 'R', title: 'R', ap: 60 }] } };
    expect(refusal(buildPlan([line]), strange)).toMatchObject({ refusal: 'no-such-project', pointer: '/payload/phases/0/id' });
  });
});
