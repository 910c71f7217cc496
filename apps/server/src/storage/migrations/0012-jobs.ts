import { sql, type QueryExecutorProvider } from 'kysely';

const PERSON = `current_setting('jalon.person', true)`;

const STATEMENTS = [
  `create table jobs (
    id uuid primary key, kind text not null check (kind in ('export', 'import')), plan_id text not null references plans, person_id text not null references people,
    status text not null check (status in ('waiting', 'running', 'done', 'failed', 'cancelled')), asked jsonb not null, done integer not null default 0, total integer not null default 0,
    started_at timestamptz not null, kept_until timestamptz not null,
    -- The server that runs it, and when it last said so.
    runner text, beat_at timestamptz,
    problem jsonb, outcome jsonb)`,
  `create index jobs_waiting on jobs (started_at) where status in ('waiting', 'running')`,
  `create index jobs_kept on jobs (kept_until)`,
  // What came in, and what was made: gone with the job.
  `create table job_files (job_id uuid not null references jobs on delete cascade, what text not null check (what in ('given', 'made')), name text not null, type text not null, bytes bytea not null, primary key (job_id, what))`,
  `alter table job_files alter column bytes set storage external`,
  `alter table jobs enable row level security`,
  `alter table job_files enable row level security`,
  `create policy jobs_of_person on jobs using (person_id = ${PERSON})`,
  `create policy job_files_with_job on job_files using (exists (select from jobs j where j.id = job_id))`,
];

/** Work that takes longer than a request, for whoever asked for it. */
export const jobs = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
