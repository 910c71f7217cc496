import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLog, type Log } from '../log/log.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const PARTNER = 'https://intranet.example.sn';
const STRANGER = 'https://stranger.example';
const PATHS = ['/v1/cycles', '/v1/scorecards?programme=pacasen&cycle=2021', '/v1/me', '/v1/nowhere', '/healthz'];

const warnings: string[] = [];
const log: Log = { ...silentLog, warn: (message) => void warnings.push(message) };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ corsOrigins: [PARTNER], log });
});
afterAll(() => server.close());

const preflight = (path: string, origin: string) => server.ask(path, {
  method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type,if-match' },
});

it('lets a partner\'s page read every answer, problems included, and the headers it needs', async () => {
  for (const path of PATHS) {
    for (const _ of ['made', 'kept']) {
      const { headers } = await server.ask(path, { headers: { origin: PARTNER } });
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, PARTNER]);
      for (const name of ['ETag', 'X-Request-Id', 'Retry-After']) expect(headers.get('access-control-expose-headers')).toContain(name);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  }
});

it('says on every answer that it depends on the origin, to whomever it goes', async () => {
  for (const path of PATHS) {
    for (const origin of [PARTNER, STRANGER, undefined]) {
      const { headers } = await server.ask(path, { headers: origin === undefined ? {} : { origin } });
      expect([path, origin, headers.get('vary')]).toEqual([path, origin, expect.stringContaining('Origin')]);
    }
  }
});

it('keeps a stranger\'s page from reading, and from asking with a token', async () => {
  for (const path of PATHS) expect((await server.ask(path, { headers: { origin: STRANGER } })).headers.get('access-control-allow-origin')).toBeNull();
  const refused = await preflight('/v1/me', STRANGER);
  expect(refused.headers.get('access-control-allow-headers')).toBeNull();
  expect(refused.headers.get('vary')).toContain('Origin');
});

it('does not take an origin for the partner\'s because it looks like it', async () => {
  for (const origin of [`${PARTNER}.evil.example`, PARTNER.replace('https', 'http'), `${PARTNER}:8443`, 'null']) {
    expect((await server.ask('/v1/cycles', { headers: { origin } })).headers.get('access-control-allow-origin')).toBeNull();
  }
});

it('tells a partner\'s page beforehand what it may send', async () => {
  const answer = await preflight('/v1/assessments/pacasen~2025~sn-kd-kd1-1/commands', PARTNER);
  expect(answer.status).toBe(204);
  const allowed = answer.headers.get('access-control-allow-headers') ?? '';
  for (const name of ['Authorization', 'If-Match', 'If-None-Match', 'Content-Type', 'Accept-Language']) expect(allowed).toContain(name);
  expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
});

it('explains a refused origin in its log, once, with what to do', async () => {
  const about = warnings.filter((warning) => warning.includes(STRANGER));
  expect(about).toHaveLength(1);
  expect(about[0]).toContain('JALON_CORS_ORIGINS');
});

it('lets the widget\'s files be loaded by any page', async () => {
  const folder = new URL('../testing/__fixtures__/widgets', import.meta.url).pathname;
  const other = await startTestServer({ widgets: { folder, version: '1.4.2' } });
  const { headers, status } = await other.ask('/cdn/1.4.2/scorecard.js', { headers: { origin: STRANGER } });
  expect(status).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('cache-control')).toContain('immutable');
  expect((await other.ask('/cdn/v1/scorecard.js')).headers.get('cache-control')).toMatch(/max-age=300\b/);
  for (const path of ['/cdn/1.4.1/scorecard.js', '/cdn/v2/scorecard.js', '/cdn/1.4.2/../../package.json', '/cdn/1.4.2/%2e%2e/%2e%2e/package.json', '/cdn/1.4.2/nothing.js']) {
    expect([path, (await other.ask(path)).status]).toEqual([path, 404]);
  }
  await other.close();
});
