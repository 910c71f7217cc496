import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isUnreachable } from '../aggregates/database-faults.ts';
import type { Configuration } from '../start/configuration.ts';
import { openDataFolder, prepareFolder } from '../start/data-folder.ts';
import { lockFolder } from '../start/lock.ts';
import { StartFault, unreachableDatabase } from '../start/start-fault.ts';
import { openDatabase, type Database } from '../storage/database.ts';

/** Where a command works: the database of the server, as the environment tells it. */
export type Where = Pick<Configuration, 'databaseUrl' | 'dataFolder' | 'port'>;

/** What a supervisor sees: done; refused, or found wrong; could not be tried. */
export const DONE = { well: 0, refused: 1, untried: 2 } as const;

const nothingThere = (folder: string): StartFault => new StartFault(DONE.untried, `Il n’y a pas de base dans ${folder}.`, `There is no database in ${folder}.`);

async function withPostgres<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ kind: 'postgresql', url });
  try {
    return await work(database);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (isUnreachable(cause) || /^(28|3D)/.test(code ?? '')) throw unreachableDatabase(message || code || '');
    throw cause;
  } finally {
    await database.close();
  }
}

async function withFolder<T>({ dataFolder, port }: Where, make: boolean, work: (database: Database) => Promise<T>): Promise<T> {
  if (make) prepareFolder(dataFolder);
  else if (!existsSync(join(dataFolder, 'database/PG_VERSION'))) throw nothingThere(dataFolder);
  const lock = await lockFolder(dataFolder, `http://127.0.0.1:${port}`);
  try {
    const folder = openDataFolder(dataFolder);
    if (folder.isNew) folder.creationBegun();
    try {
      const database = await openDatabase({ kind: 'folder', path: folder.database });
      const done = await work(database).finally(() => database.close());
      folder.creationDone();
      return done;
    } finally {
      folder.creationAbandoned();
    }
  } finally {
    lock.release();
  }
}

/** Works on the database there is. PostgreSQL's may serve meanwhile; the embedded one must be at rest, and is locked. */
export const withSource = <T>(where: Where, work: (database: Database) => Promise<T>): Promise<T> => (
  where.databaseUrl === undefined ? withFolder(where, false, work) : withPostgres(where.databaseUrl, work));

/** The same for a database that may have to be made; one that was made for nothing is taken away. */
export const withTarget = <T>(where: Where, work: (database: Database) => Promise<T>): Promise<T> => (
  where.databaseUrl === undefined ? withFolder(where, true, work) : withPostgres(where.databaseUrl, work));
