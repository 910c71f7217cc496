import { createHash } from 'node:crypto';
import { sql, type QueryExecutorProvider } from 'kysely';
import type { StoredColumn, StoredTable } from './catalogue.ts';

const AT_ONCE = 100;

const list = (columns: readonly StoredColumn[], part: (column: StoredColumn) => ReturnType<typeof sql>) => sql.join(columns.map(part));

/** Made when a database begins, good for its running alone, and secret: a restored database makes its own. */
export const NOT_CARRIED: readonly string[] = ['cursor', 'demonstration.key'];

const carried = ({ name }: StoredTable) => (name === 'settings' ? sql`where key not in (${sql.join(NOT_CARRIED)})` : sql``);

/** What each transaction that reads or writes rows begins with: values as any PostgreSQL writes them, no row hidden, no limit of time. */
export async function prepareTransaction(db: QueryExecutorProvider): Promise<void> {
  for (const setting of ["timezone = 'UTC'", "datestyle = 'ISO, YMD'", "intervalstyle = 'postgres'", "bytea_output = 'hex'", 'extra_float_digits = 1', 'row_security = off', 'statement_timeout = 0', 'idle_in_transaction_session_timeout = 0']) {
    await sql.raw(`set local ${setting}`).execute(db);
  }
}

/**
 * The rows of a table, a hundred at a time, each as one line of JSON: column → the text PostgreSQL writes for its value, or null. As texts,
 * since JSON knows neither large numbers nor a null inside a JSON column. Within a transaction.
 */
export async function* readLines(db: QueryExecutorProvider, table: StoredTable): AsyncGenerator<string[]> {
  const columns = list(table.columns, ({ name }) => sql`${sql.ref(name)}::text as ${sql.ref(name)}`);
  await sql`declare rows_of_table no scroll cursor for select row_to_json(r)::text as line from (select ${columns} from ${sql.table(table.name)} ${carried(table)}) r`.execute(db);
  try {
    for (;;) {
      const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(AT_ONCE))} from rows_of_table`.execute(db);
      if (rows.length === 0) return;
      yield rows.map(({ line }) => line);
    }
  } finally {
    // In a transaction that failed, it is closed already.
    await sql`close rows_of_table`.execute(db).catch(() => undefined);
  }
}

/** Writes rows as {@link readLines} gave them, all in one statement: a few megabytes at most. */
export async function writeLines(db: QueryExecutorProvider, { name, columns }: StoredTable, lines: readonly string[]): Promise<void> {
  await sql`
    insert into ${sql.table(name)} (${list(columns, (column) => sql.ref(column.name) as never)}) overriding system value
    select ${list(columns, (column) => sql`${sql.ref(`r.${column.name}`)}::${sql.raw(column.type)}`)}
    from json_to_recordset(${`[${lines.join(',')}]`}::json) as r(${list(columns, (column) => sql`${sql.ref(column.name)} text`)})`.execute(db);
}

const MODULUS = 1n << 256n;

/** What the rows of a table are known by, in whatever order they come: how many, and the sum of the SHA-256 of their lines, modulo 2^256. */
export interface Digest {
  add(line: string): void;
  readonly rows: number;
  readonly sum: string;
}

export function createDigest(): Digest {
  let [rows, sum] = [0, 0n];
  return {
    add(line) {
      rows += 1;
      sum = (sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS;
    },
    get rows() {
      return rows;
    },
    get sum() {
      return sum.toString(16).padStart(64, '0');
    },
  };
}

/** Reads a table again, for nothing but its digest. */
export async function digestOf(db: QueryExecutorProvider, table: StoredTable, read: (rows: number) => void = () => undefined): Promise<Digest> {
  const digest = createDigest();
  for await (const lines of readLines(db, table)) {
    lines.forEach(digest.add);
    read(lines.length);
  }
  return digest;
}
