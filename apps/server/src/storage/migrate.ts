import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { foundation } from './migrations/0001-foundation.ts';
import { files } from './migrations/0002-files.ts';
import { journalChain } from './migrations/0003-journal-chain.ts';
import { directory } from './migrations/0004-directory.ts';
import { signingKeys } from './migrations/0005-signing-keys.ts';
import { programme } from './migrations/0006-programme.ts';
import { EXIT, StartFault } from '../start/start-fault.ts';
import { fence } from './migrations/0007-fence.ts';
import { fenceOfFiles } from './migrations/0008-fence-of-files.ts';
import { viewMakers } from './migrations/0009-view-makers.ts';
import { matrixRows } from './migrations/0010-matrix-rows.ts';
import { aggregates } from './migrations/0011-aggregates.ts';
import { jobs } from './migrations/0012-jobs.ts';
import { adoptedPlans } from './migrations/0013-adopted-plans.ts';
import { packedStates } from './migrations/0014-packed-states.ts';
import type { Tables } from './tables.ts';

/** In the order they apply; the names are kept in the database. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-files': files,
  '0003-journal-chain': journalChain,
  '0004-directory': directory,
  '0005-signing-keys': signingKeys,
  '0006-programme': programme,
  '0007-fence': fence,
  '0008-fence-of-files': fenceOfFiles,
  '0009-view-makers': viewMakers,
  '0010-matrix-rows': matrixRows,
  '0011-aggregates': aggregates,
  '0012-jobs': jobs,
  '0013-adopted-plans': adoptedPlans,
  '0014-packed-states': packedStates,
};

/** What a database may have gone through, for this version to read it. */
export const KNOWN_MIGRATIONS: readonly string[] = Object.keys(MIGRATIONS);

/** Thrown for a database that a later version has changed: going back would lose what that version wrote. */
const newerDatabase = (unknown: string): StartFault => new StartFault(EXIT.newerData,
  `Cette base a été ouverte par une version plus récente de Jalon (${unknown})\u202f: celle-ci ne sait pas la lire, et n’y a rien changé.\nReprenez la version plus récente, ou restaurez dans une base vide une sauvegarde faite par celle-ci.`,
  `This database was opened by a later version of Jalon (${unknown}): this one cannot read it, and changed nothing in it.\nGo back to the later version, or restore a backup made by this one into an empty database.`);

/** Refuses migrations this version has never heard of. */
export function refuseNewer(done: readonly string[]): void {
  const unknown = done.find((name) => !KNOWN_MIGRATIONS.includes(name));
  if (unknown !== undefined) throw newerDatabase(unknown);
}

/** Names of the migrations a database went through; none where it is empty. */
export async function migrationsOf(db: QueryExecutorProvider): Promise<string[]> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass(quote_ident(current_schema()) || '.kysely_migration') is not null as there`.execute(db);
  if (!found[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Brings the database to the shape this version expects, or to that of an earlier one. Safe when several servers start at once. */
export async function migrate(db: Kysely<Tables>, to?: string): Promise<void> {
  refuseNewer(await migrationsOf(db));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
  if (error) throw error;
}
