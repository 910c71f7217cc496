import type { Job, PlanSummary } from '@jalon/contract';
import type { PlanCommandBody } from '@jalon/core/investment';
import type { PersonaName } from '../stand-in/personas.ts';
import { endedJob } from './ended-job.ts';
import { createPlans, lineOf, sentOf, type Plans } from './plan-scene.ts';
import { expectAnswer, expectProblem, type Blocks, type Scene } from './suite.ts';

/** Somebody without a token, and somebody of another commune. */
const STRANGERS = [undefined, 'secretary-louga'] as const satisfies readonly (PersonaName | undefined)[];
const ACTS: readonly (readonly [PersonaName, PlanCommandBody])[] = [
  ['mayor-kolda', { type: 'proposePlan', payload: {} }], ['mayor-kolda', { type: 'adoptPlan', payload: { reference: 'Délibération d’essai', on: '2025-05-02' } }], ['secretary-kolda', { type: 'sendPlan', payload: { received: '2025-05-05' } }],
];
const SENT_BACK: PlanCommandBody = { type: 'returnPlan', payload: { motive: 'À compléter' } };

async function act(scene: Scene, plans: Plans, plan: string, acts: typeof ACTS): Promise<void> {
  for (const [as, body] of acts) expectAnswer(scene, 'sendPlanCommands', await plans.send(as, plan, [body], (await plans.state(plan)).version));
}

/** A plan that a council adopted, and one that is drafted. */
async function adoptedAndDraft(scene: Scene, plans: Plans, lines?: Parameters<Plans['draft']>[0]): Promise<{ adopted: string; draft: string }> {
  const [adopted, draft] = [await plans.draft(lines), await plans.draft([lineOf('secret')])];
  await act(scene, plans, adopted, ACTS);
  return { adopted, draft };
}

async function listed(scene: Scene, as: PersonaName | undefined): Promise<PlanSummary[]> {
  const items: PlanSummary[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const raw = await scene.api.ask('listPlans', {}, { as, search: `?territory=sn-kd&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}` });
    expectAnswer(scene, 'listPlans', raw);
    const page = raw.body as { items: PlanSummary[]; nextCursor: string | null };
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

async function exported(scene: Scene, plan: string, as: PersonaName | undefined): Promise<Job> {
  const raw = await scene.api.ask('exportPlan', { plan }, { as, body: JSON.stringify({ format: 'csv' }) });
  expectAnswer(scene, 'exportPlan', raw);
  const job = await endedJob(scene, as, (raw.body as { job: Job }).job);
  scene.expect(job.status).toBe('done');
  return job;
}

/** What a line holds for those who write it alone. */
const INNER = { note: 'Avis réservé du bureau', responsible: 'Mme Inconnue', convention: 'Convention 12-C', land: { status: 'secured', reference: 'TF 4242-K' }, locality: { name: 'Sikilo', point: { lat: '12.8765', lon: '-14.9432' } }, beneficiaries: { words: 'Familles du lot 9' } } as const;
const INNER_WORDS = [INNER.note, INNER.responsible, INNER.convention, INNER.land.reference, INNER.locality.point.lat, INNER.beneficiaries.words];

/** Acts of a council are public. */
export const PLAN_OPEN: Blocks = {
  'a plan its council adopted'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('is for everybody: in lists, and as its view, which is that of its own people', async () => {
      const { adopted, draft } = await adoptedAndDraft(scene, plans);
      const own = await plans.view(adopted);
      for (const as of STRANGERS) {
        const found = await listed(scene, as);
        expect([found.filter(({ id }) => id === adopted).length, found.filter(({ id }) => id === draft).length, found.filter(({ status }) => status !== 'adopted' && status !== 'approved').length]).toEqual([1, 0, 0]);
        const raw = await api.ask('getPlanView', { plan: adopted }, { as });
        expectAnswer(scene, 'getPlanView', raw);
        expect(raw.body).toEqual(own);
        expect(raw.headers.get('cache-control') ?? '').toMatch(/private/);
      }
      const people = await Promise.all((['secretary-kolda', 'mayor-kolda'] as const).map((as) => api.as(as).me()));
      for (const { id, name } of people) expect([JSON.stringify(own).includes(id), JSON.stringify(own).includes(name)]).toEqual([false, false]);
    });

    it('tells strangers nothing of who wrote it, and is changed by none of them', async () => {
      const { adopted } = await adoptedAndDraft(scene, plans);
      for (const name of ['getPlan', 'getPlanCan', 'listPlanJournal'] as const) {
        expectProblem(scene, 'not-signed-in', await api.ask(name, { plan: adopted }));
        expectProblem(scene, 'forbidden', await api.ask(name, { plan: adopted }, { as: 'secretary-louga' }));
      }
      const rank: PlanCommandBody = { type: 'describeProject', payload: { project: 'line-a', set: { rank: 1 } } };
      expectProblem(scene, 'not-signed-in', await plans.send(undefined, adopted, [rank], 1));
      expectProblem(scene, 'forbidden', await plans.send('secretary-louga', adopted, [rank], 1));
    });

    it('is closed again when it is sent back, and the files that strangers had of it', async () => {
      const { adopted } = await adoptedAndDraft(scene, plans);
      const [open, other] = [await exported(scene, adopted, undefined), await exported(scene, adopted, 'secretary-louga')];
      await act(scene, plans, adopted, [['prefect-kolda', SENT_BACK]]);
      for (const name of ['getJob', 'getJobFile'] as const) {
        expectProblem(scene, 'not-signed-in', await api.ask(name, { job: open.id }));
        expectProblem(scene, 'forbidden', await api.ask(name, { job: other.id }, { as: 'secretary-louga' }));
      }
      expectProblem(scene, 'not-signed-in', await api.ask('getPlanView', { plan: adopted }));
      expectProblem(scene, 'forbidden', await api.ask('getPlanView', { plan: adopted }, { as: 'secretary-louga' }));
      for (const as of STRANGERS) expect((await listed(scene, as)).map(({ id }) => id)).not.toContain(adopted);
    });
  },

  'beside a plan its council adopted'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('nothing opens of drafts and scenarios; somebody without a token is not told which there are', async () => {
      const { adopted, draft } = await adoptedAndDraft(scene, plans);
      const scenario = `essai-${api.uuid()}`;
      const basedOn = { plan: adopted, version: (await plans.state(adopted)).version, as: 'scenario' as const };
      expect(sentOf(await plans.send('coach-kolda', scenario, [await plans.create({ basedOn })], 0)).version).toBe(1);
      for (const plan of [draft, scenario]) {
        for (const body of [undefined, JSON.stringify({ format: 'csv' })]) {
          const name = body === undefined ? 'getPlanView' : 'exportPlan';
          expectProblem(scene, 'not-signed-in', await api.ask(name, { plan }, body === undefined ? {} : { body }));
          expectProblem(scene, 'forbidden', await api.ask(name, { plan }, { as: 'secretary-louga', ...(body !== undefined && { body }) }));
        }
      }
      expectProblem(scene, 'not-signed-in', await api.ask('getPlanView', { plan: `essai-${api.uuid()}` }));
    });

    it('its export is made for anybody, without the notes and names that its own people get, and the file is handed to whoever names the job', async () => {
      const { adopted } = await adoptedAndDraft(scene, plans, [lineOf('line-a', undefined, INNER)]);
      const fetched = async (as: PersonaName | undefined): Promise<{ job: Job; file: unknown }> => {
        const job = await exported(scene, adopted, as);
        return { job, file: (await api.ask('getJobFile', { job: job.id }, { as })).body };
      };
      const [own, open, other] = [await fetched('secretary-kolda'), await fetched(undefined), await fetched('secretary-louga')];
      expect(other.file).toEqual(open.file);
      for (const { file } of [own, open]) expect(String(file)).toContain('Ligne line-a');
      for (const words of INNER_WORDS) expect([words, String(own.file).includes(words), String(open.file).includes(words)]).toEqual([words, true, false]);
      expectProblem(scene, 'not-signed-in', await api.ask('getJob', { job: own.job.id }));
      expect((await api.ask('getJob', { job: open.job.id }, { as: 'secretary-louga' })).status).toBe(200);
      expectProblem(scene, 'not-signed-in', await api.ask('cancelJob', { job: open.job.id }));
      expectProblem(scene, 'not-found', await api.ask('cancelJob', { job: open.job.id }, { as: 'secretary-kolda' }));
    });
  },

  'a scenario that its council adopted'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('says nowhere of which plan it was one', async () => {
      const draft = await plans.draft();
      const scenario = `essai-${api.uuid()}`;
      const basedOn = { plan: draft, version: (await plans.state(draft)).version, as: 'scenario' as const };
      expect(sentOf(await plans.send('secretary-kolda', scenario, [await plans.create({ basedOn })], 0)).version).toBe(1);
      expect((await plans.view(scenario)).plan.basedOn).toEqual(basedOn);
      await act(scene, plans, scenario, ACTS);
      const line = (await listed(scene, undefined)).find(({ id }) => id === scenario);
      const raw = await api.ask('getPlanView', { plan: scenario }, { as: 'secretary-louga' });
      expect([line?.basedOn, JSON.stringify([line, raw.body]).includes(draft)]).toEqual([null, false]);
    });
  },

  'a job whose request comes again'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    const began = (raw: { readonly body: unknown }): string => (raw.body as { job: Job }).job.id;
    it('is begun once under one key, though it comes at the same moment', async () => {
      const plan = await plans.draft();
      const headers = { 'idempotency-key': api.uuid() };
      const raws = await Promise.all(Array.from({ length: 4 }, () => api.ask('exportPlan', { plan }, { as: 'secretary-kolda', body: JSON.stringify({ format: 'csv' }), headers })));
      for (const raw of raws) expectAnswer(scene, 'exportPlan', raw);
      expect(new Set(raws.map(began)).size).toBe(1);
      await endedJob(scene, 'secretary-kolda', (raws[0]!.body as { job: Job }).job);
      const later = await api.ask('exportPlan', { plan }, { as: 'secretary-kolda', body: JSON.stringify({ format: 'csv' }), headers });
      expect([began(later), (later.body as { job: Job }).job.status]).toEqual([began(raws[0]!), 'done']);
      const ofAnother = await api.ask('exportPlan', { plan }, { as: 'team-kolda', body: JSON.stringify({ format: 'csv' }), headers });
      expectAnswer(scene, 'exportPlan', ofAnother);
      expect(began(ofAnother) === began(later)).toBe(false);
    });

    it('with other bytes, another plan or a key that is none is refused', async () => {
      const plan = await plans.draft();
      const headers = { 'idempotency-key': api.uuid(), 'content-type': 'text/csv; charset=utf-8' };
      const read = (body: string, of = plan) => api.ask('importPlan', { plan: of }, { as: 'secretary-kolda', body, headers });
      const first = await read('Code;Intitulé\nP-1;Puits\n');
      expectAnswer(scene, 'importPlan', first);
      expect(began(await read('Code;Intitulé\nP-1;Puits\n'))).toBe(began(first));
      expectProblem(scene, 'id-reused', await read('Code;Intitulé\nP-1;Forage\n'));
      expectProblem(scene, 'id-reused', await read('Code;Intitulé\nP-1;Puits\n', await plans.draft()));
      expectProblem(scene, 'invalid-request', await api.ask('exportPlan', { plan }, { as: 'secretary-kolda', body: JSON.stringify({ format: 'csv' }), headers: { 'idempotency-key': 'a b' } }));
      await endedJob(scene, 'secretary-kolda', (first.body as { job: Job }).job);
    });
  },
};
