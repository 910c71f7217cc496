import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KOLDA as PLACE_OF_KOLDA, LOUGA as PLACE_OF_LOUGA, createPlanners, made } from '../plans/__fixtures__/plan-gestures.ts';
import { onPostgres, startTestServer, type TestServer } from '../testing/test-server.ts';
import { RUNTIME_ROLE, enterFence, prepareFence, withinFence } from './fence.ts';
import type { Tables } from './tables.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await createPlanners(() => server).send('secretary-louga', 'louga-essai', [made(PLACE_OF_LOUGA)], 0);
});
afterAll(() => server.close());

const database = () => server.services.database;
const KOLDA = '/sn/sn-kd/';
const LOUGA = '/sn/sn-lg/sn-lg-ld1/';

/** Statements as somebody would write them who forgot every condition. */
const within = <T>(lineages: readonly string[], work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => withinFence(database(), lineages, work);
const idsIn = async (db: Kysely<Tables>, table: string, column: string): Promise<string[]> =>
  (await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)} order by 1`.execute(db)).rows.map(({ id }) => id);
const TABLES = [
  ['assessments', 'id'], ['views', 'assessment_id'], ['journal', 'aggregate_id'], ['plans', 'id'], ['plan_views', 'plan_id'], ['allocation_runs', 'id'], ['allocation_run_views', 'run_id'],
] as const;
/** Plans of the demonstration are Kolda's, each under a name of its own; a run is of the whole country. */
const inKolda = (id: string) => (id.includes('~') ? id.split('~')[2]!.startsWith('sn-kd') : id.startsWith('kolda-'));

it('is there on this database', async () => {
  expect(database().fenced).toBe(true);
  const { rows } = await within([KOLDA], (db) => sql<{ role: string; owner: boolean; bypasses: boolean; super: boolean }>`
    select current_user as role, exists (select from pg_class where relname = 'journal' and pg_get_userbyid(relowner) = current_user) as owner,
      rolbypassrls as bypasses, rolsuper as super from pg_roles where rolname = current_user`.execute(db));
  expect(rows).toEqual([{ role: RUNTIME_ROLE, owner: false, bypasses: false, super: false }]);
});

it.each(TABLES)('shows of %s what lies within, whatever is asked', async (table, column) => {
  const all = await idsIn(database().db, table, column);
  const isPublic = new Set((await sql<{ id: string }>`select assessment_id as id from views where audience = 'public'`.execute(database().db)).rows.map(({ id }) => id));
  const isAdopted = new Set((await idsIn(database().db, 'adopted_plans', 'id')));
  const open = (id: string) => (table === 'views' && isPublic.has(id)) || (table === 'plan_views' && isAdopted.has(id));
  expect(all.some((id) => !inKolda(id) && !open(id))).toBe(true);
  expect(all.some(inKolda)).toBe(!table.startsWith('allocation'));
  expect(await within([KOLDA], (db) => idsIn(db, table, column))).toEqual(all.filter((id) => inKolda(id) || open(id)));
  expect(await within([], (db) => idsIn(db, table, column))).toEqual(all.filter(open));
  expect(await within(['/'], (db) => idsIn(db, table, column))).toEqual(all);
});

it('shows to those without a place the published views alone', async () => {
  const audiences = await within([], (db) => db.selectFrom('views').select('audience').distinct().execute());
  expect(audiences).toEqual([{ audience: 'public' }]);
});

it('shows to those without a place which plans were adopted, and of no plan who wrote it', async () => {
  const adopted = await within([], (db) => db.selectFrom('adopted_plans').select(['id', 'status']).execute());
  expect(adopted).toEqual([{ id: 'kolda-pti-adopted', status: 'approved' }]);
  expect(await within([], (db) => db.selectFrom('plans').select('id').execute())).toEqual([]);
});

it('shows of jobs those one asked for, and those that are nobody\'s', async () => {
  const times = { started_at: '2026-03-02T09:00:00Z', kept_until: '2026-03-03T09:00:00Z', runner: null, beat_at: null, problem: null, outcome: null, request_key: null, request_hash: null };
  const job = (person_id: string | null) => ({ id: crypto.randomUUID(), kind: 'export' as const, plan_id: 'kolda-pti-adopted', person_id, status: 'done' as const, asked: '{}', ...times });
  const [own, nobodys] = [job('secretary-kolda'), job(null)];
  await database().db.insertInto('jobs').values([own, nobodys]).execute();
  const seenBy = (person?: string) => withinFence(database(), ['/'], (db) => db.selectFrom('jobs').select('id').where('id', 'in', [own.id, nobodys.id]).orderBy('person_id').execute(), person);
  expect([await seenBy('secretary-kolda'), await seenBy('coach-kolda'), await seenBy()]).toEqual([[{ id: own.id }, { id: nobodys.id }], [{ id: nobodys.id }], [{ id: nobodys.id }]]);
  await expect(database().db.insertInto('jobs').values({ ...job(null), kind: 'import' }).execute()).rejects.toThrow(/jobs_of_nobody_are_exports/);
});

class Undo extends Error {}

/** A statement within the fence, what it touched, and what stands beyond before and after, as the owner sees it; all of it taken back. */
async function tried(lineage: string, statement: string): Promise<{ touched: number; before: string; after: string }> {
  const found = { touched: 0, before: '', after: '' };
  await database().db.transaction().execute(async (trx) => {
    const beyond = async () => (await sql<{ sum: string }>`
      select md5(string_agg(a::text, '' order by a.id)) || (select md5(string_agg(v::text, '' order by v.assessment_id, v.audience)) from views v where v.assessment_id not like ${'%~sn-lg-ld1%'}) as sum
      from assessments a where a.territory_id not like ${'sn-lg-ld1%'}`.execute(trx)).rows[0]!.sum;
    found.before = await beyond();
    await enterFence(trx, [lineage]);
    found.touched = Number((await sql.raw(statement).execute(trx)).numAffectedRows ?? 0);
    await sql`select set_config('role', 'none', true)`.execute(trx);
    found.after = await beyond();
    throw new Undo();
  }).catch((cause: unknown) => {
    if (!(cause instanceof Undo)) throw cause;
  });
  return found;
}

it.each(["update plans set state = '{}'", "update plan_views set summary = '{}'", "update allocation_runs set state = '{}'", 'delete from plan_views', 'delete from allocation_run_views'])('lets no plan or run beyond be changed by: %s', async (statement) => {
  const beyond = () => sql<{ sum: string }>`select md5(string_agg(x, '' order by x)) as sum from (
    select p::text as x from plans p where p.territory_id not like 'sn-lg-ld1%' union all select v::text from plan_views v where v.plan_id not like 'louga-%'
    union all select r::text from allocation_runs r union all select w::text from allocation_run_views w) rows`;
  const sums: (string | undefined)[] = [];
  await database().db.transaction().execute(async (trx) => {
    sums.push((await beyond().execute(trx)).rows[0]?.sum);
    await enterFence(trx, [LOUGA]);
    await sql.raw(statement).execute(trx);
    await sql`select set_config('role', 'none', true)`.execute(trx);
    sums.push((await beyond().execute(trx)).rows[0]?.sum);
    throw new Undo();
  }).catch((cause: unknown) => {
    if (!(cause instanceof Undo)) throw cause;
  });
  expect(sums[1]).toBe(sums[0]);
  expect(sums[0]).toEqual(expect.any(String));
});

it.each(["update assessments set state = '{}'", "update views set summary = '{}'", 'delete from views'])('lets nothing beyond be changed by: %s', async (statement) => {
  const { touched, before, after } = await tried(LOUGA, statement);
  expect(after).toBe(before);
  const everywhere = await tried('/', statement);
  expect(everywhere.touched).toBeGreaterThan(touched);
  expect(everywhere.after).not.toBe(everywhere.before);
});

it('lets no row be put beyond the fence', async () => {
  const insert = (territory: string) => within([LOUGA], (db) => sql`
    insert into assessments (id, programme, cycle, territory_id, version, state) values (${`pacasen~2025~${territory}`}, 'pacasen', '2025', ${territory}, 0, '{}') on conflict do nothing`.execute(db));
  await expect(insert('sn-kd-kd2-9')).rejects.toThrow(/row-level security/);
  await expect(within([LOUGA], (db) => sql`insert into plans (id, territory_id, status, first_year, framework_code, framework_version, changed_at, version, state) values ('intrus', ${PLACE_OF_KOLDA}, 'draft', 2026, 'x', '1', now(), 0, '{}')`.execute(db))).rejects.toThrow(/row-level security/);
  await expect(within([LOUGA], (db) => sql`insert into file_references (assessment_id, sha256, person_id) values ('pacasen~2025~sn-kd-kd1-1', ${'0'.repeat(64)}, 'x')`.execute(db))).rejects.toThrow(/row-level security/);
});

it.each(['people', 'grants', 'organisations', 'settings', 'signing_keys', 'directory_journal', 'programme_journal', 'referentials', 'planning_frameworks', 'plan_settings', 'allocation_formulas'])('gives no right at all on %s', async (table) => {
  await expect(within(['/'], (db) => sql`select * from ${sql.table(table)} limit 1`.execute(db))).rejects.toThrow(/permission denied/);
});

it('ends with the transaction: the next to use the connection is not within it, nor left outside', async () => {
  await within([KOLDA], (db) => idsIn(db, 'assessments', 'id'));
  await Promise.all(Array.from({ length: 12 }, async () => {
    const { rows } = await sql<{ role: string; places: string | null }>`select current_user as role, nullif(current_setting('jalon.places', true), '') as places`.execute(database().db);
    expect([rows[0]?.role === RUNTIME_ROLE, rows[0]?.places]).toEqual([false, null]);
  }));
  await expect(database().db.transaction().execute(async (trx) => {
    await enterFence(trx, [KOLDA]);
    await sql`delete from people`.execute(trx);
  })).rejects.toThrow(/permission denied/);
  expect((await sql<{ role: string }>`select current_user as role`.execute(database().db)).rows[0]?.role).not.toBe(RUNTIME_ROLE);
});

it('is prepared again without harm', async () => {
  expect(await prepareFence(database(), server.services.log)).toBe(true);
});

it('holds for what is asked over HTTP: somebody whose checks were passed by sees nothing', async () => {
  const { services } = server;
  const asked = await server.ask('/v1/assessments/pacasen~2025~sn-kd-kd1-1/journal', { as: 'coach-kolda' });
  expect(((await asked.json()) as { items: unknown[] }).items.length).toBeGreaterThan(0);
  const seen = await withinFence(services.database, [LOUGA], (db) => db.selectFrom('journal').selectAll().where('aggregate_id', '=', 'pacasen~2025~sn-kd-kd1-1').execute());
  expect(seen).toEqual([]);
});

it.runIf(onPostgres())('is done without, and said, where the account may neither make the role nor act as it', async () => {
  const warnings: string[] = [];
  await sql`do $$ begin if not exists (select from pg_roles where rolname = 'jalon_test_small') then create role jalon_test_small nologin; end if; exception when others then null; end $$`.execute(database().db);
  const asSmall = await database().db.transaction().execute(async (trx) => {
    await sql`set local role jalon_test_small`.execute(trx);
    return prepareFence({ db: trx }, { ...server.services.log, warn: (said: string) => void warnings.push(said) });
  });
  expect([asSmall, warnings.length]).toEqual([false, 1]);
});
