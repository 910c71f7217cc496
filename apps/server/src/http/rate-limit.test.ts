import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@jalon/contract';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let now = 0;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ rateLimit: { perSecond: 2, proxies: 1, now: () => now } });
});
afterAll(() => server.close());

const ME = '/v1/me';
const CYCLE = '/v1/cycles/pacasen/2025';
const ask = (from: string, path = CYCLE, more: Parameters<TestServer['ask']>[1] = {}) => server.ask(path, { ...more, headers: { 'x-forwarded-for': from, ...(more.headers as Record<string, string>) } });
/** Asks until refused, and says how many times it was answered. */
async function answeredTo(once: () => Promise<Response>): Promise<number> {
  for (let answered = 0; answered < 60; answered += 1) if ((await once()).status === 429) return answered;
  return 60;
}

describe('a caller who asks too fast', () => {
  it('gets a problem that says when to come again, and may then', async () => {
    expect(await answeredTo(() => ask('198.51.100.1'))).toBe(20);
    const answer = await ask('198.51.100.1', CYCLE, { headers: { 'accept-language': 'en' } });
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([429, '1', 'application/problem+json']);
    expect(((await answer.json()) as Problem)).toMatchObject({ code: 'too-many-requests', status: 429, title: 'Too many requests in a short time' });
    now += 1000;
    expect(await answeredTo(() => ask('198.51.100.1'))).toBe(2);
    now += 3_600_000;
    expect(await answeredTo(() => ask('198.51.100.1'))).toBe(20);
  });

  it('is told apart from the others by address as the proxy saw it, whatever they wrote themselves', async () => {
    expect(await answeredTo(() => ask(`203.0.113.${Math.ceil(Math.random() * 200)}, 198.51.100.2`))).toBe(20);
    expect((await ask('198.51.100.3')).status).toBe(200);
  });

  it('has one bucket for all addresses of their IPv6 network', async () => {
    let last = 0;
    expect(await answeredTo(() => ask(`2001:db8:0:1::${(last += 1).toString(16)}`))).toBe(20);
    expect((await ask('2001:db8:0:1:ffff:1:2:3')).status).toBe(429);
    expect((await ask('2001:db8:0:2::1')).status).toBe(200);
  });

  it('is known by their token once it was checked, wherever they ask from; a token made up opens no other bucket', async () => {
    await ask('198.51.100.4', ME, { as: 'coach-kolda' });
    let last = 0;
    expect(await answeredTo(() => ask(`192.0.2.${(last += 1)}`, ME, { as: 'coach-kolda' }))).toBe(20);
    expect((await ask('192.0.2.1', ME, { as: 'officer-adm' })).status).toBe(200);
    let madeUp = 0;
    expect(await answeredTo(() => ask('198.51.100.5', ME, { headers: { authorization: `Bearer made.up.${(madeUp += 1)}` } }))).toBe(20);
  });

  it('still reads pages and files', async () => {
    expect(await answeredTo(() => ask('198.51.100.6'))).toBe(20);
    for (const path of ['/', '/healthz', '/problems/too-many-requests']) expect([path, (await ask('198.51.100.6', path)).status]).toEqual([path, 200]);
  });
});
