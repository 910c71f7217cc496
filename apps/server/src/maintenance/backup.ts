import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { sql, type Kysely } from 'kysely';
import type { FileStore } from '../files/file-store.ts';
import { isSealed } from '../results/key-seal.ts';
import type { Database } from '../storage/database.ts';
import { migrationsOf } from '../storage/migrate.ts';
import type { Tables } from '../storage/tables.ts';
import { dataTables, sequencesOf, type StoredTable } from './catalogue.ts';
import { MANIFEST, filePath, partPath, type BackedUpTable, type BackupManifest } from './manifest.ts';
import { counting, silent, type Progress } from './progress.ts';
import { NOT_CARRIED, createDigest, prepareTransaction, readLines } from './rows.ts';
import { createTarWriter, type TarWriter } from './tar.ts';

/** What a backup is made of. */
export interface BackupParts {
  readonly database: Database;
  readonly store: FileStore;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly progress?: Progress;
}

/** About this many characters of rows are packed at once: all that is in memory. */
const PART = 4_000_000;

const pack = promisify<Buffer, Buffer>((bytes, done) => gzip(bytes, done));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function backUpTable(trx: Kysely<Tables>, table: StoredTable, tar: TarWriter, read: (rows: number) => void): Promise<BackedUpTable> {
  const digest = createDigest();
  const parts: BackedUpTable['parts'][number][] = [];
  let [waiting, length]: [string[], number] = [[], 0];
  const flush = async (): Promise<void> => {
    const bytes = await pack(Buffer.from(`${waiting.join('\n')}\n`));
    const path = partPath(table.name, parts.length + 1);
    await tar.add(path, bytes);
    parts.push({ path, size: bytes.length, sha256: sha256(bytes) });
    [waiting, length] = [[], 0];
  };
  for await (const lines of readLines(trx, table)) {
    for (const line of lines) {
      digest.add(line);
      waiting.push(line);
      length += line.length;
      if (length >= PART) await flush();
    }
    read(lines.length);
  }
  if (waiting.length > 0) await flush();
  return { name: table.name, columns: table.columns, rows: digest.rows, digest: digest.sum, parts };
}

/** Hashes of the files that should be there: none of those a scanner stopped. */
async function* namedFiles(trx: Kysely<Tables>, tables: readonly BackedUpTable[]): AsyncGenerator<string> {
  if (!tables.some(({ name }) => name === 'files')) return;
  for (let after = ''; ;) {
    const { rows } = await sql<{ sha256: string }>`select sha256 from files where status <> 'infected' and sha256 > ${after} order by sha256 limit 500`.execute(trx);
    if (rows.length === 0) return;
    after = rows.at(-1)!.sha256;
    for (const row of rows) yield row.sha256;
  }
}

async function backUpFiles(trx: Kysely<Tables>, tables: readonly BackedUpTable[], store: FileStore, tar: TarWriter): Promise<Pick<BackupManifest, 'files' | 'missing'>> {
  const digest = createDigest();
  const missing: string[] = [];
  let bytes = 0;
  for await (const hash of namedFiles(trx, tables)) {
    const kept = await store.find(hash);
    if (!kept) {
      missing.push(hash);
      continue;
    }
    await tar.addStream(filePath(hash), kept.size, kept.stream());
    digest.add(hash);
    bytes += kept.size;
  }
  return { files: { count: digest.rows, bytes, digest: digest.sum }, missing };
}

/** Whether a key that signs results stands there for anybody to read. */
async function hasClearKey(trx: Kysely<Tables>, tables: readonly BackedUpTable[]): Promise<boolean> {
  if (!tables.some(({ name }) => name === 'signing_keys')) return false;
  const { rows } = await sql<{ key: string }>`select private_key as key from signing_keys where private_key is not null`.execute(trx);
  return rows.some(({ key }) => !isSealed(key));
}

async function writeAll(trx: Kysely<Tables>, { database, store, version, now, progress = silent }: BackupParts, tar: TarWriter): Promise<BackupManifest> {
  await prepareTransaction(trx);
  const migrations = await migrationsOf(trx);
  const tables: BackedUpTable[] = [];
  const read = counting(progress, 'back-up', 0);
  for (const table of await dataTables(trx)) tables.push(await backUpTable(trx, table, tar, read));
  const files = await backUpFiles(trx, tables, store, tar);
  const manifest: BackupManifest = {
    format: 1, kind: 'database-backup', madeAt: new Date(now).toISOString(), server: version, engine: database.engine, migrations, tables,
    // Read last: numbers go on being given while the rows are read, and must not be given twice.
    sequences: await sequencesOf(trx), ...files, settingsLeftOut: NOT_CARRIED, keysInClear: await hasClearKey(trx, tables),
  };
  await tar.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  await tar.end();
  return manifest;
}

/**
 * Writes the whole database and the files of evidence into one archive: a tar of NDJSON, as it stands at one moment. The archive appears under
 * its name once it is whole; a file of that name is never replaced.
 */
export async function writeBackup(path: string, parts: BackupParts): Promise<BackupManifest> {
  const making = `${path}.part`;
  const [target, file] = [await open(path, 'wx', 0o600), await open(making, 'w', 0o600)];
  await target.close();
  try {
    const tar = createTarWriter(file, parts.now);
    const manifest = await parts.database.db.transaction().setIsolationLevel('repeatable read').execute((trx) => writeAll(trx, parts, tar));
    await file.close();
    await rename(making, path);
    return manifest;
  } catch (cause) {
    await file.close().catch(() => undefined);
    await rm(making, { force: true });
    await rm(path, { force: true });
    throw cause;
  }
}
