import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { foundation } from './migrations/0001-foundation.ts';
import { files } from './migrations/0002-files.ts';
import { journalChain } from './migrations/0003-journal-chain.ts';
import { directory } from './migrations/0004-directory.ts';
import { signingKeys } from './migrations/0005-signing-keys.ts';
import { programme } from './migrations/0006-programme.ts';
import type { Tables } from './tables.ts';

/** In the order they apply; the names are kept in the database. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-files': files,
  '0003-journal-chain': journalChain,
  '0004-directory': directory,
  '0005-signing-keys': signingKeys,
  '0006-programme': programme,
};

/** Brings the database to the shape this version expects. Safe when several servers start at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
