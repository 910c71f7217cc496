import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { ScorecardView } from '@jalon/core/assessment';
import { holdRules } from '../storage/hold-rules.ts';
import { TEST_NOW } from '../testing/templates.ts';
import { onPostgres, startTestServer, testDatabase, type TestOptions, type TestServer } from '../testing/test-server.ts';

const KOLDA = '/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1';
const ACT = { kind: 'neutralise', target: 'IDP-1', thresholds: 'keep', reason: 'Essai', by: 'ADM', on: '2025-05-10' };

it.skipIf(!onPostgres())('what one server decides, another of the same database shows within a moment', async () => {
  const database = await testDatabase();
  const [one, other] = [await startTestServer({ database: database.location }), await startTestServer({ database: database.location })];
  try {
    const actsOn = async (server: typeof one): Promise<string[]> => ((await (await server.ask(KOLDA, { as: 'officer-adm' })).json()) as ScorecardView).acts.map(({ target }) => target);
    const before = await actsOn(other);
    const answer = await one.ask('/v1/cycles/pacasen/2025/acts', { method: 'POST', as: 'officer-adm', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ act: ACT }) });
    expect(answer.status).toBe(200);
    const cycleOn = async (server: typeof one): Promise<number> => ((await (await server.ask('/v1/cycles/pacasen/2025')).json()) as { acts: unknown[] }).acts.length;
    await expect.poll(() => cycleOn(other), { timeout: 5_000 }).toBe(before.length + 1);
    expect(await actsOn(other)).toEqual([...before, 'IDP-1']);
  } finally {
    await one.close();
    await other.close();
    await database.remove();
  }
}, 60_000);

const decide = (server: TestServer): Promise<Response> =>
  server.ask('/v1/cycles/pacasen/2025/acts', { method: 'POST', as: 'officer-adm', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ act: ACT }) });
const targets = async (answer: Promise<Response>): Promise<string[]> => ((await (await answer).json()) as ScorecardView).acts.map(({ target }) => target);

/** Two servers of one database, the second of which no longer hears of what the first does. */
async function withDeaf(work: (one: TestServer, deaf: TestServer) => Promise<void>, options: TestOptions = {}): Promise<void> {
  const database = await testDatabase();
  const [one, deaf] = [await startTestServer({ database: database.location }), await startTestServer({ ...options, database: database.location })];
  try {
    await deaf.services.desk.changes.close();
    await work(one, deaf);
  } finally {
    await one.close();
    await deaf.close();
    await database.remove();
  }
}

/** A commune of Kolda whose dossier of 2025 is there, or that has none. */
async function inKolda({ services: { database: { db } } }: TestServer, there: boolean): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from territories t where lineage ^@ '/sn/sn-kd/' and kind = 'commune' and exists (select from assessments a where a.territory_id = t.id and a.cycle = '2025' and a.programme = 'pacasen') = ${there} order by id limit 1`.execute(db);
  return rows[0]!.id;
}

it.skipIf(!onPostgres()).each([['a dossier that is there', true], ['one that begins', false]])('a server the news has not reached stores no card by the rules of before: of %s', async (_, there) => {
  await withDeaf(async (one, deaf) => {
    const territory = await inKolda(one, there);
    const path = `/v1/scorecards/pacasen/2025/${territory}`;
    const { version, acts } = (await (await deaf.ask(path, { as: 'coach-kolda' })).json()) as ScorecardView;
    expect(acts).toEqual([]);
    expect((await decide(one)).status).toBe(200);
    const command = { id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } };
    const sent = await deaf.ask(`/v1/assessments/pacasen~2025~${territory}/commands`, { method: 'POST', as: 'coach-kolda', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [command], include: 'view' }) });
    expect([sent.status, ((await sent.json()) as { view: ScorecardView }).view.acts.map(({ target }) => target)]).toEqual([200, ['IDP-1']]);
    expect(await targets(one.ask(path, { as: 'coach-kolda' }))).toEqual(['IDP-1']);
  });
}, 60_000);

it.skipIf(!onPostgres())('nor where it makes a card again because its day has passed', async () => {
  const later = TEST_NOW + 200 * 86_400_000;
  await withDeaf(async (one, deaf) => {
    const stored = () => one.services.database.db.selectFrom('views').select(['as_of', 'etag']).where('assessment_id', '=', 'pacasen~2025~sn-kd-kd1-1').where('audience', '=', 'working').executeTakeFirstOrThrow();
    expect((await decide(one)).status).toBe(200);
    const before = await stored();
    expect(await targets(deaf.ask(KOLDA, { as: 'reader' }))).toEqual([]);
    expect(await stored()).toEqual(before);
    await deaf.services.programmes.reload();
    deaf.services.answers.clear();
    expect(await targets(deaf.ask(KOLDA, { as: 'reader' }))).toEqual(['IDP-1']);
    expect((await stored()).as_of > before.as_of).toBe(true);
  }, { now: () => later });
}, 60_000);

it.skipIf(!onPostgres())('an act waits for what is being written by the rules of before', async () => {
  const server = await startTestServer();
  try {
    await server.tokenFor('officer-adm');
    let deciding: Promise<Response> | undefined;
    await server.services.database.db.transaction().execute(async (trx) => {
      await holdRules(trx, ['pacasen~2025', 'pacasen~2021'], 'shared');
      deciding = decide(server);
      expect(await Promise.race([deciding.then(() => 'decided'), pause(1_500, 'waiting')])).toBe('waiting');
    });
    expect((await deciding!).status).toBe(200);
  } finally {
    await server.close();
  }
}, 60_000);
