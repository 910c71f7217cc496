import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, verifyResultSheet } from '@jalon/client';
import { addDays } from '@jalon/core/time';
import type { ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import { demonstrationReviews } from '@jalon/referentials';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const TODAY = '2025-05-12';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const lines = async (chosen = '', as?: string): Promise<ScorecardSummary[]> =>
  ((await (await server.ask(`/v1/scorecards?programme=pacasen&cycle=2025&limit=200${chosen}`, { as })).json()) as { items: ScorecardSummary[] }).items;
const names = (found: readonly ScorecardSummary[]): string[] => found.map(({ territory }) => territory.name);
const card = async (territory: string, as?: string): Promise<ScorecardView> => (await server.ask(`/v1/scorecards/pacasen/2025/${territory}`, { as })).json() as Promise<ScorecardView>;

it('gives the verifier a queue of made-up dossiers, as they stand today', async () => {
  const queue = await lines('&review=filed,desk,field', 'verifier');
  expect(names(queue)).toEqual(['Bambey', 'Bignona', 'Kaolack', 'Mbour', 'Tambacounda', 'Tivaouane']);
  expect(queue.map(({ demonstration, asOf }) => [demonstration, asOf])).toEqual(queue.map(() => [true, TODAY]));
  expect(queue.find(({ territory }) => territory.name === 'Kaolack')!.review).toMatchObject({ state: 'desk', undecided: 10, promises: { open: 1, nextDue: '2025-05-14' } });
});

it('shows each coach their own who are late, and what was promised', async () => {
  expect(names(await lines('&late=true', 'verifier'))).toEqual(['Médina Yoro Foulah', 'Saint-Louis']);
  const [late, ...others] = await lines('&late=true', 'coach-kolda');
  expect([names(others), late!.review]).toEqual([[], expect.objectContaining({ due: '2025-05-08', late: true, promises: { open: 2, nextDue: '2025-05-06' } })]);
});

it('does each act on the day it is said to have been done, from which its delay counts', async () => {
  const { review } = await card('sn-kd-ve1-1', 'coach-kolda');
  const said = demonstrationReviews.find(({ code }) => code === 'velingara-2025')!.commands;
  expect(review!.steps.map(({ act, on, at }) => [act, on, at])).toEqual(said.filter(({ type }) => ['fileDossier', 'returnDossier'].includes(type)).map(({ type, at }) => [type, at.slice(0, 10), at]));
  expect(review!.deadlines.complete).toMatchObject({ due: addDays(review!.since!, 10), daysLeft: 5 });
});

it('records each act under the role that may do it: who coached in Kolda is the coach one can be', async () => {
  const journal = await server.services.database.db.selectFrom('journal').select(['actor_id', 'actor_role', 'type']).where('aggregate_id', '=', 'pacasen~2025~sn-kd-ve1-1').execute();
  expect([...new Set(journal.map(({ actor_id: id, actor_role: role }) => `${role} ${id}`))].sort()).toEqual(['coach coach-kolda', 'secretary demo-secretary', 'verifier verifier']);
});

it('marks the one made-up result that is published wherever it shows, beside a real one that is not', async () => {
  expect((await lines()).map(({ territory, demonstration }) => [territory.name, demonstration])).toEqual([['Koungheul', true], ['Louga', false]]);
  expect(await card('sn-ka-ko1-1')).toMatchObject({ demonstration: true, imported: [] });
  const { results } = createClient({ baseUrl: server.url });
  const signed = await results.get({ programme: 'pacasen', cycle: '2025', territory: 'sn-ka-ko1-1' });
  expect(signed.sheet).toMatchObject({ demonstration: true, publishedOn: '2025-05-09', act: { reference: expect.stringContaining('démonstration') as string } });
  expect((await verifyResultSheet(signed, await results.keys())).verdict).toBe('valid');
  for (const [language, words] of [['fr', 'Données de démonstration'], ['en', 'Demonstration data'], ['ar', 'معطيات تجريبية']] as const) {
    expect(await (await server.ask(`/r/pacasen/2025/sn-ka-ko1-1?lang=${language}`, { headers: { 'accept-language': language } })).text()).toContain(words);
  }
});

it('keeps who did not file to those who may read drafts', async () => {
  const path = '/v1/scorecards/pacasen/2023/sn-se-bo1-1';
  expect(await (await server.ask(path, { as: 'officer-adm' })).json()).toMatchObject({ filing: 'not-filed', demonstration: true, review: { state: 'not-filed' } });
  expect(await (await server.ask(path)).json()).toMatchObject({ code: 'not-published' });
});
