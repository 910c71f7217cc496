import { delay } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BASE, KOLDA, failureOf, html, inTurn, json, networkFailure, problem, quickClient, scorecard, stubApi } from './__fixtures__/stub-api.ts';
import { createClient, isProblem } from './index.ts';

const server = stubApi();
afterEach(() => vi.restoreAllMocks());
const SCORECARD = '/v1/scorecards/:programme/:cycle/:territory';
const never = () => new Promise<Response>(() => {});

describe('what is tried again', () => {
  it.each([
    ['no answer', networkFailure, 'no-answer'],
    ['a server that is not ready', problem(503, 'unavailable'), 'unavailable'],
    ['a server that took too long', problem(503, 'timeout'), 'timeout'],
    ['a proxy that found nobody', html(502), 'unavailable'],
    ['too many requests', problem(429, 'too-many-requests'), 'too-many-requests'],
  ])('%s, until it answers', async (_, failure) => {
    const { handler, requests } = inTurn('get', SCORECARD, failure, failure, json(scorecard()));
    server.use(handler);
    const { jalon, waits } = quickClient();
    expect((await jalon.scorecards.get(KOLDA)).version).toBe(3);
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([300, 600]);
  });

  it.each([
    ['a refusal of rights', problem(403, 'forbidden'), 'forbidden'],
    ['a fault of the server', problem(500, 'internal'), 'internal'],
    ['a sign-in page of the network', html(200), 'unexpected-answer'],
    ['an unknown territory', problem(404, 'not-found'), 'not-found'],
  ])('not %s', async (_, failure, code) => {
    const { handler, requests } = inTurn('get', SCORECARD, failure);
    server.use(handler);
    expect(await failureOf(quickClient().jalon.scorecards.get(KOLDA))).toMatchObject({ code, tries: 1 });
    expect(requests).toHaveLength(1);
  });

  it('ends after the tries allowed, and says how many', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, networkFailure);
    server.use(handler);
    const error = await failureOf(quickClient({ retries: { max: 2 } }).jalon.scorecards.get(KOLDA));
    expect(error).toMatchObject({ code: 'no-answer', tries: 3, status: undefined });
    expect(requests).toHaveLength(3);
    expect((error as Error).message).toContain('GET /v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1 got no answer from https://jalon.example');
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  it('not earlier than Retry-After', async () => {
    server.use(inTurn('get', SCORECARD, problem(429, 'too-many-requests', {}, { 'retry-after': '7' }), json(scorecard())).handler);
    const { jalon, waits } = quickClient();
    await jalon.scorecards.get(KOLDA);
    expect(waits).toEqual([7000]);
  });

  it('not at all when Retry-After lies beyond the time left', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, problem(503, 'unavailable', {}, { 'retry-after': '3600' }));
    server.use(handler);
    const { jalon, waits } = quickClient();
    expect(await failureOf(jalon.scorecards.get(KOLDA))).toMatchObject({ code: 'unavailable', retryAfterMs: 3_600_000 });
    expect(waits).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe('limits of time', () => {
  it('end a try that hangs, and try again', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, never, json(scorecard()));
    server.use(handler);
    await quickClient({ timeouts: { perTryMs: 40 } }).jalon.scorecards.get(KOLDA);
    expect(requests).toHaveLength(2);
  });

  it('end a body that never ends', async () => {
    const hanging = () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"format":1,')) }), { headers: { 'content-type': 'application/json' } });
    const { jalon } = quickClient({ timeouts: { perTryMs: 40 }, retries: { max: 0 }, fetch: () => Promise.resolve(hanging()) });
    expect(await failureOf(jalon.scorecards.get(KOLDA))).toMatchObject({ code: 'timeout', message: expect.stringContaining('timeouts.perTryMs') as string });
  });

  it('end the whole call, whatever it is doing', async () => {
    server.use(inTurn('get', SCORECARD, never).handler);
    const jalon = createClient({ baseUrl: BASE, timeouts: { totalMs: 60, perTryMs: 10_000 } });
    const error = await failureOf(jalon.scorecards.get(KOLDA));
    expect(isProblem(error, 'timeout')).toBe(true);
    expect((error as Error).message).toContain('timeouts.totalMs');
  });

  it('cover a token that never comes', async () => {
    const jalon = createClient({ baseUrl: BASE, timeouts: { totalMs: 30 }, getAccessToken: () => new Promise(() => {}) });
    expect(isProblem(await failureOf(jalon.me()), 'timeout')).toBe(true);
  });

  it('cover a fetch that ignores its signal', async () => {
    const jalon = createClient({ baseUrl: BASE, timeouts: { totalMs: 30 }, fetch: () => new Promise(() => {}) });
    expect(isProblem(await failureOf(jalon.health()), 'timeout')).toBe(true);
  });

  it('can be set for one call', async () => {
    server.use(inTurn('get', '/healthz', never).handler);
    const { jalon } = quickClient({ retries: { max: 0 } });
    expect(isProblem(await failureOf(jalon.health({ timeouts: { totalMs: 20 } })), 'timeout')).toBe(true);
  });
});

describe('the signal', () => {
  it('ends a call before anything is sent', async () => {
    const error = await failureOf(quickClient().jalon.scorecards.get(KOLDA, { signal: AbortSignal.abort('left the page') }));
    expect(error).toMatchObject({ code: 'cancelled', cause: 'left the page' });
  });

  it('ends a call that waits for its answer', async () => {
    const stop = new AbortController();
    server.use(inTurn('get', SCORECARD, async () => {
      stop.abort();
      await delay('infinite');
      return new Response();
    }).handler);
    expect(isProblem(await failureOf(quickClient().jalon.scorecards.get(KOLDA, { signal: stop.signal })), 'cancelled')).toBe(true);
  });

  it('ends a call that waits between two tries', async () => {
    const stop = new AbortController();
    const { handler, requests } = inTurn('get', SCORECARD, networkFailure);
    server.use(handler);
    const jalon = createClient({ baseUrl: BASE, retries: { baseDelayMs: 30_000, maxDelayMs: 30_000 }, random: () => 1 });
    const call = failureOf(jalon.scorecards.get(KOLDA, { signal: stop.signal }));
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    setTimeout(() => stop.abort(), 20);
    expect(isProblem(await call, 'cancelled')).toBe(true);
    expect(requests).toHaveLength(1);
  });
});

describe('a call that has ended', () => {
  it('leaves no timer behind, so that a program can end, and does not hold its signal', async () => {
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const { signal } = new AbortController();
    const listening = vi.spyOn(signal, 'addEventListener');
    const gone = vi.spyOn(signal, 'removeEventListener');
    await quickClient({ fetch: () => Promise.resolve(Response.json({ status: 'ok', version: '1' })) }).jalon.health({ signal });
    const timers = set.mock.results.map(({ value }) => value as unknown);
    expect(timers).toHaveLength(2);
    expect(cleared.mock.calls.map(([timer]) => timer as unknown)).toEqual(expect.arrayContaining(timers));
    expect(gone).toHaveBeenCalledTimes(listening.mock.calls.length);
  });
});

describe('an answer', () => {
  it('in HTML with status 200 is not taken for an acknowledgement', async () => {
    server.use(inTurn('get', SCORECARD, html(200)).handler);
    const error = await failureOf(quickClient().jalon.scorecards.get(KOLDA));
    expect(error).toMatchObject({ code: 'unexpected-answer', status: 200 });
    expect((error as Error).message).toContain("got an answer that is not Jalon's from https://jalon.example: status 200, text/html");
  });

  it.each([null, [], {}, { kind: 'scorecard' }, scorecard({ format: 2 }), scorecard({ windows: undefined }), 'card'])('of the wrong shape is refused: %o', async (body) => {
    server.use(inTurn('get', SCORECARD, json(body)).handler);
    expect(await failureOf(quickClient().jalon.scorecards.get(KOLDA))).toMatchObject({ code: 'unexpected-answer' });
  });

  it('with fields this version does not know is let through', async () => {
    server.use(inTurn('get', SCORECARD, json(scorecard({ mood: 'sunny', windows: [{ code: 'G9', standing: 'suspended' }] }))).handler);
    expect(await quickClient().jalon.scorecards.get(KOLDA)).toMatchObject({ mood: 'sunny' });
  });

  it('is asked for in the language of the client', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, json(scorecard()));
    server.use(handler);
    await quickClient({ language: 'ar' }).jalon.scorecards.get(KOLDA);
    expect(requests[0]!.headers.get('accept-language')).toBe('ar');
  });
});

describe('fetch', () => {
  it('is looked up at each call, so that tracing added later is seen', async () => {
    const { jalon } = quickClient();
    const added = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ status: 'ok', version: '1' })));
    await jalon.health();
    expect(added).toHaveBeenCalledTimes(1);
  });

  it('sends no cookies', async () => {
    const fetch = vi.fn((..._: Parameters<typeof globalThis.fetch>) => Promise.resolve(Response.json({ status: 'ok', version: '1' })));
    await quickClient({ fetch }).jalon.health();
    expect(fetch.mock.calls[0]![1]).toMatchObject({ credentials: 'omit', method: 'GET' });
  });
});

describe('what createClient is given', () => {
  it('must hold a URL', () => {
    expect(() => createClient({ baseUrl: 'jalon' })).toThrow('createClient() got baseUrl="jalon", which is not a URL. Give the address of the server: "https://jalon.example".');
  });

  it('may have a path and a closing slash', async () => {
    const fetch = vi.fn((..._: Parameters<typeof globalThis.fetch>) => Promise.resolve(Response.json({ status: 'ok', version: '1' })));
    await quickClient({ baseUrl: new URL('https://agency.example/jalon/'), fetch }).jalon.health();
    expect(fetch.mock.calls[0]![0]).toBe('https://agency.example/jalon/healthz');
  });

  it('is refused when an option is misspelt', () => {
    expect(() => createClient({ baseUrl: BASE, timeout: 5000 } as never)).toThrow('createClient() does not know timeout. It knows: baseUrl, fetch,');
  });
});

describe('a scorecard read before', () => {
  it('is asked for with its tag, and is the same object when nothing changed', async () => {
    const tagged = () => Response.json(scorecard(), { headers: { etag: '"v3"' } });
    const { handler, requests } = inTurn('get', SCORECARD, tagged, () => new Response(null, { status: 304 }));
    server.use(handler);
    const { jalon } = quickClient();
    const first = await jalon.scorecards.get(KOLDA);
    const second = await jalon.scorecards.get(KOLDA);
    expect(second).toBe(first);
    expect(requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"v3"']);
  });

  it('is replaced when it changed', async () => {
    const at = (version: number) => () => Response.json(scorecard({ version }), { headers: { etag: `"v${version}"` } });
    const { handler, requests } = inTurn('get', SCORECARD, at(3), at(4), () => new Response(null, { status: 304 }));
    server.use(handler);
    const { jalon } = quickClient();
    await jalon.scorecards.get(KOLDA);
    expect((await jalon.scorecards.get(KOLDA)).version).toBe(4);
    expect((await jalon.scorecards.get(KOLDA)).version).toBe(4);
    expect(requests[2]!.headers.get('if-none-match')).toBe('"v4"');
  });

  it('is never shown without asking', async () => {
    server.use(inTurn('get', SCORECARD, () => Response.json(scorecard(), { headers: { etag: '"v3"' } }), problem(403, 'forbidden')).handler);
    const { jalon } = quickClient();
    await jalon.scorecards.get(KOLDA);
    expect(isProblem(await failureOf(jalon.scorecards.get(KOLDA)), 'forbidden')).toBe(true);
  });

  it('cannot be written in by mistake', async () => {
    server.use(inTurn('get', SCORECARD, () => Response.json(scorecard(), { headers: { etag: '"v3"' } })).handler);
    const card = await quickClient().jalon.scorecards.get(KOLDA);
    expect(() => card.windows.push({} as never)).toThrow(TypeError);
  });

  it('is forgotten when more than the number kept were read since', async () => {
    const { handler, requests } = inTurn('get', SCORECARD, () => Response.json(scorecard(), { headers: { etag: '"v3"' } }));
    server.use(handler);
    const { jalon } = quickClient({ keep: 1 });
    await jalon.scorecards.get(KOLDA);
    await jalon.scorecards.get({ ...KOLDA, cycle: '2021' });
    await jalon.scorecards.get(KOLDA);
    expect(requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null, null]);
  });
});
