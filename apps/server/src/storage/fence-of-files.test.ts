import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf, sha256Of } from '../files/__fixtures__/documents.ts';
import { attach, attaching, put } from '../files/__fixtures__/evidence.ts';
import { leadKoldaTo } from '../results/__fixtures__/lead-to.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { RUNTIME_ROLE, enterFence, withinFence } from './fence.ts';
import type { Tables } from './tables.ts';
import { UNFENCED } from './unfenced.ts';

const KOLDA = '/sn/sn-kd/';
const LOUGA = '/sn/sn-lg/';
const FATICK = 'pacasen~2021~sn-fk-fd1-1';

let server: TestServer;
const [vouched, heardOf, own] = [pdf(), pdf(), pdf()].map((bytes) => ({ bytes, sha256: sha256Of(bytes) })) as [Brought, Brought, Brought];
interface Brought { readonly bytes: ReturnType<typeof pdf>; readonly sha256: string }
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  for (const { id, subject } of await database().db.selectFrom('people').select(['id', 'subject']).execute()) ids[subject] = id;
  // Of Kolda: one file vouched for, one that was brought by somebody of Louga alone. One that no proof names.
  await put(server, 'coach-kolda', vouched.sha256, vouched.bytes);
  await attach(server, 'coach-kolda', vouched.sha256);
  await put(server, 'secretary-louga', heardOf.sha256, heardOf.bytes);
  await attach(server, 'coach-kolda', heardOf.sha256);
  await put(server, 'coach-kolda', own.sha256, own.bytes);
  await server.ask('/v1/uploads', { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ sha256: sha256Of(pdf()), size: 900 }), headers: { 'content-type': 'application/json' } });
});
afterAll(() => server.close());

const database = () => server.services.database;

/** Statements as somebody would write them who forgot every condition. */
const within = <T>(lineages: readonly string[], person: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => withinFence(database(), lineages, work, ids[person]);
const all = async (db: Kysely<Tables>, table: 'files' | 'file_uploaders' | 'uploads'): Promise<string[]> => (await db.selectFrom(table).select('sha256').distinct().orderBy('sha256').execute()).map(({ sha256 }) => sha256);
const shas = (...files: readonly Brought[]): string[] => files.map(({ sha256 }) => sha256).sort();

describe('files', () => {
  it('are asked for as the role that owns nothing', async () => {
    const { rows } = await within([KOLDA], 'coach-kolda', (db) => sql<{ role: string }>`select current_user as role`.execute(db));
    expect(rows).toEqual([{ role: RUNTIME_ROLE }]);
  });

  it('show what one brought, and what is vouched for in one\'s places', async () => {
    expect(await all(database().db, 'files')).toEqual(shas(vouched, heardOf, own));
    expect(await within([], 'coach-kolda', (db) => all(db, 'files'))).toEqual(shas(vouched, own));
    expect(await within([KOLDA], 'verifier', (db) => all(db, 'files'))).toEqual(shas(vouched));
    expect(await within([LOUGA], 'verifier', (db) => all(db, 'files'))).toEqual([]);
    expect(await within([LOUGA], 'secretary-louga', (db) => all(db, 'files'))).toEqual(shas(heardOf));
    expect(await within(['/'], 'verifier', (db) => all(db, 'files'))).toEqual(shas(vouched));
    expect(await within([], 'nobody', (db) => all(db, 'files'))).toEqual([]);
  });

  it('do not tell who else brought them', async () => {
    const people = (lineages: readonly string[], person: string) => within(lineages, person, async (db) => (await db.selectFrom('file_uploaders').select('person_id').distinct().execute()).map(({ person_id: id }) => id));
    expect(await people([LOUGA], 'secretary-louga')).toEqual([ids['secretary-louga']]);
    expect(await people([KOLDA], 'verifier')).toEqual([ids['coach-kolda']]);
    expect(await people([LOUGA], 'verifier')).toEqual([]);
  });

  it('come under one\'s own name alone, and as nothing a scanner has looked at', async () => {
    const bring = (person: string, status: string) => within([], 'secretary-louga', async (db) => {
      await sql`insert into files (sha256, size, type, status, at, scanned_at) values (${'a'.repeat(64)}, 9, 'text/plain', ${status}, now(), null)`.execute(db);
      await sql`insert into file_uploaders (sha256, person_id, size, at) values (${'a'.repeat(64)}, ${ids[person]!}, 9, now())`.execute(db);
      throw new Error('taken back');
    });
    await expect(bring('coach-kolda', 'pending')).rejects.toThrow(/row-level security/);
    await expect(bring('secretary-louga', 'clean')).rejects.toThrow(/row-level security/);
    await expect(bring('secretary-louga', 'pending')).rejects.toThrow('taken back');
  });

  it.each(["update files set status = 'clean'", 'delete from files', 'delete from file_uploaders', "update file_uploaders set person_id = 'x'"])('take no: %s', async (statement) => {
    await expect(within(['/'], 'coach-kolda', (db) => sql.raw(statement).execute(db))).rejects.toThrow(/permission denied/);
  });

  it('that somebody began to send are theirs to see, to change and to end', async () => {
    const changed = (person: string, statement: string) => within(['/'], person, async (db) => Number((await sql.raw(statement).execute(db)).numAffectedRows ?? 0));
    expect(await within(['/'], 'verifier', (db) => all(db, 'uploads'))).toEqual([]);
    for (const statement of ['update uploads set received = 800', 'delete from uploads']) expect([statement, await changed('verifier', statement)]).toEqual([statement, 0]);
    await expect(changed('verifier', `insert into uploads (id, sha256, size, person_id, expires_at) values (gen_random_uuid(), '${'b'.repeat(64)}', 9, '${ids['coach-kolda']}', now())`)).rejects.toThrow(/row-level security/);
    expect(await changed('coach-kolda', 'update uploads set received = 0')).toBe(1);
  });

  it('are in a bundle as far as its reader is granted anything', async () => {
    const { readBundle } = await import('../bundle/read-bundle.ts');
    const { findSubjectById } = await import('../assessments/subject.ts');
    const subject = findSubjectById(server.services, 'pacasen~2025~sn-kd-kd1-1');
    const inside = await readBundle(server.services, subject, [KOLDA]);
    expect([...inside.files.keys()]).toEqual([vouched.sha256]);
    expect([inside.state.version > 0, inside.journal.length > 0]).toEqual([true, true]);
    const outside = await readBundle(server.services, subject, [LOUGA]);
    expect([outside.state.version, outside.journal, outside.files.size]).toEqual([0, [], 0]);
  });
});

describe('over HTTP', () => {
  it('a file is answered as before the fence', async () => {
    const status = async (sha256: string, as: string) => ((await (await server.ask(`/v1/files/${sha256}/status`, { as })).json()) as { status: unknown }).status;
    expect([await status(vouched.sha256, 'verifier'), await status(heardOf.sha256, 'verifier'), await status(vouched.sha256, 'secretary-louga'), await status(heardOf.sha256, 'secretary-louga')]).toEqual(['unscanned', 'missing', 403, 'unscanned']);
    expect((await attaching(server, 'coach-kolda', own.sha256)).payload.evidence.sha256).toBe(own.sha256);
  });
});

describe('result sheets', () => {
  const sheets = (db: Kysely<Tables>) => db.selectFrom('result_sheets').select('assessment_id').distinct().orderBy('assessment_id').execute().then((rows) => rows.map(({ assessment_id: id }) => id));
  const results = (db: Kysely<Tables>) => db.selectFrom('published_results').select('assessment_id').execute().then((rows) => rows.map(({ assessment_id: id }) => id).sort());

  it('are there for anyone while the result is published, and only then', async () => {
    await leadKoldaTo(server, 'published');
    for (const path of ['2021/ansd:SN-FK-FD1-1', '2025/sn-kd-kd1-1']) expect((await server.ask(`/v1/results/pacasen/${path}`)).status).toBe(200);
    const both = [FATICK, 'pacasen~2025~sn-kd-kd1-1'];
    for (const read of [sheets, results]) expect(await within([], 'nobody', read)).toEqual(both);
    // What follows is taken back: a result that is withdrawn, as the server does it.
    await expect(database().db.transaction().execute(async (trx) => {
      await trx.deleteFrom('views').where('assessment_id', '=', FATICK).where('audience', '=', 'public').execute();
      await enterFence(trx, ['/']);
      for (const read of [sheets, results]) expect(await read(trx)).toEqual([both[1]]);
      await sql`insert into result_sheets (assessment_id, result_hash, issuer, kid, issued_at, signed) select ${FATICK}, 'x', 'x', kid, now(), 'x' from sound_keys limit 1`.execute(trx);
    })).rejects.toThrow(/row-level security/);
    expect(await within([], 'nobody', sheets)).toEqual(both);
  });

  it('and their keys are known by their ids alone', async () => {
    expect((await within([], 'nobody', (db) => db.selectFrom('sound_keys').selectAll().execute())).map((row) => Object.keys(row))).toEqual([['kid']]);
    await expect(within([], 'nobody', (db) => sql`select private_key from signing_keys`.execute(db))).rejects.toThrow(/permission denied/);
  });
});

it('every table has a policy, or a reason written down why it has none', async () => {
  const { rows } = await sql<{ name: string; guarded: boolean; may: string[] }>`
    select c.relname as name, c.relkind in ('r', 'p') and c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid) as guarded,
      array(select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p where has_table_privilege(${RUNTIME_ROLE}, c.oid, p)) as may
    from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace = current_schema()::regnamespace order by 1`.execute(database().db);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ guarded, name }) => !guarded && !UNFENCED[name]?.why).map(({ name }) => name)).toEqual([]);
  expect(rows.filter(({ guarded, name }) => guarded && UNFENCED[name]).map(({ name }) => name)).toEqual([]);
  expect(Object.keys(UNFENCED).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
  for (const { name, may } of rows.filter((row) => !row.guarded)) expect([name, may]).toEqual([name, UNFENCED[name]?.may]);
  for (const { name, may } of rows) expect([name, may.filter((right) => ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(right))]).toEqual([name, []]);
});
