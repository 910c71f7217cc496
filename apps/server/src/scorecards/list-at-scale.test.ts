import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { territories } from '@jalon/referentials';
import type { ScorecardSummary } from '@jalon/core/assessment';
import { foldName, type Territory } from '@jalon/core/territory';
import { PUBLIC_AUDIENCE } from '../identity/caller.ts';
import { storeTerritories } from '../territories/store-territories.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** As many as France has communes. */
const LINES = 35_000;
const KOLDA = 'pacasen~2025~sn-kd-kd1-1';
/** The last of all by name, and two names that many bear, more than a page holds. */
const LAST = 'Zïguinchör-le-Haut';
const SHARED_NAMES = ['Sacré-Cœur', 'أَنْفَا'];
const OF_EACH = 450;

const model = territories.find(({ id }) => id === 'sn-kd-kd1-1')!;
const named = [LAST, ...SHARED_NAMES.flatMap((name) => Array.from({ length: OF_EACH }, (_, index) => `${name} ${index}`))]
  .map((name, index): Territory => ({ ...model, id: `named-${index}`, name, identifiers: [{ scheme: 'essai', code: `N${index}` }] }));

/** A dossier each, with the line of Kolda under another name. */
async function fill({ services: { database: { db } } }: TestServer): Promise<void> {
  await storeTerritories(db, named);
  await sql`insert into territories (id, kind, name, lineage, search, folded, rank, document)
    select 'other-' || n, t.kind, 'Ndiayène ' || n, '/sn/other-' || n || '/', ' ndiayene ' || n || ' other ' || n, 'ndiayene ' || n, t.rank, t.document
    from territories t, generate_series(1, ${sql.lit(LINES - named.length)}) n where t.id = ${model.id}`.execute(db);
  await sql`insert into assessments (id, programme, cycle, territory_id, version, state)
    select 'pacasen~2025~' || id, 'pacasen', '2025', id, 1, '{}' from territories where id like 'named-%' or id like 'other-%'`.execute(db);
  await sql`insert into views
    select line.* from territories t, views v, jsonb_populate_record(v, jsonb_build_object('assessment_id', 'pacasen~2025~' || t.id, 'body', '',
      'summary', jsonb_set(v.summary::jsonb, '{territory}', (v.summary::jsonb -> 'territory') || jsonb_build_object('id', t.id, 'name', t.name))::text)) line
    where (t.id like 'named-%' or t.id like 'other-%') and v.assessment_id = ${KOLDA}`.execute(db);
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await fill(server);
}, 180_000);
afterAll(() => server.close());

async function ask(search: string): Promise<{ items: ScorecardSummary[]; nextCursor: string | null }> {
  const answer = await server.ask(`/v1/scorecards?programme=pacasen&cycle=2025&${search}`, { as: 'reader' });
  expect(answer.status).toBe(200);
  return await answer.json() as { items: ScorecardSummary[]; nextCursor: string | null };
}

async function namesOf(search: string): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await ask(`${search}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    names.push(...page.items.map(({ territory }) => territory.name));
    cursor = page.nextCursor;
  }
  return names;
}

it('finds one dossier among 35,000 wherever it stands, by name or code', async () => {
  expect((await ask('limit=200')).items.map(({ territory }) => territory.name)).not.toContain(LAST);
  for (const q of ['ziguinchor haut', 'ZIGUINCHOR LE HAUT', 'n0']) expect([q, (await ask(`q=${encodeURIComponent(q)}`)).items.map(({ territory }) => territory.name)]).toEqual([q, [LAST]]);
  expect(await ask('q=zzzz')).toEqual({ items: [], nextCursor: null });
});

it('gives in pages every one of those found among 35,000, once, by name', async () => {
  for (const [q, name] of [['coeur', SHARED_NAMES[0]!], ['انفا', SHARED_NAMES[1]!]] as const) {
    const expected = named.map((territory) => territory.name).filter((one) => one.startsWith(name)).toSorted((a, b) => (foldName(a) < foldName(b) ? -1 : 1));
    expect(expected).toHaveLength(OF_EACH);
    expect(await namesOf(`q=${encodeURIComponent(q)}`)).toEqual(expected);
  }
});

it('keeps in memory what everyone reads, byte for byte, and not what one person types', async () => {
  const list = '/v1/scorecards?programme=pacasen&cycle=2021&limit=2';
  const searched = ['&q=foundiougne', '&q=a', '&q='].map((q) => list + q);
  const tags: (string | null)[] = [];
  for (const path of [list, ...searched, list]) tags.push((await server.ask(path, { headers: { 'accept-encoding': 'identity' } })).headers.get('etag'));
  expect(tags.at(-1)).toBe(tags[0]);
  expect([list, ...searched].map((path) => server.services.answers.get(PUBLIC_AUDIENCE, path)?.etag)).toEqual([tags[0], undefined, undefined, undefined]);
});
