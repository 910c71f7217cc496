import type { PlanCommandBody } from '@jalon/core/investment';
import { createPlans, lineOf, sentOf } from './plan-scene.ts';
import { ROUTES, type PlanCan, type RouteName } from '@jalon/contract';
import { expectAnswer, expectProblem, pointersOf, type Blocks } from './suite.ts';

const M = 1_000_000;
const propose: PlanCommandBody = { type: 'proposePlan', payload: {} };
const adopt: PlanCommandBody = { type: 'adoptPlan', payload: { reference: 'Délibération d’essai', on: '2025-05-02' } };
const rename: PlanCommandBody = { type: 'setPlanName', payload: { name: 'Un autre nom' } };
const OF_PLANS = (Object.keys(ROUTES) as RouteName[]).filter((name) => { const route = ROUTES[name]; return 'object' in route && route.object === 'plan'; });

/** Who may do what with a plan, and what its council does with it. */
export const PLAN_LIFE: Blocks = {
  'a person from elsewhere, on plans,'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    for (const name of OF_PLANS) {
      it(`is refused by ${name}`, async () => {
        const id = await plans.draft();
        const body = name === 'sendPlanCommands' ? { commands: [{ id: api.uuid(), v: 1, base: 1, ...rename }] } : { format: 'csv' };
        const asked = ROUTES[name].method === 'POST' ? (name === 'importPlan' ? { body: 'Projet', headers: { 'content-type': 'text/csv' } } : { body: JSON.stringify(body) }) : {};
        expectProblem(scene, 'forbidden', await api.ask(name, { plan: id } as never, { as: 'secretary-louga', ...asked }));
        expectProblem(scene, 'not-signed-in', await api.ask(name, { plan: id } as never, asked));
      });
    }

    it('finds none of them in lists, and makes none there', async () => {
      const id = await plans.draft();
      const raw = await api.ask('listPlans', {}, { as: 'secretary-louga', search: '?limit=200' });
      expectAnswer(scene, 'listPlans', raw);
      expect((raw.body as { items: { id: string }[] }).items.map((one) => one.id)).not.toContain(id);
      expectProblem(scene, 'forbidden', await plans.send('secretary-louga', `essai-${api.uuid()}`, [await plans.create()], 0));
    });
  },

  'rights on a plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('are those of its people: its team drafts, a reader reads, the mayor proposes', async () => {
      const { id, version } = await plans.state(await plans.draft());
      expectAnswer(scene, 'sendPlanCommands', await plans.send('team-kolda', id, [rename], version));
      expect(expectProblem(scene, 'forbidden', await plans.send('reader', id, [{ type: 'setPlanName', payload: { name: 'Mien' } }], version + 1)).refusal).toBe('role-not-allowed');
      expect(expectProblem(scene, 'forbidden', await plans.send('team-kolda', id, [propose], version + 1)).refusal).toBe('role-not-allowed');
      expect((await plans.state(id, 'reader')).name).toBe('Un autre nom');
    });

    it('are told beforehand by the same table, with the names of those who wrote', async () => {
      const id = await plans.draft();
      const canOf = async (as: 'mayor-kolda' | 'team-kolda' | 'prefect-kolda' | 'officer-adm') => {
        const raw = await api.ask('getPlanCan', { plan: id }, { as });
        expectAnswer(scene, 'getPlanCan', raw);
        return raw.body as PlanCan;
      };
      const reason = async (as: 'mayor-kolda' | 'team-kolda' | 'prefect-kolda' | 'officer-adm', type: 'proposePlan' | 'setCosts' | 'adoptPlan') => { const said = (await canOf(as)).can[type]; return said.allowed ? true : said.reason; };
      expect(await reason('mayor-kolda', 'proposePlan')).toBe(true);
      expect(await reason('mayor-kolda', 'adoptPlan')).toBe('wrong-plan-status');
      expect(await reason('team-kolda', 'setCosts')).toBe(true);
      expect(await reason('prefect-kolda', 'setCosts')).toBe('role-not-allowed');
      expect(await reason('officer-adm', 'setCosts')).toBe('role-not-allowed');
      const { person, role, people } = await canOf('mayor-kolda');
      const [mayor, secretary] = [await api.as('mayor-kolda').me(), await api.as('secretary-kolda').me()];
      expect([person, role, people[secretary.id]]).toEqual([mayor.id, 'mayor', { name: secretary.name, role: 'secretary' }]);
    });

    it('ask everyone but services for the version they saw', async () => {
      const id = await plans.draft();
      expect(pointersOf(expectProblem(scene, 'forbidden', await plans.send('secretary-kolda', id, [rename], 'any')))).toEqual(['/commands/0/base']);
    });
  },

  'a rule that blocks'(scene) {
    const { it, expect } = scene;
    const plans = createPlans(scene);
    it('keeps a plan from its council until what it offers is done', async () => {
      const id = await plans.draft([lineOf('heavy', 60 * M)]);
      const { version } = await plans.state(id);
      const problem = expectProblem(scene, 'refused', await plans.send('mayor-kolda', id, [propose], version));
      expect([problem.refusal, problem.errors?.[0]?.figures?.['rules']]).toEqual(['blocked', 'procedure']);
      const { findings } = await plans.view(id);
      const mend = findings.find(({ severity }) => severity === 'blocks')!.mend!;
      expectAnswer(scene, 'sendPlanCommands', await plans.send('secretary-kolda', id, [mend], version));
      expectAnswer(scene, 'sendPlanCommands', await plans.send('mayor-kolda', id, [propose], version + 1));
    });
  },

  'a plan before its council'(scene) {
    const { it, expect } = scene;
    const plans = createPlans(scene);
    it('is proposed, adopted, sent and approved, each by who may; its first year then stands, and moves with a motive', async () => {
      const id = await plans.draft();
      let { version } = await plans.state(id);
      const act = async (as: Parameters<typeof plans.send>[0], body: PlanCommandBody) => {
        const raw = await plans.send(as, id, [body], version);
        expectAnswer(scene, 'sendPlanCommands', raw);
        version = sentOf(raw).version;
      };
      await act('mayor-kolda', propose);
      await act('mayor-kolda', adopt);
      await act('secretary-kolda', { type: 'sendPlan', payload: { received: '2025-05-05' } });
      const approve: PlanCommandBody = { type: 'approvePlan', payload: { on: '2025-05-07' } };
      expectProblem(scene, 'forbidden', await plans.send('coach-kolda', id, [approve], version));
      await act('prefect-kolda', approve);
      const adopted = await plans.state(id);
      expect([adopted.status, adopted.adoption?.year, adopted.steps.map((step) => step.act)]).toEqual(['approved', 2026, ['createPlan', 'proposePlan', 'adoptPlan', 'sendPlan', 'approvePlan']]);
      expectProblem(scene, 'refused', await plans.send('secretary-kolda', id, [{ type: 'setCredits', payload: { project: 'line-a', credits: { 2026: M } } }], version));
      await act('mayor-kolda', { type: 'rephaseProject', payload: { project: 'line-a', motive: 'Les pluies', credits: { 2026: 5 * M, 2027: 15 * M }, funding: [{ source: 'own', year: 2026, amount: 5 * M }, { source: 'own', year: 2027, amount: 15 * M }] } });
      const row = (await plans.view(id)).rows.find((one) => one.id === 'line-a')!;
      expect([row.sums.credits, row.baseline?.credits]).toEqual([[5 * M, 15 * M, 0], [20 * M, 0, 0]]);
      await act('team-kolda', { type: 'recordExecution', payload: { project: 'line-a', year: 2026, committed: 4 * M, paid: 3 * M, sources: { own: 3 * M } } });
      expect((await plans.view(id)).rows.map(({ executed }) => executed)).toEqual([[{ year: 2026, committed: 4 * M, paid: 3 * M, sources: { own: 3 * M } }], undefined]);
    });

    it('is an act on the plan as it stands: stale as soon as anything changed', async () => {
      const { id, version } = await plans.state(await plans.draft());
      await plans.send('coach-kolda', id, [{ type: 'setCosts', payload: { project: 'line-b', set: { cost: 21 * M, ap: 21 * M } } }], version);
      expectProblem(scene, 'stale', await plans.send('mayor-kolda', id, [propose], version));
    });
  },

  'what is wrong in commands on a plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('is pointed at, and changes nothing', async () => {
      const { id, version } = await plans.state(await plans.draft());
      const pointersFor = async (body: object) => pointersOf(expectProblem(scene, 'invalid-request', await plans.send('secretary-kolda', id, [body], version)));
      expect(await pointersFor({ type: 'setCosts', payload: { project: 'line-a', set: { cost: 1.5 } } })).toEqual(['/commands/0/payload/set/cost']);
      expect(await pointersFor({ type: 'setCeiling', payload: { source: 'own', year: 20260, ceiling: null } })).toEqual(['/commands/0/payload/year']);
      expect(await pointersFor({ type: 'buildCastle', payload: {} })).toEqual(['/commands/0/type']);
      const problem = expectProblem(scene, 'refused', await plans.send('secretary-kolda', id, [{ type: 'setCosts', payload: { project: 'no-such-line', set: { cost: 1 } } }], version));
      expect([problem.refusal, pointersOf(problem)]).toEqual(['no-such-project', ['/commands/0/payload/project']]);
      expectProblem(scene, 'invalid-request', await api.ask('sendPlanCommands', { plan: id }, { as: 'secretary-kolda', body: JSON.stringify({ commands: [] }) }));
      expect((await plans.state(id)).version).toBe(version);
    });
  },
};
