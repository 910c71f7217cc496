import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeAt, eventOf, jsonAnswer, problemAnswer, streamServer, streaming, streamingToBreak, streamingToEnd, type Answer, type StreamServer } from '../__fixtures__/stream-server.ts';
import { createTransport } from '../transport.ts';
import type { ClientOptions } from '../client-options.ts';
import { LIVE_RULES, followChanges, type LiveRules } from './follow-changes.ts';
import type { FollowFeedOptions, LiveState } from './live.ts';

const QUICK: LiveRules = { ...LIVE_RULES, firstWaitMs: 5, longestWaitMs: 20, pollMs: 10, openMs: 400, silenceMs: 400, hiddenMs: 30 };

interface Followed { readonly seen: number[]; readonly states: LiveState[]; readonly done: Promise<unknown>; stop(): void }

/** Follows a server until it is stopped. */
function follow({ baseUrl }: StreamServer, { rules = QUICK, onChange, client, ...options }: FollowFeedOptions & { rules?: LiveRules; onChange?: () => void; client?: Partial<ClientOptions> } = {}): Followed {
  const [seen, states, ending]: [number[], LiveState[], AbortController] = [[], [], new AbortController()];
  const transport = createTransport('createPlanning', { baseUrl, getAccessToken: () => 'token-1', retries: { max: 0 }, random: () => 0, ...client });
  const told = { signal: ending.signal, onState: (state: LiveState) => states.push(state), about: 'plan:kolda-2026', ...options };
  const done = followChanges(transport, ({ sequence }) => { onChange?.(); seen.push(sequence); }, told, rules).then(() => 'stopped', (error: unknown) => error);
  return { seen, states, done, stop: () => ending.abort() };
}
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 4_000, interval: 5 });

afterEach(() => { vi.unstubAllGlobals(); });

describe('whoever follows', () => {
  it('is told each change as it is written, with the token in a header and nowhere else', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n', eventOf(changeAt(5)))] });
    const { seen, states, stop, done } = follow(server);
    await until(() => expect(seen).toEqual([5]));
    [...server.open][0]!.write(eventOf(changeAt(6)));
    await until(() => expect(seen).toEqual([5, 6]));
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({ path: '/v1/changes/stream?about=plan%3Akolda-2026', headers: { authorization: 'Bearer token-1', accept: expect.stringContaining('text/event-stream') as string } });
    expect(server.asked[0]!.headers['last-event-id']).toBeUndefined();
    stop();
    expect(await done).toBe('stopped');
    await until(() => expect(server.open.size).toBe(0));
    expect(states).toEqual(['live']);
  });

  it('goes on where it was after a stream that ended and one that broke, and is told nothing twice', async () => {
    const server = await streamServer({
      stream: [streamingToEnd(': open\nid: 4\n\n', eventOf(changeAt(5))), streamingToBreak(eventOf(changeAt(5)), eventOf(changeAt(6)), ': here\nid: 9\n\n'), streaming(eventOf(changeAt(12)))],
    });
    const { seen, stop } = follow(server);
    await until(() => expect(seen).toEqual([5, 6, 12]));
    expect(server.asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '5', '9']);
    stop();
  });

  it('begins after the change it names', async () => {
    const server = await streamServer({ stream: [streaming(': open\n\n')] });
    const { stop } = follow(server, { since: 41 });
    await until(() => expect(server.asked[0]?.headers['last-event-id']).toBe('41'));
    stop();
  });

  it('asks for kinds where it follows the whole feed', async () => {
    const server = await streamServer({ stream: [streaming(': open\n\n')] });
    const { stop } = follow(server, { about: undefined, kinds: ['plan', 'allocation-run'] });
    await until(() => expect(server.asked[0]?.path).toBe('/v1/changes/stream?kinds=plan%2Callocation-run'));
    stop();
  });

  it('passes over what is no change, and what only a later server tells', async () => {
    const server = await streamServer({ stream: [streaming('event: change\ndata: {oh\n\n', 'event: change\ndata: [1]\n\n', 'event: presence\ndata: {"sequence":3,"type":"x"}\n\n', eventOf(changeAt(8, { about: { kind: 'body' as 'plan', id: 'b' }, type: 'somethingNew' })))] });
    const { seen, stop } = follow(server);
    await until(() => expect(seen).toEqual([8]));
    stop();
  });
});

describe('a line that fell dead', () => {
  it('is let go when nothing comes any more, not even a heartbeat', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n'), streaming(eventOf(changeAt(5)))] });
    const { seen, states, stop } = follow(server, { rules: { ...QUICK, silenceMs: 60 } });
    await until(() => expect(seen).toEqual([5]));
    expect(states).toEqual(['live', 'waiting', 'live']);
    stop();
  });

  it('stays while heartbeats come', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n')] });
    const { states, stop } = follow(server, { rules: { ...QUICK, silenceMs: 150 } });
    await until(() => expect(states).toEqual(['live']));
    for (let beat = 0; beat < 8; beat += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      [...server.open][0]?.write(': here\n\n');
    }
    expect([server.asked.length, states]).toEqual([1, ['live']]);
    stop();
  });

  it('that something in between holds back is given up for asking again and again', async () => {
    const held: Answer = (_, response) => { response.writeHead(200, { 'content-type': 'text/event-stream' }); response.flushHeaders(); };
    const server = await streamServer({ stream: [held], changes: [jsonAnswer({ items: [changeAt(2)], nextSince: 4, more: false }), jsonAnswer({ items: [changeAt(5)], nextSince: 5, more: false })] });
    const { seen, states, stop } = follow(server, { rules: { ...QUICK, openMs: 40 } });
    await until(() => expect(seen[0]).toBe(5));
    expect(states).toEqual(['waiting', 'polling']);
    expect(server.asked.filter(({ path }) => path.includes('/stream'))).toHaveLength(3);
    stop();
  });
});

describe('where there is no stream', () => {
  it.each([[404, 'not-found'], [406, 'not-acceptable']] as const)('asks again and again (%i), from where it stands', async (status, code) => {
    const server = await streamServer({ stream: [problemAnswer(status, code)], changes: [jsonAnswer({ items: [changeAt(6)], nextSince: 7, more: true }), jsonAnswer({ items: [changeAt(8), changeAt(9)], nextSince: 9, more: false })] });
    const { seen, states, stop, done } = follow(server, { since: 5 });
    await until(() => expect(seen).toEqual([6, 8, 9]));
    const asked = server.asked.map(({ path }) => path);
    expect(asked.slice(0, 3)).toEqual(['/v1/changes/stream?about=plan%3Akolda-2026', '/v1/changes?about=plan%3Akolda-2026&since=5', '/v1/changes?about=plan%3Akolda-2026&since=7']);
    expect(states).toEqual(['polling']);
    stop();
    expect(await done).toBe('stopped');
  });

  it('asks for page after page in one round, as long as there is more', async () => {
    const page = (sequence: number, more: boolean) => jsonAnswer({ items: [changeAt(sequence)], nextSince: sequence, more });
    const server = await streamServer({ stream: [problemAnswer(404, 'not-found')], changes: [page(6, true), page(7, true), page(8, false)] });
    const { seen, stop } = follow(server, { since: 5, rules: { ...QUICK, pollMs: 60_000 } });
    await until(() => expect(seen).toEqual([6, 7, 8]));
    stop();
  });

  it('passes over what was written before it came', async () => {
    const server = await streamServer({ stream: [problemAnswer(404, 'not-found')], changes: [jsonAnswer({ items: [changeAt(1)], nextSince: 3, more: true }), jsonAnswer({ items: [changeAt(4)], nextSince: 4, more: false }), jsonAnswer({ items: [changeAt(5)], nextSince: 5, more: false })] });
    const { seen, stop } = follow(server);
    await until(() => expect(seen[0]).toBe(5));
    stop();
  });

  it('takes a page of a network for no stream', async () => {
    const page: Answer = (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in to this network'); };
    const server = await streamServer({ stream: [page], changes: [jsonAnswer({ items: [], nextSince: 1, more: false })] });
    const { states, stop } = follow(server);
    await until(() => expect(states).toEqual(['polling']));
    stop();
  });
});

describe('problems', () => {
  it('that pass are waited out, longer each time and no longer than the limit', async () => {
    const server = await streamServer({ stream: [problemAnswer(503, 'unavailable'), problemAnswer(503, 'unavailable'), streaming(eventOf(changeAt(3)))] });
    const waits: number[] = [];
    const { seen, stop } = follow(server, { client: { random: () => 0.999, sleep: (ms) => { waits.push(ms); return Promise.resolve(); } } });
    await until(() => expect(seen).toEqual([3]));
    expect(waits).toEqual([4, 9]);
    stop();
  });

  it('that last break it', async () => {
    const server = await streamServer({ stream: [problemAnswer(403, 'forbidden')] });
    expect(await follow(server).done).toMatchObject({ name: 'JalonProblem', code: 'forbidden', status: 403 });
  });

  it('with the token ask for a fresh one, once', async () => {
    const server = await streamServer({ stream: [problemAnswer(401, 'token-expired'), streaming(eventOf(changeAt(3)))] });
    const tokens: string[] = [];
    const { seen, stop } = follow(server, { client: { getAccessToken: ({ reason }) => { tokens.push(reason); return reason; } } });
    await until(() => expect(seen).toEqual([3]));
    expect([tokens, server.asked.map(({ headers }) => headers.authorization)]).toEqual([['first', 'unauthorized'], ['Bearer first', 'Bearer unauthorized']]);
    stop();
    const refused = await streamServer({ stream: [problemAnswer(401, 'token-invalid')] });
    expect(await follow(refused).done).toMatchObject({ code: 'token-invalid' });
    expect(refused.asked).toHaveLength(2);
  });

  it('of whoever is told come out, and the change is not counted as told', async () => {
    const server = await streamServer({ stream: [streaming(eventOf(changeAt(3)))] });
    const { done, seen } = follow(server, { onChange: () => { throw new TypeError('a fault of the page'); } });
    expect(await done).toBeInstanceOf(TypeError);
    expect(seen).toEqual([]);
    await until(() => expect(server.open.size).toBe(0));
  });
});

/** A page that can be hidden and shown. */
function stubPage(): EventTarget & { visibilityState: string } {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  return page;
}
const turn = (page: ReturnType<typeof stubPage>, state: 'hidden' | 'visible'): void => { page.visibilityState = state; page.dispatchEvent(new Event('visibilitychange')); };

describe('while nobody looks', () => {
  it('the stream is let go, and taken up again where it was as soon as somebody does', async () => {
    const page = stubPage();
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n'), streaming(eventOf(changeAt(5)))] });
    const { seen, states, stop } = follow(server, { rules: { ...QUICK, silenceMs: 60_000 } });
    await until(() => expect(states).toEqual(['live']));
    turn(page, 'hidden');
    await until(() => expect(server.open.size).toBe(0));
    await until(() => expect(states).toEqual(['live', 'waiting']));
    expect(server.asked).toHaveLength(1);
    turn(page, 'visible');
    await until(() => expect(seen).toEqual([5]));
    expect(server.asked[1]?.headers['last-event-id']).toBe('4');
    stop();
  });

  it('a short glance elsewhere changes nothing', async () => {
    const page = stubPage();
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n')] });
    const { states, stop } = follow(server, { rules: { ...QUICK, silenceMs: 60_000, hiddenMs: 200 } });
    await until(() => expect(states).toEqual(['live']));
    turn(page, 'hidden');
    turn(page, 'visible');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([server.asked.length, server.open.size]).toEqual([1, 1]);
    stop();
  });

  it('and without a network nothing is asked; whoever stops meanwhile is let go', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const server = await streamServer({ stream: [streaming(eventOf(changeAt(5)))] });
    const { states, stop, done } = follow(server);
    await until(() => expect(states).toEqual(['waiting']));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.asked).toEqual([]);
    stop();
    expect(await done).toBe('stopped');
  });
});
