import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../journal/verify-chains.ts';
import { openDatabase, type DatabaseLocation } from '../storage/database.ts';
import { putDatabase, testFolder, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, testDatabase, type TestDatabase } from '../testing/test-server.ts';
import { emptyDatabase } from './__fixtures__/databases.ts';

const PATIENCE = { timeout: 180_000 };

let folder: TestFolder;
let database: TestDatabase | undefined;
let target: TestDatabase | undefined;
beforeAll(async () => {
  folder = testFolder();
  if (onPostgres()) [database, target] = [await testDatabase(), await emptyDatabase()];
  else putDatabase(folder);
});
afterAll(async () => {
  await database?.remove();
  await target?.remove();
  folder.remove();
});

const at = (name: string): string => join(folder.path, name);
const urlOf = (place: TestDatabase | undefined): string => (place?.location.kind === 'postgresql' ? place.location.url : '');
const source = (): Record<string, string> => (database ? { DATABASE_URL: urlOf(database), JALON_FILES: join(folder.data, 'files') } : { JALON_DATA: folder.data });
const elsewhere = (): Record<string, string> => (target ? { DATABASE_URL: urlOf(target), JALON_FILES: at('files') } : { JALON_DATA: at('restored') });

function jalon(words: readonly string[], env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=jalon-source', join(import.meta.dirname, '../bin.ts'), ...words], { cwd: folder.path, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' });
  // On a machine that is busy, what takes long says how far it is.
  return { status, stdout, stderr: stderr.replaceAll(/^[^/\n]+\u00a0: \d+(\u00a0%)? \/ [^/\n]+: \d+(\u00a0%)?\n/gm, '') };
}

async function journalAt(location: DatabaseLocation) {
  const { db, close } = await openDatabase(location);
  const chains = await verifyChains(db);
  await close();
  return chains;
}

describe('from the command line', () => {
  it('a database is backed up and restored elsewhere, in words of two languages', PATIENCE, async () => {
    const bytes = Buffer.from('a proof');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(join(folder.data, 'files', sha256.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder.data, 'files', sha256.slice(0, 2), sha256), bytes);
    const from: DatabaseLocation = database?.location ?? { kind: 'folder', path: join(folder.data, 'database') };
    const opened = await openDatabase(from);
    await sql.raw(`insert into files (sha256, size, type, status, at) values ('${sha256}', ${bytes.length}, 'application/pdf', 'clean', now())`).execute(opened.db);
    await sql`insert into signing_keys (kid, public_key, private_key, valid_from) values ('k', '{}', '{"d":"x"}', now()) on conflict do nothing`.execute(opened.db);
    await opened.close();

    const made = jalon(['backup', 'jalon.tar'], source());
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toMatch(/Sauvegarde écrite dans .*jalon\.tar\u202f: \d+ tables, \d+ lignes, 1 fichiers\.[^]*en clair une clé[^]*Backup written to .*jalon\.tar: \d+ tables, \d+ rows, 1 files\.[^]*in the clear/);
    const again = jalon(['backup', 'jalon.tar'], source());
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toMatch(/existe déjà[^]*exists already/);

    const restored = jalon(['restore', 'jalon.tar'], elsewhere());
    expect([restored.status, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toMatch(/Le journal est intact[^]*The journal is unbroken/);
    expect(await journalAt(target?.location ?? { kind: 'folder', path: at('restored/database') })).toEqual(await journalAt(from));
    expect(existsSync(join(target ? at('files') : at('restored/files'), sha256.slice(0, 2), sha256))).toBe(true);

    const twice = jalon(['restore', 'jalon.tar'], elsewhere());
    expect([twice.status, twice.stdout]).toEqual([1, '']);
    expect(twice.stderr).toMatch(/n’est pas vide[^]*--replace[^]*is not empty[^]*--replace/);
    expect(jalon(['restore', 'jalon.tar', '--replace'], elsewhere()).status).toBe(0);
  });

  it('says what was not understood, what is not there, and what is no backup, and makes nothing', PATIENCE, () => {
    writeFileSync(at('odd.tar'), 'odd');
    const fresh = { JALON_DATA: at('fresh') };
    const tried = (...words: string[]) => {
      const { status, stderr } = jalon(words, fresh);
      return `${status} ${stderr.trim().split('\n')[0]}`;
    };
    expect(tried('backup')).toMatch(/^2 Écrivez jalon-server backup FILE/);
    expect(tried('backup', 'a', '--fast')).toMatch(/^2 Écrivez jalon-server backup FILE/);
    expect(tried('backup', 'new.tar')).toMatch(/^2 Il n’y a pas de base/);
    expect(tried('restore', 'nothing.tar')).toMatch(/^2 Il n’y a pas de fichier/);
    expect(tried('move', '--from', 'x')).toMatch(/^2 Écrivez jalon-server move/);
    expect(tried('restore', 'odd.tar')).toMatch(/^1 Ce fichier n’est pas une sauvegarde/);
    expect(jalon(['backup', 'new.tar'], { DATABASE_URL: 'postgresql://127.0.0.1:1/nothing' }).status).toBe(2);
    expect(existsSync(at('new.tar'))).toBe(false);
    expect(existsSync(at('fresh')) ? readdirSync(at('fresh')) : []).toEqual([]);
  });

  it('every command is in the help', PATIENCE, () => {
    const { stdout } = jalon(['--help'], {});
    for (const name of ['backup FILE', 'restore FILE', 'move --from', 'verify-journal', 'rotate-key']) expect(stdout).toContain(`jalon-server ${name}`);
  });

  it.runIf(onPostgres())('an embedded database is moved to PostgreSQL, compared, and left as it was', PATIENCE, async () => {
    const embedded = { JALON_DATA: at('embedded') };
    expect([jalon(['backup', 'whole.tar'], source()).status, jalon(['restore', 'whole.tar'], embedded).status]).toEqual([0, 0]);
    const place: DatabaseLocation = { kind: 'folder', path: at('embedded/database') };
    const before = await journalAt(place);
    const other = await emptyDatabase();

    const moved = jalon(['move', '--from', 'embedded', '--to', urlOf(other)], { JALON_FILES: at('moved-files') });
    expect([moved.status, moved.stderr]).toEqual([0, '']);
    expect(moved.stdout).toMatch(/est maintenant dans PostgreSQL[^]*JALON_FILES=.*moved-files[^]*is now in PostgreSQL/);
    expect(await journalAt(other.location)).toEqual(before);
    expect(await journalAt(place)).toEqual(before);
    expect(readdirSync(at('moved-files'))).toEqual(readdirSync(at('embedded/files')));

    const again = jalon(['move', '--from', 'embedded', '--to', urlOf(other)], {});
    expect([again.status, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toMatch(/n’est pas vide/);
    expect(jalon(['verify-journal'], { DATABASE_URL: urlOf(other) }).status).toBe(0);
    await other.remove();
  });
});
