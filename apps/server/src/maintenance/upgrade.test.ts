import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { ROUTES } from '@jalon/contract';
import { assessmentStateSchema, scorecardViewSchema } from '@jalon/core/schemas';
import { verifyChains } from '../journal/verify-chains.ts';
import { openDatabase } from '../storage/database.ts';
import { KNOWN_MIGRATIONS, migrate, migrationsOf } from '../storage/migrate.ts';
import { startTestServer, testDatabase, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { foundationAnswers, foundationDatabase } from './__fixtures__/databases.ts';

let database: TestDatabase;
let server: TestServer;
const { cards, journal } = foundationAnswers();
beforeAll(async () => {
  database = await foundationDatabase();
  server = await startTestServer({ database: database.location });
});
afterAll(async () => {
  await server.close();
  await database.remove();
});

const db = () => server.services.database.db;
const cardOf = async (id: string): Promise<Record<string, unknown>> => {
  const [programme = '', cycle = '', territory = ''] = id.split('~');
  return (await (await server.ask(ROUTES.getScorecard.path.replace(':programme', programme).replace(':cycle', cycle).replace(':territory', territory), { as: 'verifier' })).json()) as Record<string, unknown>;
};

it('a database of version 1.0.0 goes through every change of shape since', async () => {
  expect(await migrationsOf(db())).toEqual(KNOWN_MIGRATIONS);
  expect(KNOWN_MIGRATIONS.length).toBeGreaterThan(1);
});

it('every assessment it held is read', async () => {
  const rows = await db().selectFrom('assessments').select('id').orderBy('id').execute();
  expect(rows.length).toBe(24);
  for (const { id } of rows) {
    const answer = await server.ask(`/v1/assessments/${id}`, { as: 'verifier' });
    expect([id, answer.status]).toEqual([id, 200]);
    assessmentStateSchema.parse(await answer.json());
  }
});

it.each(Object.keys(cards))('the card of %s says all it said, and what has come since', async (id) => {
  const { validUntil: held, ...before } = cards[id]!;
  const { validUntil, review, ...now } = await cardOf(id);
  expect(now).toEqual(before);
  scorecardViewSchema.parse({ ...now, validUntil, ...(review === undefined ? {} : { review }) });
  // The delay to file, which the cycle now sets, may end a card's day earlier; nothing else may.
  if (validUntil !== held) expect([held, validUntil]).toEqual([null, '2025-07-01']);
});

it('cards and lists tell of the review, though they were stored before there was one', async () => {
  expect(await cardOf('pacasen~2025~sn-kd-kd1-1')).toMatchObject({ review: { state: 'preparing' } });
  const { items } = (await (await server.ask('/v1/scorecards?programme=pacasen&cycle=2025&review=preparing', { as: 'verifier' })).json()) as { items: { assessmentId: string }[] };
  expect(items.map(({ assessmentId }) => assessmentId)).toContain('pacasen~2025~sn-kd-kd1-1');
});

it('the journal is complete, chained, and goes on', async () => {
  const lines = await db().selectFrom('journal').select(['sequence', 'aggregate_id as assessment_id', 'command_id', 'type', 'version', 'actor_id']).where('aggregate_kind', '=', 'assessment').orderBy('sequence').execute();
  expect(lines).toEqual(journal);
  const command = { id: crypto.randomUUID(), v: 1, base: 5, type: 'recordAnswer', payload: { item: 'IDP-3', note: 'Après la mise à niveau' } };
  const answer = await server.ask('/v1/assessments/pacasen~2025~sn-kd-kd2-1/commands', { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ commands: [command] }), headers: { 'content-type': 'application/json' } });
  expect([answer.status, await answer.json()]).toMatchObject([200, { version: 6 }]);
  const chains = await verifyChains(db());
  expect(chains.filter(({ broken }) => broken)).toEqual([]);
  // The demonstration was led on since: its plans and runs came with this version.
  const { count } = await db().selectFrom('journal').select((one) => one.fn.countAll<number>().as('count')).where('aggregate_kind', '<>', 'assessment').executeTakeFirstOrThrow();
  expect(count).toBeGreaterThan(50);
  expect(chains.reduce((sum, chain) => sum + chain.lines, 0)).toBe(journal.length + 1 + Number(count));
});

it('a command sent before is answered again as it was', async () => {
  const { rows } = await sql<{ command: object; assessment: string }>`select command, aggregate_id as assessment from journal where actor_id = 'coach-kolda-2' order by sequence desc limit 1`.execute(db());
  const answer = await server.ask(`/v1/assessments/${rows[0]!.assessment}/commands`, { method: 'POST', as: 'coach-kolda-2', body: JSON.stringify({ commands: [rows[0]!.command] }), headers: { 'content-type': 'application/json' } });
  expect(await answer.json()).toMatchObject({ outcomes: [{ status: 'replayed' }] });
});

it('a database of a later version is refused with a sentence, and left as it is', async () => {
  const later = await testDatabase();
  const opened = await openDatabase(later.location);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(opened.db);
  await expect(migrate(opened.db)).rejects.toMatchObject({ exitCode: 18, message: expect.stringMatching(/version plus récente de Jalon \(9999-later\)[^]*later version of Jalon \(9999-later\)/) as unknown });
  expect(await migrationsOf(opened.db)).toEqual([...KNOWN_MIGRATIONS, '9999-later']);
  await opened.close();
  await later.remove();
});
