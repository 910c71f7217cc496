import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { foundation } from './migrations/0001-foundation.ts';
import { files } from './migrations/0002-files.ts';
import { journalChain } from './migrations/0003-journal-chain.ts';
import type { Tables } from './tables.ts';

/** In the order they apply; the names are kept in the database. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-files': files,
  '0003-journal-chain': journalChain,
};

/** Brings the database to the shape this version expects. Safe when several servers start at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
