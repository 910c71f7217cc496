import { rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { COLUMN_PARSERS } from './column-types.ts';
import type { Tables } from './tables.ts';

export type DatabaseEngine = 'pglite' | 'postgresql';

/** Where the data is kept: in memory, in a folder, or in a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly kind: 'memory'; readonly dump?: Blob }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'postgresql'; readonly url: string };

export interface Database {
  readonly engine: DatabaseEngine;
  readonly db: Kysely<Tables>;
  /** The pool, for what one connection must hear (changes made by other servers). */
  readonly pool?: pg.Pool;
  readonly pglite?: PGlite;
  /** True once the database has the role and rights that requests run under: see fence.ts. */
  fenced?: boolean;
  close(): Promise<void>;
}

async function openEmbedded(location: Extract<DatabaseLocation, { kind: 'memory' | 'folder' }>): Promise<Database> {
  const pglite = await PGlite.create({
    parsers: { ...COLUMN_PARSERS },
    ...(location.kind === 'folder' ? { dataDir: location.path } : {}),
    ...(location.kind === 'memory' && location.dump ? { loadDataDir: location.dump } : {}),
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const close = async () => {
    await db.destroy();
    if (!pglite.closed) await pglite.close();
  };
  return { engine: 'pglite', db, pglite, close };
}

const REQUEST_LIMIT_MS = 15_000;

function openPostgres(url: string): Database {
  const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => COLUMN_PARSERS[oid] ?? pg.types.getTypeParser(oid, format) };
  const pool = new pg.Pool({
    connectionString: url, max: 10, types: types as pg.CustomTypesConfig, application_name: 'jalon',
    connectionTimeoutMillis: 5_000, statement_timeout: REQUEST_LIMIT_MS, idle_in_transaction_session_timeout: REQUEST_LIMIT_MS,
  });
  // A connection that breaks is replaced by the pool, and what was asked on it fails; without listeners, for those idle and for those in use, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { engine: 'postgresql', db, pool, close: () => db.destroy() };
}

export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  return location.kind === 'postgresql' ? openPostgres(location.url) : openEmbedded(location);
}

/** Removes what a creation that failed left behind. */
export const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
