import { sql, type QueryExecutorProvider } from 'kysely';

/** States of plans and runs as bytes: see aggregates/packed-state.ts. What stands there stays as text until it is next written. */
export const packedStates = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const table of ['plans', 'allocation_runs']) {
      await sql.raw(`alter table ${table} alter column state type bytea using convert_to(state::text, 'UTF8')`).execute(db);
      await sql.raw(`alter table ${table} alter column state set storage external`).execute(db);
    }
  },
};
