import { describe, expect, it } from 'vitest';
import { checkPlan } from '@jalon/core/investment';
import { allocationRunSchema, planStateSchema, planViewSchema } from '@jalon/core/schemas';
import { PLANS_OF_KOLDA, createStandIn, createStore, koldaPlan, planningWorld, tokenOf, writeInPlanAs, koldaPlanView, pacasenFormula, pacasenRun, planOfLines, planViewOf, senegalesePlanning, type PlanOfKolda } from '../index.ts';

const WHICH = Object.keys(PLANS_OF_KOLDA) as PlanOfKolda[];
const M = 1_000_000;

describe('a plan of Kolda', () => {
  it.each(WHICH)('is a stored plan and a valid view, marked as made up: %s', (which) => {
    const plan = koldaPlan(which);
    expect(planStateSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    const view = koldaPlanView(which);
    expect(planViewSchema.safeParse(view).error).toBeUndefined();
    expect([plan.demonstration, view.plan.demonstration]).toEqual([true, true]);
  });

  it('differs in its verdict from one to the next', () => {
    const over = WHICH.map((which) => koldaPlanView(which)).map(({ verdict }) => [verdict.code, verdict.over.map(({ year, by }) => [year, by / M])]);
    expect(over).toEqual([['over', []], ['blocked', [[2027, 40]]], ['blocked', []], ['blocked', [[2027, 37]]]]);
  });

  it('is written in by the people of the demonstration', () => {
    const { touched, projects } = koldaPlan('draft');
    const people = new Set([...Object.values(touched), ...projects.flatMap((line) => Object.values(line.touched))].map(({ by }) => by.id));
    expect([...people].sort()).toEqual(['coach-kolda', 'secretary-kolda']);
  });

  it('may have two thousand lines, each with an id of its own, that a checker takes', () => {
    const plan = planOfLines(2000);
    expect(new Set(plan.projects.map(({ id }) => id)).size).toBe(2000);
    expect(planStateSchema.safeParse(plan).error).toBeUndefined();
    expect(checkPlan(plan, senegalesePlanning()).findings.length).toBeGreaterThan(100);
    expect(planViewOf(plan).rows).toHaveLength(2000);
  });
});

it('a run of the demonstration is a stored run of the formula it names', () => {
  for (const run of [pacasenRun(), pacasenRun('scenario')]) {
    expect(allocationRunSchema.safeParse(run).error).toBeUndefined();
    expect(run.formula?.hash).toBe(pacasenFormula().hash);
  }
  expect([pacasenRun().status, pacasenRun('scenario').status]).toEqual(['decreed', 'computed']);
});

describe('somebody else', () => {
  const costs = (cost: number) => ({ type: 'setCosts' as const, payload: { project: 'kolda-26-03', set: { cost, ap: cost } } });

  it('writes in a plan meanwhile, and a page that is open clashes with it', async () => {
    const standIn = createStandIn({ store: createStore(planningWorld()) });
    const { version } = koldaPlan('draft');
    await writeInPlanAs(standIn, 'team-kolda', PLANS_OF_KOLDA.draft, [costs(230 * M)]);
    const request = { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('secretary-kolda')}` }, body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base: version, ...costs(240 * M) }] }) };
    const problem = await (await standIn.fetch(`https://jalon.example/v1/plans/${PLANS_OF_KOLDA.draft}/commands`, request)).json();
    expect(problem).toMatchObject({ code: 'stale', changedBy: { role: 'team', name: 'Seynabou Mballo' }, current: { entity: 'project/kolda-26-03/costs', value: { cost: 230 * M } } });
  });

  it('is refused what they may not, with the problem', async () => {
    const standIn = createStandIn({ store: createStore(planningWorld()) });
    await expect(writeInPlanAs(standIn, 'reader', PLANS_OF_KOLDA.draft, [costs(230 * M)])).rejects.toThrow('role-not-allowed');
  });
});
