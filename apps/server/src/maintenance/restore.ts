import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { sql, type Kysely } from 'kysely';
import type { FileStore } from '../files/file-store.ts';
import { verifyChainsIn, type ChainReport } from '../journal/verify-chains.ts';
import type { Database } from '../storage/database.ts';
import { migrate, refuseNewer } from '../storage/migrate.ts';
import type { Tables } from '../storage/tables.ts';
import { dataTables, isEmpty, type StoredTable } from './catalogue.ts';
import { ArchiveFault, checkArchive } from './check-archive.ts';
import { rowsOf, type BackedUpTable, type BackupManifest } from './manifest.ts';
import { counting, silent, type Progress } from './progress.ts';
import { digestOf, prepareTransaction, writeLines } from './rows.ts';
import { readTar, type TarEntry } from './tar.ts';

/** Why nothing was restored, beside what is wrong with the archive. */
export type RestoreReason = 'not-empty' | 'other-shape' | 'differs' | 'journal-open' | 'journal-broken';

export class RestoreFault extends Error {
  override readonly name = 'RestoreFault';
  readonly reason: RestoreReason;
  /** The table or the organisation it is about. */
  readonly about: string;

  constructor(reason: RestoreReason, about = '') {
    super(`${reason} ${about}`);
    this.reason = reason;
    this.about = about;
  }
}

export interface RestoreOptions {
  /** Everything that is in the database goes. */
  readonly replace: boolean;
  /** Restores a journal whose chain was broken already when the backup was made. */
  readonly brokenJournal: boolean;
  readonly progress?: Progress;
  /** Asked last, before anything is kept: throws to have nothing restored. */
  readonly alsoCheck?: (restored: Restored) => Promise<void>;
}

/** What was restored, and found to stand. */
export interface Restored {
  readonly manifest: BackupManifest;
  readonly chains: readonly ChainReport[];
}

const unpack = promisify<Buffer, Buffer>((bytes, done) => gunzip(bytes, done));

/** Ours and nobody else's: an extension's own tables and functions stay. */
const EMPTY = `do $$ declare one record; begin
  for one in select c.oid::regclass as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') loop execute format('drop table if exists %s cascade', one.name); end loop;
  for one in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = current_schema()::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop execute format('drop routine if exists %s cascade', one.name); end loop;
end $$`;

async function makeRoom(trx: Kysely<Tables>, replace: boolean): Promise<void> {
  if (await isEmpty(trx)) return;
  if (!replace) throw new RestoreFault('not-empty');
  await sql.raw(EMPTY).execute(trx);
}

const sameColumns = (a: StoredTable, b: BackedUpTable): boolean => JSON.stringify(a.columns) === JSON.stringify(b.columns);

/** The tables as the migrations made them: exactly those of the backup. */
async function matchTables(trx: Kysely<Tables>, manifest: BackupManifest): Promise<Map<string, StoredTable>> {
  const made = await dataTables(trx);
  for (const { name } of made) if (!manifest.tables.some((table) => table.name === name)) throw new RestoreFault('other-shape', name);
  return new Map(manifest.tables.map((table) => {
    const found = made.find(({ name }) => name === table.name);
    if (!found || !sameColumns(found, table)) throw new RestoreFault('other-shape', table.name);
    return [table.name, found];
  }));
}

interface Filling { readonly trx: Kysely<Tables>; readonly tables: ReadonlyMap<string, StoredTable>; readonly store: FileStore; readonly kept: string[]; readonly written: (rows: number) => void }

async function take(entry: TarEntry, { trx, tables, store, kept, written }: Filling): Promise<void> {
  const [kind, name = '', last = ''] = entry.path.split('/');
  const table = kind === 'tables' ? tables.get(name) : undefined;
  if (table) {
    const lines = (await unpack(await entry.bytes())).toString('utf8').trimEnd().split('\n');
    await writeLines(trx, table, lines);
    written(lines.length);
  }
  if (kind === 'files' && !(await store.find(last))) {
    await store.keep(last, await entry.bytes());
    kept.push(last);
  }
}

/** Every table is read again and must be what the backup says. */
async function compareTables(trx: Kysely<Tables>, tables: ReadonlyMap<string, StoredTable>, manifest: BackupManifest, progress: Progress): Promise<void> {
  const read = counting(progress, 'compare', rowsOf(manifest));
  for (const { name, rows, digest } of manifest.tables) {
    const found = await digestOf(trx, tables.get(name)!, read);
    if (found.rows !== rows || found.sum !== digest) throw new RestoreFault('differs', name);
  }
}

async function setSequences(trx: Kysely<Tables>, { sequences }: BackupManifest): Promise<void> {
  for (const { name, last, called } of sequences) await sql`select setval(quote_ident(${name})::regclass, ${last}::bigint, ${called}::boolean)`.execute(trx);
}

const linesOf = ({ tables }: BackupManifest): number => tables.find(({ name }) => name === 'journal')?.rows ?? 0;

const GUARDS = ['journal_keeps_every_line', 'journal_is_never_emptied'];

/** The journal refuses changes again, and its chains hold. */
async function checkJournal(trx: Kysely<Tables>, brokenJournal: boolean, followed: (lines: number) => void): Promise<ChainReport[]> {
  const { rows } = await sql<{ name: string }>`select tgname as name from pg_trigger where tgrelid = 'journal'::regclass and tgenabled in ('O', 'A') and not tgisinternal`.execute(trx);
  const open = GUARDS.find((guard) => !rows.some(({ name }) => name === guard));
  if (open !== undefined) throw new RestoreFault('journal-open', open);
  const chains = await verifyChainsIn(trx, followed);
  const broken = chains.find((chain) => chain.broken);
  if (broken && !brokenJournal) throw new RestoreFault('journal-broken', broken.organisation);
  return chains;
}

async function fill(trx: Kysely<Tables>, path: string, manifest: BackupManifest, store: FileStore, kept: string[], { replace, brokenJournal, alsoCheck, progress = silent }: RestoreOptions): Promise<Restored> {
  await prepareTransaction(trx);
  await makeRoom(trx, replace);
  await migrate(trx, manifest.migrations.at(-1));
  const tables = await matchTables(trx, manifest);
  const written = counting(progress, 'write', rowsOf(manifest));
  for await (const entry of readTar(path)) await take(entry, { trx, tables, store, kept, written });
  await compareTables(trx, tables, manifest, progress);
  await setSequences(trx, manifest);
  await migrate(trx);
  // What came of files that were under way was not taken: they begin again.
  await sql`update uploads set received = 0`.execute(trx);
  const restored = { manifest, chains: await checkJournal(trx, brokenJournal, counting(progress, 'journal', linesOf(manifest))) };
  await alsoCheck?.(restored);
  return restored;
}

/**
 * Fills an empty database from a backup, and the folder of files: everything, or nothing. The archive is checked first, the shape of the
 * database made as it was, each table read again and compared, then the database brought to the shape of this version.
 */
export async function restoreBackup(path: string, { db }: Pick<Database, 'db'>, store: FileStore, options: RestoreOptions): Promise<Restored> {
  const manifest = await checkArchive(path, options.progress);
  if (manifest.migrations.length === 0) throw new ArchiveFault('incomplete', 'migrations');
  refuseNewer(manifest.migrations);
  const kept: string[] = [];
  try {
    return await db.transaction().execute((trx) => fill(trx, path, manifest, store, kept, options));
  } catch (cause) {
    for (const sha256 of kept) await store.remove(sha256);
    throw cause;
  }
}
