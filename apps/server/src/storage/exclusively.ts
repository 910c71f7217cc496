import type { Database } from './database.ts';

/** Any number, as long as it is always the same: it names the lock under which a database is prepared. */
const PREPARING = 7_051_953;

/** Does the work while no other server prepares the same database. */
export async function exclusively<T>({ pool }: Pick<Database, 'pool'>, work: () => Promise<T>): Promise<T> {
  if (!pool) return work();
  const client = await pool.connect();
  try {
    // Waiting for another server's preparation may take longer than a request may.
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [PREPARING]);
    return await work();
  } finally {
    // Closed rather than given back: the lock and the setting go with it.
    client.release(true);
  }
}
