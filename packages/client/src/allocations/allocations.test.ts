import { describe, expect, it } from 'vitest';
import { RUN_COMMAND_TYPES } from '@jalon/core/allocation';
import { BASE, failureOf, inTurn, json, quickPlanning, stubApi } from '../__fixtures__/stub-api.ts';
import { createReader, findAllocationRuns, getAllocationAmounts, getAllocationView, getPlanningFramework, readAllocationTable, type RunCommands, type RunEditOptions, type RunEdited } from '../index.ts';

const server = stubApi();
const RUN = 'pacasen-2026';
const COMMANDS = '/v1/allocation-runs/:run/commands';
const view = { format: 1, kind: 'allocation', run: { id: RUN }, verdict: { code: 'paid' }, windows: [], rows: {} };
const amounts = { format: 1, kind: 'amounts', run: { id: RUN }, territory: { id: 'sn-kd-kd1-1' }, windows: [], ladder: [] };
interface Sent { commands: { id: string; type: string; base: number }[]; create?: unknown; include: string }
const bodyOf = async (request: Request) => (await request.json()) as Sent;
const acknowledge = async (request: Request) => {
  const { commands, include } = await bodyOf(request);
  return json({ runId: RUN, version: 9, dryRun: false, outcomes: commands.map(({ id }) => ({ id, status: 'done', version: 9, changed: [], inverse: { type: 'setRunName', payload: { name: 'avant' } } })), ...(include === 'view' && { view }) })();
};

describe('an allocation run', () => {
  it('is found by programme and exercise, read, and shown to one territory', async () => {
    const { handler, requests } = inTurn('get', '/v1/allocation-runs', json({ items: [{ id: RUN }], nextCursor: null }));
    const territory = inTurn('get', '/v1/allocation-runs/:run/amounts/:territory', json(amounts));
    server.use(handler, territory.handler, inTurn('get', '/v1/allocation-runs/:run/view', json(view)).handler, inTurn('get', '/v1/allocation-runs/:run', json({ run: { id: RUN, version: 8, entrants: [], movements: [] } })).handler);
    const { allocations } = quickPlanning().jalon;
    expect((await allocations.list({ programme: 'pacasen', cycle: '2026' })).items).toEqual([{ id: RUN }]);
    expect(new URL(requests[0]!.url).search).toBe('?programme=pacasen&cycle=2026');
    expect((await allocations.get(RUN)).version).toBe(8);
    expect(await allocations.view(RUN)).toEqual(view);
    expect(await allocations.amounts(RUN, 'ansd:SN-KD-KD1-1')).toEqual(amounts);
    expect(new URL(territory.requests[0]!.url).pathname).toBe(`/v1/allocation-runs/${RUN}/amounts/ansd:SN-KD-KD1-1`);
  });

  it('in a format this version does not read is told so', async () => {
    server.use(inTurn('get', '/v1/allocation-runs/:run/view', json({ ...view, format: 2 })).handler);
    expect(await failureOf(quickPlanning().jalon.allocations.view(RUN))).toMatchObject({ code: 'unexpected-answer', message: expect.stringContaining('format 2') as string });
  });

  it('is shown by a source that only reads', async () => {
    server.use(inTurn('get', '/v1/allocation-runs', json({ items: [], nextCursor: null })).handler, inTurn('get', '/v1/allocation-runs/:run/view', json(view)).handler, inTurn('get', '/v1/allocation-runs/:run/amounts/:territory', json(amounts)).handler);
    server.use(inTurn('get', '/v1/planning-frameworks/:code/:version', json({ code: 'sn-pti', version: '2026.1', hash: 'h', sources: [], rules: [] })).handler);
    const reader = createReader({ baseUrl: BASE, getAccessToken: () => 'token-1' });
    expect((await findAllocationRuns(reader, { programme: 'pacasen' })).items).toEqual([]);
    expect(await getAllocationView(reader, RUN)).toEqual(view);
    expect(await getAllocationAmounts(reader, RUN, 'ansd:SN-KD-KD1-1')).toEqual(amounts);
    expect((await getPlanningFramework(reader, 'sn-pti', '2026.1')).hash).toBe('h');
  });
});

describe('a file brought for the list of a run', () => {
  const table = { file: { name: 'Liste – 2025.xlsx', type: 'text/csv', bytes: 5, sheet: null, sheets: [] }, rows: [['Kolda']], remarks: [] };

  it('is sent whole under its name, by the client and through a source, and comes back as rows', async () => {
    const { handler, requests } = inTurn('post', '/v1/allocation-runs/:run/table', json(table));
    server.use(handler);
    const file = new Blob(['Kolda'], { type: 'text/csv' });
    expect(await readAllocationTable(quickPlanning().jalon, RUN, file, { name: 'Liste – 2025.xlsx', sheet: 'Données & co' })).toEqual(table);
    expect(await readAllocationTable(createReader({ baseUrl: BASE, getAccessToken: () => 'token-1' }), RUN, file)).toEqual(table);
    const [sent, plain] = requests;
    expect([await sent!.text(), decodeURIComponent(sent!.headers.get('file-name')!), new URL(sent!.url).searchParams.get('sheet')]).toEqual(['Kolda', 'Liste – 2025.xlsx', 'Données & co']);
    expect([plain!.headers.get('file-name'), new URL(plain!.url).search, plain!.headers.get('authorization')]).toEqual([null, '', 'Bearer token-1']);
  });

  it('that came back as anything else, or is asked of a source that holds no runs, is a problem', async () => {
    server.use(inTurn('post', '/v1/allocation-runs/:run/table', json({ rows: [] })).handler);
    expect(await failureOf(readAllocationTable(quickPlanning().jalon, RUN, new Blob(['x'])))).toMatchObject({ code: 'unexpected-answer' });
    expect(await failureOf(readAllocationTable({}, RUN, new Blob(['x'])))).toMatchObject({ code: 'not-found' });
  });
});

describe('a command of a run', () => {
  it('has a verb for each type; the first say what the run is of', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge);
    server.use(handler);
    const { allocations } = quickPlanning().jalon;
    const verbs = allocations as unknown as Record<keyof RunCommands, (run: string, payload: unknown, options: RunEditOptions) => Promise<RunEdited>>;
    for (const type of RUN_COMMAND_TYPES) await verbs[type](RUN, {}, { base: 1 });
    const { outcomes, version } = await allocations.send(RUN, [{ type: 'setRunName', base: 0, payload: { name: 'PACASEN 2026' } }], { create: { programme: 'pacasen', exercise: '2026' }, include: 'view' });
    await allocations.undo(RUN, outcomes[0]!.inverse!, { base: version });
    const sent = await Promise.all(requests.map(bodyOf));
    expect(sent.slice(0, -2).map(({ commands }) => commands[0]!.type)).toEqual([...RUN_COMMAND_TYPES]);
    expect(sent.at(-2)).toMatchObject({ create: { programme: 'pacasen', exercise: '2026' }, include: 'view' });
    expect(sent.at(-1)).toMatchObject({ commands: [{ type: 'setRunName', base: 9 }] });
    expect(sent.at(-1)).not.toHaveProperty('create');
  });
});
