import { projectContent, type PlanCommandBody, type PlanState } from '@jalon/core/investment';
import { KOLDA } from './kolda.ts';
import { createPlans, lineOf, sentOf } from './plan-scene.ts';
import { expectAnswer, expectProblem, pointersOf, type Blocks } from './suite.ts';

const M = 1_000_000;
const costs = (project: string, amount: number): PlanCommandBody => ({ type: 'setCosts', payload: { project, set: { cost: amount, ap: amount } } });
const schedule = (project: string, start: string): PlanCommandBody => ({ type: 'setSchedule', payload: { project, schedule: { start, end: '2026-Q4' } } });
const content = ({ projects, ceilings, name }: PlanState) => ({ name, projects: projects.map(projectContent), ceilings: ceilings.map(({ touched: _, ...ceiling }) => ceiling) });

/** What becomes of a plan: made, changed, taken back, told. */
export const PLANS: Blocks = {
  'making a plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('begins with its first command, on version 0, and is found at once', async () => {
      const id = `essai-${api.uuid()}`;
      expectProblem(scene, 'not-found', await api.ask('getPlan', { plan: id }, { as: 'secretary-kolda' }));
      const raw = await plans.send('secretary-kolda', id, [await plans.create()], 0);
      expectAnswer(scene, 'sendPlanCommands', raw);
      expect(sentOf(raw)).toMatchObject({ planId: id, version: 1, dryRun: false, outcomes: [{ status: 'done', version: 1, inverse: null }] });
      expect(await plans.state(id)).toMatchObject({ id, territory: KOLDA, status: 'draft', version: 1, projects: [] });
      expect((await plans.view(id)).plan).toMatchObject({ id, version: 1, demonstration: true });
    });

    it('is done once: made again it is refused, and nothing but the first command makes it', async () => {
      const id = await plans.draft();
      const { version } = await plans.state(id);
      expect(expectProblem(scene, 'refused', await plans.send('secretary-kolda', id, [await plans.create()], version)).refusal).toBe('plan-exists');
      expectProblem(scene, 'not-found', await plans.send('secretary-kolda', `essai-${api.uuid()}`, [{ type: 'setPlanName', payload: { name: 'Rien' } }], 0));
    });

    it('puts it in the lists of its territory and of what lies around it, and of no other status', async () => {
      const id = await plans.draft();
      const idsOf = async (search: string) => {
        const ids: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const raw = await api.ask('listPlans', {}, { as: 'secretary-kolda', search: `${search}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}` });
          expectAnswer(scene, 'listPlans', raw);
          const page = raw.body as { items: { id: string }[]; nextCursor: string | null };
          ids.push(...page.items.map((one) => one.id));
          cursor = page.nextCursor;
        }
        return ids;
      };
      expect((await idsOf(`?territory=${KOLDA}`)).filter((one) => one === id)).toEqual([id]);
      expect(await idsOf('?territory=sn-kd&status=draft,returned&programme=pacasen')).toContain(id);
      expect(await idsOf('?territory=sn-kd&status=adopted,approved')).not.toContain(id);
      expect(await idsOf(`?territory=sn-lg-ld1-1`)).not.toContain(id);
    });
  },

  'a scenario of a plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('begins with its lines and ceilings, and leaves it as it is', async () => {
      const basis = await plans.state(await plans.draft());
      const id = `essai-${api.uuid()}`;
      const basedOn = { plan: basis.id, version: basis.version, as: 'scenario' as const };
      expectAnswer(scene, 'sendPlanCommands', await plans.send('coach-kolda', id, [await plans.create({ basedOn })], 0));
      expect(content(await plans.state(id))).toEqual({ ...content(basis), name: 'Essai de conformité' });
      await plans.send('coach-kolda', id, [costs('line-a', 30 * M)], 1);
      expect(await plans.state(basis.id)).toEqual(basis);
    });

    it('is of a version that is there', async () => {
      const basis = await plans.state(await plans.draft());
      const raw = await plans.send('coach-kolda', `essai-${api.uuid()}`, [await plans.create({ basedOn: { plan: basis.id, version: basis.version + 7, as: 'scenario' } })], 0);
      expectProblem(scene, 'refused', raw);
    });
  },

  'changing a plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('tells what changed, gives the view that is read afterwards, and what takes it back', async () => {
      const before = await plans.state(await plans.draft());
      const raw = await plans.send('secretary-kolda', before.id, [costs('line-a', 25 * M)], before.version, { include: 'view' });
      expectAnswer(scene, 'sendPlanCommands', raw);
      const { outcomes: [outcome], view, version } = sentOf(raw);
      expect(outcome!.changed.map(({ entity, version: at }) => [entity, at])).toEqual([['project/line-a/costs', version]]);
      expect(await plans.view(before.id)).toEqual(view);
      expect(view!.rows.find((row) => row.id === 'line-a')!.sums.cost).toBe(25 * M);
      expectAnswer(scene, 'sendPlanCommands', await plans.send('secretary-kolda', before.id, [outcome!.inverse!], version));
      expect(content(await plans.state(before.id))).toEqual(content(before));
    });

    it('gives the view only to who asks for it, and changes the tags', async () => {
      const id = await plans.draft();
      const tags = async () => Promise.all((['getPlan', 'getPlanView'] as const).map(async (name) => (await api.ask(name, { plan: id }, { as: 'secretary-kolda' })).headers.get('etag')));
      const before = await tags();
      const raw = await plans.send('secretary-kolda', id, [{ type: 'setPlanName', payload: { name: 'Autre nom' } }], (await plans.state(id)).version);
      expect('view' in sentOf(raw)).toBe(false);
      const after = await tags();
      expect(after.some((tag, at) => tag === null || tag === before[at])).toBe(false);
      const again = await api.ask('getPlanView', { plan: id }, { as: 'secretary-kolda', headers: { 'if-none-match': after[1]! } });
      expect([again.status, again.body]).toEqual([304, undefined]);
    });

  },

  'a change to a plan, tried or pasted,'(scene) {
    const { it, expect } = scene;
    const plans = createPlans(scene);
    it('answers as if done when it is only tried, and changes nothing', async () => {
      const before = await plans.state(await plans.draft());
      const raw = await plans.send('secretary-kolda', before.id, [costs('line-a', 25 * M)], before.version, { dryRun: true, include: 'view' });
      expectAnswer(scene, 'sendPlanCommands', raw);
      expect(sentOf(raw)).toMatchObject({ dryRun: true, version: before.version + 1, view: { plan: { version: before.version + 1 } } });
      expect(await plans.state(before.id)).toEqual(before);
    });

    it('may be 120 lines in one gesture, all or none', async () => {
      const id = await plans.draft([]);
      const { version } = await plans.state(id);
      const paste = Array.from({ length: 120 }, (_, at) => ({ type: 'addProject', payload: { project: lineOf(`paste-${at}`, M) } }));
      const spoilt = [...paste.slice(0, 60), { type: 'addProject', payload: { project: lineOf('paste-3', M) } }];
      const problem = expectProblem(scene, 'refused', await plans.send('team-kolda', id, spoilt, version));
      expect([problem.command?.index, (await plans.state(id)).version]).toEqual([60, version]);
      expectAnswer(scene, 'sendPlanCommands', await plans.send('team-kolda', id, paste, version));
      expect((await plans.view(id)).rows.map((row) => row.id)).toEqual(paste.map(({ payload }) => payload.project.id));
    });
  },

  'a command on a plan that comes again'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    const withId = (body: PlanCommandBody) => ({ ...body, id: api.uuid() });
    it('is answered again and not done again, though it comes five times at the same moment', async () => {
      const { id, version } = await plans.state(await plans.draft());
      const command = withId(costs('line-a', 26 * M));
      const raws = await Promise.all(Array.from({ length: 5 }, () => plans.send('secretary-kolda', id, [command], version)));
      expect(raws.map((raw) => sentOf(raw).outcomes[0]?.status).sort()).toEqual(['done', 'replayed', 'replayed', 'replayed', 'replayed']);
      expect((await plans.state(id)).version).toBe(version + 1);
    });

    it('with another content, or from somebody else, or on another plan, is refused', async () => {
      const { id, version } = await plans.state(await plans.draft());
      const command = withId(costs('line-a', 26 * M));
      await plans.send('secretary-kolda', id, [command], version);
      expect(pointersOf(expectProblem(scene, 'id-reused', await plans.send('secretary-kolda', id, [{ ...costs('line-a', 27 * M), id: command.id }], version)))).toEqual(['/commands/0/id']);
      expectProblem(scene, 'id-reused', await plans.send('coach-kolda', id, [command], version));
      const other = await plans.state(await plans.draft());
      expectProblem(scene, 'id-reused', await plans.send('secretary-kolda', other.id, [command], other.version));
      expect((await plans.state(id)).version).toBe(version + 1);
    });
  },

  'two people on one plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('do not disturb each other on two parts of one line', async () => {
      const { id, version } = await plans.state(await plans.draft());
      await plans.send('coach-kolda', id, [schedule('line-a', '2026-Q1')], version);
      const raw = await plans.send('secretary-kolda', id, [costs('line-a', 22 * M)], version);
      expectAnswer(scene, 'sendPlanCommands', raw);
      expect((await plans.state(id)).projects[0]).toMatchObject({ cost: 22 * M, schedule: { start: '2026-Q1', end: '2026-Q4' } });
    });

    it('on the same part, the second is told what stands and who wrote it, and nothing is lost', async () => {
      const { id, version } = await plans.state(await plans.draft());
      await plans.send('coach-kolda', id, [costs('line-a', 31 * M)], version);
      const problem = expectProblem(scene, 'stale', await plans.send('secretary-kolda', id, [schedule('line-a', '2026-Q1'), costs('line-a', 22 * M)], version));
      expect(problem).toMatchObject({ refusal: 'stale', command: { index: 1 }, current: { version: version + 1, entity: 'project/line-a/costs', entityVersion: version + 1, value: { cost: 31 * M } } });
      expect(problem.changedBy).toMatchObject({ role: 'coach', name: (await api.as('coach-kolda').me()).name });
      expect((await plans.state(id)).projects[0]).toMatchObject({ cost: 31 * M, schedule: { start: '2026-Q2' } });
      expectAnswer(scene, 'sendPlanCommands', await plans.send('secretary-kolda', id, [costs('line-a', 22 * M)], version + 1));
    });

    it('who names a tag in If-Match is stopped by anything newer', async () => {
      const { id, version } = await plans.state(await plans.draft());
      const etag = (await api.ask('getPlan', { plan: id }, { as: 'secretary-kolda' })).headers.get('etag')!;
      await plans.send('coach-kolda', id, [costs('line-b', 22 * M)], version);
      expectProblem(scene, 'precondition-failed', await plans.send('secretary-kolda', id, [costs('line-a', 22 * M)], version, {}, { 'if-match': etag }));
      const newer = (await api.ask('getPlan', { plan: id }, { as: 'secretary-kolda' })).headers.get('etag')!;
      expectAnswer(scene, 'sendPlanCommands', await plans.send('secretary-kolda', id, [costs('line-a', 22 * M)], version, {}, { 'if-match': newer }));
    });
  },
};
