import { sql, type QueryExecutorProvider } from 'kysely';

/** Written out rather than made a function, which would be set up anew for each row. */
const inPlaces = (territory: string): string =>
  `exists (select from territories t where t.id = ${territory} and t.lineage ^@ any (string_to_array(current_setting('jalon.places', true), ' ')))`;
const IN_PLACES = inPlaces(`split_part(assessment_id, '~', 3)`);

/**
 * Row-level security under the application's own checks: see storage/fence.ts. It holds for roles that do not own the tables; the owner, as
 * which the server prepares the database and makes what everyone may read, passes it by.
 */
const STATEMENTS = [
  // The policies read the territory out of the id.
  `alter table assessments add constraint assessments_id_names_its_place check (id = programme || '~' || cycle || '~' || territory_id)`,
  `alter table assessments enable row level security`,
  `alter table views enable row level security`,
  `alter table journal enable row level security`,
  `alter table file_references enable row level security`,
  `create policy assessments_in_places on assessments using (${inPlaces('territory_id')})`,
  `create policy views_in_places on views using (${IN_PLACES})`,
  `create policy views_for_everyone on views for select using (audience = 'public')`,
  `create policy journal_in_places on journal using (${IN_PLACES})`,
  `create policy file_references_in_places on file_references using (${IN_PLACES})`,
  // Which assessments there are, and nothing of what they say: lists join what is published with it.
  `create view assessment_keys as select id, programme, cycle, territory_id from assessments`,
  // A command id is known wherever it was used, also beyond the fence: whoever uses it again must be told so. Only the writer asks.
  `create function known_commands(ids uuid[]) returns jsonb language sql stable security definer as $$
    select coalesce(jsonb_agg(jsonb_build_object('command_id', j.command_id, 'assessment_id', j.assessment_id, 'actor_id', j.actor_id,
      'payload_hash', j.payload_hash, 'outcome', j.outcome)), '[]') from journal j where j.command_id = any(ids) $$`,
  // Numbers and the marks of what is under way are taken and read by these functions alone.
  `alter function open_journal security definer`,
  `alter function journal_settled security definer`,
  `revoke execute on function known_commands, open_journal, journal_settled from public`,
];

export const fence = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    // Functions that act as the owner must not be led to other tables by a search path.
    const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(db);
    for (const name of ['open_journal', 'journal_settled', 'known_commands']) await sql.raw(`alter function ${name} set search_path = ${rows[0]!.schema}, pg_temp`).execute(db);
  },
};
