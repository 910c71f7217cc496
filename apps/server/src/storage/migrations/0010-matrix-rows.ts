import { sql, type QueryExecutorProvider } from 'kysely';

export const matrixRows = {
  async up(db: QueryExecutorProvider): Promise<void> {
    // The row of a card in the matrix of its cycle, as JSON text. Empty until the card is made again, by this version: see made-with.ts.
    await sql.raw(`alter table views add column matrix_row text not null default ''`).execute(db);
  },
};
