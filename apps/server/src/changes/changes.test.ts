import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnyChanges } from '@jalon/contract';
import type { Tables } from '../storage/tables.ts';
import { onPostgres, startTestServer, testDatabase, type TestDatabase, type TestServer } from '../testing/test-server.ts';

let database: TestDatabase;
let server: TestServer;
let others: TestServer[] = [];
beforeAll(async () => {
  database = await testDatabase();
  server = await startTestServer({ database: database.location });
  if (onPostgres()) others = [await startTestServer({ database: database.location })];
});
afterAll(async () => {
  for (const one of [...others, server]) await one.close();
  await database.remove();
});

const db = () => server.services.database.db;
const ALL = 'kinds=assessment,plan,allocation-run';
const read = async (since: number, { limit = 200, as = 'officer-adm', of = ALL } = {}) => (await (await server.ask(`/v1/changes?since=${since}&limit=${limit}&${of}`, { as })).json()) as AnyChanges;
const sequences = ({ items }: AnyChanges): number[] => items.map(({ sequence }) => sequence);

/** Everything there is, page by page. */
async function readAll(from: number, as = 'officer-adm'): Promise<{ seen: number[]; end: number }> {
  const seen: number[] = [];
  for (let since = from; ;) {
    const page = await read(since, { limit: 37, as });
    seen.push(...sequences(page));
    since = page.nextSince;
    if (!page.more) return { seen, end: since };
  }
}

const written = async (): Promise<number[]> => (await sql<{ sequence: number }>`select sequence from journal order by sequence`.execute(db())).rows.map(({ sequence }) => sequence);

it('tells whoever reads everywhere the whole journal, each line once', async () => {
  const { seen } = await readAll(0);
  expect(seen).toEqual(await written());
  expect(seen.length).toBeGreaterThan(50);
});

it('tells somebody of one place the lines of that place, and nobody without a token', async () => {
  const { rows } = await sql<{ sequence: number }>`
    select j.sequence from journal j join territories t on t.id = j.territory_id where starts_with(t.lineage, '/sn/sn-kd/') order by 1`.execute(db());
  const { seen } = await readAll(0, 'coach-kolda');
  expect(rows.length).toBeGreaterThan(0);
  expect(seen).toEqual(rows.map(({ sequence }) => sequence));
  expect((await server.ask('/v1/changes')).status).toBe(401);
});

it('tells of assessments alone whoever asks for nothing else, and of one plan whoever follows it', async () => {
  const kindsOf = async (of: string, as?: string) => {
    const kinds = new Set<string>();
    for (let since = 0; ;) {
      const { items, nextSince, more } = await read(since, { of, ...(as === undefined ? {} : { as }) });
      for (const { about, assessmentId } of items) kinds.add(`${about?.kind}${about?.kind === 'assessment' && about.id === assessmentId ? '' : ` ${about?.id}`}`);
      since = nextSince;
      if (!more) return [...kinds].sort();
    }
  };
  expect(await kindsOf('')).toEqual(['assessment']);
  expect(await kindsOf('kinds=allocation-run')).toEqual(['allocation-run pacasen-2022', 'allocation-run pacasen-2022-window-2']);
  expect(await kindsOf('about=plan:kolda-pti-draft', 'team-kolda')).toEqual(['plan kolda-pti-draft']);
  expect(await kindsOf('about=plan:kolda-pti-draft', 'secretary-louga')).toEqual([]);
  // The State's representative is sent plans, and opens no dossier.
  expect(new Set((await kindsOf(ALL, 'prefect-kolda')).map((one) => one.split(' ')[0]))).toEqual(new Set(['plan']));
  // A commune is told nothing of the run of its country.
  expect(await kindsOf('kinds=allocation-run', 'secretary-kolda')).toEqual([]);
});

it('moves past lines of others, and asked again from the end tells nothing', async () => {
  const { end } = await readAll(0, 'secretary-louga');
  expect(end).toBeGreaterThanOrEqual((await written()).at(-1)!);
  expect(await read(end)).toEqual({ items: [], nextSince: end, more: false });
  expect(await read(end + 1_000)).toEqual({ items: [], nextSince: end + 1_000, more: false });
});

/** A transaction that has taken a number, and waits to be told to write its line and end. */
async function slowWriter(organisation: string): Promise<{ sequence: number; end(): Promise<void> }> {
  const taken = Promise.withResolvers<number>();
  const told = Promise.withResolvers<void>();
  const done = db().transaction().execute(async (trx) => {
    const { rows } = await sql<{ opened: { sequences: number[] } }>`select open_journal(${[organisation]}::text[], 1) as opened`.execute(trx);
    const sequence = rows[0]!.opened.sequences[0]!;
    taken.resolve(sequence);
    await told.promise;
    await copyLine(trx, organisation, sequence);
  });
  return { sequence: await taken.promise, end: () => { told.resolve(); return done; } };
}

async function copyLine(trx: Transaction<Tables>, organisation: string, sequence: number): Promise<void> {
  const columns = sql.raw('aggregate_kind, aggregate_id, territory_id, type, version, at, actor_id, actor_role, item, payload_hash, command, before, after, engine, outcome, previous_hash');
  await sql`
    insert into journal (${columns}, sequence, command_id, organisation, chain_position, hash) overriding system value
    select ${columns}, ${sequence}, gen_random_uuid(), ${organisation}, 1, 'made by a test' from journal order by sequence limit 1`.execute(trx);
}

it.runIf(onPostgres())('waits at a line that commits after a higher one, and then tells both', async () => {
  const { end } = await readAll(0);
  const [first, second] = [await slowWriter('slow'), await slowWriter('quick')];
  expect(second.sequence).toBeGreaterThan(first.sequence);
  await second.end();
  expect(await written()).toContain(second.sequence);
  const meanwhile = await read(end);
  expect([sequences(meanwhile), meanwhile.nextSince < first.sequence]).toEqual([[], true]);
  await first.end();
  const after = await read(meanwhile.nextSince);
  expect(sequences(after)).toEqual([first.sequence, second.sequence]);
  expect(after.nextSince).toBe(second.sequence);
});

it('somebody who follows while people of several organisations write misses no line', async () => {
  const { end } = await readAll(0);
  const servers = [server, ...others];
  let writing = true;
  const write = async (as: string, place: string, writer: number): Promise<void> => {
    const through = servers[writer % servers.length]!;
    for (let turn = 0; turn < 12; turn += 1) {
      const { version } = (await (await through.ask(`/v1/assessments/pacasen~2025~${place}`, { as })).json()) as { version: number };
      const body = JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: `IDP-${1 + (turn % 5)}`, note: `${writer} ${turn}` } }] });
      await through.ask(`/v1/assessments/pacasen~2025~${place}/commands`, { method: 'POST', as, body, headers: { 'content-type': 'application/json' } });
    }
  };
  const follow = async (): Promise<number[]> => {
    const seen: number[] = [];
    for (let since = end, last = false; ;) {
      last = !writing;
      const page = await readAll(since);
      seen.push(...page.seen);
      since = page.end;
      if (last) return seen;
    }
  };
  const seen = follow();
  const people: [string, string][] = [['coach-kolda', 'sn-kd-kd2-1'], ['secretary-kolda', 'sn-kd-kd1-1'], ['secretary-louga', 'sn-lg-ld1-1'], ['coach-kolda-2', 'sn-kd-kd2-2'], ['coach-kolda', 'sn-kd-kd2-3'], ['coach-kolda-2', 'sn-kd-kd2-4']];
  await Promise.all(people.map(([as, place], writer) => write(as, place, writer)));
  writing = false;
  const expected = (await written()).filter((sequence) => sequence > end);
  expect(expected.length).toBeGreaterThan(40);
  expect(await seen).toEqual(expected);
});
