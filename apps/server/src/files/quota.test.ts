import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onPostgres, startTestServer, testDatabase, type TestDatabase, type TestServer } from '../testing/test-server.ts';
import { pdf, sha256Of } from './__fixtures__/documents.ts';
import { put } from './__fixtures__/evidence.ts';

const SIZE = 300_000;
/** Room for three files, not for four. */
const files = { bytesPerDay: 1_000_000 };

let folder: string;
let database: TestDatabase;
/** On PostgreSQL two servers share database and folder; the embedded database has one. */
let servers: TestServer[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-quota-'));
  database = await testDatabase();
  const start = () => startTestServer({ database: database.location, files: { ...files, folder } });
  servers = onPostgres() ? [await start(), await start()] : [await start()];
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.remove();
  await rm(folder, { recursive: true });
});

const of = (at: number): TestServer => servers[at % servers.length]!;
const begin = (at: number, as: string, sha256: string, size = SIZE): Promise<Response> =>
  of(at).ask('/v1/uploads', { method: 'POST', as, body: JSON.stringify({ sha256, size }), headers: { 'content-type': 'application/json' } });
const counted = (answers: readonly Response[]): Record<string, number> => Object.fromEntries([200, 429].map((status) => [status, answers.filter((answer) => answer.status === status).length]));

it('uploads begun at once cannot pass the count together', async () => {
  await Promise.all(servers.map((server) => server.tokenFor('coach-kolda')));
  expect(counted(await Promise.all(Array.from({ length: 10 }, (_, at) => begin(at, 'coach-kolda', sha256Of(pdf(SIZE))))))).toEqual({ 200: 3, 429: 7 });
});

it('files sent at once cannot either, and those refused leave no bytes', async () => {
  await Promise.all(servers.map((server) => server.tokenFor('secretary-louga')));
  const brought = Array.from({ length: 8 }, () => pdf(SIZE)).map((bytes) => ({ bytes, sha256: sha256Of(bytes) }));
  const answers = await Promise.all(brought.map(({ sha256, bytes }, at) => put(of(at), 'secretary-louga', sha256, bytes)));
  expect(counted(answers)).toEqual({ 200: 3, 429: 5 });
  const kept = await of(0).services.database.db.selectFrom('files').select('sha256').execute();
  expect(kept.map(({ sha256 }) => sha256).sort()).toEqual(brought.filter((_, at) => answers[at]!.status === 200).map(({ sha256 }) => sha256).sort());
  if (!onPostgres()) expect((await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(3);
  expect(await readdir(join(folder, 'uploads'))).toEqual([]);
});

it('a file counts once: while it comes in pieces, when it has come, and when it is sent again', async () => {
  const bytes = pdf(SIZE);
  const sha256 = sha256Of(bytes);
  const room = pdf(600_000);
  expect((await put(of(0), 'secretary-kolda', sha256Of(room), room)).status).toBe(200);
  const { id } = (await (await begin(0, 'secretary-kolda', sha256, bytes.length)).json()) as { id: string };
  const last = await of(0).ask(`/v1/uploads/${id}`, { method: 'PATCH', as: 'secretary-kolda', body: bytes, headers: { 'upload-offset': '0' } });
  expect(last.status).toBe(200);
  expect((await put(of(0), 'secretary-kolda', sha256, bytes)).status).toBe(200);
  const more = pdf(SIZE);
  expect((await put(of(0), 'secretary-kolda', sha256Of(more), more)).status).toBe(429);
});
