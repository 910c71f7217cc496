import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrajectoryView } from '@jalon/core/assessment';
import { storePeople } from '../identity/store-people.ts';
import { TEST_NOW } from '../testing/templates.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KOLDA = '/v1/trajectories/pacasen/ansd:SN-KD-KD1-1';
const MOST_BYTES = 30 * 1024;

let now = TEST_NOW;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.close());

async function years(as?: string, path = KOLDA) {
  const answer = await server.ask(path, { as });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get('etag'), cache: answer.headers.get('cache-control'), bytes: Buffer.byteLength(text), text, view: JSON.parse(text) as TrajectoryView };
}
const lineOf = ({ years: lines }: TrajectoryView, code: string) => lines.find(({ cycle }) => cycle.code === code)!;
const note = (as: string, assessment: string, base: number) => server.ask(`/v1/assessments/${assessment}/commands`, {
  method: 'POST', as, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base, type: 'recordAnswer', payload: { item: 'IDP-2', note: `Essai ${base}` } }] }),
});

it('answers the three cycles of Kolda from what is published and from the draft, each to whoever may read it', async () => {
  const [anyone, stranger, coach] = [await years(), await years('secretary-louga'), await years('coach-kolda')];
  expect(anyone.view.years.map(({ cycle, standing, basis }) => [cycle.code, standing, basis])).toEqual([['2021', 'published', 'imported'], ['2023', 'published', 'computed'], ['2025', 'unpublished', null]]);
  expect(stranger.text).toBe(anyone.text);
  expect([anyone.view.beside?.before, anyone.view.beside?.after]).toEqual(['2021', '2023']);
  expect([lineOf(coach.view, '2025').standing, coach.view.beside?.after]).toEqual(['draft', '2025']);
  expect(lineOf(coach.view, '2021').score).toMatchObject({ points: { earned: expect.stringMatching(/^59(\.0)?$/) as string }, threshold: { atLeast: '58', declared: '70', verdict: 'met', act: { by: expect.stringContaining('ADM') as string } } });
  expect([anyone.cache, coach.cache]).toEqual(['public, max-age=0, s-maxage=60, must-revalidate', 'private, no-cache']);
});

it('ranks among its class what is published of 2023, and tells of 2025 that too little is', async () => {
  const { view } = await years('coach-kolda');
  const [mine] = lineOf(view, '2023').peers;
  expect(mine).toMatchObject({ stratum: 'class:regional-capital', ranked: 6, pending: 6, absent: 0 });
  expect(Number(mine!.spread!.least)).toBeLessThan(Number(mine!.spread!.median));
  for (const { spread, place } of lineOf(view, '2025').peers) expect([spread, place]).toEqual([null, null]);
});

it('makes no card again, weighs little, and is not sent twice', async () => {
  const stored = async () => (await sql<object>`select assessment_id, audience, etag, made_with from views order by assessment_id, audience`.execute(server.services.database.db)).rows;
  const before = await stored();
  const { etag, bytes } = await years('coach-kolda', `${KOLDA}?before=2021&after=2025`);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect((await server.ask(`${KOLDA}?before=2021&after=2025`, { as: 'coach-kolda', headers: { 'if-none-match': etag! } })).status).toBe(304);
  expect(await stored()).toEqual(before);
});

it('moves with the draft for its readers alone', async () => {
  const [anyone, coach] = [await years(), await years('coach-kolda')];
  expect((await note('coach-kolda', 'pacasen~2025~sn-kd-kd1-1', lineOf(coach.view, '2025').version)).status).toBe(200);
  const [after, mine] = [await years(), await years('coach-kolda')];
  expect([after.etag === anyone.etag, mine.etag === coach.etag, lineOf(mine.view, '2025').version]).toEqual([true, false, lineOf(coach.view, '2025').version + 1]);
});

it('closes the draft with the last day of a grant, also what was kept in memory', async () => {
  await storePeople(server.services.database.db, {
    demonstration: true, organisations: [{ id: 'demo-mairie-louga', name: 'Mairie de Louga (démonstration)' }], people: [],
    grants: [{ organisation: 'demo-mairie-louga', role: 'coach', territory: 'sn-kd', to: '2025-05-12' }],
  });
  server.services.people.forget();
  const standing = async () => lineOf((await years('secretary-louga')).view, '2025').standing;
  expect([await standing(), await standing()]).toEqual(['draft', 'draft']);
  now = TEST_NOW + 86_400_000;
  expect(await standing()).toBe('unpublished');
  now = TEST_NOW;
});

it('answers for a territory nobody wrote of in any cycle', async () => {
  const { view } = await years(undefined, '/v1/trajectories/pacasen/sn-dk');
  expect([view.years.map(({ standing, score, peers }) => [standing, score, peers]), view.beside]).toEqual([['2021', '2023', '2025'].map(() => ['outside', null, []]), null]);
});
