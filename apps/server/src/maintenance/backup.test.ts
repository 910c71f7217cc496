import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStore } from '../files/folder-store.ts';
import { verifyChains } from '../journal/verify-chains.ts';
import { openDatabase, type Database } from '../storage/database.ts';
import { testFolder, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, testDatabase, type TestDatabase } from '../testing/test-server.ts';
import { emptyDatabase } from './__fixtures__/databases.ts';
import { writeBackup } from './backup.ts';
import { dataTables, inOrder } from './catalogue.ts';
import type { BackupManifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';
import { digestOf, prepareTransaction } from './rows.ts';

const FILE = Buffer.from('%PDF-1.4 une pièce');
const HASH = createHash('sha256').update(FILE).digest('hex');
const AWAY = 'b'.repeat(64);

/** A restore checks, writes and reads everything: on a machine that is busy, that is more than a test usually takes. */
const PATIENCE = { timeout: 180_000 };

let folder: TestFolder;
let source: TestDatabase;
let opened: Database;
let archive: string;
let manifest: BackupManifest;
const filesFolder = (name: string): string => join(folder.path, name);
const removed: (() => Promise<void>)[] = [];

/** A database people worked in, a file that is there, one that is not, one that was stopped, an upload under way, a key in the clear. */
beforeAll(async () => {
  folder = testFolder();
  source = await testDatabase();
  opened = await openDatabase(source.location);
  const store = createFolderStore(filesFolder('files'));
  await store.keep(HASH, FILE);
  for (const statement of [
    `insert into files (sha256, size, type, status, at) values ('${HASH}', ${FILE.length}, 'application/pdf', 'clean', now()), ('${AWAY}', 5, 'application/pdf', 'clean', now()), ('${'c'.repeat(64)}', 5, 'application/pdf', 'infected', now())`,
    `insert into uploads (id, sha256, size, person_id, received, expires_at) values ('0b7e2c1e-2f65-4a5c-9a0e-6d1d4a3a9d11', '${'d'.repeat(64)}', 9, 'coach-kolda', 4, now())`,
    `insert into settings (key, value) values ('odd', '{"text": "a\\nb\\t\\"é\\" 𝄞", "large": 12345678901234567890123456789, "none": null}'), ('cursor', '{"secret": "s"}') on conflict (key) do update set value = excluded.value`,
    `insert into signing_keys (kid, public_key, private_key, valid_from) values ('k', '{}', '{"d":"secret"}', now()) on conflict do nothing`,
  ]) await sql.raw(statement).execute(opened.db);
  archive = join(folder.path, 'backup.tar');
  manifest = await writeBackup(archive, { database: opened, store, version: '1.0.0', now: Date.parse('2025-06-01T08:00:00Z') });
});
afterAll(async () => {
  await opened.close();
  for (const remove of removed) await remove();
  await source.remove();
  folder.remove();
});

async function empty(): Promise<Database> {
  const made = await emptyDatabase();
  const database = await openDatabase(made.location);
  removed.push(async () => {
    await database.close();
    await made.remove();
  });
  return database;
}

/** Every table of a database with the digest of its rows. */
const digests = ({ db }: Database) => db.transaction().execute(async (trx) => {
  await prepareTransaction(trx);
  const found: Record<string, string> = {};
  for (const table of await dataTables(trx)) {
    const { rows, sum } = await digestOf(trx, table);
    found[table.name] = `${rows} ${sum}`;
  }
  return found;
});

const plain = { replace: false, brokenJournal: false };
const store = () => createFolderStore(filesFolder('restored'));

describe('a backup', () => {
  it('holds every table the database has, whatever it is called, each after those it points to', async () => {
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_migration%' order by tablename`.execute(opened.db);
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
    expect(rows.length).toBeGreaterThan(15);
    const place = (table: string) => manifest.tables.findIndex(({ name }) => name === table);
    expect([place('territories') < place('assessments'), place('assessments') < place('journal'), place('people') < place('grants')]).toEqual([true, true, true]);
    for (const { name, rows: count } of manifest.tables) {
      const left = name === 'settings' ? sql` where key not in ('cursor', 'demonstration.key')` : sql``;
      const { rows: [counted] } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}${left}`.execute(opened.db);
      expect([name, count]).toEqual([name, counted?.n]);
    }
  });

  it('takes in a table made tomorrow, and refuses tables that point to each other', async () => {
    class Undo extends Error {}
    await opened.db.transaction().execute(async (trx) => {
      await sql`create table tomorrow (id text primary key references territories, at timestamptz)`.execute(trx);
      const tables = (await dataTables(trx)).map(({ name }) => name);
      expect(tables.indexOf('tomorrow')).toBeGreaterThan(tables.indexOf('territories'));
      throw new Undo();
    }).catch((cause: unknown) => {
      if (!(cause instanceof Undo)) throw cause;
    });
    expect(() => inOrder([{ name: 'a', columns: [], needs: ['b'] }, { name: 'b', columns: [], needs: ['a'] }])).toThrow(/a, b/);
  });

  it('is a tar any program opens, of its owner alone, with the files that are there and the names of those that are not', () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    const listed = execFileSync('tar', ['-tf', archive], { encoding: 'utf8' }).trim().split('\n');
    expect(listed.at(-1)).toBe('manifest.json');
    expect(listed.filter((path) => path.startsWith('files/'))).toEqual([`files/${HASH.slice(0, 2)}/${HASH}`]);
    expect(execFileSync('tar', ['-xOf', archive, `files/${HASH.slice(0, 2)}/${HASH}`])).toEqual(FILE);
    expect(manifest).toMatchObject({ missing: [AWAY], files: { count: 1, bytes: FILE.length } });
    const lines = execFileSync('sh', ['-c', `tar -xOf ${archive} tables/settings/000001.ndjson.gz | gunzip`], { encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line) as { key: string; value: string });
    expect(lines.find(({ key }) => key === 'odd')?.value).toContain('12345678901234567890123456789');
  });

  it('says that it holds a key in the clear, and leaves out the secrets a server makes for itself', () => {
    expect(manifest.keysInClear).toBe(true);
    const settings = execFileSync('sh', ['-c', `tar -xOf ${archive} tables/settings/000001.ndjson.gz | gunzip`], { encoding: 'utf8' });
    expect(settings).not.toContain('"key":"cursor"');
    expect(settings).not.toContain('demonstration.key');
  });

  it('never replaces a file, and leaves none behind when it fails', async () => {
    const before = readFileSync(archive);
    const parts = { database: opened, store: store(), version: '1.0.0', now: 0 };
    await expect(writeBackup(archive, parts)).rejects.toThrow(/EEXIST/);
    expect(readFileSync(archive).equals(before)).toBe(true);
    const cut = { ...store(), find: () => Promise.reject(new Error('the disk is gone')) };
    await expect(writeBackup(join(folder.path, 'cut.tar'), { ...parts, store: cut })).rejects.toThrow('the disk is gone');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('cut'))).toEqual([]);
  });

  it('shows one moment, whatever is written while it is made', { skip: !onPostgres() }, async () => {
    const path = join(folder.path, 'moment.tar');
    const writing = createFolderStore(filesFolder('files'));
    const during = { ...writing, async find(hash: string) {
      await sql`insert into settings (key, value) values ('late', '{}') on conflict do nothing`.execute(opened.db);
      return writing.find(hash);
    } };
    const other = await openDatabase(source.location);
    await sql`insert into settings (key, value) values ('early', '{}')`.execute(other.db);
    const made = await writeBackup(path, { database: other, store: during, version: '1.0.0', now: 0 });
    await sql`delete from settings where key in ('early', 'late')`.execute(other.db);
    await other.close();
    expect(made.tables.find(({ name }) => name === 'settings')!.rows).toBe(manifest.tables.find(({ name }) => name === 'settings')!.rows + 1);
  });
});

describe('a restored database', PATIENCE, () => {
  it('holds the same rows, numbers that go on, files, an unbroken and guarded journal', async () => {
    const target = await empty();
    const { chains } = await restoreBackup(archive, target, store(), plain);
    const [was, is] = [await digests(opened), await digests(target)];
    expect({ ...is, uploads: '' }).toEqual({ ...was, uploads: '' });
    expect((await target.db.selectFrom('uploads').select('received').execute()).map(({ received }) => received)).toEqual([0]);
    expect(readFileSync(filesFolder(`restored/${HASH.slice(0, 2)}/${HASH}`))).toEqual(FILE);
    expect(chains).toEqual(await verifyChains(opened.db));
    expect(chains.length).toBeGreaterThan(1);
    const next = async ({ db }: Database) => (await sql<{ n: number }>`select nextval('journal_sequence_seq') as n`.execute(db)).rows[0]!.n;
    expect(await next(target)).toBe(await next(opened));
    await expect(sql`delete from journal`.execute(target.db)).rejects.toThrow(/only ever added to/);
  });

  it('refuses a database that is not empty, and erases it only when told to', async () => {
    const target = await empty();
    await sql`create table mine (x integer)`.execute(target.db);
    await expect(restoreBackup(archive, target, store(), plain)).rejects.toMatchObject({ reason: 'not-empty' });
    expect((await sql`select * from mine`.execute(target.db)).rows).toEqual([]);
    await restoreBackup(archive, target, store(), { ...plain, replace: true });
    await expect(sql`select * from mine`.execute(target.db)).rejects.toThrow(/mine/);
    await restoreBackup(archive, target, store(), { ...plain, replace: true });
    expect((await digests(target))['journal']).toBe((await digests(opened))['journal']);
  });

  it('is all or nothing', async () => {
    const target = await empty();
    const files = createFolderStore(filesFolder('nothing'));
    const failing = { ...plain, alsoCheck: () => Promise.reject(new Error('at the very end')) };
    await expect(restoreBackup(archive, target, files, failing)).rejects.toThrow('at the very end');
    expect((await sql`select from pg_class where relnamespace = 'public'::regnamespace`.execute(target.db)).rows).toEqual([]);
    expect(await files.find(HASH)).toBeUndefined();
  });
});
