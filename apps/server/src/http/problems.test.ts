import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, PROBLEM_CODES, ROUTES, type Problem, type RouteDescription } from '@jalon/contract';
import { problemSchema } from '@jalon/contract/schemas';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { PROBLEM_TEXTS } from '../problems/index.ts';
import { withinTimeLimit } from './time-limit.ts';

const COMMANDS = '/v1/assessments/pacasen~2025~sn-kd-kd1-1/commands';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  expect(problem.type).toBe(`${server.url}/problems/${problem.code}`);
  return problem;
}

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  server.ask(COMMANDS, { method: 'POST', as: 'coach-kolda', body: body ?? null, headers: { 'content-type': 'application/json', ...headers } });

it('speaks the reader\'s language, French where none of ours is asked for', async () => {
  const detailIn = async (language?: string) => {
    const answer = await server.ask('/v1/me', { headers: language === undefined ? {} : { 'accept-language': language } });
    return { language: answer.headers.get('content-language'), detail: (await problemOf(answer)).detail };
  };
  const french = await detailIn();
  expect(french.detail).toMatch(/Connectez-vous/);
  expect(await detailIn('en-GB,en;q=0.9')).toEqual({ language: 'en', detail: expect.stringMatching(/Sign in/) as unknown });
  expect((await detailIn('ar-MA')).detail).toMatch(/سجّل الدخول/);
  expect(await detailIn('wo, de;q=0.9')).toEqual(french);
  expect((await detailIn('en;q=0.2, ar;q=0.8')).language).toBe('ar');
});

it('words every code in three languages, with what to do', () => {
  for (const language of ['fr', 'en', 'ar'] as const) {
    for (const code of PROBLEM_CODES) {
      const { title, detail, when, remedy } = PROBLEM_TEXTS[language][code];
      for (const sentence of [title, detail({}), when, remedy]) {
        expect(sentence.length, `${language} ${code}`).toBeGreaterThan(10);
        expect(sentence).not.toMatch(/undefined|oups|oops|veuillez|inconnue/i);
      }
    }
  }
});

it('says at an address that does not exist that nothing stands there', async () => {
  for (const path of ['/v1', '/v1/nothing', '/v2/territories', '/V1/territories', '/v1/territories/', '/v1/scorecards/pacasen']) {
    expect([path, (await problemOf(await server.ask(path))).code]).toEqual([path, 'not-found']);
  }
});

it('names the methods an address answers to', async () => {
  const routes = Object.values<RouteDescription>(ROUTES);
  for (const { path, method } of routes) {
    const wrong = ['GET', 'POST', 'DELETE'].find((one) => !routes.some((route) => route.path === path && route.method === one))!;
    const answer = await server.ask(path.replaceAll(/:\w+/g, 'x'), { method: wrong });
    expect((await problemOf(answer)).code).toBe('method-not-allowed');
    expect(answer.headers.get('allow')).toContain(method);
  }
});

it('refuses to answer in another form than JSON', async () => {
  expect((await problemOf(await server.ask('/v1/cycles', { headers: { accept: 'text/html' } }))).code).toBe('not-acceptable');
  expect((await server.ask('/v1/cycles', { headers: { accept: 'text/html, */*;q=0.1' } })).status).toBe(200);
});

describe('a body', () => {
  it('that never says its length is still cut off at the limit', async () => {
    const part = new TextEncoder().encode('x'.repeat(100_000));
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 15) controller.close();
        else controller.enqueue(part);
      },
    });
    const answer = await server.ask(COMMANDS, { method: 'POST', as: 'coach-kolda', body: stream, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit);
    expect((await problemOf(answer)).code).toBe('body-too-large');
  });

  it('nested without end, cut short, empty or not in UTF-8 is no readable JSON', async () => {
    for (const body of ['['.repeat(200_000), '{"commands":', '', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])]) expect((await problemOf(await post(body))).code).toBe('invalid-json');
  });

  it('with a sign no database text holds is pointed at, and changes nothing', async () => {
    for (const bad of ['a\0b', 'a\ud800b']) {
      const command = { id: crypto.randomUUID(), v: 1, base: 0, type: 'recordAnswer', payload: { item: 'IDP-2', note: bad } };
      const problem = await problemOf(await post(JSON.stringify({ commands: [command] })));
      expect(problem).toMatchObject({ code: 'invalid-request', errors: [{ code: 'unwritable-text', pointer: '/commands/0/payload/note' }] });
    }
  });

  it('that is JSON but no request lists each wrong place with a sentence', async () => {
    const problem = await problemOf(await post(JSON.stringify({ commands: 'all', include: 'everything', dryRun: 1 }), { 'accept-language': 'en' }));
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/commands', '/dryRun', '/include']);
    for (const { detail } of problem.errors ?? []) expect(detail?.length).toBeGreaterThan(10);
    for (const body of ['null', '[]', '"text"', '3']) expect((await problemOf(await post(body))).code).toBe('invalid-request');
  });
});

describe('an address', () => {
  it('with a sign no database text holds is refused', async () => {
    for (const path of ['/v1/territories/%00', '/v1/territories?q=%00', '/v1/scorecards/pacasen/2025/%00']) expect((await problemOf(await server.ask(path))).code).toBe('invalid-request');
    for (const path of ['/v1/territories/%ff', '/v1/territories/%E0%A4%A', "/v1/territories/'%3B--", '/v1/territories/__proto__']) expect([path, (await server.ask(path)).status]).toEqual([path, 404]);
  });

  it('that names a parameter twice is pointed at', async () => {
    const problem = await problemOf(await server.ask('/v1/territories?q=a&q=b'));
    expect(problem.errors).toMatchObject([{ code: 'given-twice', pointer: '/query/q' }]);
  });

  it('too long for a page of the list is refused, not cut', async () => {
    expect((await problemOf(await server.ask(`/v1/territories?limit=${LIMITS.pageSizeMax + 1}`))).code).toBe('invalid-request');
    expect((await problemOf(await server.ask(`/v1/territories?q=${'a'.repeat(121)}`))).code).toBe('invalid-request');
  });
});

it('searches for what looks like a pattern as the words they are', async () => {
  for (const q of ['%', '_', '%%%', '\\', "'; drop table territories; --"]) {
    const { items } = (await (await server.ask(`/v1/territories?q=${encodeURIComponent(q)}`)).json()) as { items: unknown[] };
    expect([q, items]).toEqual([q, []]);
  }
});

it('answers work that takes too long with a problem that says to try again', async () => {
  await expect(withinTimeLimit(new Promise(() => undefined), 20)).rejects.toMatchObject({ code: 'timeout', parts: { headers: { 'Retry-After': '5' } } });
});

it('refuses, in a demonstration, a name of elsewhere made to point here', async () => {
  const { port } = new URL(server.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /v1/cycles HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n'));
    let text = '';
    socket.on('data', (part) => void (text += part.toString())).on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 403/);
});

it('survives a line that is no HTTP at all', async () => {
  const { port } = new URL(server.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.end('\x16\x03\x01nonsense\r\n\r\n'));
    socket.on('close', () => resolve()).resume();
  });
  expect((await server.ask('/healthz')).status).toBe(200);
});
