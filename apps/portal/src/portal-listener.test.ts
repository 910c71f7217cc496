import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPortalListener } from './portal-listener.ts';

const SECRET = 'kept-by-the-agency';
const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const HASH = hashOf('a widget');
const MATRIX = hashOf('a matrix');
const PLANNER = hashOf('a planner');
const cdn = mkdtempSync(join(tmpdir(), 'jalon-cdn-'));
const issuerSaw: { authorization: string | null; body: string }[] = [];

const issuer: typeof globalThis.fetch = async (_, init) => {
  issuerSaw.push({ authorization: new Headers(init?.headers).get('authorization'), body: String(init?.body) });
  return Response.json({ access_token: 'a-token', expires_in: 300, token_type: 'Bearer' });
};

let server: Server;
let origin = '';

beforeAll(async () => {
  writeFileSync(join(cdn, 'integrity.json'), JSON.stringify({ version: '1.2.3', files: { 'scorecard.js': HASH, 'scorecard-matrix.js': MATRIX, 'pti-planner.js': PLANNER } }));
  const listener = createPortalListener({
    serverUrl: 'http://127.0.0.1:9/', tokenEndpoint: 'http://127.0.0.1:9/issuer/token', cdnFolder: cdn, fetch: issuer,
    personas: [{ id: 'coach-kolda', name: 'Aïssatou <Baldé>', clientId: 'coach-kolda', clientSecret: SECRET }],
  });
  server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(cdn, { recursive: true });
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(origin + path, { headers });
  return { answer, text: await answer.text() };
};
const askToken = (body: string, headers: Record<string, string> = { origin, 'content-type': 'application/json' }) =>
  fetch(`${origin}/session/token`, { method: 'POST', headers, body });

it('embeds one Jalon script, pinned by the hash its publisher prints', async () => {
  const { text } = await page('/fiche');
  expect(text).toContain(`<script type="module" src="http://127.0.0.1:9/cdn/1.2.3/scorecard.js" integrity="${HASH}" crossorigin></script>`);
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text).toContain('<script type="module" src="/partner.js"></script>');
});

it('embeds the matrix by its own file, and allows the one policy of that file', async () => {
  const { answer, text } = await page('/matrice');
  expect(text).toContain(`<script type="module" src="http://127.0.0.1:9/cdn/1.2.3/scorecard-matrix.js" integrity="${MATRIX}" crossorigin></script>`);
  expect(text).not.toContain('/scorecard.js');
  expect(answer.headers.get('content-security-policy')).toContain('trusted-types jalon-scorecard-matrix');
  expect((await page('/fiche')).answer.headers.get('content-security-policy')).not.toContain('matrix');
});

it('embeds the planner by its own file, and says so where a file of the page is not built', async () => {
  const { answer, text } = await page('/plan');
  expect(text).toContain(`<script type="module" src="http://127.0.0.1:9/cdn/1.2.3/pti-planner.js" integrity="${PLANNER}" crossorigin></script>`);
  expect(answer.headers.get('content-security-policy')).toContain('trusted-types jalon-pti-planner');
  const missing = await page('/dotations');
  expect(missing.answer.status).toBe(503);
  expect(missing.text).not.toContain('<jalon-allocation');
});

it('lets no script or style stand in the page itself', async () => {
  for (const path of ['/', '/fiche', '/deux-langues', '/matrice', '/plan', '/dotations', '/integrer', '/ar/fiche', '/nowhere']) {
    const { text } = await page(path);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/);
  }
});

it('prints on the page for webmasters the very policy it sends', async () => {
  const { answer, text } = await page('/integrer');
  const sent = answer.headers.get('content-security-policy') ?? '';
  const printed = text.replaceAll('&#39;', "'");
  for (const directive of sent.split('; ')) expect(printed).toContain(directive);
  expect(sent).toContain("default-src 'none'");
  expect(sent).not.toContain('unsafe');
});

it('leads to the page for webmasters with its own choices, and prints none of it again', async () => {
  const { text } = await page('/en/integrer');
  const [, address = ''] = /href="(http:\/\/127\.0\.0\.1:9\/embed\?[^"]*)"/.exec(text) ?? [];
  const query = new URL(address.replaceAll('&amp;', '&')).searchParams;
  expect(Object.fromEntries(query)).toMatchObject({ widget: 'scorecard', access: 'signed', site: origin, lang: 'en' });
  expect(text).not.toContain('integrity=');
});

it('prints the part of its own file that every partner needs', async () => {
  const { text } = await page('/integrer');
  expect(text).toContain('getAccessToken');
  expect(text).not.toContain('takePlace');
});

it('speaks the language of the address, and Arabic from right to left', async () => {
  expect((await page('/')).text).toContain('<html lang="fr" dir="ltr"');
  expect((await page('/en/fiche')).text).toContain('<html lang="en" dir="ltr"');
  expect((await page('/ar')).text).toContain('<html lang="ar" dir="rtl"');
  expect((await page('/ar/fiche')).text).toContain('cycle="2025" lang="ar"');
});

it('puts a scorecard in each of two languages on one page', async () => {
  const { text } = await page('/en/deux-langues');
  expect([...text.matchAll(/<jalon-scorecard[^>]*lang="(\w+)"/g)].map(([, language]) => language)).toEqual(['fr', 'ar']);
});

it('sends the chosen appearance with the page, so that nothing flashes', async () => {
  const { text } = await page('/fiche', { cookie: 'theme=dark' });
  expect(text).toContain('data-theme="dark"');
  expect(text).toContain('theme="dark"');
  expect((await page('/fiche', { cookie: 'theme="><script>' })).text).toContain('data-theme="auto"');
});

it('escapes the names of people', async () => {
  const { text } = await page('/');
  expect(text).toContain('Aïssatou &lt;Baldé&gt;');
});

it('asks the issuer for a token and never shows the secret', async () => {
  const answer = await askToken('{"persona":"coach-kolda"}');
  expect(await answer.json()).toEqual({ access_token: 'a-token', expires_in: 300 });
  expect(issuerSaw.at(-1)?.body).toBe('grant_type=client_credentials');
  expect(atob(issuerSaw.at(-1)?.authorization?.slice(6) ?? '')).toBe(`coach-kolda:${SECRET}`);
  for (const path of ['/', '/fiche', '/integrer', '/partner.js']) expect((await page(path)).text).not.toContain(SECRET);
});

it('gives a visitor no token, without asking anybody', async () => {
  const before = issuerSaw.length;
  expect(await (await askToken('{"persona":"visitor"}')).json()).toEqual({ access_token: null, expires_in: 0 });
  expect(issuerSaw).toHaveLength(before);
});

it('gives no token to a page of another origin', async () => {
  const json = { 'content-type': 'application/json' };
  expect((await askToken('{"persona":"coach-kolda"}', { ...json, origin: 'http://evil.example' })).status).toBe(403);
  expect((await askToken('{"persona":"coach-kolda"}', json)).status).toBe(403);
  expect((await askToken('{"persona":"coach-kolda"}', { origin, 'content-type': 'text/plain' })).status).toBe(403);
});

it('refuses a name that was made to point at this machine', async () => {
  const { port } = new URL(origin);
  const status = await new Promise((resolve) => {
    httpRequest({ port, host: '127.0.0.1', path: '/', headers: { host: 'rebound.example' } }, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(421);
});

it('names who may be asked for when it knows nobody of that name', async () => {
  const answer = await askToken('{"persona":"mayor"}');
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as { detail: string }).detail).toContain('coach-kolda, visitor');
});

it('says what to do when the widget has not been built', async () => {
  const listener = createPortalListener({ serverUrl: 'http://127.0.0.1:9', tokenEndpoint: 'http://127.0.0.1:9/token', cdnFolder: join(cdn, 'nowhere'), personas: [] });
  const other = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const answer = await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/fiche`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm run build');
  other.close();
});

it.each(['/console', '/en/console', '/ar/console'])('%s brings the console in one script, from here', async (path) => {
  const { text } = await page(path);
  expect(text).toMatch(/<jalon-provider base-url="[^"]+" lang="(fr|en|ar)">/);
  expect([...text.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src)).toEqual(['/partner.js', '/console.js']);
});

it('serves the console whole, with one policy for what draws it', async () => {
  const { text } = await page('/console.js');
  expect(text.match(/createPolicy\(.jalon/g)).toHaveLength(1);
  expect(text).not.toMatch(/createPolicy\(.lit-html|^import[ {]|\bimport\(/m);
  expect(text).not.toContain(SECRET);
  expect((await page('/console.css')).text).toContain('.beside');
}, 60_000);
