import { sql, type QueryExecutorProvider } from 'kysely';

/** A column, with the type its text is read back as. */
export interface StoredColumn {
  readonly name: string;
  readonly type: string;
}

/** A table of the database, as the database itself tells it. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  /** Tables its rows point to. */
  readonly needs: readonly string[];
}

/** Where the numbers of a table go on from. */
export interface StoredSequence {
  readonly name: string;
  readonly last: number;
  /** False where `last` itself is still to be given. */
  readonly called: boolean;
}

/** Kept by the migrations themselves. */
export const MIGRATION_TABLES: readonly string[] = ['kysely_migration', 'kysely_migration_lock'];

async function readTables(db: QueryExecutorProvider): Promise<StoredTable[]> {
  const { rows } = await sql<StoredTable>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(distinct f.relname order by f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f'), '[]') as needs
    from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace order by c.relname collate "C"`.execute(db);
  return rows;
}

/** Each table after those its rows point to. */
export function inOrder(tables: readonly StoredTable[]): StoredTable[] {
  const done: StoredTable[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((need) => done.some(({ name }) => name === need)));
    if (ready.length === 0) throw new Error(`These tables point to each other, or to themselves: ${left.map(({ name }) => name).join(', ')}`);
    done.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return done;
}

/** Every table that holds data, in the order its rows can be written. Read from the database: a new table is never forgotten. */
export async function dataTables(db: QueryExecutorProvider): Promise<StoredTable[]> {
  return inOrder((await readTables(db)).filter(({ name }) => !MIGRATION_TABLES.includes(name)));
}

export async function sequencesOf(db: QueryExecutorProvider): Promise<StoredSequence[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace order by relname collate "C"`.execute(db);
  const sequences: StoredSequence[] = [];
  for (const { name } of rows) {
    const { rows: [at] } = await sql<{ last: number; called: boolean }>`select last_value as last, is_called as called from ${sql.table(name)}`.execute(db);
    if (at) sequences.push({ name, ...at });
  }
  return sequences;
}

/** Whether anything at all was made in this database. */
export async function isEmpty(db: QueryExecutorProvider): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_class where relkind in ('r', 'p', 'v', 'm', 'S', 'f') and relnamespace = current_schema()::regnamespace limit 1`.execute(db);
  return rows.length === 0;
}
