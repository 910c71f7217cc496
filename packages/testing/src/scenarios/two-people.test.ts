import { expect, it } from 'vitest';
import type { Problem } from '@jalon/contract';
import { PERSONAS, TWO_PEOPLE, createStandIn, createStore, koldaPlanView, planningWorld, planViewOf, tokenOf } from '../index.ts';

it('two people on one plan: what each does comes to what is written', async () => {
  const { plan, steps, credits } = TWO_PEOPLE;
  const { store, fetch } = createStandIn({ store: createStore(planningWorld()) });
  const standing = () => store.plans.get(plan)!.state;
  const opened = standing().version;
  for (const [at, { who, does, on, comes, at: { line } }] of steps.entries()) {
    const base = on === 'opened' ? opened : standing().version;
    const response = await fetch(`https://jalon.example/v1/plans/${plan}/commands`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(who)}` }, body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base, ...does }] }),
    });
    const said = (await response.json()) as Problem;
    if (comes.is === 'done') expect([at, response.status]).toEqual([at, 200]);
    else expect(said).toMatchObject({ code: 'stale', changedBy: { name: PERSONAS[comes.by].name }, current: { entity: comes.entity, value: comes.standing } });
    expect(koldaPlanView('draft').rows.some(({ code }) => code === line)).toBe(true);
  }
  expect(planViewOf(standing()).years.map((year) => year.credits / 1_000_000)).toEqual(credits);
});
