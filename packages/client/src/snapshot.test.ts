import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { failureOf, scorecard, stubApi } from './__fixtures__/stub-api.ts';
import { createSnapshotClient, isProblem, type JalonSource } from './index.ts';

const server = stubApi();
const FILES = 'https://files.example/jalon';
const territory = (id: string, kind: string, name: string, path: string[], ansd: string) => ({ id, kind, name, country: 'SN', parentId: path.at(-1) ?? null, path, population: null, identifiers: [{ scheme: 'ansd', code: ansd }] });
const TERRITORIES = [
  territory('sn', 'country', 'Sénégal', [], 'SN'),
  territory('sn-kd', 'region', 'Kolda', ['sn'], 'SN-KD'),
  territory('sn-kd-kd1', 'departement', 'Kolda', ['sn', 'sn-kd'], 'SN-KD-KD1'),
  territory('sn-kd-kd1-1', 'commune', 'Kolda', ['sn', 'sn-kd', 'sn-kd-kd1'], 'SN-KD-KD1-1'),
  territory('sn-zg-1', 'commune', 'Saré Yoba', ['sn', 'sn-zg'], 'SN-ZG-1'),
];

/** A plain web server: the files there are, and an HTML page for anything else. */
function publish(files: Record<string, unknown>) {
  const asked: string[] = [];
  server.use(
    http.get(`${FILES}/*`, ({ request }) => {
      const path = new URL(request.url).pathname.replace('/jalon/', '');
      asked.push(path);
      return path in files ? HttpResponse.json(files[path] as object) : HttpResponse.html('<h1>Not Found</h1>', { status: 404 });
    }),
  );
  return asked;
}
const list = (items: unknown[]) => ({ items, nextCursor: null });
const snapshot = (): JalonSource => createSnapshotClient({ baseUrl: FILES, sleep: () => Promise.resolve() });

describe('a published snapshot', () => {
  it('gives a scorecard by own id with one file', async () => {
    const asked = publish({ 'scorecards/pacasen/2025/sn-kd-kd1-1.json': scorecard() });
    const card = await snapshot().scorecards.get({ territory: 'sn-kd-kd1-1', programme: 'pacasen', cycle: '2025' });
    expect(card.version).toBe(3);
    expect(asked).toEqual(['scorecards/pacasen/2025/sn-kd-kd1-1.json']);
  });

  it('gives a scorecard by another reference', async () => {
    publish({ 'territories.json': list(TERRITORIES), 'scorecards/pacasen/2025/sn-kd-kd1-1.json': scorecard() });
    expect((await snapshot().scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' })).version).toBe(3);
  });

  it('calls a file that is not there not found, not broken', async () => {
    publish({});
    expect(isProblem(await failureOf(snapshot().scorecards.get({ territory: 'sn-kd', programme: 'pacasen', cycle: '2025' })), 'not-found')).toBe(true);
  });

  it('calls a reference nobody bears not found', async () => {
    publish({ 'territories.json': list(TERRITORIES) });
    const error = await failureOf(snapshot().territories.get('ansd:SN-XX'));
    expect(isProblem(error, 'not-found')).toBe(true);
    expect((error as Error).message).toContain('does not hold ansd:SN-XX');
  });

  it.each([
    [{ q: 'kolda' }, ['sn-kd', 'sn-kd-kd1', 'sn-kd-kd1-1']],
    [{ q: 'sare yo' }, ['sn-zg-1']],
    [{ q: 'sn-zg-1' }, ['sn-zg-1']],
    [{ q: 'kolda', kind: 'commune, region' }, ['sn-kd', 'sn-kd-kd1-1']],
    [{ q: 'olda' }, []],
    [{ q: 'kolda', kind: 'commune' }, ['sn-kd-kd1-1']],
    [{ kind: ['region', 'commune'] }, ['sn-kd', 'sn-kd-kd1-1', 'sn-zg-1']],
    [{ within: 'ansd:SN-KD' }, ['sn-kd-kd1', 'sn-kd-kd1-1']],
    [{ q: '…' }, []],
    [{ q: 'SN-KD-KD1' }, ['sn-kd-kd1', 'sn-kd-kd1-1']],
  ])('finds territories by %o', async (query, ids) => {
    publish({ 'territories.json': list(TERRITORIES) });
    expect((await snapshot().territories.list(query)).items.map(({ id }) => id)).toEqual(ids);
  });

  it('says that an area nobody knows is not found', async () => {
    publish({ 'territories.json': list(TERRITORIES) });
    expect(isProblem(await failureOf(snapshot().territories.list({ within: 'ansd:NOWHERE' })), 'not-found')).toBe(true);
  });

  it('is read in pages like the API', async () => {
    publish({ 'territories.json': list(TERRITORIES) });
    const pages: number[] = [];
    for await (const { items } of snapshot().territories.list({ pageSize: 2 }).pages()) pages.push(items.length);
    expect(pages).toEqual([2, 2, 1]);
  });

  it('gives the lines of a cycle, within an area', async () => {
    publish({
      'territories.json': list(TERRITORIES),
      'scorecards/pacasen/2025/index.json': list(['sn-kd-kd1-1', 'sn-zg-1'].map((id) => ({ territory: { id } }))),
    });
    const within = await snapshot().scorecards.list({ programme: 'pacasen', cycle: '2025', within: 'sn-kd' });
    expect(within.items.map((line) => line.territory.id)).toEqual(['sn-kd-kd1-1']);
  });

  it('is read-only', () => {
    expect(snapshot().assessments).toBeUndefined();
  });

  it('refuses an option of the API client', () => {
    expect(() => createSnapshotClient({ baseUrl: FILES, getAccessToken: () => 'x' } as never)).toThrow('createSnapshotClient() does not know getAccessToken');
  });
});
