import { sql, type QueryExecutorProvider } from 'kysely';

const PERSON = `current_setting('jalon.person', true)`;
const isPublished = (table: string): string => `exists (select from views v where v.assessment_id = ${table}.assessment_id and v.audience = 'public')`;

/** What policies ask of other tables is read through the policies of those: a reference counts within the places alone. */
const FENCE = [
  `alter table uploads enable row level security`,
  `alter table file_uploaders enable row level security`,
  `alter table files enable row level security`,
  `create policy uploads_of_person on uploads using (person_id = ${PERSON})`,
  `create policy file_uploaders_of_person on file_uploaders using (person_id = ${PERSON})`,
  // Whoever named the file in an assessment had brought it: that vouches for it to the readers of the assessment.
  `create policy file_uploaders_that_vouch on file_uploaders for select
    using (exists (select from file_references r where r.sha256 = file_uploaders.sha256 and r.person_id = file_uploaders.person_id))`,
  `create policy files_brought_or_vouched on files for select using (exists (select from file_uploaders u where u.sha256 = files.sha256))`,
  // What a scanner says of a file is for the server alone to write.
  `create policy files_that_come on files for insert with check (status in ('pending', 'unscanned') and scanned_at is null)`,
];

const RESULTS = [
  // Which sheet shows what is published now, and from what that was worked out: asked before anything is scored again.
  `create table published_results (
    assessment_id text primary key references assessments, version integer not null, made_from text not null, valid_until date, result_hash text not null)`,
  `alter table result_sheets enable row level security`,
  `alter table published_results enable row level security`,
  `create policy result_sheets_of_published on result_sheets using (${isPublished('result_sheets')})`,
  `create policy published_results_of_published on published_results using (${isPublished('published_results')})`,
  // Of the keys, no more than which ones still vouch for what they signed.
  `create view sound_keys as select kid from signing_keys where compromised_at is null`,
];

const RULES = [
  // Moves with every change of a cycle, or of the grid it is on.
  `alter table cycles add column revision integer not null default 1`,
  `create function count_cycle_change() returns trigger language plpgsql as $$
    begin new.revision := old.revision + 1; return new; end $$`,
  `create trigger cycle_changed before update on cycles
    for each row when (old.document is distinct from new.document) execute function count_cycle_change()`,
  `create function count_grid_change() returns trigger language plpgsql as $$
    begin
      update cycles set revision = revision + 1 where document #>> '{grid,code}' = new.code and document #>> '{grid,version}' = new.version;
      return null;
    end $$`,
  `create trigger grid_changed after update on referentials
    for each row when (old.document is distinct from new.document) execute function count_grid_change()`,
  /**
   * The revisions of cycles (\`programme~code\`), held until the transaction ends: by many at once, or alone by whoever changes one. Locks are
   * taken in the order of their numbers; the revisions are read once all are held.
   */
  `create function hold_rules(keys text[], alone boolean) returns jsonb language plpgsql as $$
    declare one integer; held jsonb;
    begin
      for one in select distinct hashtext(k) from unnest(keys) k order by 1 loop
        if alone then perform pg_advisory_xact_lock(7051956, one); else perform pg_advisory_xact_lock_shared(7051956, one); end if;
      end loop;
      select jsonb_object_agg(programme || '~' || code, revision) into held from cycles where programme || '~' || code = any(keys);
      return coalesce(held, '{}');
    end $$`,
  `revoke execute on function hold_rules from public`,
];

/** The second fence around files, bundles and result sheets; what shows a published result; which rules hold while something is written. */
export const fenceOfFiles = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of [...FENCE, ...RESULTS, ...RULES]) await sql.raw(statement).execute(db);
  },
};
