import { sql, type QueryExecutorProvider } from 'kysely';

const PLACES = `string_to_array(current_setting('jalon.places', true), ' ')`;
const IN_PLACES = `exists (select from territories t where t.id = territory_id and t.lineage ^@ any (${PLACES}))`;
/** Through the policy of the aggregate itself: what it is made of lies where it lies. */
const withOwner = (table: string, own: string): string => `exists (select from ${table} a where a.id = ${own})`;

/** Lines of the journal are about an aggregate of some kind, of some territory. What assessments wrote keeps its hash: see journal/chain.ts. */
const JOURNAL = [
  `drop policy journal_in_places on journal`,
  `alter table journal drop constraint journal_assessment_id_fkey`,
  `alter table journal rename column assessment_id to aggregate_id`,
  `alter table journal add column aggregate_kind text not null default 'assessment', add column territory_id text`,
  `alter table journal alter column aggregate_kind drop default`,
  `alter table journal disable trigger journal_keeps_every_line`,
  `update journal set territory_id = split_part(aggregate_id, '~', 3)`,
  `alter table journal enable trigger journal_keeps_every_line`,
  `alter table journal alter column territory_id set not null`,
  `alter table journal add constraint journal_territory foreign key (territory_id) references territories`,
  `alter table journal add constraint journal_assessment_names_its_place check (aggregate_kind <> 'assessment' or territory_id = split_part(aggregate_id, '~', 3))`,
  `drop index journal_assessment`,
  `create index journal_aggregate on journal (aggregate_kind, aggregate_id, sequence)`,
  `create policy journal_in_places on journal using (${IN_PLACES})`,
  `drop function known_commands`,
  `create function known_commands(ids uuid[]) returns jsonb language sql stable security definer as $$
    select coalesce(jsonb_agg(jsonb_build_object('command_id', j.command_id, 'aggregate_kind', j.aggregate_kind, 'aggregate_id', j.aggregate_id, 'actor_id', j.actor_id,
      'payload_hash', j.payload_hash, 'outcome', j.outcome)), '[]') from journal j where j.command_id = any(ids) $$`,
  `revoke execute on function known_commands from public`,
];

/** What a line of the journal speaks of stays. Rows at version 0 were made for a request that was then refused. */
const STAYS = [
  `create function refuse_loss() returns trigger language plpgsql security definer as $$
    begin
      if exists (select from journal j where j.aggregate_kind = tg_argv[0] and j.aggregate_id = old.id) then
        raise exception 'what the journal speaks of stays: it is only ever added to' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$`,
  ...[['assessments', 'assessment'], ['plans', 'plan'], ['allocation_runs', 'allocation-run']].flatMap(([table, kind]) => [
    `create trigger ${table}_stay before delete on ${table} for each row when (old.version > 0) execute function refuse_loss('${kind}')`,
    `create trigger ${table}_are_never_emptied before truncate on ${table} for each statement execute function refuse_journal_change()`,
  ]),
];

/** A stored view, packed already, with its line in lists. */
const viewsOf = (table: string, owner: string, own: string): string[] => [
  `create table ${table} (
    ${own} text primary key references ${owner}, version integer not null, as_of date not null, valid_until date, etag text not null, made_with text not null, body bytea not null, summary text not null)`,
  `alter table ${table} alter column body set storage external`,
  `alter table ${table} enable row level security`,
  `create policy ${table}_with_owner on ${table} using (${withOwner(owner, own)})`,
];

const PLANS = [
  `create table plans (
    id text primary key, territory_id text not null references territories, programme text, status text not null, first_year integer not null,
    framework_code text not null, framework_version text not null, changed_at timestamptz not null,
    version integer not null check (version >= 0), state jsonb not null)`,
  `create index plans_territory on plans (territory_id)`,
  `alter table plans enable row level security`,
  `create policy plans_in_places on plans using (${IN_PLACES})`,
  ...viewsOf('plan_views', 'plans', 'plan_id'),
  `create table planning_frameworks (code text not null, version text not null, hash text not null, document jsonb not null, primary key (code, version))`,
  // What rules must know of a territory, and its plans do not hold.
  `create table plan_settings (territory_id text primary key references territories, setting jsonb not null)`,
];

const RUNS = [
  `create table allocation_runs (
    id text primary key, territory_id text not null references territories, programme text not null, exercise text not null, status text not null, changed_at timestamptz not null,
    version integer not null check (version >= 0), state jsonb not null)`,
  `create index allocation_runs_programme on allocation_runs (programme, exercise)`,
  `alter table allocation_runs enable row level security`,
  `create policy allocation_runs_in_places on allocation_runs using (${IN_PLACES})`,
  ...viewsOf('allocation_run_views', 'allocation_runs', 'run_id'),
  `create table allocation_formulas (code text not null, version text not null, hash text not null, document jsonb not null, primary key (code, version))`,
];

const ROLES = [
  `alter table grants drop constraint grants_role_check`,
  `alter table grants add constraint grants_role_check
    check (role in ('secretary', 'team', 'mayor', 'coach', 'representative', 'verifier', 'officer', 'reader', 'service', 'administrator'))`,
];

/** Plans and allocation runs beside assessments, one journal for all, and the roles that plans need. */
export const aggregates = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of [...JOURNAL, ...PLANS, ...RUNS, ...STAYS, ...ROLES]) await sql.raw(statement).execute(db);
    const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(db);
    for (const name of ['known_commands', 'refuse_loss']) await sql.raw(`alter function ${name} set search_path = ${rows[0]!.schema}, pg_temp`).execute(db);
  },
};
