import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { BASE, failureOf, inTurn, json, problem, quickClient, stubApi } from './__fixtures__/stub-api.ts';
import { isProblem } from './problem.ts';

const server = stubApi();
const page = (names: string[], nextCursor: string | null) => json({ items: names.map((name) => ({ id: name, name })), nextCursor });

describe('a list', () => {
  it('is read item by item across pages, each page asked for as the reader gets there', async () => {
    const { handler, requests } = inTurn('get', '/v1/territories', page(['a', 'b'], 'next'), page(['c'], null));
    server.use(handler);
    const seen: string[] = [];
    for await (const { name } of quickClient().jalon.territories.list({ q: 'k', kind: ['commune', 'ville'], pageSize: 2 })) {
      seen.push(`${name}${requests.length}`);
    }
    expect(seen).toEqual(['a1', 'b1', 'c2']);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?q=k&kind=commune%2Cville&limit=2', '?q=k&kind=commune%2Cville&limit=2&cursor=next']);
  });

  it('asks for nothing before it is read', async () => {
    const { handler, requests } = inTurn('get', '/v1/territories', page([], null));
    server.use(handler);
    const list = quickClient().jalon.territories.list();
    expect(requests).toHaveLength(0);
    expect((await list.first()).items).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it('stops asking when the reader stops', async () => {
    const { handler, requests } = inTurn('get', '/v1/territories', page(['a'], 'next'));
    server.use(handler);
    for await (const _ of quickClient().jalon.territories.list()) break;
    expect(requests).toHaveLength(1);
  });

  it('gives its first page when awaited', async () => {
    server.use(inTurn('get', '/v1/territories', page(['a'], 'next')).handler);
    const first = await quickClient().jalon.territories.list();
    expect(first).toEqual({ items: [{ id: 'a', name: 'a' }], nextCursor: 'next' });
  });

  it('gives whole pages', async () => {
    server.use(inTurn('get', '/v1/territories', page(['a', 'b'], 'next'), page(['c'], null)).handler);
    const sizes: number[] = [];
    for await (const { items } of quickClient().jalon.territories.list().pages()) sizes.push(items.length);
    expect(sizes).toEqual([2, 1]);
  });

  it('does not turn for ever on a server that repeats a cursor', async () => {
    server.use(inTurn('get', '/v1/territories', page(['a'], 'same')).handler);
    const readAll = async () => {
      for await (const _ of quickClient().jalon.territories.list());
    };
    expect(await failureOf(readAll())).toMatchObject({ code: 'unexpected-answer' });
  });

  it('fails where a page fails, with the pages before already read', async () => {
    server.use(inTurn('get', '/v1/territories', page(['a'], 'old'), problem(400, 'invalid-cursor')).handler);
    const seen: string[] = [];
    const error = await failureOf((async () => {
      for await (const { name } of quickClient().jalon.territories.list()) seen.push(name);
    })());
    expect(seen).toEqual(['a']);
    expect(isProblem(error, 'invalid-cursor')).toBe(true);
  });

  it('stops between pages when cancelled', async () => {
    const stop = new AbortController();
    server.use(inTurn('get', '/v1/territories', page(['a'], 'next'), page(['b'], null)).handler);
    const error = await failureOf((async () => {
      for await (const _ of quickClient().jalon.territories.list({}, { signal: stop.signal })) stop.abort();
    })());
    expect(isProblem(error, 'cancelled')).toBe(true);
  });

  it.each([{ items: 'all' }, { items: [] }, { items: [], nextCursor: 3 }, [], null])('refuses the answer %o', async (body) => {
    server.use(http.get(`${BASE}/v1/territories`, json(body)));
    expect(await failureOf(quickClient().jalon.territories.list())).toMatchObject({ code: 'unexpected-answer' });
  });
});
