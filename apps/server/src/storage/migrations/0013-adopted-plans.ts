import { sql, type QueryExecutorProvider } from 'kysely';

const STATEMENTS = [
  // Which plans a council adopted, and nothing of what they hold: who wrote it stands in them. What they say to everybody is their view.
  `create view adopted_plans as select id, territory_id, programme, status, first_year, framework_code, framework_version from plans where version > 0 and status in ('adopted', 'approved')`,
  `create policy plan_views_of_adopted on plan_views for select using (exists (select from adopted_plans a where a.id = plan_id))`,
  // A request that comes again is answered with the job it began.
  `alter table jobs add column request_key text, add column request_hash text`,
  // Exports of adopted plans, for whoever asks: nobody's, and the same for all.
  `alter table jobs alter column person_id drop not null`,
  `alter table jobs add constraint jobs_of_nobody_are_exports check (person_id is not null or kind = 'export')`,
  `create unique index jobs_begun_once on jobs ((coalesce(person_id, '')), request_key)`,
  `create policy jobs_of_nobody on jobs using (person_id is null)`,
];

/** Adopted plans are for everybody, and a job is begun once. */
export const adoptedPlans = {
  async up(db: QueryExecutorProvider): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
