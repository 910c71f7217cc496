import { sql, type Kysely } from 'kysely';

/** Written for PostgreSQL 15; the embedded database is a later one. */
const STATEMENTS = [
  `create table settings (key text primary key, value jsonb not null)`,
  `create table organisations (id text primary key, name text not null, demonstration boolean not null default false)`,
  `create table people (
    id text primary key, issuer text not null, subject text not null, name text not null,
    organisation_id text references organisations, demonstration boolean not null default false,
    unique (issuer, subject))`,
  `create table territories (
    id text primary key, kind text not null, name text not null, lineage text collate "C" not null,
    search text collate "C" not null, folded text collate "C" not null, rank integer not null, document jsonb not null)`,
  `create index territories_lineage on territories (lineage)`,
  `create index territories_folded on territories (folded, (id collate "C"))`,
  `create table territory_identifiers (
    scheme text not null, code text not null, territory_id text not null references territories,
    primary key (scheme, code))`,
  `create table grants (
    id bigint generated always as identity primary key,
    organisation_id text not null references organisations, person_id text references people,
    role text not null check (role in ('secretary', 'coach', 'verifier', 'officer', 'reader', 'service')),
    territory_id text references territories, from_date date, to_date date,
    check (from_date is null or to_date is null or from_date <= to_date))`,
  `create index grants_organisation on grants (organisation_id)`,
  `create table referentials (
    code text not null, version text not null, hash text not null, basis text not null, document jsonb not null,
    primary key (code, version))`,
  `create table cycles (programme text not null, code text not null, document jsonb not null, primary key (programme, code))`,
  `create table assessments (
    id text primary key, programme text not null, cycle text not null, territory_id text not null references territories,
    version integer not null check (version >= 0), state jsonb not null,
    unique (programme, cycle, territory_id))`,
  `create table journal (
    sequence bigint generated always as identity primary key,
    assessment_id text not null references assessments, command_id uuid not null unique,
    type text not null, version integer not null, at timestamptz not null,
    actor_id text not null, actor_role text not null, item text,
    payload_hash text not null, command jsonb not null, before jsonb, after jsonb, engine text not null, outcome jsonb not null,
    check (type <> ''))`,
  // A command that changed nothing has a line of its own at the version it found.
  `create index journal_assessment on journal (assessment_id, sequence)`,
  `create function refuse_journal_change() returns trigger language plpgsql as $$
    begin raise exception 'the journal is only ever added to' using errcode = 'restrict_violation'; end $$`,
  `create trigger journal_keeps_every_line before update or delete on journal
    for each row execute function refuse_journal_change()`,
  `create trigger journal_is_never_emptied before truncate on journal
    for each statement execute function refuse_journal_change()`,
  `create table views (
    assessment_id text not null references assessments, audience text not null check (audience in ('public', 'working')),
    version integer not null, as_of date not null, valid_until date, etag text not null, body bytea not null, summary text not null,
    primary key (assessment_id, audience))`,
  // The body is packed already: a second compression would only cost time.
  `alter table views alter column body set storage external`,
];

export const foundation = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
