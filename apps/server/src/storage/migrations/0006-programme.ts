import { sql, type Kysely } from 'kysely';

/** What officers decide: drafts of cycles, and who published or changed what. */
const STATEMENTS = [
  // A cycle an officer published or changed is theirs: the data set that comes with a version does not replace it.
  `alter table cycles add column by_officer boolean not null default false`,
  `create table cycle_drafts (
    programme text not null, code text not null, version integer not null check (version > 0), saved_at timestamptz not null, document jsonb not null,
    primary key (programme, code))`,
  `create table programme_journal (
    sequence bigint generated always as identity primary key, at timestamptz not null, actor_id text not null, action text not null, subject text not null,
    before jsonb, after jsonb, check (action <> ''))`,
  `create index programme_journal_subject on programme_journal (subject, sequence)`,
  `create trigger programme_journal_keeps_every_line before update or delete on programme_journal
    for each row execute function refuse_journal_change()`,
  `create trigger programme_journal_is_never_emptied before truncate on programme_journal
    for each statement execute function refuse_journal_change()`,
];

export const programme = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
