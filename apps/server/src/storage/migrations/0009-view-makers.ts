import { sql, type QueryExecutorProvider } from 'kysely';

const STATEMENTS = [
  // What a stored card was made with: see assessments/made-with.ts. Empty where it was made before this was kept.
  `alter table views add column made_with text not null default ''`,
  // Once said for all of them together.
  `delete from settings where key = 'views'`,
];

export const viewMakers = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
