import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import { TEST_NOW } from '../testing/templates.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const DAY = 86_400_000;
const KOLDA = '/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1';
const LIST = '/v1/scorecards?programme=pacasen&cycle=2025&limit=200';
const source = { ref: 'Essai', confidence: 'U' };

let now = TEST_NOW;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.close());

const read = async (as?: string) => {
  const answer = await server.ask(KOLDA, { as });
  return { status: answer.status, etag: answer.headers.get('etag'), card: (await answer.json()) as ScorecardView };
};
const lines = async (as?: string) => ((await (await server.ask(LIST, { as })).json()) as { items: ScorecardSummary[] }).items;
const send = (as: string, type: string, payload: object, base: number, assessment = 'pacasen~2025~sn-kd-kd1-1') => server.ask(`/v1/assessments/${assessment}/commands`, {
  method: 'POST', as, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base, type, payload }] }),
});

const SAINT_LOUIS = 'sn-sl-sd1-1';
const LINGUERE = 'sn-lg-li1-1';
const KOUNGHEUL = 'sn-ka-ko1-1';
const cardOf = async (territory: string, as?: string) => {
  const answer = await server.ask(`/v1/scorecards/pacasen/2025/${territory}`, { as });
  return { etag: answer.headers.get('etag'), card: (await answer.json()) as ScorecardView };
};
const lineOf = async (territory: string, as?: string) => (await lines(as)).find((line) => line.territory.id === territory);

// First: no clock goes back, and what is made on a later day stays.
it('lists a card that nobody read since the day it held to as it is now', async () => {
  const before = await lineOf(LINGUERE, 'verifier');
  expect(before!.review).toMatchObject({ due: '2025-05-20', late: false });
  now = Date.parse('2025-05-21T00:00:01Z');
  expect((await lineOf(LINGUERE, 'verifier'))!.review).toMatchObject({ due: '2025-05-20', late: true });
  now = TEST_NOW;
});

it('makes a card that counts days again on each day, and counts them from that day in the list too', async () => {
  const first = await read('reader');
  const left = ({ steps }: ScorecardView) => steps.map(({ daysLeft }) => daysLeft);
  expect(left(first.card).filter((days) => days !== null).length).toBeGreaterThan(0);
  now = TEST_NOW + 10 * DAY;
  expect((await lineOf('sn-kd-kd1-1', 'reader'))!.asOf, 'before anybody read the card').toBe('2025-05-22');
  const later = await read('reader');
  expect(later.card).toMatchObject({ asOf: '2025-05-22', version: first.card.version, validUntil: first.card.validUntil });
  expect(left(later.card)).toEqual(left(first.card).map((days) => days && days - 10));
  expect([later.etag?.includes('2025-05-22'), (await read('reader')).etag === later.etag]).toEqual([true, true]);
  now = TEST_NOW;
});

it('counts the days of a delay that is past, and of one that runs', async () => {
  const late = async () => ({ card: (await cardOf(SAINT_LOUIS, 'verifier')).card.review!.deadlines.reply!.daysLeft, list: (await lineOf(SAINT_LOUIS, 'verifier'))!.asOf });
  expect(await late()).toEqual({ card: -5, list: '2025-05-12' });
  now = TEST_NOW + 10 * DAY;
  expect(await late()).toEqual({ card: -15, list: '2025-05-22' });
  now = TEST_NOW;
});

it('keeps a card that counts no days as it was made, whatever the day', async () => {
  const first = await cardOf(KOUNGHEUL);
  expect([first.card.review?.state, first.card.validUntil]).toEqual(['published', null]);
  now = TEST_NOW + 400 * DAY;
  expect(await cardOf(KOUNGHEUL)).toEqual(first);
  expect((await lineOf(KOUNGHEUL))!.asOf).toBe(first.card.asOf);
  now = TEST_NOW;
});

it('stores what it made again: another start on the same day reads it as it is', async () => {
  now = TEST_NOW + 100 * DAY;
  const once = await read('reader');
  now += 60_000;
  expect((await read('reader')).etag).toBe(once.etag);
  now = TEST_NOW + 100 * DAY;
});

it('says before anything is published that nothing is, then shows exactly that, then no longer', async () => {
  now = TEST_NOW;
  expect(await read()).toMatchObject({ status: 404, card: { code: 'not-published' } });
  const { card } = await read('officer-adm');
  const published = await send('officer-adm', 'importResult', { kind: 'score', target: 'idp', value: '71', source, on: '2025-05-01' }, card.version);
  expect(published.status).toBe(200);
  const open = await read();
  expect(open).toMatchObject({ status: 200, card: { version: card.version + 1, imported: [{ kind: 'score', value: '71' }] } });
  expect((await lines()).some(({ territory }) => territory.id === 'sn-kd-kd1-1')).toBe(true);

  const moved = await send('coach-kolda', 'recordAnswer', { item: 'IDP-2', note: 'un mouvement du brouillon' }, card.version + 1);
  expect(moved.status).toBe(200);
  expect((await read()).etag).toBe(open.etag);
  expect((await read('reader')).card.version).toBe(card.version + 2);

  expect((await send('officer-adm', 'withdrawResult', { kind: 'score', target: 'idp' }, card.version + 2)).status).toBe(200);
  expect(await read()).toMatchObject({ status: 404, card: { code: 'not-published' } });
  expect((await lines()).some(({ territory }) => territory.id === 'sn-kd-kd1-1')).toBe(false);
});

it('shows a change to whoever reads next, in the list too', async () => {
  const assessment = 'pacasen~2025~sn-lg-ld1-1';
  const versionIn = async () => (await lines('officer-adm')).find(({ assessmentId }) => assessmentId === assessment)?.version ?? 0;
  const before = await versionIn();
  for (let round = 1; round <= 5; round += 1) {
    expect((await send('secretary-louga', 'recordAnswer', { item: 'IDP-2', note: `tour ${round}` }, before + round - 1, assessment)).status).toBe(200);
    expect(await versionIn()).toBe(before + round);
  }
});

it('answers an empty card where nobody ever wrote, and stores nothing', async () => {
  const answer = await server.ask('/v1/scorecards/pacasen/2025/ansd:SN-ZG-ZD1-1');
  expect(await answer.json()).toMatchObject({ version: 0, filing: 'none', assessmentId: 'pacasen~2025~sn-zg-zd1-1' });
  expect((await lines('officer-adm')).some(({ territory }) => territory.id === 'sn-zg-zd1-1')).toBe(false);
});

it('lists for each reader the drafts of their own places, and what is published everywhere else', async () => {
  const coach = await lines('coach-kolda');
  const everything = await lines('officer-adm');
  const anyone = await lines();
  expect(coach.filter(({ territory }) => territory.id.startsWith('sn-kd')).map(({ assessmentId, version }) => [assessmentId, version]))
    .toEqual(everything.filter(({ territory }) => territory.id.startsWith('sn-kd')).map(({ assessmentId, version }) => [assessmentId, version]));
  expect(coach.filter(({ territory }) => !territory.id.startsWith('sn-kd'))).toEqual(anyone.filter(({ territory }) => !territory.id.startsWith('sn-kd')));
  expect(everything.length).toBeGreaterThan(anyone.length);
});
