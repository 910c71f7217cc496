import type { AnyChange, AnyChanges, Job } from '@jalon/contract';
import type { PlanCommandBody } from '@jalon/core/investment';
import type { PersonaName } from '../stand-in/personas.ts';
import { endedJob } from './ended-job.ts';
import { createPlans, lineOf } from './plan-scene.ts';
import { expectAnswer, expectProblem, type Blocks, type Scene } from './suite.ts';

const M = 1_000_000;
const costs = (project: string, amount: number): PlanCommandBody => ({ type: 'setCosts', payload: { project, set: { cost: amount, ap: amount } } });

async function changesOn(scene: Scene, as: PersonaName, search: string): Promise<AnyChanges> {
  const raw = await scene.api.ask('getChanges', {}, { as, search });
  expectAnswer(scene, 'getChanges', raw);
  return raw.body as AnyChanges;
}

/** The last number written, as somebody may read it. */
async function latest(scene: Scene, as: PersonaName): Promise<number> {
  let since = 0;
  for (;;) {
    const { nextSince, more } = await changesOn(scene, as, `?since=${since}&kinds=assessment,plan,allocation-run&limit=200`);
    if (!more) return nextSince;
    since = nextSince;
  }
}

/** What comes over the stream until there are so many events, or no more for a while. */
async function heard(scene: Scene, as: PersonaName, search: string, count: number, write: () => Promise<unknown>, headers: Readonly<Record<string, string>> = {}): Promise<{ id: string; change: AnyChange }[]> {
  const stop = new AbortController();
  const response = await scene.api.open('streamChanges', {}, { as, search, headers: { accept: 'text/event-stream', ...headers } }, stop.signal);
  scene.expect(response.status).toBe(200);
  scene.expect(response.headers.get('content-type') ?? '').toMatch(/^text\/event-stream/);
  const events: { id: string; change: AnyChange }[] = [];
  let text = '';
  const giveUp = setTimeout(() => stop.abort(), count === 0 ? 1_500 : 8_000);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await write();
  try {
    while (events.length < Math.max(count, 1)) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
        if (field('event') === 'change') events.push({ id: field('id')!, change: JSON.parse(field('data')!) as AnyChange });
      }
    }
  } catch { /* Given up. */ }
  clearTimeout(giveUp);
  stop.abort();
  return events;
}

/** What is told of plans to those who follow, and the files that come and go. */
export const PLAN_FEED: Blocks = {
  'the journal of a plan'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    it('tells who did what, newest first, and can be asked for one line', async () => {
      const { id, version } = await plans.state(await plans.draft());
      await plans.send('coach-kolda', id, [costs('line-a', 21 * M)], version);
      await plans.send('team-kolda', id, [costs('line-b', 22 * M)], version);
      const entries = async (search: string) => {
        const raw = await api.ask('listPlanJournal', { plan: id }, { as: 'reader', search });
        expectAnswer(scene, 'listPlanJournal', raw);
        return (raw.body as { items: { type: string; version: number; item: string | null; by: { role: string; name?: string }; before: unknown; after: unknown }[] }).items;
      };
      const all = await entries('');
      expect(all.map(({ type, version: at }) => [type, at])).toEqual([['setCosts', version + 2], ['setCosts', version + 1], ['addProject', version], ['addProject', version - 1], ['setCeiling', version - 2], ['createPlan', version - 3]]);
      expect(all[0]!.by).toMatchObject({ role: 'team', name: (await api.as('team-kolda').me()).name });
      expect([all[1]!.before, all[1]!.after]).toMatchObject([{ 'project/line-a/costs': { cost: 20 * M } }, { 'project/line-a/costs': { cost: 21 * M } }]);
      expect((await entries('?item=line-a')).map(({ item, type }) => [item, type])).toEqual([['line-a', 'setCosts'], ['line-a', 'addProject']]);
    });
  },

  'changes to plans'(scene) {
    const { it, expect } = scene;
    const plans = createPlans(scene);
    it('come with those of other kinds to who asks for them, and to nobody else', async () => {
      const { id, version } = await plans.state(await plans.draft());
      const since = await latest(scene, 'reader');
      await plans.send('coach-kolda', id, [costs('line-a', 21 * M)], version);
      const { items } = await changesOn(scene, 'reader', `?since=${since}&kinds=plan`);
      expect(items.map(({ about, type, version: at }) => [about, type, at])).toEqual([[{ kind: 'plan', id }, 'setCosts', version + 1]]);
      expect((await changesOn(scene, 'reader', `?since=${since}`)).items).toEqual([]);
      expect((await changesOn(scene, 'reader', `?since=${since}&about=plan:${id}`)).items).toEqual(items);
      expect((await changesOn(scene, 'reader', `?since=${since}&about=plan:another`)).items).toEqual([]);
      expect((await changesOn(scene, 'secretary-louga', `?since=${since}&kinds=plan`)).items).toEqual([]);
      expectProblem(scene, 'invalid-request', await scene.api.ask('getChanges', {}, { as: 'reader', search: '?kinds=castle' }));
    });
  },

  'the stream of changes'(scene) {
    const { it, expect, api, streams } = scene;
    it('does not open without a token', async () => {
      expectProblem(scene, streams ? 'not-signed-in' : 'not-acceptable', await api.ask('streamChanges', {}, {}));
    });
    if (!streams) return;
    const plans = createPlans(scene);
    it('tells a change as it is written, and goes on after the last one its reader has', async () => {
      const { id, version } = await plans.state(await plans.draft());
      const [first] = await heard(scene, 'coach-kolda', `?about=plan:${id}`, 1, () => plans.send('secretary-kolda', id, [costs('line-a', 21 * M)], version));
      expect(first!.change).toMatchObject({ about: { kind: 'plan', id }, type: 'setCosts', version: version + 1, by: { role: 'secretary' } });
      expect(first!.id).toBe(String(first!.change.sequence));
      await plans.send('team-kolda', id, [costs('line-b', 22 * M)], version);
      const [second] = await heard(scene, 'coach-kolda', `?about=plan:${id}`, 1, async () => undefined, { 'last-event-id': first!.id });
      expect(second!.change).toMatchObject({ version: version + 2, by: { role: 'team' } });
    });

    it('tells nothing to a person from elsewhere', async () => {
      const { id, version } = await plans.state(await plans.draft());
      expect(await heard(scene, 'secretary-louga', '?kinds=plan', 0, () => plans.send('secretary-kolda', id, [costs('line-a', 21 * M)], version))).toEqual([]);
    });
  },

  'a plan as a file'(scene) {
    const { it, expect, api } = scene;
    const plans = createPlans(scene);
    const exported = async (plan: string): Promise<string> => {
      const raw = await api.ask('exportPlan', { plan }, { as: 'secretary-kolda', body: JSON.stringify({ format: 'csv', table: 'pti', language: 'fr' }) });
      expectAnswer(scene, 'exportPlan', raw);
      const job = await endedJob(scene, 'secretary-kolda', (raw.body as { job: Job }).job);
      expect([job.status, job.kind, job.plan, job.exported?.lines]).toEqual(['done', 'export', plan, 2]);
      const file = await api.ask('getJobFile', { job: job.id }, { as: 'secretary-kolda' });
      expect([file.status, (file.headers.get('content-type') ?? '').split(';')[0]]).toEqual([200, 'text/csv']);
      for (const [name, path] of [['getJob', { job: job.id }], ['getJobFile', { job: job.id }]] as const) expectProblem(scene, 'not-found', await api.ask(name, path, { as: 'coach-kolda' }));
      return file.body as string;
    };
    const read = async (plan: string, file: string): Promise<Job> => {
      const raw = await api.ask('importPlan', { plan }, { as: 'secretary-kolda', body: file, headers: { 'content-type': 'text/csv; charset=utf-8', 'file-name': encodeURIComponent('Programme étudié.csv') } });
      expectAnswer(scene, 'importPlan', raw);
      return endedJob(scene, 'secretary-kolda', (raw.body as { job: Job }).job);
    };

    it('goes out and comes back unchanged', async () => {
      const id = await plans.draft();
      const { status, report } = await read(id, await exported(id));
      expect([status, report?.file.name, report?.commands, report?.rows.map(({ outcome }) => outcome)]).toEqual(['done', 'Programme étudié.csv', [], ['unchanged', 'unchanged']]);
    });

    it('with rows that are refused names each by what it says itself', async () => {
      const id = await plans.draft();
      const { report } = await read(id, 'Code;Projet;Secteur;Coût total (F CFA)\r\nP-8;Quai;Nulle part;5000000\r\n;=1+1;Nulle part;5000000\r\n');
      expect(report!.rows.map(({ outcome, code, title }) => [outcome, code, title])).toEqual([['refused', 'P-8', 'Quai'], ['refused', null, '=1+1']]);
    });

    it('that was changed is reported line by line; nothing is written until its commands are sent', async () => {
      const id = await plans.draft([lineOf('line-a'), lineOf('line-b', 20 * M, { title: 'Étude du marché' })]);
      const before = await plans.state(id);
      const { report } = await read(id, (await exported(id)).replace('Étude du marché', 'Étude du grand marché'));
      expect(report!.rows.map(({ outcome, project, command }) => [outcome, project, command])).toEqual([['unchanged', null, null], ['accepted', 'line-b', 0]]);
      expect([report!.planVersion, await plans.state(id)]).toEqual([before.version, before]);
      expectAnswer(scene, 'sendPlanCommands', await plans.send('secretary-kolda', id, report!.commands, report!.planVersion));
      expect((await plans.state(id)).projects.map(({ title }) => title)).toEqual(['Ligne line-a', 'Étude du grand marché']);
    });
  },
};
