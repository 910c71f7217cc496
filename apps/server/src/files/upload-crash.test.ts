import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createClient } from '@jalon/client';
import { endChildren, freePair, launchServer, putDatabase, testFolder, type ChildServer, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, tokensOf } from '../testing/test-server.ts';
import { pdf, sha256Of } from './__fixtures__/documents.ts';

let folder: TestFolder;
beforeAll(() => {
  folder = testFolder();
});
afterEach(endChildren);
afterAll(() => folder.remove());

/** The same data, the same port: what a supervisor does. */
async function launch(port: number): Promise<ChildServer> {
  const server = launchServer({ PORT: String(port), JALON_DATA: folder.data, JALON_ACCESS_LOG: 'off' });
  await server.ready();
  return server;
}

it.skipIf(onPostgres())('an upload goes on after the server was killed in the middle of it', async () => {
  putDatabase(folder);
  const port = await freePair();
  let server = await launch(port);
  const tokenFor = tokensOf(server.url);
  await tokenFor('coach-kolda');
  const bytes = pdf(4_500_000);
  const sha256 = sha256Of(bytes);
  const pieces: string[] = [];
  const counting: typeof fetch = (input, init) => {
    if (init?.method === 'PATCH') pieces.push(new Headers(init.headers).get('upload-offset') ?? '');
    return fetch(input, init);
  };
  const client = (max: number) => createClient({ baseUrl: server.url, fetch: counting, getAccessToken: () => tokenFor('coach-kolda'), retries: { max, baseDelayMs: 1 } });
  let killed: Promise<unknown> | undefined;
  const cut = client(0).files.upload(new Blob([bytes]), {
    onProgress: ({ sent }) => { if (sent >= 2_000_000) killed ??= server.kill('SIGKILL'); },
  });
  await expect(cut).rejects.toMatchObject({ code: 'no-answer' });
  await killed;
  server = await launch(port);
  pieces.length = 0;
  const seen: number[] = [];
  const file = await client(2).files.upload(new Blob([bytes]), { onProgress: ({ sent }) => void seen.push(sent) });
  expect(file).toMatchObject({ sha256, status: 'unscanned', size: bytes.length });
  expect(seen[0]).toBeGreaterThanOrEqual(2_000_000);
  expect(pieces.map(Number).every((offset) => offset >= 2_000_000)).toBe(true);
  expect(sha256Of(new Uint8Array(await (await client(0).files.get(sha256)).arrayBuffer()))).toBe(sha256);
}, 90_000);
