import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journalChain } from '../storage/migrations/0003-journal-chain.ts';
import { onPostgres, startTestServer, testDatabase, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { verifyChains, verifyChainsIn, type ChainReport } from './verify-chains.ts';

let database: TestDatabase;
let server: TestServer;
let others: TestServer[] = [];
beforeAll(async () => {
  database = await testDatabase();
  server = await startTestServer({ database: database.location });
  if (onPostgres()) others = [await startTestServer({ database: database.location }), await startTestServer({ database: database.location })];
});
afterAll(async () => {
  for (const one of [...others, server]) await one.close();
  await database.remove();
});

const PLACES = ['sn-kd-kd2-1', 'sn-kd-kd2-2', 'sn-kd-kd2-3', 'sn-kd-kd3-1', 'sn-kd-kd3-2'];
const COACHES = ['coach-kolda', 'coach-kolda-2'];
const command = (writer: number) => ({ id: crypto.randomUUID(), v: 1, base: 0, type: 'recordAnswer', payload: { item: `IDP-${1 + (writer % 5)}`, note: crypto.randomUUID() } });

/** Sends a command to a place, through one of the servers, until it is taken. */
async function write(writer: number): Promise<void> {
  const through = [server, ...others][writer % (1 + others.length)]!;
  const place = PLACES[writer % PLACES.length]!;
  const ask = (path: string, more: object = {}) => through.ask(`/v1/assessments/pacasen~2025~${place}${path}`, { as: COACHES[writer % 2], ...more });
  for (let tries = 0; tries < 80; tries += 1) {
    const { version } = (await (await ask('')).json()) as { version: number };
    const body = JSON.stringify({ commands: [{ ...command(writer), base: version }] });
    const answer = await ask('/commands', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    if (answer.status === 200) return;
    expect(answer.status).toBe(409);
  }
  throw new Error('never taken');
}

const db = () => server.services.database.db;

it('twenty people writing at once, on several servers where there are, leave one unbroken chain for each organisation', async () => {
  const before = (await verifyChains(db())).reduce((sum, { lines }) => sum + lines, 0);
  await Promise.all(Array.from({ length: 20 }, async (_, writer) => {
    for (let turn = 0; turn < 4; turn += 1) await write(writer + turn);
  }));
  const reports = await verifyChains(db());
  expect(reports.filter(({ broken }) => broken)).toEqual([]);
  expect(reports.length).toBeGreaterThan(1);
  expect(reports.reduce((sum, { lines }) => sum + lines, 0)).toBe(before + 80);
  const { rows } = await sql<{ organisation: string }>`
    select organisation from journal j join people p on p.id = j.actor_id where j.organisation is distinct from p.organisation_id
      or j.sequence < (select max(k.sequence) from journal k where k.organisation = j.organisation and k.chain_position < j.chain_position)`.execute(db());
  expect(rows).toEqual([]);
});

/** Takes back what the chains brought. */
const UNCHAINED = [
  'alter table journal add column assessment_id text generated always as (aggregate_id) stored',
  'drop function open_journal', 'drop function journal_settled', 'drop table journal_heads',
  'alter table journal drop column organisation, drop column chain_position, drop column previous_hash, drop column hash',
];

class Undo extends Error {}

/** Does what only the owner of the database can, looks, and takes it back. */
async function tampered(change: string): Promise<ChainReport[]> {
  let found: ChainReport[] = [];
  await db().transaction().execute(async (trx) => {
    await sql.raw('alter table journal disable trigger journal_keeps_every_line').execute(trx);
    await sql.raw(change).execute(trx);
    found = await verifyChainsIn(trx);
    throw new Undo();
  }).catch((cause: unknown) => {
    if (!(cause instanceof Undo)) throw cause;
  });
  return found.filter(({ broken }) => broken);
}

/** The second, third and fourth line of the coaches, by their numbers. */
async function threeLines(): Promise<{ organisation: string; numbers: number[] }> {
  const { rows } = await sql<{ organisation: string; sequence: number }>`
    select organisation, sequence from journal where organisation = (select organisation_id from people where id = 'coach-kolda') order by sequence offset 1 limit 3`.execute(db());
  return { organisation: rows[0]!.organisation, numbers: rows.map(({ sequence }) => sequence) };
}

it.each([
  ['aggregate_id', "regexp_replace(aggregate_id, '~[^~]+~', '~other~')"], ['aggregate_kind', "'plan'"], ['command_id', 'gen_random_uuid()'], ['type', "'clearAnswer'"], ['version', 'version + 1'],
  ['at', "at + interval '1 microsecond'"], ['actor_id', "'somebody'"], ['actor_role', "'verifier'"], ['item', "'IDP-9'"], ['payload_hash', "'0'"],
  ['command', "command || '{\"v\":2}'"], ['before', "'{\"note\":\"x\"}'"], ['after', "'{\"note\":\"x\"}'"], ['engine', "'0'"], ['outcome', "outcome || '{\"version\":0}'"],
  ['sequence', 'default'], ['previous_hash', "repeat('1', 64)"], ['hash', "repeat('1', 64)"], ['chain_position', '1000000'], ['organisation', "'elsewhere'"],
])('an owner of the database who changes %s of a line is found', async (column, value) => {
  const { organisation, numbers: [, changed, next] } = await threeLines();
  const broken = await tampered(`update journal set ${column} = ${value} where sequence = ${changed}`);
  const first = broken.find((report) => report.organisation === organisation)?.broken;
  if (column === 'chain_position' || column === 'organisation') expect(first).toEqual({ sequence: next, reason: 'gap' });
  else expect(first).toEqual({ sequence: column === 'sequence' ? expect.any(Number) : changed, reason: 'altered' });
});

it('an owner of the database who takes lines away is found, wherever they stood', async () => {
  const { organisation, numbers: [before, removed, next] } = await threeLines();
  expect(await tampered(`delete from journal where sequence = ${removed}`)).toMatchObject([{ organisation, broken: { sequence: next, reason: 'gap' } }]);
  expect(await tampered(`delete from journal where organisation = '${organisation}' and sequence > ${before}`)).toMatchObject([{ organisation, broken: { sequence: before, reason: 'cut' } }]);
  expect(await tampered(`delete from journal where organisation = '${organisation}'`)).toMatchObject([{ organisation, lines: 0, broken: { sequence: null, reason: 'cut' } }]);
  expect(await tampered(`delete from journal_heads where organisation = '${organisation}'`)).toMatchObject([{ organisation, broken: { reason: 'cut' } }]);
});

it('an owner of the database who adds a line to the end is found', async () => {
  const { organisation } = await threeLines();
  const columns = 'aggregate_kind, aggregate_id, territory_id, type, version, at, actor_id, actor_role, item, payload_hash, command, before, after, engine, outcome, organisation, hash';
  const added = `insert into journal (${columns}, command_id, chain_position, previous_hash) select ${columns}, gen_random_uuid(), chain_position + 1, hash from journal where organisation = '${organisation}' order by chain_position desc limit 1`;
  expect(await tampered(added)).toMatchObject([{ organisation, broken: { reason: 'altered' } }]);
});

it('a journal from before there were chains is chained in its order, by the organisations of its authors', async () => {
  const heads = (reports: readonly ChainReport[]) => reports.map(({ organisation, lines, hash, broken }) => ({ organisation, lines, hash, broken }));
  // As it was then: about assessments alone.
  const { rows: later } = await sql<{ organisation: string }>`select distinct organisation from journal where aggregate_kind <> 'assessment'`.execute(db());
  const early = (reports: readonly ChainReport[]) => heads(reports).filter(({ organisation }) => !later.some((one) => one.organisation === organisation));
  const before = early(await verifyChains(db()));
  expect(before.length).toBeGreaterThan(1);
  await db().transaction().execute(async (trx) => {
    for (const statement of UNCHAINED) await sql.raw(statement).execute(trx);
    await journalChain.up(trx);
    expect(early(await verifyChainsIn(trx))).toEqual(before);
    throw new Undo();
  }).catch((cause: unknown) => {
    if (!(cause instanceof Undo)) throw cause;
  });
});
