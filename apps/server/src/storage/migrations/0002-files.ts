import { sql, type Kysely } from 'kysely';

/** What is known of files; their bytes are in a folder. */
const STATEMENTS = [
  `create table files (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'), size integer not null check (size > 0), type text not null,
    status text not null check (status in ('pending', 'clean', 'infected', 'unscanned')), at timestamptz not null, scanned_at timestamptz)`,
  `create index files_pending on files (sha256) where status = 'pending'`,
  // Who brought the bytes of a file: only they, and readers of the assessments they attached it to, may have them back.
  `create table file_uploaders (
    sha256 text not null references files, person_id text not null references people, size integer not null, at timestamptz not null,
    primary key (sha256, person_id))`,
  `create index file_uploaders_person on file_uploaders (person_id, at)`,
  // Never taken away: the journal still speaks of a proof that was detached. A file may come after the command that names it.
  `create table file_references (
    assessment_id text not null references assessments, sha256 text not null, person_id text not null, primary key (assessment_id, sha256, person_id))`,
  `create index file_references_file on file_references (sha256)`,
  `insert into file_references (assessment_id, sha256, person_id)
    select distinct assessment_id, command #>> '{payload,evidence,sha256}', actor_id from journal
    where type = 'attachEvidence' and command #>> '{payload,evidence,sha256}' is not null`,
  `create table uploads (
    id uuid primary key, sha256 text not null, size integer not null, person_id text not null references people,
    received integer not null default 0, expires_at timestamptz not null, unique (sha256, person_id))`,
  `create index uploads_expiry on uploads (expires_at)`,
];

export const files = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
