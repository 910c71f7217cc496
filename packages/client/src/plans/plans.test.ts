import { describe, expect, it } from 'vitest';
import { IDEMPOTENCY_KEY, type ImportReport } from '@jalon/contract';
import { PLAN_COMMAND_TYPES } from '@jalon/core/investment';
import { BASE, failureOf, html, inTurn, json, networkFailure, problem, quickClient, quickPlanning, stubApi } from '../__fixtures__/stub-api.ts';
import { createReader, findPlans, getPlanView, importGesture, isProblem, planningOn, type PlanCommands, type PlanEditOptions, type PlanEdited } from '../index.ts';

const server = stubApi();
const PLAN = 'kolda-2026';
const COMMANDS = '/v1/plans/:plan/commands';
const view = (more: object = {}) => ({ plan: { id: PLAN, version: 12 }, verdict: { code: 'clean' }, years: [], rows: [], findings: [], ...more });
interface Sent { commands: { id: string; type: string; v: number; base: number; payload: unknown }[]; dryRun: boolean; include: string }
const bodyOf = async (request: Request) => (await request.json()) as Sent;

/** Acknowledges what it was sent, as the server does. */
const acknowledge = async (request: Request) => {
  const { commands, dryRun, include } = await bodyOf(request);
  const outcomes = commands.map(({ id }, at) => ({ id, status: 'done', version: 13 + at, changed: [], inverse: { type: 'moveProject', payload: { project: 'p-04', quarters: -4 } } }));
  return json({ planId: PLAN, version: 12 + commands.length, dryRun, outcomes, ...(include === 'view' && { view: view() }) })();
};
const move = { project: 'p-04', quarters: 4 };

describe('plans', () => {
  it('are listed page by page, by several statuses', async () => {
    const { handler, requests } = inTurn('get', '/v1/plans', json({ items: [{ id: 'a' }], nextCursor: 'c' }), json({ items: [{ id: 'b' }], nextCursor: null }));
    server.use(handler);
    const ids: string[] = [];
    for await (const { id } of quickPlanning().jalon.plans.list({ territory: 'ansd:SN-KD-KD1-1', status: ['draft', 'returned'], pageSize: 1 })) ids.push(id);
    expect(ids).toEqual(['a', 'b']);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?territory=ansd%3ASN-KD-KD1-1&status=draft%2Creturned&limit=1', '?territory=ansd%3ASN-KD-KD1-1&status=draft%2Creturned&limit=1&cursor=c']);
  });

  it('read again are asked for with their tag, and are the same frozen object while nothing changed', async () => {
    const unchanged = () => new Response(null, { status: 304, headers: { etag: '"v12"' } });
    const { handler, requests } = inTurn('get', '/v1/plans/:plan', json({ plan: { id: PLAN, version: 12, later: { kept: true } }, setting: {}, place: { id: 'sn-kd-kd1-1', path: [] } }, { headers: { etag: '"v12"' } }), unchanged);
    server.use(handler);
    const { jalon } = quickPlanning();
    const first = await jalon.plans.get(PLAN);
    expect(await jalon.plans.get(PLAN)).toBe(first);
    expect([requests[1]!.headers.get('if-none-match'), Object.isFrozen(first.plan), first.plan]).toEqual(['"v12"', true, { id: PLAN, version: 12, later: { kept: true } }]);
  });

  it('of a stranger are no plans', async () => {
    server.use(inTurn('get', '/v1/plans/:plan/view', html()).handler, inTurn('get', '/v1/plans/:plan/can', json({ can: {} })).handler);
    const { jalon } = quickPlanning();
    expect(await failureOf(jalon.plans.view(PLAN))).toMatchObject({ code: 'unexpected-answer' });
    expect(await failureOf(jalon.plans.can(PLAN))).toMatchObject({ code: 'unexpected-answer' });
  });
});

describe('a command', () => {
  it('goes with an id made once, however often it is tried, and gives back what undoes it', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, networkFailure, html(502), acknowledge);
    server.use(handler);
    const { version, outcome, view: after } = await quickPlanning().jalon.plans.moveProject(PLAN, move, { base: 12 });
    const sent = await Promise.all(requests.map(bodyOf));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ commands }) => commands[0]!.id)).size).toBe(1);
    expect(sent[0]).toEqual({ commands: [{ id: outcome.id, v: 1, type: 'moveProject', base: 12, payload: move }], dryRun: false, include: 'none' });
    expect({ version, inverse: outcome.inverse, after }).toEqual({ version: 13, inverse: { type: 'moveProject', payload: { project: 'p-04', quarters: -4 } }, after: undefined });
  });

  it('brings the view where it is asked for, and is no success without it', async () => {
    const without = async (request: Request) => json({ planId: PLAN, version: 13, outcomes: (await bodyOf(request)).commands.map(({ id }) => ({ id })) })();
    server.use(inTurn('post', COMMANDS, acknowledge, without).handler);
    const { jalon } = quickPlanning();
    expect((await jalon.plans.moveProject(PLAN, move, { base: 12, include: 'view' })).view).toEqual(view());
    expect(await failureOf(jalon.plans.moveProject(PLAN, move, { base: 12, include: 'view' }))).toMatchObject({ code: 'unexpected-answer' });
  });

  it('that nobody acknowledged is no success', async () => {
    server.use(inTurn('post', COMMANDS, json({ planId: PLAN, version: 13, outcomes: [] })).handler);
    expect(await failureOf(quickPlanning().jalon.plans.moveProject(PLAN, move, { base: 12 }))).toMatchObject({ code: 'unexpected-answer' });
  });

  it('that is stale says where things stand and who changed them', async () => {
    const current = { version: 14, entity: 'project/p-04/schedule', entityVersion: 14, value: null };
    server.use(inTurn('post', COMMANDS, problem(409, 'stale', { refusal: 'stale', current, changedBy: { role: 'coach' } })).handler);
    const error = await failureOf(quickPlanning().jalon.plans.moveProject(PLAN, move, { base: 12 }));
    if (!isProblem(error, 'stale')) throw error;
    expect([error.current.entity, error.changedBy?.role]).toEqual(['project/p-04/schedule', 'coach']);
  });

  it('has a verb for each type, and the header where the change rests on a tag', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge);
    server.use(handler);
    const { plans } = quickPlanning().jalon;
    const verbs = plans as unknown as Record<keyof PlanCommands, (plan: string, payload: unknown, options: PlanEditOptions) => Promise<PlanEdited>>;
    for (const type of PLAN_COMMAND_TYPES) await verbs[type](PLAN, {}, { base: 1, ifMatch: '"v1"' });
    expect((await Promise.all(requests.map(bodyOf))).map(({ commands }) => commands[0]!.type)).toEqual([...PLAN_COMMAND_TYPES]);
    expect(new Set(requests.map(({ headers }) => headers.get('if-match')))).toEqual(new Set(['"v1"']));
  });
});

describe('a gesture', () => {
  it('of several commands is one request, and is taken back by another', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge);
    server.use(handler);
    const { plans } = quickPlanning().jalon;
    const { outcomes, version } = await plans.send(PLAN, [{ type: 'moveProject', base: 12, payload: move }, { type: 'removeProject', base: 12, payload: { project: 'p-02' }, id: 'made-at-the-gesture' }], { dryRun: true });
    await plans.undo(PLAN, outcomes.toReversed().map(({ inverse }) => inverse!), { base: version });
    const [sent, undone] = await Promise.all(requests.map(bodyOf));
    expect([sent!.commands.map(({ type }) => type), sent!.commands[1]!.id, sent!.dryRun]).toEqual([['moveProject', 'removeProject'], 'made-at-the-gesture', true]);
    expect(undone!.commands.map(({ type, base }) => [type, base])).toEqual([['moveProject', 14], ['moveProject', 14]]);
  });

  it('of a file that asks for more than goes in one request puts the lines together', () => {
    const add = (at: number): ImportReport['commands'][number] => ({ type: 'addProject', payload: { project: { id: `p-${at}` } as never } });
    const ceiling = { type: 'setCeiling', payload: { source: 'own', year: 2026, ceiling: null } } as const;
    const restore: ImportReport['commands'][number] = { type: 'restoreProjects', payload: { set: [{ project: 'p-0', schedule: { schedule: undefined } }], add: [{ project: { id: 'p-back' } as never }], remove: ['p-9999'] } };
    const few = importGesture({ planVersion: 7, commands: [add(1), ceiling] });
    expect(few).toEqual([{ ...add(1), base: 7 }, { ...ceiling, base: 7 }]);
    const many = importGesture({ planVersion: 7, commands: [restore, ...Array.from({ length: 250 }, (_, at) => add(at)), ceiling] }, 8);
    expect(many.map(({ type, base }) => [type, base])).toEqual([['restoreProjects', 8], ['setCeiling', 8]]);
    expect(many[0]!.payload).toEqual({ set: [{ project: 'p-0', schedule: { schedule: undefined } }], add: [{ project: { id: 'p-back' } }, ...Array.from({ length: 250 }, (_, at) => ({ project: { id: `p-${at}` } }))], remove: ['p-9999'] });
  });
});

describe('files', () => {
  const job = { id: 'j-1', kind: 'import', plan: PLAN, status: 'waiting', done: 0, total: 0 };

  it('that come in keep their bytes, their type and their name, and say what words stand for', async () => {
    const { handler, requests } = inTurn('post', '/v1/plans/:plan/imports', json({ job }, { status: 202 }));
    server.use(handler);
    const { plans } = quickPlanning().jalon;
    expect(await plans.import(PLAN, new Blob(['P-01;Marché']), { name: 'PTI – Kolda.csv', table: 'lines', choices: { sectors: { Voirie: 'roads' } } })).toEqual(job);
    await plans.import(PLAN, new Blob(['x'], { type: 'application/vnd.ms-excel' }), { name: 'x.csv' });
    const [sent, typed] = requests;
    expect([await sent!.text(), sent!.headers.get('content-type'), decodeURIComponent(sent!.headers.get('file-name')!)]).toEqual(['P-01;Marché', 'text/csv', 'PTI – Kolda.csv']);
    expect(Object.fromEntries(new URL(sent!.url).searchParams)).toEqual({ table: 'lines', choices: '{"sectors":{"Voirie":"roads"}}' });
    expect(typed!.headers.get('content-type')).toBe('application/vnd.ms-excel');
  });

  it('that go out begin as a job', async () => {
    const { handler, requests } = inTurn('post', '/v1/plans/:plan/exports', json({ job }, { status: 202 }), json({}, { status: 202 }));
    server.use(handler);
    const { plans } = quickPlanning().jalon;
    expect(await plans.export(PLAN, { format: 'xlsx', table: 'pia', language: 'ar' })).toEqual(job);
    expect(await requests[0]!.json()).toEqual({ format: 'xlsx', table: 'pia', language: 'ar' });
    expect(await failureOf(plans.export(PLAN, { format: 'pdf' }))).toMatchObject({ code: 'unexpected-answer' });
  });

  it('are begun once, however often the network loses the answer: every try bears the key of its call', async () => {
    const lost = [networkFailure, problem(503, 'unavailable'), json({ job }, { status: 202 })];
    const [out, back] = [inTurn('post', '/v1/plans/:plan/exports', ...lost, ...lost), inTurn('post', '/v1/plans/:plan/imports', ...lost)];
    server.use(out.handler, back.handler);
    const { plans } = quickPlanning().jalon;
    for (let call = 0; call < 2; call += 1) await plans.export(PLAN, { format: 'csv' });
    await plans.import(PLAN, new Blob(['x']), { name: 'x.csv' });
    const keys = [...out.requests, ...back.requests].map((request) => request.headers.get('idempotency-key'));
    expect(keys.every((key) => IDEMPOTENCY_KEY.test(key ?? ''))).toBe(true);
    expect([keys.length, new Set(keys.slice(0, 3)).size, new Set(keys.slice(3, 6)).size, new Set(keys.slice(6)).size, new Set(keys).size]).toEqual([9, 1, 1, 1, 3]);
  });
});

describe('a source that only reads', () => {
  const reader = () => createReader({ baseUrl: BASE, getAccessToken: () => 'token-1' });

  it('finds plans and shows them', async () => {
    const { handler, requests } = inTurn('get', '/v1/plans', json({ items: [{ id: PLAN }], nextCursor: null }));
    server.use(handler, inTurn('get', '/v1/plans/:plan/view', json(view())).handler);
    expect((await findPlans(reader(), { territory: 'sn-kd-kd1-1', status: 'adopted' })).items).toEqual([{ id: PLAN }]);
    expect(new URL(requests[0]!.url).search).toBe('?territory=sn-kd-kd1-1&limit=200&status=adopted');
    expect(await getPlanView(quickClient().jalon, PLAN)).toEqual(view());
    expect(await failureOf(getPlanView({}, PLAN))).toMatchObject({ code: 'not-found' });
  });

  it('lends its way to the server, and its person, to what changes them', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge);
    server.use(handler);
    const { outcome } = await planningOn(createReader({ baseUrl: BASE, getAccessToken: () => 'token-of-the-reader', uuid: () => 'id-1' })).plans.setPlanName(PLAN, { name: 'PTI' }, { base: 12 });
    expect([outcome.id, requests[0]!.headers.get('authorization')]).toEqual(['id-1', 'Bearer token-of-the-reader']);
    expect(() => planningOn({})).toThrow('no transport');
  });
});
