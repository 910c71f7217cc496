import { sql, type Transaction } from 'kysely';
import type { Log } from '../log/log.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** The role requests run under: it owns nothing, and sees and changes only what lies within the places it is told. */
export const RUNTIME_ROLE = 'jalon_runtime';

const GRANTS = [
  'grant select, insert, update, delete on assessments, views, plans, plan_views, allocation_runs, allocation_run_views to jalon_runtime',
  'grant select, insert on journal, file_references to jalon_runtime',
  'grant select, update on journal_heads to jalon_runtime',
  'grant select, insert on files, file_uploaders to jalon_runtime',
  'grant select, insert, update on jobs to jalon_runtime',
  'grant select, insert on job_files to jalon_runtime',
  'grant select, insert, update, delete on uploads to jalon_runtime',
  'grant select, insert on result_sheets to jalon_runtime',
  'grant select, insert, update on published_results to jalon_runtime',
  'grant select on territories, assessment_keys, adopted_plans, sound_keys to jalon_runtime',
  'grant execute on function known_commands, open_journal, journal_settled to jalon_runtime',
];

/** Another server of the same cluster made it meanwhile, or this account may not. */
const MAKE_ROLE = `do $$ begin
    if not exists (select from pg_roles where rolname = 'jalon_runtime') then create role jalon_runtime nologin; end if;
    if not pg_has_role(current_user, 'jalon_runtime', 'member') then execute format('grant jalon_runtime to %I', current_user); end if;
  exception when insufficient_privilege or duplicate_object or unique_violation then null; end $$`;

/**
 * Makes the role where this account may, and gives it its rights on this database. Where there is no role, the server runs without the second fence
 * and says so: its own checks stand.
 */
export async function prepareFence({ db }: Pick<Database, 'db'>, log: Log): Promise<boolean> {
  await sql.raw(MAKE_ROLE).execute(db);
  const { rows } = await sql<{ ready: boolean }>`select exists (select from pg_roles where rolname = ${RUNTIME_ROLE} and pg_has_role(current_user, oid, 'member')) as ready`.execute(db);
  if (!rows[0]?.ready) {
    log.warn(`The database has no role ${RUNTIME_ROLE} this server may act as, and its account may not make one: row-level security is not used. As an administrator of PostgreSQL: create role ${RUNTIME_ROLE} nologin; grant ${RUNTIME_ROLE} to <account of DATABASE_URL>; then start again.`);
    return false;
  }
  for (const grant of GRANTS) await sql.raw(grant).execute(db);
  return true;
}

/** Lineages are ids between slashes: a space never stands in one. */
const listed = (lineages: readonly string[]): string => [...new Set(lineages)].join(' ');

/** From here to its end a transaction sees and changes only what lies within the lineages, and of files what the person brought besides, whatever it asks. */
export async function enterFence(trx: Transaction<Tables>, lineages: readonly string[], person = ''): Promise<void> {
  await sql`select set_config('role', ${RUNTIME_ROLE}, true), set_config('jalon.places', ${listed(lineages)}, true), set_config('jalon.person', ${person}, true)`.execute(trx);
}

/** Moves the fence of a transaction that is within it: a part of a statement that is asked anyway, for it alone would be one more round trip. */
export const movedFence = (lineages: readonly string[]) => sql`set_config('jalon.places', ${listed(lineages)}, true)`;

type Fenced = Pick<Database, 'db' | 'fenced'>;

/** Reads for one caller, within the lineages granted to them; of files, what they brought besides. */
export function withinFence<T>(database: Fenced, lineages: readonly string[], read: (db: Database['db']) => Promise<T>, person?: string): Promise<T> {
  return database.fenced === true ? writeWithinFence(database, lineages, read, person) : read(database.db);
}

/** The same for what is to be done as one, whether there is a fence or not. */
export function writeWithinFence<T>({ db, fenced }: Fenced, lineages: readonly string[], write: (trx: Transaction<Tables>) => Promise<T>, person?: string): Promise<T> {
  return db.transaction().execute(async (trx) => {
    if (fenced === true) await enterFence(trx, lineages, person);
    return write(trx);
  });
}
