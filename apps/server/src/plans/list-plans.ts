import { LIMITS } from '@jalon/contract';
import { sql } from 'kysely';
import { findTerritory } from '../assessments/subject.ts';
import { PERSONAL, type Answer } from '../http/answer.ts';
import type { CursorPosition } from '../http/cursor.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { grantedOn, type Caller } from '../identity/caller.ts';
import { PUBLIC_PLAN_STATUSES, opensPlans } from '@jalon/core/investment';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { lineageOf } from '../territories/lineage.ts';
import { planSubject } from './plan-subject.ts';
import { planMadeWith } from './plan-view.ts';
import { readPlanView } from './read-plan.ts';

interface Line { id: string; territory_id: string; territory_name: string; territory_kind: string; folded: string; first_year: number; framework_code: string; framework_version: string; summary: string; made_with: string }

interface Page {
  readonly places: readonly string[];
  readonly within: string;
  readonly programme: string | undefined;
  readonly statuses: readonly string[] | undefined;
  readonly after: CursorPosition | undefined;
  readonly limit: number;
}

/** By place, the latest years first. The second fence shows of plans those within it, and of the others that they were adopted. */
async function readLines(db: Services['database']['db'], { places, within, programme, statuses, after, limit }: Page): Promise<Line[]> {
  const ofProgramme = programme === undefined ? sql`` : sql`and p.programme = ${programme}`;
  const inStatus = statuses ? sql`and p.status in (${sql.join(statuses)})` : sql``;
  const next = after ? sql`and (t.folded, t.id collate "C", -p.first_year, p.id collate "C") > (${after[0]}::text, ${after[1]}::text, ${after[2]}::int, ${after[3]}::text)` : sql``;
  const { rows } = await sql<Line>`
    select p.id, t.id as territory_id, t.name as territory_name, t.kind as territory_kind, t.folded, p.first_year, p.framework_code, p.framework_version, v.summary, v.made_with
    from (select id, territory_id, programme, status, first_year, framework_code, framework_version from plans where version > 0 union select * from adopted_plans) p
    join territories t on t.id = p.territory_id join plan_views v on v.plan_id = p.id
    where starts_with(t.lineage, ${within}) and (p.status in (${sql.join(PUBLIC_PLAN_STATUSES)}) or exists (select from unnest(${places}::text[]) place where starts_with(t.lineage, place))) ${ofProgramme} ${inStatus} ${next}
    order by t.folded, t.id collate "C", -p.first_year, p.id collate "C" limit ${limit + 1}`.execute(db);
  return rows;
}

/** The line as this server says it, with what its place is called today. */
async function shownLine(services: Services, caller: Caller, line: Line): Promise<string> {
  const subject = planSubject(services, line.id, line.territory_id, { code: line.framework_code, version: line.framework_version });
  const stands = !subject || line.made_with === planMadeWith(subject);
  const summary = stands ? line.summary : (await readPlanView(services, subject, caller)).summary;
  const territory = JSON.stringify({ id: line.territory_id, name: line.territory_name, kind: line.territory_kind });
  return `${summary.slice(0, -1)},"territory":${territory}}`;
}

/** Plans the caller may read, drafts included, and those that councils adopted, which are for everybody. */
export const listPlans: Operation<'listPlans'> = async ({ services, query, caller }): Promise<Answer> => {
  const { planning, clock, cursors, database } = services;
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const list = `plans ${query.territory ?? ''} ${query.programme ?? ''} ${query.status ?? ''}`;
  const [within = '/'] = query.territory === undefined ? [] : lineageOf(services, findTerritory(services, query.territory, '/query/territory').id);
  const places = grantedOn(caller, planning.zones.map((zone) => clock.today(zone)), opensPlans).flatMap((id) => lineageOf(services, id));
  const after = query.cursor === undefined ? undefined : cursors.read(list, query.cursor, 4);
  const page: Page = { places, within, programme: query.programme, statuses: query.status?.split(','), after, limit };
  const lines = await withinFence(database, places, (db) => readLines(db, page));
  const last = lines.length > limit ? lines[limit - 1] : undefined;
  const next = last ? cursors.write(list, [last.folded, last.territory_id, -last.first_year, last.id]) : null;
  const shown: string[] = [];
  for (const line of lines.slice(0, limit)) shown.push(await shownLine(services, caller, line));
  const text = `{"items":[${shown.join(',')}],"nextCursor":${JSON.stringify(next)}}`;
  return { bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl: PERSONAL };
};
