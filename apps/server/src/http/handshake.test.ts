import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Health, Problem } from '@jalon/contract';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ corsOrigins: ['https://partner.example'] });
});
afterAll(() => server.close());

const CARD = '/v1/scorecards/pacasen/2025/sn-kd-kd1-1';
const asking = (version: string, path = CARD, more: Record<string, string> = {}) => server.ask(path, { as: 'coach-kolda', headers: { 'jalon-client': version, ...more } });

it('a client too old is told so in its language', async () => {
  for (let times = 0; times < 3; times += 1) expect((await asking('1.0.0')).status).toBe(200);
  for (const [language, words] of [['fr', 'Rechargez la page'], ['en', 'Reload the page'], ['ar', 'أعد تحميل الصفحة']] as const) {
    const answer = await asking('0.9.9', CARD, { 'accept-language': language });
    const problem = (await answer.json()) as Problem;
    expect([answer.status, problem.code, answer.headers.get('cache-control')]).toEqual([426, 'client-too-old', 'no-store']);
    expect(problem.detail).toContain(words);
    expect(problem.detail).toContain('1.0.0');
  }
});

/** As it stands on the wire: `fetch` keeps some headers to itself. */
const onTheWire = (more: Record<string, string>): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> => new Promise((resolve, reject) => {
  request(server.url + CARD, { headers: { 'jalon-client': '0.9.9', ...more } }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
  }).on('error', reject).end();
});

it('it is told in the header HTTP has for that what to come back with, and the connection goes on', async () => {
  const { status, headers, body } = await onTheWire({});
  expect([status, headers.upgrade, headers.connection?.toLowerCase()]).toEqual([426, 'Jalon-Client/1.0.0', 'upgrade']);
  expect((JSON.parse(body) as Problem).code).toBe('client-too-old');
  expect((await asking('1.0.0')).headers.get('upgrade')).toBeNull();
});

it.each<Record<string, string>>([{ via: '1.1 proxy' }, { 'x-forwarded-for': '192.0.2.1' }, { forwarded: 'for=192.0.2.1' }])('a proxy in front that says %o is not: it may hand the header on where it is forbidden', async (said) => {
  const { status, headers, body } = await onTheWire(said);
  expect([status, headers.upgrade, (JSON.parse(body) as Problem).code]).toEqual([426, undefined, 'client-too-old']);
});

it('a client too old is not given what is kept in memory for others', async () => {
  const path = '/v1/scorecards?programme=pacasen&cycle=2025&within=sn-kd';
  const ask = (version: string) => server.ask(path, { headers: { 'jalon-client': version } });
  for (let times = 0; times < 3; times += 1) expect((await ask('1.0.0')).status).toBe(200);
  expect((await ask('0.9.9')).status).toBe(426);
});

it('a command of such a client is not carried out', async () => {
  const path = '/v1/assessments/pacasen~2025~sn-kd-kd1-1';
  const before = (await (await server.ask(path, { as: 'coach-kolda' })).json()) as { version: number };
  const body = JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base: before.version, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } }] });
  const answer = await server.ask(`${path}/commands`, { method: 'POST', as: 'coach-kolda', body, headers: { 'content-type': 'application/json', 'jalon-client': '0.1.0' } });
  expect(answer.status).toBe(426);
  expect(await (await server.ask(path, { as: 'coach-kolda' })).json()).toEqual(before);
});

it.each(['1.0.0', '99.0.0', 'unknown', '0.1', ''])('a client that says %o is let through', async (version) => {
  expect((await asking(version)).status).toBe(200);
});

it('every answer says the version of the server, and its health who is still understood', async () => {
  const { version } = server.services;
  for (const path of [CARD, CARD, CARD, '/v1/nothing', '/healthz', '/']) expect([path, (await server.ask(path, { as: 'coach-kolda' })).headers.get('jalon-server')]).toEqual([path, version]);
  expect((await (await asking('0.1.0', '/healthz')).json()) as Health).toMatchObject({ version, minimumClient: '1.0.0' });
});

it('a partner\'s page may send the one and read the other', async () => {
  const headers = { 'origin': 'https://partner.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'jalon-client' };
  expect((await server.ask(CARD, { method: 'OPTIONS', headers })).headers.get('access-control-allow-headers')).toContain('Jalon-Client');
  expect((await server.ask(CARD, { headers: { origin: 'https://partner.example' } })).headers.get('access-control-expose-headers')).toContain('Jalon-Server');
});
