import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { PlanSummary } from '@jalon/contract';
import { verifyChains } from '../journal/verify-chains.ts';
import { openDatabase } from '../storage/database.ts';
import { KNOWN_MIGRATIONS, migrationsOf } from '../storage/migrate.ts';
import { startTestServer, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { beforePlansAnswers, beforePlansDatabase } from './__fixtures__/databases.ts';

const KOLDA = 'pacasen~2025~sn-kd-kd1-1';
const answers = beforePlansAnswers();
let database: TestDatabase;
let server: TestServer;
/** Each line of the journal with its hash, as it stood before. */
let written: readonly object[];
beforeAll(async () => {
  database = await beforePlansDatabase();
  const before = await openDatabase(database.location);
  expect((await migrationsOf(before.db)).at(-1)).toBe('0010-matrix-rows');
  ({ rows: written } = await sql<object>`select sequence, assessment_id as subject, command_id, type, version, actor_id, hash from journal order by sequence`.execute(before.db));
  await before.close();
  server = await startTestServer({ database: database.location });
});
afterAll(async () => {
  await server.close();
  await database.remove();
});

const db = () => server.services.database.db;
const read = async <T>(path: string, as?: string): Promise<T> => {
  const answer = await server.ask(path, { as });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
};

it('a database from before plans goes through every change of shape since, with its journal line for line', async () => {
  expect(await migrationsOf(db())).toEqual(KNOWN_MIGRATIONS);
  const { rows } = await sql<object>`select sequence, aggregate_id as subject, command_id, type, version, actor_id, hash from journal where aggregate_kind = 'assessment' order by sequence`.execute(db());
  expect(written.length).toBeGreaterThan(500);
  expect(rows).toEqual(written);
  const chains = await verifyChains(db());
  expect(chains.filter(({ broken }) => broken)).toEqual([]);
});

it('its cards and lists say what they said', async () => {
  const { items } = await read<{ items: { assessmentId: string }[] }>('/v1/scorecards?programme=pacasen&cycle=2025&limit=200', 'coach-kolda');
  expect(Object.fromEntries(items.map((item) => [item.assessmentId, item]))).toEqual(answers.lines);
  expect(await read('/v1/scorecards/pacasen/2025/sn-kd-kd1-1', 'coach-kolda')).toEqual(answers.card);
});

it('plans and grants are offered, in the demonstration with what it leads of them', async () => {
  const { items } = await read<{ items: PlanSummary[] }>('/v1/plans?territory=sn-kd&limit=200', 'secretary-kolda');
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['kolda-pti-adopted', 'kolda-pti-draft']));
  expect((await read<{ items: object[] }>('/v1/planning-frameworks?code=sn-pti')).items.length).toBe(1);
  expect((await read<{ items: object[] }>('/v1/allocation-runs?limit=200', 'officer-adm')).items.length).toBeGreaterThan(0);
});

it('it is written on: a dossier from where it stood, and a plan', async () => {
  const send = async (path: string, as: string, command: object): Promise<unknown[]> => {
    const answer = await server.ask(path, { method: 'POST', as, body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, ...command }] }), headers: { 'content-type': 'application/json' } });
    return [answer.status, ((await answer.json()) as { version?: number }).version];
  };
  expect(await send(`/v1/assessments/${KOLDA}/commands`, 'coach-kolda', { base: answers.version, type: 'recordAnswer', payload: { item: 'IDP-3', note: 'Après la mise à niveau' } })).toEqual([200, answers.version + 1]);
  const { plan: { version } } = await read<{ plan: { version: number } }>('/v1/plans/kolda-pti-draft', 'secretary-kolda');
  expect(await send('/v1/plans/kolda-pti-draft/commands', 'secretary-kolda', { base: version, type: 'setPlanName', payload: { name: 'Après la mise à niveau' } })).toEqual([200, version + 1]);
  expect((await verifyChains(db())).filter(({ broken }) => broken)).toEqual([]);
});

it('a command sent before is answered again as it was', async () => {
  const { rows } = await sql<{ command: object }>`select command from journal where aggregate_id = ${KOLDA} and actor_id = 'coach-kolda' and version = ${answers.version} limit 1`.execute(db());
  const answer = await server.ask(`/v1/assessments/${KOLDA}/commands`, { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ commands: [rows[0]!.command] }), headers: { 'content-type': 'application/json' } });
  expect(await answer.json()).toMatchObject({ outcomes: [{ status: 'replayed' }] });
});
