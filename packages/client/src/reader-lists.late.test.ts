import { describe, expect, it, vi } from 'vitest';
import { BASE, failureOf, inTurn, json, stubApi } from './__fixtures__/stub-api.ts';
import { listsOn } from './reader-lists.late.ts';
import { createTransport } from './transport.ts';

const server = stubApi();
const named = (...names: string[]) => names.map((name) => ({ id: name, name }));
const open = () => listsOn(createTransport('createReader', { baseUrl: BASE }));

describe('lists that are fetched when the first is wanted', () => {
  it('read as those at hand do: item by item, page by page, the first alone', async () => {
    const { handler, requests } = inTurn('get', '/v1/territories', json({ items: named('a', 'b'), nextCursor: 'next' }), json({ items: named('c'), nextCursor: null }), json({ items: named('d'), nextCursor: null }));
    server.use(handler);
    const { territories } = open();
    const list = territories.list({ kind: ['commune', 'ville'], pageSize: 2 });
    expect(requests).toHaveLength(0);
    const seen: string[] = [];
    for await (const { name } of list) seen.push(`${name}${requests.length}`);
    expect(seen).toEqual(['a1', 'b1', 'c2']);
    expect(new URL(requests[1]!.url).search).toBe('?kind=commune%2Cville&limit=2&cursor=next');
    const sizes: number[] = [];
    for await (const { items } of territories.list().pages()) sizes.push(items.length);
    expect(sizes).toEqual([1]);
    expect([(await territories.list().first()).items, (await territories.list()).items]).toEqual([named('d'), named('d')]);
  });

  it('read each thing by its own address', async () => {
    const answers = { '/v1/territories/sn-kd': { id: 'sn-kd', name: 'Kolda' }, '/v1/referentials/pacasen/2': { code: 'pacasen', version: '2', hash: 'x' }, '/v1/cycles/pacasen/2025': { programme: 'pacasen', code: '2025' } };
    server.use(...Object.entries(answers).map(([path, body]) => inTurn('get', path, json(body)).handler));
    const { territories, referentials, cycles } = open();
    expect(await Promise.all([territories.get('sn-kd'), referentials.get('pacasen', '2'), cycles.get('pacasen', '2025')])).toEqual(Object.values(answers));
    server.use(inTurn('get', '/v1/scorecards', json({ items: [], nextCursor: null })).handler);
    expect(await open().scorecards.list({ programme: 'pacasen', cycle: '2025' })).toEqual({ items: [], nextCursor: null });
  });

  it('say that the network gave nothing where they cannot be fetched, and are asked for again', async () => {
    server.use(inTurn('get', '/v1/territories', json({ items: named('a'), nextCursor: null })).handler);
    vi.doMock('./reader-lists.ts', () => { throw new Error('gone'); });
    const { territories, cycles } = open();
    expect(await failureOf(cycles.get('pacasen', '2025'))).toMatchObject({ name: 'JalonProblem', code: 'no-answer' });
    expect(await failureOf(territories.list().first())).toMatchObject({ code: 'no-answer' });
    vi.doUnmock('./reader-lists.ts');
    expect((await territories.list()).items).toEqual(named('a'));
  });
});
