import { createClient, createSnapshotClient, getTrajectory, type JalonSource } from '@jalon/client';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStandIn, createStore, worldOverYears } from './index.ts';

const KOLDA = 'sn-kd-kd1-1';
const files = new Map<string, unknown>();
const asFiles: typeof fetch = (input) => {
  const path = decodeURIComponent(new URL(String(input)).pathname).slice(1);
  return Promise.resolve(files.has(path) ? Response.json(files.get(path)) : new Response('not here', { status: 404 }));
};
const api: JalonSource = createClient({ baseUrl: 'https://jalon.example', fetch: createStandIn({ store: createStore(worldOverYears()) }).fetch });
const snapshot: JalonSource = createSnapshotClient({ baseUrl: 'https://files.example', fetch: asFiles, retries: { max: 0 } });

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}
const whole = async (list: AsyncIterable<unknown>) => ({ items: await all(list), nextCursor: null });

/** Publishes what anyone may read, as an agency would. */
beforeAll(async () => {
  files.set('territories.json', await whole(api.territories.list({ pageSize: 200 })));
  files.set('cycles.json', await whole(api.cycles.list()));
  files.set('referentials.json', await whole(api.referentials.list()));
  const lines = await all(api.scorecards.list({ programme: 'pacasen', cycle: '2025' }));
  files.set('scorecards/pacasen/2025/index.json', { items: lines, nextCursor: null });
  files.set('scorecards/pacasen/2025/matrix.json', await api.scorecards.matrix({ programme: 'pacasen', cycle: '2025' }));
  files.set(`trajectories/pacasen/${KOLDA}.json`, await getTrajectory(api, { programme: 'pacasen', territory: KOLDA }));
  for (const after of ['2025', '2021']) files.set(`trajectories/pacasen/${KOLDA}/~${after}.json`, await getTrajectory(api, { programme: 'pacasen', territory: KOLDA, after }));
  for (const { territory } of lines) {
    files.set(`scorecards/pacasen/2025/${territory.id}.json`, await api.scorecards.get({ territory: territory.id, programme: 'pacasen', cycle: '2025' }));
  }
});

describe('a published snapshot and the API say the same', () => {
  it('of results', async () => {
    const query = { programme: 'pacasen', cycle: '2025' };
    const lines = await all(snapshot.scorecards.list(query));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toEqual(await all(api.scorecards.list(query)));
    for (const { territory: { ref } } of lines) {
      expect(await snapshot.scorecards.get({ ...query, territory: ref })).toEqual(await api.scorecards.get({ ...query, territory: ref }));
    }
  });

  it('of what lies within an area', async () => {
    const query = { programme: 'pacasen', cycle: '2025', within: 'ansd:SN-LG' };
    expect(await all(snapshot.scorecards.list(query))).toEqual(await all(api.scorecards.list(query)));
  });

  it('of the whole cycle at once, or of what lies within an area', async () => {
    for (const within of [undefined, 'ansd:SN-LG', 'sn']) {
      const [mine, theirs] = [await snapshot.scorecards.matrix({ programme: 'pacasen', cycle: '2025', within }), await api.scorecards.matrix({ programme: 'pacasen', cycle: '2025', within })];
      expect(mine.count).toBeGreaterThan(0);
      expect({ ...mine.rows, area: mine.rows.area.map((place) => place !== null && mine.areas[place]?.id) }).toEqual({ ...theirs.rows, area: theirs.rows.area.map((place) => place !== null && theirs.areas[place]?.id) });
    }
  });

  it('of the years of a territory, by any of its references', async () => {
    for (const after of [undefined, '2025', '2021']) {
      for (const territory of [KOLDA, 'ansd:SN-KD-KD1-1']) expect(await getTrajectory(snapshot, { programme: 'pacasen', territory, after })).toEqual(await getTrajectory(api, { programme: 'pacasen', territory, after }));
    }
    await expect(getTrajectory(snapshot, { programme: 'pacasen', territory: KOLDA, before: '2021', after: '2025' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of what is found by words, place, stage, delay and promise', async () => {
    const key = { programme: 'pacasen', cycle: '2025' };
    const [line] = await all(snapshot.scorecards.list(key));
    const word = line!.territory.name.slice(0, 3).toUpperCase();
    expect((await all(snapshot.scorecards.list({ ...key, q: word }))).length).toBeGreaterThan(0);
    for (const asked of [{ q: word }, { q: 'zzzz' }, { q: '…' }, { q: word, within: 'sn-lg' }, { promised: 'true' }, { promised: 'false' }, { late: 'true' }, { review: 'published' }] as const) {
      expect([asked, await all(snapshot.scorecards.list({ ...key, ...asked }))]).toEqual([asked, await all(api.scorecards.list({ ...key, ...asked }))]);
    }
  });

  it('of grids and cycles', async () => {
    expect(await all(snapshot.cycles.list({ programme: 'pacasen' }))).toEqual(await all(api.cycles.list({ programme: 'pacasen' })));
    expect(await all(snapshot.referentials.list())).toEqual(await all(api.referentials.list()));
  });

  it('of territories, whatever is asked for', async () => {
    const words = fc.constantFrom('kolda', 'Saint', 'louis', 'SN-KD', 'sare', 'Médina', '1', '…', '');
    const query = fc.record({ q: words, kind: fc.constantFrom(undefined, 'commune', ['region', 'departement']), within: fc.constantFrom(undefined, 'ansd:SN-KD', 'sn-lg') });
    await fc.assert(fc.asyncProperty(query, fc.integer({ min: 1, max: 200 }), async (asked, pageSize) => {
      const idsOf = async (source: JalonSource) => (await source.territories.list({ ...asked, pageSize })).items.map(({ id }) => id);
      expect(await idsOf(snapshot)).toEqual(await idsOf(api));
    }), { numRuns: 40 });
  });

  it('of what is not there', async () => {
    const key = { territory: 'sn-kd-kd1-1', programme: 'pacasen', cycle: '1789' };
    for (const source of [api, snapshot]) await expect(source.scorecards.get(key)).rejects.toMatchObject({ code: 'not-found' });
  });
});
