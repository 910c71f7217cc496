import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlanSetting } from '@jalon/core/investment';
import type { AnyChanges, JournalEntry, PlanCan, PlanSummary } from '@jalon/contract';
import { planInFullSchema, planSummarySchema } from '@jalon/contract/schemas';
import { planViewSchema } from '@jalon/core/schemas';
import { sql } from 'kysely';
import { verifyChains, verifyChainsIn } from '../journal/verify-chains.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { KOLDA, LOUGA, M, createPlanners, line, made } from './__fixtures__/plan-gestures.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { post, send, refuse, get, read, state, view, list } = createPlanners(() => server);
const db = () => server.services.database.db;

it('shows the plans of Kolda as the demonstration led them, each under its name and marked as made up', async () => {
  const plans = await list('secretary-kolda');
  expect(plans.filter(({ id }) => id.startsWith('kolda-pti')).map(({ id, status, demonstration, cost, lines }) => [id, status, demonstration, cost > 0, lines > 0]).sort()).toEqual([
    ['kolda-pti-adopted', 'approved', true, true, true], ['kolda-pti-draft', 'draft', true, true, true], ['kolda-pti-esplanade-2028', 'draft', true, true, true], ['kolda-pti-sixty', 'draft', true, true, true],
  ]);
  for (const plan of plans) planSummarySchema.parse(plan);
  expect((await view('kolda-pti-draft')).verdict).toMatchObject({ over: [{ year: 2027, by: 40 * M }] });
  expect((await view('kolda-pti-adopted')).plan.adoption).toMatchObject({ on: '2024-05-28' });
});

it('hands over a plan with all that is needed to check it: the class of the territory, and its budget where it is known', async () => {
  const inFull = planInFullSchema.parse(await read('/kolda-pti-draft', 'team-kolda'));
  expect(inFull.setting).toMatchObject({ classes: ['commune'], budget: 900 * M });
  expect(inFull.place).toEqual({ id: KOLDA, path: ['sn', 'sn-kd', 'sn-kd-kd'] });
  await send('secretary-louga', 'louga-classe', [made(LOUGA)], 0);
  expect((await read<{ setting: PlanSetting }>('/louga-classe', 'secretary-louga')).setting).toEqual({ classes: ['commune'] });
});

it('stores the view that was answered: what is read next is the same bytes, under a tag of their own', async () => {
  const { view: answered } = await send('secretary-kolda', 'kolda-vue', [made(KOLDA), line('a', 20 * M)], 0, { include: 'view' });
  const first = await get('/kolda-vue/view', 'reader');
  expect(planViewSchema.parse(await first.json())).toEqual(answered);
  const again = await server.ask('/v1/plans/kolda-vue/view', { as: 'reader', headers: { 'if-none-match': first.headers.get('etag')! } });
  expect(again.status).toBe(304);
  const { made_with } = await db().selectFrom('plan_views').select('made_with').where('plan_id', '=', 'kolda-vue').executeTakeFirstOrThrow();
  expect(made_with).toMatch(/^[0-9a-f]{16}$/);
});

it('says that it is the plan which no longer stands as If-Match says', async () => {
  await send('secretary-kolda', 'kolda-etiquette', [made(KOLDA)], 0);
  expect(await refuse('secretary-kolda', 'kolda-etiquette', [line('a', 20 * M)], 1, {}, { 'if-match': '"old"' })).toMatchObject({ code: 'precondition-failed', detail: 'Le plan n’est plus dans l’état indiqué par If-Match. Relisez, puis recommencez.' });
});

it('makes a view again that another version made, and says the same in the list', async () => {
  await send('secretary-kolda', 'kolda-ancien', [made(KOLDA), line('a', 20 * M)], 0);
  const before = await view('kolda-ancien');
  await db().updateTable('plan_views').set({ made_with: 'another', summary: '{"id":"kolda-ancien","name":"périmé"}', etag: '"old"' }).where('plan_id', '=', 'kolda-ancien').execute();
  const [shown] = (await list('secretary-kolda')).filter(({ id }) => id === 'kolda-ancien');
  expect(shown).toMatchObject({ name: 'Essai', cost: 20 * M, lines: 1, territory: { id: KOLDA, name: 'Kolda' } });
  expect(await view('kolda-ancien')).toEqual(before);
  expect(await db().selectFrom('plan_views').select('made_with').where('plan_id', '=', 'kolda-ancien').executeTakeFirst()).not.toEqual({ made_with: 'another' });
});

it('makes the view of an adopted plan again for somebody without a token too', async () => {
  const before = await view('kolda-pti-adopted');
  await db().updateTable('plan_views').set({ made_with: 'another', body: Buffer.from('') }).where('plan_id', '=', 'kolda-pti-adopted').execute();
  expect(await (await server.ask('/v1/plans/kolda-pti-adopted/view')).json()).toEqual(before);
});

it('lists by place, the latest years first, page after page, by status and by what lies within', async () => {
  await send('secretary-louga', 'louga-liste', [made(LOUGA)], 0);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: PlanSummary[]; nextCursor: string | null } = await read(`?limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, 'officer-adm');
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  const all = await list('officer-adm');
  expect(seen).toEqual(all.map(({ id }) => id));
  expect(new Set(seen).size).toBe(seen.length);
  expect(all.map(({ territory }) => territory.name)).toEqual(all.map(({ territory }) => territory.name).sort());
  expect((await list('officer-adm', '&territory=sn-lg')).every(({ territory }) => territory.id === LOUGA)).toBe(true);
  expect(await list('officer-adm', '&status=approved,adopted')).toMatchObject([{ id: 'kolda-pti-adopted' }]);
  const elsewhere = (plans: readonly PlanSummary[]) => plans.filter(({ territory }) => territory.id !== LOUGA).map(({ id }) => id);
  expect([elsewhere(await list('secretary-louga')), elsewhere(((await (await get('?limit=5')).json()) as { items: PlanSummary[] }).items)]).toEqual([['kolda-pti-adopted'], ['kolda-pti-adopted']]);
  expect(((await (await get('?limit=5')).json()) as { items: PlanSummary[] }).items.length).toBe(1);
});

it('is drafted by the secretary, the team and the coach, and goes to its council by the mayor alone or the secretary', async () => {
  await send('team-kolda', 'kolda-roles', [made(KOLDA), line('a', 20 * M)], 0);
  await send('coach-kolda', 'kolda-roles', [{ type: 'setPlanName', payload: { name: 'Revu avec le coach' } }], 2);
  const canOf = async (as: string) => {
    const { can, role } = await read<PlanCan>('/kolda-roles/can', as);
    return [role, can.setCosts.allowed, can.proposePlan.allowed, can.approvePlan.allowed];
  };
  expect(await Promise.all(['secretary-kolda', 'team-kolda', 'mayor-kolda', 'coach-kolda', 'prefect-kolda', 'officer-adm', 'reader'].map(canOf))).toEqual([
    ['secretary', true, true, false], ['team', true, false, false], ['mayor', true, true, false], ['coach', true, false, false], ['representative', false, false, false], ['officer', false, false, false], ['reader', false, false, false],
  ]);
  expect(await refuse('team-kolda', 'kolda-roles', [{ type: 'proposePlan', payload: {} }], 3)).toMatchObject({ code: 'forbidden', refusal: 'role-not-allowed' });
  const { people } = await read<PlanCan>('/kolda-roles/can', 'mayor-kolda');
  expect(people['team-kolda']).toEqual({ name: 'Seynabou Mballo', role: 'team' });
});

it('is refused in words about plans, in the reader\'s language, with amounts in their currency', async () => {
  await send('secretary-kolda', 'kolda-mots', [made(KOLDA), line('a', 20 * M)], 0);
  const problem = await refuse('secretary-kolda', 'kolda-mots', [line('a', 20 * M)], 2);
  expect(problem).toMatchObject({ code: 'refused', refusal: 'project-exists', command: { index: 0 } });
  expect(problem.detail).not.toContain('project-exists');
  const blocked = await refuse('mayor-kolda', 'kolda-pti-draft', [{ type: 'proposePlan', payload: {} }], (await state('kolda-pti-draft')).version);
  expect(blocked).toMatchObject({ code: 'refused', refusal: 'blocked' });
});

it('is not made under a framework, or in a place, that is not here', async () => {
  const plan = made(KOLDA);
  if (plan.type !== 'createPlan') throw new Error();
  const other = { ...plan, payload: { ...plan.payload, framework: { ...plan.payload.framework, hash: `sha256-${'0'.repeat(64)}` } } };
  expect(await refuse('secretary-kolda', 'kolda-ailleurs', [other], 0)).toMatchObject({ code: 'invalid-request', errors: [{ code: 'unknown-framework', pointer: '/commands/0/payload/framework' }] });
  expect(await refuse('secretary-kolda', 'kolda-ailleurs', [made('sn-nowhere')], 0)).toMatchObject({ code: 'invalid-request', errors: [{ code: 'unknown-territory' }] });
  expect(await refuse('secretary-kolda', 'kolda-ailleurs', [line('a', M)], 0)).toMatchObject({ code: 'not-found', errors: [{ code: 'unknown-plan' }] });
  expect((await get('/kolda-ailleurs', 'secretary-kolda')).status).toBe(404);
});

it('leaves no trace of a plan that was refused, or only tried', async () => {
  const rows = async () => [await db().selectFrom('plans').select('id').where('id', 'like', 'kolda-trace%').execute(), await db().selectFrom('journal').select('sequence').where('aggregate_id', 'like', 'kolda-trace%').execute()];
  expect(await refuse('reader', 'kolda-trace', [made(KOLDA)], 0)).toMatchObject({ code: 'forbidden' });
  expect((await post('secretary-kolda', 'kolda-trace', [made(KOLDA)], 0, { dryRun: true, include: 'view' })).status).toBe(200);
  expect(await refuse('secretary-kolda', 'kolda-trace', [made(KOLDA), line('a', M), line('a', M)], 0)).toMatchObject({ refusal: 'project-exists' });
  expect(await rows()).toEqual([[], []]);
});

it('is made once, though twenty people make it at the same moment, and goes on from all that each wrote', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => post(at % 2 ? 'secretary-kolda' : 'coach-kolda', 'kolda-course', [made(KOLDA, `n° ${at}`)], 0)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 422)]);
  await Promise.all(Array.from({ length: 20 }, (_, at) => send(at % 2 ? 'secretary-kolda' : 'coach-kolda', 'kolda-course', [line(`l${at}`, M)], 1)));
  const { version, projects } = await state('kolda-course');
  expect([version, projects.length, new Set(projects.map(({ id }) => id)).size]).toEqual([21, 20, 20]);
  expect((await view('kolda-course')).sums.cost).toBe(20 * M);
});

it('keeps who did what to which line, content by content, in the chain of their organisation', async () => {
  await send('secretary-kolda', 'kolda-journal', [made(KOLDA), line('a', 20 * M), line('b', 5 * M)], 0);
  await send('team-kolda', 'kolda-journal', [{ type: 'setCosts', payload: { project: 'a', set: { cost: 25 * M, ap: 25 * M } } }], 3);
  const { items } = await read<{ items: JournalEntry[] }>('/kolda-journal/journal?item=a', 'reader');
  expect(items.map(({ type, by }) => [type, by.role, by.name])).toEqual([['setCosts', 'team', 'Seynabou Mballo'], ['addProject', 'secretary', 'Mariama Sané']]);
  expect(items[0]).toMatchObject({ item: 'a', before: { 'project/a/costs': { cost: 20 * M } }, after: { 'project/a/costs': { cost: 25 * M } } });
  const chains = await verifyChains(db());
  expect(chains.filter(({ broken }) => broken)).toEqual([]);
  expect(chains.find(({ organisation }) => organisation === 'demo-services-kolda')?.lines).toBeGreaterThan(0);
});

it('an owner of the database who gives a line of a plan to another place or another plan is found', async () => {
  class Undo extends Error {}
  for (const change of ["territory_id = 'sn-lg-ld1-1'", "aggregate_id = 'another'", "aggregate_kind = 'allocation-run'"]) {
    let broken: unknown[] = [];
    await db().transaction().execute(async (trx) => {
      await sql.raw('alter table journal disable trigger journal_keeps_every_line').execute(trx);
      await sql.raw(`update journal set ${change} where sequence = (select min(sequence) from journal where aggregate_kind = 'plan')`).execute(trx);
      broken = (await verifyChainsIn(trx)).filter((chain) => chain.broken);
      throw new Undo();
    }).catch((cause: unknown) => {
      if (!(cause instanceof Undo)) throw cause;
    });
    expect([change, broken.length]).toEqual([change, 1]);
  }
});

it('tells what changed to whoever follows it', async () => {
  const { version } = await state('kolda-pti-sixty');
  const changes = async (since: number) => (await (await server.ask(`/v1/changes?about=plan:kolda-pti-sixty&limit=200&since=${since}`, { as: 'mayor-kolda' })).json()) as AnyChanges;
  let since = 0;
  for (let more = true; more;) ({ nextSince: since, more } = await changes(since));
  await send('coach-kolda', 'kolda-pti-sixty', [{ type: 'setPlanName', payload: { name: 'Soixante lignes' } }], version);
  expect((await changes(since)).items).toMatchObject([{ about: { kind: 'plan', id: 'kolda-pti-sixty' }, type: 'setPlanName', version: version + 1, after: { plan: { name: 'Soixante lignes' } } }]);
});

it('gives frameworks to anyone, under their hash', async () => {
  const { items } = (await (await server.ask('/v1/planning-frameworks?code=sn-pti')).json()) as { items: { version: string; hash: string; years: number }[] };
  expect(items).toMatchObject([{ version: '2026.1', years: 3 }]);
  const answer = await server.ask('/v1/planning-frameworks/sn-pti/2026.1');
  expect(((await answer.json()) as { hash: string }).hash).toBe(items[0]!.hash);
  expect(answer.headers.get('etag')).toContain(items[0]!.hash);
  expect((await server.ask('/v1/planning-frameworks/sn-pti/1900.1')).status).toBe(404);
});

it('reads a state that a migration left as text, and packs it when it is next written', async () => {
  await send('secretary-kolda', 'kolda-texte', [made(KOLDA), line('a', 20 * M)], 0);
  const before = await state('kolda-texte');
  await db().updateTable('plans').set({ state: Buffer.from(JSON.stringify({ ...before, name: 'Comme avant' })) }).where('id', '=', 'kolda-texte').execute();
  expect((await state('kolda-texte')).name).toBe('Comme avant');
  await send('secretary-kolda', 'kolda-texte', [line('b', M)], 2);
  const { name, projects } = await state('kolda-texte');
  const { state: bytes } = await db().selectFrom('plans').select('state').where('id', '=', 'kolda-texte').executeTakeFirstOrThrow();
  expect([name, projects.length, Buffer.from(bytes).subarray(0, 4).toString('hex')]).toEqual(['Comme avant', 2, '28b52ffd']);
});
