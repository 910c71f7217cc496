import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { open } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFolderStore } from '../files/folder-store.ts';
import { openDatabase, type Database } from '../storage/database.ts';
import { testFolder, type TestFolder } from '../testing/child-server.ts';
import { testDatabase, type TestDatabase } from '../testing/test-server.ts';
import { emptyDatabase } from './__fixtures__/databases.ts';
import { writeBackup } from './backup.ts';
import { ArchiveFault, checkArchive } from './check-archive.ts';
import type { BackupManifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';
import { createTarWriter, readTar } from './tar.ts';

const FILE = Buffer.from('a proof');
const HASH = createHash('sha256').update(FILE).digest('hex');

let folder: TestFolder;
let source: TestDatabase;
let target: Database;
let removeTarget: () => Promise<void>;
let archive: string;
beforeAll(async () => {
  folder = testFolder();
  source = await testDatabase();
  const store = createFolderStore(join(folder.path, 'files'));
  await store.keep(HASH, FILE);
  const opened = await openDatabase(source.location);
  await sql.raw(`insert into files (sha256, size, type, status, at) values ('${HASH}', ${FILE.length}, 'application/pdf', 'clean', now())`).execute(opened.db);
  // As an owner of the database could have done before the backup was made.
  await sql`alter table journal disable trigger journal_keeps_every_line`.execute(opened.db);
  archive = join(folder.path, 'backup.tar');
  await writeBackup(archive, { database: opened, store, version: '1.0.0', now: 0 });
  await sql`update journal set actor_role = 'nobody' where sequence = 7`.execute(opened.db);
  await writeBackup(join(folder.path, 'tampered.tar'), { database: opened, store, version: '1.0.0', now: 0 });
  await opened.close();
  const made = await emptyDatabase();
  target = await openDatabase(made.location);
  removeTarget = made.remove;
});
afterAll(async () => {
  await target.close();
  await removeTarget();
  await source.remove();
  folder.remove();
});

const copy = (name: string): string => {
  const path = join(folder.path, name);
  copyFileSync(archive, path);
  return path;
};

/** The archive written again with some entries changed, or left out where the change answers nothing. */
async function rewritten(name: string, change: (path: string, bytes: Buffer) => Buffer | undefined): Promise<string> {
  const path = join(folder.path, name);
  const file = await open(path, 'w');
  const tar = createTarWriter(file, 0);
  for await (const entry of readTar(archive)) {
    const bytes = change(entry.path, await entry.bytes());
    if (bytes) await tar.add(entry.path, bytes);
  }
  await tar.end();
  await file.close();
  return path;
}

const inManifest = (change: (manifest: BackupManifest) => object) => (path: string, bytes: Buffer): Buffer => (
  path === 'manifest.json' ? Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString()) as BackupManifest))) : bytes);

const restoring = (path: string, brokenJournal = false) => restoreBackup(path, target, createFolderStore(join(folder.path, 'restored')), { replace: false, brokenJournal });
const nothingThere = async () => expect((await sql`select from pg_class where relnamespace = 'public'::regnamespace`.execute(target.db)).rows).toEqual([]);

it.each<[what: string, reason: string, make: () => string | Promise<string>]>([
  ['that is cut', 'unreadable', () => {
    const path = copy('cut.tar');
    truncateSync(path, Math.floor(readFileSync(path).length * 0.7));
    return path;
  }],
  ['that is no archive', 'unreadable', () => {
    const path = join(folder.path, 'text.tar');
    writeFileSync(path, 'not a backup\n'.repeat(100));
    return path;
  }],
  ['with one bit of a table flipped', 'altered', () => rewritten('bit.tar', (path, bytes) => {
    if (path === 'tables/journal/000001.ndjson.gz') bytes[bytes.length >> 1]! ^= 1;
    return bytes;
  })],
  ['with one bit of a file flipped', 'altered', () => rewritten('file.tar', (path, bytes) => {
    if (path.startsWith('files/')) bytes[0]! ^= 1;
    return bytes;
  })],
  ['without a file', 'incomplete', () => rewritten('less.tar', (path, bytes) => (path.startsWith('files/') ? undefined : bytes))],
  ['without a part of a table', 'incomplete', () => rewritten('part.tar', (path, bytes) => (path.startsWith('tables/people/') ? undefined : bytes))],
  ['without its manifest', 'incomplete', () => rewritten('manifest.tar', (path, bytes) => (path === 'manifest.json' ? undefined : bytes))],
  ['of a later format', 'newer-format', () => rewritten('format.tar', inManifest((manifest) => ({ ...manifest, format: 2 })))],
  ['that leaves a table out', 'other-shape', () => rewritten('table.tar', inManifest((manifest) => ({ ...manifest, tables: manifest.tables.map((one) => (one.name === 'views' ? { ...one, name: 'seen' } : one)) })))],
  ['whose rows are not those it was made of', 'differs', () => {
    const rows = gzipSync(`${JSON.stringify({ id: 'x', name: 'X', demonstration: 'false' })}\n`);
    const sha256 = createHash('sha256').update(rows).digest('hex');
    return rewritten('rows.tar', (path, bytes) => (path === 'tables/organisations/000001.ndjson.gz' ? Buffer.concat([bytes, rows]) : inManifest((manifest) => ({
      ...manifest, tables: manifest.tables.map((one) => (one.name === 'organisations' ? { ...one, parts: [{ ...one.parts[0], sha256 }] } : one)),
    }))(path, bytes))).then(async (path) => {
      // The manifest tells the hash of what now stands there, as somebody who alters both would.
      let [found, manifest]: [string, Buffer] = ['', Buffer.alloc(0)];
      for await (const entry of readTar(path)) if (entry.path.startsWith('tables/organisations/')) found = createHash('sha256').update(await entry.bytes()).digest('hex');
      for await (const entry of readTar(path)) if (entry.path === 'manifest.json') manifest = await entry.bytes();
      const bytes = readFileSync(path);
      bytes.set(Buffer.from(manifest.toString().replace(sha256, found)), bytes.indexOf(manifest));
      writeFileSync(path, bytes);
      return path;
    });
  }],
])('a backup %s is refused (%s), and nothing is restored', async (_, reason, make) => {
  await expect(restoring(await make())).rejects.toMatchObject({ reason });
  await nothingThere();
});

it('a backup of a later version is refused with a sentence', async () => {
  await expect(restoring(await rewritten('later.tar', inManifest((manifest) => ({ ...manifest, migrations: [...manifest.migrations, '9999-later'] }))))).rejects.toThrow(/version plus récente[^]*9999-later[^]*later version of Jalon/);
  await nothingThere();
});

it('a journal tampered with before the backup is told, and restored only when asked for', async () => {
  const path = join(folder.path, 'tampered.tar');
  await expect(restoring(path)).rejects.toMatchObject({ reason: 'journal-broken' });
  await nothingThere();
  const { chains } = await restoring(path, true);
  expect(chains.filter(({ broken }) => broken)).toMatchObject([{ broken: { sequence: 7, reason: 'altered' } }]);
  // The trigger that was off in the source is on again.
  await expect(sql`update journal set type = type`.execute(target.db)).rejects.toThrow(/only ever added to/);
});

it('an untouched archive passes', async () => {
  expect((await checkArchive(archive)).files.count).toBe(1);
  await expect(checkArchive(join(folder.path, 'cut.tar'))).rejects.toBeInstanceOf(ArchiveFault);
});
