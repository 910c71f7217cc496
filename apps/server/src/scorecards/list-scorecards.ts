import { LIMITS } from '@jalon/contract';
import { foldName } from '@jalon/core/territory';
import { sql } from 'kysely';
import { madeWith } from '../assessments/made-with.ts';
import { countsDays, type ViewAudience } from '../assessments/make-view.ts';
import { madeAmong, peersOfCycle, type CyclePeers } from '../assessments/peers-of-cycle.ts';
import { readView, stillValid } from '../assessments/read-view.ts';
import { findSubjectById, findTerritory, tagOfCycle } from '../assessments/subject.ts';
import { PERSONAL, SHARED, type Answer } from '../http/answer.ts';
import type { CursorPosition } from '../http/cursor.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';
import { fitsWords } from '../territories/fits-words.ts';
import { lineageOf, lineagesOf } from '../territories/lineage.ts';

interface Line { assessment_id: string; audience: ViewAudience; summary: string; etag: string; made_with: string; valid_until: string | null; folded: string; territory_id: string }

interface Page {
  readonly programme: string;
  readonly cycle: string;
  /** Lineages whose drafts the caller reads. */
  readonly drafts: readonly string[];
  readonly within: string;
  readonly after: CursorPosition | undefined;
  readonly limit: number;
  readonly review: readonly string[] | undefined;
  readonly late: boolean | undefined;
  readonly promised: boolean | undefined;
  readonly words: string | undefined;
  readonly today: string;
  /** What this server makes cards of the cycle with. */
  readonly madeWith: string;
}

const flag = (value: 'true' | 'false' | undefined): boolean | undefined => (value === undefined ? undefined : value === 'true');

/**
 * One line per territory: the draft where the caller may read it, else what was published. What a card says is asked of those this server made:
 * of the others all are answered, or, with `among`, none.
 */
async function readLines({ database }: Services, page: Page, among?: readonly string[]): Promise<Line[]> {
  const isDraft = page.drafts.length === 0 ? sql`false` : sql.join(page.drafts.map((lineage) => sql`starts_with(t.lineage, ${lineage})`), sql` or `);
  const after = page.after ? sql`and (t.folded, t.id collate "C") > (${page.after[0]}::text, ${page.after[1]}::text)` : sql``;
  const inReview = page.review ? sql`and v.summary::jsonb #>> '{review,state}' in (${sql.join(page.review)})` : sql``;
  const isLate = sql`coalesce(v.summary::jsonb #>> '{review,due}' < ${page.today}::text, false)`;
  const late = page.late === undefined ? sql`` : sql`and ${isLate} = ${page.late}`;
  const hasPromise = sql`coalesce((v.summary::jsonb #>> '{review,promises,open}')::int, 0) > 0`;
  const promised = page.promised === undefined ? sql`` : sql`and (${hasPromise}) = ${page.promised}`;
  const named = fitsWords(page.words).map((fits) => sql`and ${fits}`);
  const others = among ? sql`and a.id in (${sql.join(among)})` : sql`or v.made_with <> ${page.madeWith}`;
  const select = sql<Line>`
    select v.assessment_id, v.audience, v.summary, v.etag, v.made_with, v.valid_until, t.folded, t.id as territory_id
    from assessment_keys a join territories t on t.id = a.territory_id join views v on v.assessment_id = a.id
    where a.programme = ${page.programme} and a.cycle = ${page.cycle} and starts_with(t.lineage, ${page.within})
      and v.audience = case when ${isDraft} then 'working' else 'public' end ${sql.join([...named, after], sql` `)}
      and ((true ${sql.join([inReview, late, promised], sql` `)}) ${others})
    order by t.folded, t.id collate "C" limit ${page.limit + 1}`;
  const { rows } = page.drafts.length === 0 ? await select.execute(database.db) : await withinFence(database, page.drafts, (db) => select.execute(db));
  return rows;
}

/** Lines whose cards another version made: made again, and chosen by what they say now. A page may be shorter for it. */
async function chooseAgain(services: Services, caller: Caller, page: Page, lines: readonly Line[]): Promise<readonly Line[]> {
  const others = lines.filter(({ made_with }) => made_with !== page.madeWith);
  if (others.length === 0) return lines;
  for (const { assessment_id, audience } of others) await readView(services, findSubjectById(services, assessment_id), audience, caller);
  const chosen = new Map((await readLines(services, page, others.map(({ assessment_id }) => assessment_id))).map((line) => [line.assessment_id, line]));
  return lines.flatMap((line) => (line.made_with === page.madeWith ? line : (chosen.get(line.assessment_id) ?? [])));
}

/** The line of a card that counts days, counted from today. Nothing else in it changes before the day the card holds until: it is not made again for that. */
const asOfToday = (line: Line, today: string): string => (countsDays(line) ? line.summary.replace(/"asOf":"[\d-]+"/, `"asOf":"${today}"`) : line.summary);

/** The lines as they hold today: one whose day has passed, or whose peers changed, is made again. */
async function currentSummaries(services: Services, caller: Caller, lines: readonly Line[], { today, peers }: { readonly today: string; readonly peers: CyclePeers | undefined }): Promise<string[]> {
  const summaries: string[] = [];
  for (const line of lines) {
    const holds = stillValid({ validUntil: line.valid_until }, today) && madeAmong(line, peers);
    summaries.push(holds ? asOfToday(line, today) : (await readView(services, findSubjectById(services, line.assessment_id), line.audience, caller)).summary);
  }
  return summaries;
}

export const listScorecards: Operation<'listScorecards'> = async ({ services, query, caller }): Promise<Answer> => {
  const since = services.answers.generation;
  const found = services.programmes.find(query.programme, query.cycle);
  if (!found) throw new ProblemError('not-found', { faults: [{ code: 'unknown-cycle', pointer: '/query/cycle', figures: { value: query.cycle } }] });
  const zone = found.referential.timeZone;
  const today = services.clock.today(zone);
  const within = query.within === undefined ? '/' : lineageOf(services, findTerritory(services, query.within, '/query/within').id)[0];
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const list = `scorecards ${query.programme} ${query.cycle} ${query.within ?? ''} ${query.review ?? ''} ${query.late ?? ''} ${query.promised ?? ''} ${foldName(query.q ?? '')}`;
  const after = query.cursor === undefined ? undefined : services.cursors.read(list, query.cursor, 2);
  const drafts = lineagesOf(services, caller, today);
  const page: Page = { programme: query.programme, cycle: query.cycle, drafts, within: within ?? '/', after, limit, review: query.review?.split(','), late: flag(query.late), promised: flag(query.promised), words: query.q, today, madeWith: madeWith(services.territories, found) };
  const lines = await readLines(services, page);
  const peers = await peersOfCycle(services, { ...found, asOf: today });
  const shown = lines.slice(0, limit);
  const last = lines.length > limit ? shown.at(-1) : undefined;
  const next = last ? services.cursors.write(list, [last.folded, last.territory_id]) : null;
  const text = `{"items":[${(await currentSummaries(services, caller, await chooseAgain(services, caller, page, shown), { today, peers })).join(',')}],"nextCursor":${JSON.stringify(next)}}`;
  return {
    bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl: caller.kind === 'anonymous' ? SHARED : PERSONAL,
    // What somebody types is asked for once: kept, it would push out of memory what everyone reads.
    ...(query.q === undefined ? { keep: { tags: [tagOfCycle(query)], day: { zone, date: today }, since } } : {}),
  };
};
