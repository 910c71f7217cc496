import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOST_DOSSIERS } from '../programme/cohort-of-cycle.ts';
import { onPostgres, startTestServer, testDatabase, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { KOLDA, VELINGARA, onRankedCycle, openRankedCycle } from './__fixtures__/ranked-cycle.ts';
import { peersOfCycle } from './peers-of-cycle.ts';

let database: TestDatabase;
let server: TestServer;
let on: ReturnType<typeof onRankedCycle>;
beforeAll(async () => {
  database = await testDatabase();
  server = await startTestServer({ database: database.location });
  await openRankedCycle(server);
  on = onRankedCycle(server);
});
afterAll(async () => {
  await server.close();
  await database.remove();
});

it('a rank follows what is published of the others, on cards, in lists and on signed sheets', async () => {
  const { card, earned, file, publish, hashOf } = on;
  await file(KOLDA);
  // Once nobody files any more: who did not is never ranked, who did and is not published yet may have any mark.
  const later = async () => (await peersOfCycle(server.services, { ...server.services.programmes.find('ranked', '2025')!, asOf: '2025-12-01' }))!.statistics.strata[0];
  expect(await later()).toMatchObject({ pending: [KOLDA], absent: [VELINGARA] });
  await file(VELINGARA);
  expect(await later()).toMatchObject({ pending: [KOLDA, VELINGARA], absent: [] });
  await publish(KOLDA, '12');
  expect(await later()).toMatchObject({ values: [{ value: '12', members: [KOLDA] }], pending: [VELINGARA] });
  // Vélingara is not published: it may come before or after.
  expect(await earned(KOLDA)).toEqual(['4.0', '6.0']);
  const waiting = await hashOf(KOLDA);

  await publish(VELINGARA, '8');
  expect([await earned(KOLDA), await earned(VELINGARA)]).toEqual([['10.0', '0.0'], ['4.0', '0.0']]);
  const [before, first] = [await card(KOLDA), await hashOf(KOLDA)];
  expect(first).not.toBe(waiting);

  // A draft that improves moves nobody; published, it takes the first place.
  await on.send('officer-adm', VELINGARA, 'reopenReview', { motive: 'Pièce retrouvée' });
  await on.decide(VELINGARA, '15', 'appeal');
  expect((await card(KOLDA)).etag).toBe(before.etag);
  await on.finish(VELINGARA);
  for (const as of [undefined, 'verifier']) expect([await earned(KOLDA, as), await earned(VELINGARA, as)]).toEqual([['4.0', '0.0'], ['10.0', '0.0']]);
  const after = await card(KOLDA);
  expect([after.view.version, after.etag === before.etag]).toEqual([before.view.version, false]);
  expect(await hashOf(KOLDA)).not.toBe(first);
}, 60_000);

it('a list reads no line made with the ranks of before', async () => {
  expect(await on.listed()).toEqual({ [KOLDA]: '4.0', [VELINGARA]: '10.0' });
  await on.correct(VELINGARA, '3', 'Erreur de saisie');
  expect(await on.listed()).toEqual({ [KOLDA]: '10.0', [VELINGARA]: '4.0' });
});

it('many who ask at once wait for one reckoning', async () => {
  const subject = { ...server.services.programmes.find('ranked', '2025')!, asOf: '2025-11-30' };
  // Each on a connection that is open already.
  await Promise.all(Array.from({ length: 6 }, () => sql`select pg_sleep(0.2)`.execute(server.services.database.db)));
  const all = await Promise.all(Array.from({ length: 6 }, () => peersOfCycle(server.services, subject)));
  expect(new Set(all).size).toBe(1);
});

it('the tag of a card says with which peers it was made, where its grid ranks', async () => {
  expect((await on.card(KOLDA)).etag).toMatch(/^"\d+-\d{4}-\d\d-\d\d\+?-r[0-9a-f]{12}-/);
  expect((await server.ask('/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1', { as: 'verifier' })).headers.get('etag')).toMatch(/^"\d+-\d{4}-\d\d-\d\d\+?-(?!r[0-9a-f]{12}-)/);
});

it.skipIf(!onPostgres())('what is written on one server changes the ranks read on another of the same database', async () => {
  const other = await startTestServer({ database: database.location });
  try {
    const there = onRankedCycle(other);
    const read = async () => ({ card: await there.earned(KOLDA), draft: await there.earned(KOLDA, 'verifier'), list: await there.listed() });
    const first = { card: ['10.0', '0.0'], draft: ['10.0', '0.0'], list: { [KOLDA]: '10.0', [VELINGARA]: '4.0' } };
    // Twice, so that the other server has everything in memory.
    for (let times = 0; times < 2; times += 1) expect(await read()).toEqual(first);
    const sheet = await there.hashOf(KOLDA);
    await on.correct(VELINGARA, '20', 'Pièce retrouvée');
    await expect.poll(read, { timeout: 5_000 }).toEqual({ card: ['4.0', '0.0'], draft: ['4.0', '0.0'], list: { [KOLDA]: '4.0', [VELINGARA]: '10.0' } });
    expect([await there.hashOf(KOLDA) === sheet, await there.hashOf(KOLDA) === await on.hashOf(KOLDA)]).toEqual([false, true]);

    // One the news does not reach ranks no draft by what was published before, and signs nothing by it.
    await other.services.desk.changes.close();
    await on.correct(VELINGARA, '2', 'Erreur de saisie');
    expect(await there.earned(KOLDA, 'verifier')).toEqual(['10.0', '0.0']);
    expect(await there.hashOf(KOLDA)).toBe(await on.hashOf(KOLDA));
  } finally {
    await other.close();
  }
}, 60_000);

it('of more dossiers than are ranked nobody has a rank, until there are fewer', async () => {
  const { db } = server.services.database;
  const [ranked, etag] = [await on.listed(), (await on.card(KOLDA)).etag];
  const more = async (change: number): Promise<void> => {
    await sql`delete from assessments where territory_id like 'sn-crowd-%'`.execute(db);
    const { count } = (await sql<{ count: number }>`select count(*) as count from assessments where programme = 'ranked' and version > 0`.execute(db)).rows[0]!;
    await sql`insert into assessments (id, programme, cycle, territory_id, version, state) select 'ranked~2025~sn-crowd-' || n, 'ranked', '2025', 'sn-crowd-' || n, 1, jsonb_build_object('territory', 'sn-crowd-' || n) from generate_series(1, ${MOST_DOSSIERS + change - count}::int) n`.execute(db);
    server.services.answers.clear();
  };
  await sql`insert into territories (id, kind, name, lineage, search, folded, rank, document) select 'sn-crowd-' || n, kind, name, '/sn-crowd-' || n || '/', search, folded, rank, '{}' from territories, generate_series(1, ${MOST_DOSSIERS}::int) n where id = ${KOLDA}`.execute(db);
  await more(1);
  expect([await on.earned(KOLDA), await on.earned(VELINGARA, 'verifier')]).toEqual([['0.0', '10.0'], ['0.0', '10.0']]);
  expect(await on.listed()).toEqual({ [KOLDA]: '0.0', [VELINGARA]: '0.0' });
  expect((await on.card(KOLDA)).etag).not.toBe(etag);
  await more(0);
  expect([await on.listed(), (await on.card(KOLDA)).etag]).toEqual([ranked, etag]);
  await sql`delete from assessments where territory_id like 'sn-crowd-%'`.execute(db);
  await sql`delete from territories where id like 'sn-crowd-%'`.execute(db);
}, 90_000);
