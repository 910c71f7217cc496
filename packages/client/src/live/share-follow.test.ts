import { describe, expect, it, vi } from 'vitest';
import { changeAt, eventOf, jsonAnswer, problemAnswer, streamServer, streaming, streamingToBreak, type Answer, type StreamServer } from '../__fixtures__/stream-server.ts';
import { createPlanning, createReader, planningOn } from '../index.ts';
import { createTransport, type Transport } from '../transport.ts';
import { LIVE_RULES } from './follow-changes.ts';
import type { FollowFeedOptions, LiveState, OnChange } from './live.ts';
import { shareChanges } from './share-follow.ts';

const RULES = { ...LIVE_RULES, firstWaitMs: 5, longestWaitMs: 20, pollMs: 10 };
const PLAN = 'plan:kolda-2026';
const RUN = 'allocation-run:pacasen-2026';
const ofRun = (sequence: number) => changeAt(sequence, { about: { kind: 'allocation-run', id: 'pacasen-2026' } });
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 4_000, interval: 5 });

const pageOn = ({ baseUrl }: StreamServer): Transport => createTransport('createPlanning', { baseUrl, getAccessToken: () => 'token-1', retries: { max: 0 }, random: () => 0 });

/** One widget of the page that follows something. */
function widget(page: Transport, options: FollowFeedOptions, onChange?: OnChange) {
  const [seen, states, ending]: [number[], LiveState[], AbortController] = [[], [], new AbortController()];
  const hear: OnChange = (change) => { seen.push(change.sequence); return onChange?.(change); };
  const done = shareChanges(page, hear, { onState: (state) => states.push(state), signal: ending.signal, ...options }, RULES).then(() => 'stopped', (error: unknown) => error);
  return { seen, states, done, stop: () => ending.abort() };
}
const write = ({ open }: StreamServer, text: string): void => { for (const response of open) response.write(text); };

describe('those who follow on one page', () => {
  it('the same plan, share one connection, opened by the first and closed after the last', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n')] });
    const page = pageOn(server);
    const first = widget(page, { about: PLAN });
    await until(() => expect(first.states).toEqual(['live']));
    const second = widget(page, { about: PLAN });
    expect(second.states).toEqual(['live']);
    write(server, eventOf(changeAt(5)));
    await until(() => expect([first.seen, second.seen]).toEqual([[5], [5]]));
    first.stop();
    expect(await first.done).toBe('stopped');
    write(server, eventOf(changeAt(6)));
    await until(() => expect([first.seen, second.seen]).toEqual([[5], [5, 6]]));
    expect(server.asked.map(({ path }) => path)).toEqual(['/v1/changes/stream?about=plan%3Akolda-2026']);
    second.stop();
    await until(() => expect(server.open.size).toBe(0));
  });

  it('different things, share one too, which goes on where the narrower one was; each is told its own', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n', eventOf(changeAt(5)), ': here\nid: 9\n\n'), streaming(eventOf(changeAt(10)), eventOf(ofRun(11)), eventOf(changeAt(12, { about: { kind: 'plan', id: 'louga' } })))] });
    const page = pageOn(server);
    const plan = widget(page, { about: PLAN });
    await until(() => expect(plan.seen).toEqual([5]));
    const run = widget(page, { about: RUN });
    await until(() => expect([plan.seen, run.seen]).toEqual([[5, 10], [11]]));
    expect(server.asked.map(({ path, headers }) => [path, headers['last-event-id']])).toEqual([['/v1/changes/stream?about=plan%3Akolda-2026', undefined], ['/v1/changes/stream?kinds=plan%2Callocation-run', '9']]);
    await until(() => expect(server.open.size).toBe(1));
    const whole = widget(page, { kinds: ['plan'] });
    write(server, eventOf(changeAt(13)));
    await until(() => expect([plan.seen, run.seen, whole.seen]).toEqual([[5, 10, 13], [11], [13]]));
    expect([server.asked.length, plan.states]).toEqual([2, ['live']]);
    for (const one of [plan, run, whole]) one.stop();
  });

  it('from an earlier line, read it for themselves: nobody else is told it again, or what was before their time', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 40\n\n'), streaming(...[20, 30, 41, 42].map((sequence) => eventOf(changeAt(sequence))))] });
    const page = pageOn(server);
    const now = widget(page, { about: PLAN });
    await until(() => expect(now.states).toEqual(['live']));
    const late = widget(page, { about: PLAN, since: 10 });
    await until(() => expect(late.seen).toEqual([20, 30, 41, 42]));
    expect([now.seen, server.asked[1]?.headers['last-event-id']]).toEqual([[41, 42], '10']);
    for (const one of [now, late]) one.stop();
  });

  it('keep nobody waiting, and break alone when they throw; each is told one change after the other', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n', ...[5, 6, 7].map((sequence) => eventOf(changeAt(sequence))))] });
    const page = pageOn(server);
    let go = (): void => undefined;
    const slow = widget(page, { about: PLAN }, () => new Promise<void>((resolve) => { go = resolve; }));
    const broken = widget(page, { about: PLAN }, () => { throw new Error('of the host'); });
    const quick = widget(page, { about: PLAN });
    await until(() => expect(quick.seen).toEqual([5, 6, 7]));
    expect([slow.seen, broken.seen, (await broken.done as Error).message]).toEqual([[5], [5], 'of the host']);
    go();
    await until(() => expect(slow.seen).toEqual([5, 6]));
    for (const one of [slow, quick]) one.stop();
  });

  it('ask for no more while hundreds of changes wait for one of them, and go on once it left', async () => {
    let sequence = 0;
    const page: Answer = (request, response) => jsonAnswer({ items: Array.from({ length: 100 }, () => changeAt(sequence += 1)), nextSince: sequence, more: sequence < 1_000 })(request, response);
    const server = await streamServer({ stream: [problemAnswer(404, 'not-found')], changes: [page] });
    const transport = pageOn(server);
    const stuck = widget(transport, { about: PLAN, since: 0, pollMs: 60_000 }, () => new Promise<void>(() => undefined));
    const quick = widget(transport, { about: PLAN, since: 0, pollMs: 60_000 });
    await until(() => expect(quick.seen.length).toBeGreaterThan(200));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([stuck.seen, quick.seen.length, sequence]).toEqual([[1], 201, 300]);
    stuck.stop();
    await until(() => expect(quick.seen.length).toBe(1_000));
    quick.stop();
  });

  it('all hear of what does not pass, and whoever comes afterwards tries anew', async () => {
    const server = await streamServer({ stream: [problemAnswer(403, 'forbidden'), streaming(': open\nid: 4\n\n')] });
    const page = pageOn(server);
    const both = [widget(page, { about: PLAN }), widget(page, { about: PLAN })];
    for (const one of both) expect(await one.done).toMatchObject({ code: 'forbidden' });
    const later = widget(page, { about: PLAN });
    await until(() => expect(later.states).toEqual(['live']));
    expect(server.asked).toHaveLength(2);
    later.stop();
    expect(await widget(page, { about: PLAN, signal: AbortSignal.abort() }).done).toBe('stopped');
  });

  it('are widgets that were given one source: what each makes of it follows over the same stream', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n')] });
    const source = createReader({ baseUrl: server.baseUrl, getAccessToken: () => 'token-1' });
    const [seen, stop]: [string[], AbortController] = [[], new AbortController()];
    const options = { signal: stop.signal, onState: () => seen.push('live') };
    const following = [planningOn(source).plans.follow('kolda-2026', ({ sequence }) => void seen.push(`table ${sequence}`), options), planningOn(source).plans.follow('kolda-2026', ({ sequence }) => void seen.push(`money ${sequence}`), options)];
    await until(() => expect(seen).toEqual(['live', 'live']));
    write(server, eventOf(changeAt(5)));
    await until(() => expect(seen.slice(2).sort()).toEqual(['money 5', 'table 5']));
    expect(server.asked).toHaveLength(1);
    stop.abort();
    await Promise.all(following);
  });

  it('go on together after a break, from the last line that was told, and ask together where there is no stream', async () => {
    const noStream = problemAnswer(404, 'not-found');
    const page = (sequence: number, nextSince: number) => jsonAnswer({ items: sequence > 0 ? [changeAt(sequence)] : [], nextSince, more: false });
    const server = await streamServer({ stream: [streamingToBreak(': open\nid: 4\n\n', eventOf(changeAt(5))), streamingToBreak(eventOf(ofRun(6))), noStream], changes: [page(7, 7), page(0, 7)] });
    const transport = pageOn(server);
    const widgets = [widget(transport, { kinds: ['plan', 'allocation-run'] }), widget(transport, { about: PLAN }), widget(transport, { about: RUN })];
    await until(() => expect(widgets.map(({ seen }) => seen)).toEqual([[5, 6, 7], [5, 7], [6]]));
    await until(() => expect(widgets.map(({ states }) => states.at(-1))).toEqual(['polling', 'polling', 'polling']));
    const streams = server.asked.filter(({ path }) => path.startsWith('/v1/changes/stream'));
    expect(streams.map(({ path, headers }) => [path, headers['last-event-id']])).toEqual([undefined, '5', '6'].map((since) => ['/v1/changes/stream?kinds=plan%2Callocation-run', since]));
    // One asks for all: each round stands once, and starts where the one before ended.
    await until(() => expect(server.asked.filter(({ path }) => path.startsWith('/v1/changes?')).slice(0, 2).map(({ path }) => path)).toEqual(['/v1/changes?kinds=plan%2Callocation-run&since=6', '/v1/changes?kinds=plan%2Callocation-run&since=7']));
    for (const one of widgets) one.stop();
    expect(await Promise.all(widgets.map(({ done }) => done))).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('are more than a browser has connections for, through one client: the page goes on reading', async () => {
    const server = await streamServer({ stream: [streaming(': open\nid: 4\n\n')], changes: [jsonAnswer({ items: [changeAt(3)], nextSince: 4, more: false })] });
    const { plans, allocations, changes } = createPlanning({ baseUrl: server.baseUrl, getAccessToken: () => 'token-1' });
    const [seen, stops]: [string[], AbortController[]] = [[], []];
    const following = (follow: (hear: OnChange, options: { signal: AbortSignal }) => Promise<void>, name: string): Promise<void> => {
      const stop = new AbortController();
      stops.push(stop);
      return follow(({ sequence }) => void seen.push(`${name} ${sequence}`), { signal: stop.signal });
    };
    const all = [
      following((hear, options) => changes.follow(hear, options), 'all'),
      ...Array.from({ length: 8 }, (_, at) => following((hear, options) => plans.follow(`plan-${at}`, hear, options), `plan-${at}`)),
      following((hear, options) => allocations.follow('pacasen-2026', hear, options), 'run'),
    ];
    await until(() => expect(server.open.size).toBe(1));
    const read: number[] = [];
    for await (const { sequence } of changes.list({ since: 0 })) read.push(sequence);
    expect(read).toEqual([3]);
    write(server, eventOf(changeAt(5, { about: { kind: 'plan', id: 'plan-7' } })) + eventOf(ofRun(6)));
    await until(() => expect([...seen].sort()).toEqual(['all 5', 'all 6', 'plan-7 5', 'run 6']));
    expect([server.asked.filter(({ path }) => path.startsWith('/v1/changes/stream')).length, server.open.size]).toEqual([1, 1]);
    for (const stop of stops.slice(1)) stop.abort();
    await Promise.all(all.slice(1));
    expect(server.open.size).toBe(1);
    stops[0]!.abort();
    await all[0];
    await until(() => expect(server.open.size).toBe(0));
  });
});
