import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePair, endChildren, launchServer, putDatabase, testFolder, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, startTestServer, testDatabase, tokensOf, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { openEvents, type EventReader } from './__fixtures__/event-reader.ts';

const MANY = 200;
const PATIENCE_MS = 1_000;
const PEOPLE = ['officer-adm', 'coach-kolda', 'secretary-kolda', 'verifier', 'reader'];

let database: TestDatabase;
let server: TestServer;
const folders: TestFolder[] = [];
beforeAll(async () => {
  database = await testDatabase();
  server = await startTestServer({ database: database.location, streams: { perPerson: MANY, patienceMs: PATIENCE_MS } });
});
afterAll(async () => {
  await endChildren();
  await server.close();
  await database.remove();
  for (const folder of folders) folder.remove();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function until(holds: () => boolean, forMs = 15_000): Promise<void> {
  for (const end = Date.now() + forMs; !holds();) {
    if (Date.now() > end) throw new Error('it did not come to be');
    await pause(10);
  }
}

async function write(note: string): Promise<void> {
  const path = '/v1/assessments/pacasen~2025~sn-kd-kd1-1';
  const { version } = (await (await server.ask(path, { as: 'coach-kolda' })).json()) as { version: number };
  const body = JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note } }] });
  expect((await server.ask(`${path}/commands`, { method: 'POST', as: 'coach-kolda', body, headers: { 'content-type': 'application/json' } })).status).toBe(200);
}

/** A connection that asks for the stream from its beginning on, and reads only when told. */
async function openSocket(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.pause();
  socket.write(`GET /v1/changes/stream?since=0 HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${await server.tokenFor('officer-adm')}\r\nAccept: text/event-stream\r\n\r\n`);
  return socket;
}

describe('many streams', () => {
  it(`all ${MANY} hear of a change, and a reader who goes away leaves nothing open`, async () => {
    const readers: EventReader[] = await Promise.all(Array.from({ length: MANY }, (_, at) => openEvents(server, { as: PEOPLE[at % PEOPLE.length]! })));
    expect(readers.map(({ response }) => response.status)).toEqual(Array.from({ length: MANY }, () => 200));
    expect(server.services.streams.size).toBe(MANY);
    for (let turn = 1; turn <= 5; turn += 1) {
      await write(`${turn}`);
      await Promise.all(readers.map((reader) => reader.until(turn)));
    }
    expect(new Set(readers.map(({ changes }) => changes.map(({ commandId }) => commandId).join()))).toHaveLength(1);
    expect(readers[0]!.changes).toHaveLength(5);
    await Promise.all(readers.map((reader) => reader.leave()));
    await until(() => server.services.streams.size === 0);
  }, 60_000);

  it('cuts who does not read, and tells the others meanwhile', async () => {
    const { db } = server.services.database;
    const { rows } = await sql<{ lines: string }>`select count(*) as lines from journal`.execute(db);
    const each = Math.ceil(40_000_000 / Number(rows[0]!.lines));
    // More than the buffers of two kernels hold: lines are never changed, but by a test that owns the table.
    await sql`alter table journal disable trigger user`.execute(db);
    await sql`update journal set after = to_jsonb(repeat('x', ${each}))`.execute(db);
    await sql`alter table journal enable trigger user`.execute(db);
    const socket = await openSocket();
    const closed = once(socket, 'close');
    await until(() => server.services.streams.size === 1);
    const other = await openEvents(server, { as: 'coach-kolda' });
    await write('meanwhile');
    await other.until(1);
    expect(server.services.streams.size).toBe(2);
    await until(() => server.services.streams.size === 1, PATIENCE_MS * 5);
    socket.resume();
    let bytes = 0;
    socket.on('data', (chunk) => (bytes += chunk.length)).on('error', () => undefined);
    await closed;
    expect(bytes).toBeLessThan(40_000_000);
    await other.leave();
  }, 60_000);

  it('ends them when the server ends, without waiting for anybody', async () => {
    const own = await startTestServer();
    const readers = await Promise.all(['officer-adm', 'coach-kolda'].map((as) => openEvents(own, { as })));
    const start = performance.now();
    await own.close();
    // Those who do not go by themselves are cut after three.
    expect(performance.now() - start).toBeLessThan(2_500);
    await Promise.all(readers.map(({ ended }) => ended));
  }, 60_000);

  it.skipIf(onPostgres())('leaves no process behind', async () => {
    const [folder, port] = [testFolder(), await freePair()];
    folders.push(folder);
    putDatabase(folder);
    const child = launchServer({ PORT: String(port), JALON_DATA: folder.data });
    await child.ready();
    const token = await tokensOf(child.url)('officer-adm');
    const response = await fetch(`${child.url}/v1/changes/stream`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(200);
    const start = performance.now();
    expect(await child.kill('SIGTERM')).toBe(0);
    expect(performance.now() - start).toBeLessThan(2_500);
    await response.text();
  }, 60_000);
});
