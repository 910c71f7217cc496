import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table grants drop constraint grants_role_check`,
  `alter table grants add constraint grants_role_check
    check (role in ('secretary', 'coach', 'verifier', 'officer', 'reader', 'service', 'administrator'))`,
  // A grant that ended on the day it began: its dates cannot say so.
  `alter table grants add column withdrawn_at timestamptz`,
  // Whoever says who may do what does so everywhere: a part of it would be open to be widened by itself.
  `alter table grants add constraint grants_administrator_everywhere check (role <> 'administrator' or territory_id is null)`,
  `create table directory_journal (
    sequence bigint generated always as identity primary key, at timestamptz not null, actor_id text not null, act text not null check (act <> ''),
    before jsonb, after jsonb)`,
  `create trigger directory_journal_keeps_every_line before update or delete on directory_journal
    for each row execute function refuse_journal_change()`,
  `create trigger directory_journal_is_never_emptied before truncate on directory_journal
    for each statement execute function refuse_journal_change()`,
];

export const directory = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
