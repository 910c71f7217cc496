import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadAllocationFormula } from '@jalon/core/schemas';
import { recomputeAmount, type AllocationAmounts, type AllocationRun, type AllocationView, type RunBody } from '@jalon/core/allocation';
import { allocationFormulas, publishedResults } from '@jalon/referentials';
import type { AllocationCan, AllocationRunInFull, AllocationRunSummary, JournalEntry, Problem, SendAllocationCommandsResponse } from '@jalon/contract';
import { allocationRunSummarySchema } from '@jalon/contract/schemas';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const M = 1_000_000;
const KOLDA = 'sn-kd-kd1-1';
const LOUGA = 'sn-lg-ld1-1';
const formula = loadAllocationFormula(allocationFormulas.find(({ code }) => code === 'pacasen'));
if (!formula.ok) throw new Error('the formula does not load');
const { code, version, hash } = formula.value;

const post = (as: string | undefined, run: string, bodies: readonly RunBody[], base: number, more: object = {}, headers: Readonly<Record<string, string>> = {}) => server.ask(`/v1/allocation-runs/${run}/commands`, {
  method: 'POST', as, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ commands: bodies.map((body) => ({ id: crypto.randomUUID(), v: 1, base, ...body })), ...more }),
});
async function send(...args: Parameters<typeof post>): Promise<SendAllocationCommandsResponse> {
  const answer = await post(...args);
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
  return (await answer.json()) as SendAllocationCommandsResponse;
}
const refuse = async (...args: Parameters<typeof post>) => (await (await post(...args)).json()) as Problem;
const get = (path: string, as?: string) => server.ask(`/v1/allocation-runs${path}`, { as });
const read = async <T>(path: string, as = 'officer-adm') => (await (await get(path, as)).json()) as T;
const stateOf = async (run: string) => (await read<{ run: AllocationRun }>(`/${run}`)).run;
const entrant = (territory: string, idp: string) => ({ territory, is: { classes: [], windows: { base: 'open' as const, G1: 'open' as const, G2: 'open' as const }, data: { population: '100000', idp } } });
const movement = (type: 'orderAmount' | 'recordPayment' | 'recordBudgeted', territory: string, amount: number): RunBody => ({ type, payload: { movement: crypto.randomUUID(), territory, window: 'G2', amount, on: '2025-05-05', ref: 'Mandat d’essai' } });

/** A run of two communes that was computed; decreed where asked. */
async function begun(run: string, decree = false): Promise<void> {
  const create = { programme: 'pacasen', exercise: '2025' };
  await send('officer-adm', run, [
    { type: 'chooseFormula', payload: { formula: { code, version, hash } } }, ...['base', 'G1', 'G2'].map((envelope): RunBody => ({ type: 'setEnvelope', payload: { envelope, amount: 100 * M, broughtIn: null } })),
    { type: 'setEntrants', payload: { entrants: [entrant(KOLDA, '80'), entrant(LOUGA, '60')] } },
  ], 0, { create });
  await send('officer-adm', run, [{ type: 'computeRun', payload: {} }], (await stateOf(run)).version);
  if (decree) await send('officer-adm', run, [{ type: 'decreeRun', payload: { ref: 'Arrêté d’essai', on: '2025-05-02' } }], (await stateOf(run)).version);
}

it('shows the exercise of the demonstration as it went, and another way it might have gone', async () => {
  const { items } = await read<{ items: AllocationRunSummary[] }>('?programme=pacasen&cycle=2022');
  for (const item of items) allocationRunSummarySchema.parse(item);
  expect(items.map(({ id, status, outdated, territories }) => [id, status, outdated, territories > 1])).toEqual([['pacasen-2022', 'decreed', false, true], ['pacasen-2022-window-2', expect.any(String), false, true]]);
  const { ladder, head } = await read<AllocationView & { ladder?: unknown; head?: unknown }>('/pacasen-2022/view');
  expect([ladder, head]).toBeDefined();
  const { movements } = await stateOf('pacasen-2022');
  expect(new Set(movements.map(({ step }) => step)).has('paid')).toBe(true);
});

it('lies where its programme is, and is not begun of a programme nobody knows', async () => {
  await begun('essai-lieu');
  const row = await server.services.database.db.selectFrom('allocation_runs').select(['territory_id', 'programme', 'exercise', 'status']).where('id', '=', 'essai-lieu').executeTakeFirst();
  expect(row).toEqual({ territory_id: 'sn', programme: 'pacasen', exercise: '2025', status: 'computed' });
  expect(await refuse('officer-adm', 'essai-inconnu', [{ type: 'setRunName', payload: { name: 'x' } }], 0, { create: { programme: 'nulle-part', exercise: '2025' } })).toMatchObject({ code: 'invalid-request', errors: [{ code: 'unknown-programme', pointer: '/create/programme' }] });
});

it('gives a territory its amount with all that it is worked out from', async () => {
  await begun('essai-parts');
  const amounts = await read<AllocationAmounts>(`/essai-parts/amounts/ansd:SN-KD-KD1-1`);
  expect(amounts.windows.map(({ code: window, amount }) => [window, amount])).toEqual([['base', 50 * M], ['G1', 50 * M], ['G2', 57_143_000]]);
  for (const window of amounts.windows) expect(recomputeAmount(window).amount).toBe(window.amount);
});

it('tells a commune its own amount once it is granted, and never the whole run or another\'s', async () => {
  await begun('essai-lecture');
  const statuses = async () => Promise.all([get(`/essai-lecture/amounts/${KOLDA}`, 'secretary-kolda'), get(`/essai-lecture/amounts/${LOUGA}`, 'secretary-kolda'), get('/essai-lecture', 'secretary-kolda'), get('/essai-lecture/view', 'secretary-kolda')]).then((answers) => answers.map(({ status }) => status));
  expect(await statuses()).toEqual([403, 403, 403, 403]);
  await send('officer-adm', 'essai-lecture', [{ type: 'decreeRun', payload: { ref: 'Arrêté d’essai', on: '2025-05-02' } }], (await stateOf('essai-lecture')).version);
  expect(await statuses()).toEqual([200, 403, 403, 403]);
});

it('lets a secretary tell what was entered in the budget of their own commune, and of no other; paying stays with the programme', async () => {
  await begun('essai-budget', true);
  const { version: at } = await stateOf('essai-budget');
  await send('secretary-kolda', 'essai-budget', [movement('recordBudgeted', KOLDA, 10 * M)], at);
  expect((await stateOf('essai-budget')).movements).toMatchObject([{ step: 'budgeted', territory: KOLDA, by: { id: 'secretary-kolda', role: 'secretary' } }]);
  const before = await stateOf('essai-budget');
  expect(await refuse('secretary-kolda', 'essai-budget', [movement('recordBudgeted', LOUGA, 10 * M)], before.version)).toMatchObject({ code: 'forbidden', refusal: 'territory-not-granted' });
  expect(await refuse('secretary-kolda', 'essai-budget', [movement('recordBudgeted', KOLDA, M), movement('recordBudgeted', LOUGA, M)], before.version)).toMatchObject({ code: 'forbidden' });
  expect(await refuse('secretary-kolda', 'essai-budget', [movement('recordPayment', KOLDA, 10 * M)], before.version)).toMatchObject({ code: 'forbidden', refusal: 'role-not-allowed' });
  expect(await refuse('secretary-louga', 'essai-budget', [movement('recordBudgeted', KOLDA, 10 * M)], before.version)).toMatchObject({ code: 'forbidden' });
  expect(await stateOf('essai-budget')).toEqual(before);
});

it('says how late a payment is by the day it is asked, though nobody wrote since', async () => {
  const viewed = async () => (await server.services.database.db.selectFrom('allocation_run_views').select(['as_of', 'etag']).where('run_id', '=', 'pacasen-2022').executeTakeFirstOrThrow());
  await get('/pacasen-2022/view', 'officer-adm');
  const { etag } = await viewed();
  await server.services.database.db.updateTable('allocation_run_views').set({ as_of: '2025-05-01', etag: '"yesterday"' }).where('run_id', '=', 'pacasen-2022').execute();
  expect((await get('/pacasen-2022/view', 'officer-adm')).headers.get('etag')?.replace('-gzip', '')).toBe(etag);
  expect(await viewed()).toEqual({ as_of: '2025-05-12', etag });
});

it('keeps each payment in the journal under the territory it is of', async () => {
  await begun('essai-journal', true);
  await send('officer-adm', 'essai-journal', [movement('orderAmount', KOLDA, 5 * M), movement('recordPayment', KOLDA, 2 * M)], (await stateOf('essai-journal')).version);
  const { items } = await read<{ items: JournalEntry[] }>(`/essai-journal/journal?item=${KOLDA}`);
  expect(items.map(({ type, item, by }) => [type, item, by.name])).toEqual([['recordPayment', KOLDA, 'Khady Thiam'], ['orderAmount', KOLDA, 'Khady Thiam']]);
  const { can, role } = await read<AllocationCan>('/essai-journal/can');
  expect([role, can.recordPayment.allowed, can.computeRun.allowed]).toEqual(['officer', true, false]);
});

it('proposes to the officer a list filled from what was published of the exercise, and nothing to those who only read', async () => {
  const create = { programme: 'pacasen', exercise: '2021' };
  await send('officer-adm', 'essai-publie', [{ type: 'chooseFormula', payload: { formula: { code, version, hash } } }], 0, { create });
  const { proposed = [] } = await read<AllocationRunInFull>('/essai-publie');
  const told = new Map(proposed.map((entrant) => [entrant.territory, entrant]));
  const { results } = { results: publishedResults.filter(({ programme, cycle, payload }) => programme === 'pacasen' && cycle === '2021' && payload.kind === 'score') };
  expect(results.length).toBeGreaterThan(3);
  for (const { territory, payload } of results) {
    const id = server.services.territories.resolve(territory)!.id;
    if (payload.kind === 'score') expect([id, Number(told.get(id)?.data['idp'])]).toEqual([id, Number(payload.value)]);
  }
  expect(told.get(KOLDA)?.data['population']).toBe('103574');
  const tag = (await get('/essai-publie', 'officer-adm')).headers.get('etag')!;
  expect(tag).not.toBe((await get('/essai-publie', 'reader')).headers.get('etag'));
  expect(await refuse('officer-adm', 'essai-publie', [{ type: 'setRunName', payload: { name: 'x' } }], 1, {}, { 'if-match': tag.replace('-1-', '-0-') })).toMatchObject({ code: 'precondition-failed' });
  await send('officer-adm', 'essai-publie', [{ type: 'setRunName', payload: { name: 'Sur les résultats publiés' } }], 1, {}, { 'if-match': tag });
  await send('officer-adm', 'essai-publie', [{ type: 'setEntrants', payload: { entrants: proposed.map(({ territory, ...is }) => ({ territory, is })) } }], 2);
  expect((await stateOf('essai-publie')).entrants.map(({ territory }) => territory)).toEqual(proposed.map(({ territory }) => territory));
  expect('proposed' in (await read<AllocationRunInFull>('/essai-publie', 'reader'))).toBe(false);
});

it('gives formulas to anyone, under their hash', async () => {
  const answer = await server.ask('/v1/allocation-formulas/pacasen/2025.1');
  expect(((await answer.json()) as { hash: string }).hash).toBe(hash);
  const { items } = (await (await server.ask('/v1/allocation-formulas')).json()) as { items: { code: string }[] };
  expect(items.map((one) => one.code)).toEqual(['fact', 'lgsp', 'pacasen', 'pdugl']);
});
