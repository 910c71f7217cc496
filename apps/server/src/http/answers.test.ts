import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const LIST = '/v1/scorecards?programme=pacasen&cycle=2021&limit=200';
const CARD = '/v1/scorecards/pacasen/2021/ansd:SN-FK-FD1-1';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Exactly the bytes that were sent: `fetch` would unpack them. */
function rawGet(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(server.url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

const PATHS = [LIST, CARD, '/v1/territories?q=sa', '/v1/referentials/pacasen/2025.1', '/v1/cycles/pacasen/2025'];

it('answers again from memory with the very bytes, tag and headers of the first time', async () => {
  for (const path of PATHS) {
    const [made, kept] = [await rawGet(path), await rawGet(path)];
    expect(kept.body.equals(made.body)).toBe(true);
    for (const name of ['etag', 'cache-control', 'content-type', 'vary', 'content-security-policy', 'x-content-type-options']) expect([path, name, kept.headers[name]]).toEqual([path, name, made.headers[name]]);
    expect(kept.headers['x-request-id']).not.toBe(made.headers['x-request-id']);
  }
});

it('compresses for who can read it, under another tag, which is known again', async () => {
  for (const path of PATHS) {
    const plain = await rawGet(path);
    const packed = await rawGet(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
    const again = await rawGet(path, { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers['etag']) });
    expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
  }
});

it('knows a tag among several, marked weak, or as a star', async () => {
  const { headers } = await rawGet(CARD);
  for (const header of [`"a", ${String(headers['etag'])}`, `W/${String(headers['etag'])}`, '*']) expect((await rawGet(CARD, { 'if-none-match': header })).status).toBe(304);
  expect((await rawGet(CARD, { 'if-none-match': '"32-other"' })).status).toBe(200);
});

it('lets a CDN keep what is published for a minute, and nobody keep what is personal', async () => {
  expect((await server.ask(CARD)).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate');
  expect((await server.ask(CARD, { as: 'reader' })).headers.get('cache-control')).toBe('private, no-cache');
});

it('answers HEAD like GET, without the content', async () => {
  const [head, get] = [await server.ask(CARD, { method: 'HEAD' }), await server.ask(CARD)];
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  expect(head.headers.get('etag')?.replace('-gzip', '')).toBe(get.headers.get('etag')?.replace('-gzip', ''));
});

it('names every exchange differently', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await server.ask('/v1/cycles')).headers.get('x-request-id')));
  expect(new Set(ids).size).toBe(20);
});
