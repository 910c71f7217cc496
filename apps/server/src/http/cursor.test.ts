import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createCursorSeal } from './cursor.ts';

const seal = createCursorSeal(Buffer.from('a secret of this test'));

describe('a cursor', () => {
  it('leads back to the place it was made from', () => {
    expect(seal.read('list', seal.write('list', ['kolda', 3]), 2)).toEqual(['kolda', 3]);
  });

  it('is refused for another list, once altered, or made up', () => {
    const good = seal.write('list', ['kolda', 3]);
    const made = Buffer.from('["zzz",1]').toString('base64url');
    for (const [list, cursor] of [['other', good], ['list', `A${good.slice(1)}`], ['list', good.slice(0, -2)], ['list', `${made}.${good.split('.')[1]}`], ['list', ''], ['list', '..'], ['list', `${good}.x`]] as const) {
      expect(() => seal.read(list, cursor, 2)).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
    }
  });

  it('of another server\'s secret is refused', () => {
    const other = createCursorSeal(Buffer.from('another secret'));
    expect(() => seal.read('list', other.write('list', [1]), 1)).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
  });
});

describe('lists, page by page', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  async function walk(path: string, key: (item: never) => string, as?: string): Promise<string[]> {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await server.ask(`${path}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, as === undefined ? {} : { as });
      const page = (await answer.json()) as { items: never[]; nextCursor: string | null };
      found.push(...page.items.map(key));
      cursor = page.nextCursor;
    }
    return found;
  }

  it('hold every line once and in one order, whatever their size', async () => {
    const lists = [
      ['/v1/territories?kind=commune', (item: { id: string }) => item.id], ['/v1/territories?q=sa', (item: { id: string }) => item.id],
      ['/v1/scorecards?programme=pacasen&cycle=2021', (item: { assessmentId: string }) => item.assessmentId], ['/v1/cycles?', (item: { programme: string; code: string }) => item.programme + item.code],
    ] as const;
    for (const [path, key] of lists) {
      const whole = await walk(`${path}&limit=200`, key as (item: never) => string);
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.length).toBeGreaterThan(3);
      expect(await walk(`${path}&limit=${Math.ceil(whole.length / 4)}`, key as (item: never) => string)).toEqual(whole);
    }
  });

  it('put the very name first, then the larger kind', async () => {
    const { items } = (await (await server.ask('/v1/territories?q=louga')).json()) as { items: { name: string; kind: string }[] };
    expect(items.slice(0, 3).map(({ name, kind }) => [name, kind])).toEqual([['Louga', 'region'], ['Louga', 'departement'], ['Louga', 'commune']]);
  });
});
