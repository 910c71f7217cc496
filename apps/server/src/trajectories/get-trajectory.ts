import { buildTrajectoryView, type ScorecardView, type YearEntry } from '@jalon/core/assessment';
import { viewAudience } from '../assessments/access.ts';
import type { ViewAudience } from '../assessments/make-view.ts';
import { readView } from '../assessments/read-view.ts';
import { findSubject, findTerritory, tagOfAssessment, tagOfCycle, unknownIn, type Subject } from '../assessments/subject.ts';
import { PERSONAL, SHARED, type Answer } from '../http/answer.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation, OperationInput } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { publishedScores } from './published-scores.ts';

/** Ids of the dossiers of a territory: in the others nobody wrote, and nothing is made for them. */
async function writtenOf({ database: { db } }: Services, programme: string, territory: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('assessment_keys').select('id').where('programme', '=', programme).where('territory_id', '=', territory).execute();
  return new Set(rows.map(({ id }) => id));
}

/** The stored card of one year, as far as the caller may read it. */
async function cardOf(services: Services, subject: Subject, audience: ViewAudience, caller: Caller): Promise<ScorecardView | 'unpublished'> {
  try {
    const { plain, body } = await readView(services, subject, audience, caller);
    return JSON.parse((plain ? StoredBytes.plain(plain) : StoredBytes.unpacked(body)).plain.toString()) as ScorecardView;
  } catch (cause) {
    if (cause instanceof ProblemError && cause.code === 'not-published') return 'unpublished';
    throw cause;
  }
}

/** Peers are looked up only for a year that has a score to set among them. */
async function entryOf(services: Services, subject: Subject, isWritten: boolean, caller: Caller): Promise<YearEntry> {
  const { cycle, referential, asOf } = subject;
  const card = isWritten ? await cardOf(services, subject, viewAudience(caller, subject), caller) : null;
  const hasScore = card !== null && card !== 'unpublished' && card.score !== null;
  return { cycle, referential, card, published: hasScore ? await publishedScores(services, subject, asOf) : [] };
}

function checkCycles(subjects: readonly Subject[], query: OperationInput<'getTrajectory'>['query']): void {
  for (const name of ['before', 'after'] as const) {
    const asked = query[name];
    if (asked !== undefined && subjects.every(({ cycle }) => cycle.code !== asked)) throw new ProblemError('not-found', { faults: [{ code: 'unknown-cycle', pointer: `/query/${name}`, figures: { value: asked } }] });
  }
}

/** One local government in every cycle of a programme: each from its stored card, the draft where the caller may read it, else what was published. */
export const getTrajectory: Operation<'getTrajectory'> = async ({ services, parameters, query, caller }): Promise<Answer> => {
  const since = services.answers.generation;
  const codes = services.programmes.cycles.flatMap(({ programme, code }) => (programme === parameters.programme ? [code] : []));
  if (codes.length === 0) throw unknownIn(services, parameters.programme, '');
  const territory = findTerritory(services, parameters.territory);
  const subjects = codes.map((code) => findSubject(services, parameters.programme, code, territory.id));
  checkCycles(subjects, query);
  const written = await writtenOf(services, parameters.programme, territory.id);
  const entries: YearEntry[] = [];
  for (const subject of subjects) entries.push(await entryOf(services, subject, written.has(subject.id), caller));
  const [{ asOf, referential: { timeZone: zone } }] = subjects as [Subject];
  const text = JSON.stringify(buildTrajectoryView({ territory, within: services.territories.within(territory), asOf, entries, ...query }));
  // With several servers, drafts are always read from the database: their writer may be another of them, a moment ago.
  const keeps = services.database.engine === 'pglite' || subjects.every((subject) => viewAudience(caller, subject) === 'public');
  return {
    bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl: caller.kind === 'anonymous' ? SHARED : PERSONAL,
    ...(keeps ? { keep: { tags: subjects.flatMap(({ id, key }) => [tagOfAssessment(id), tagOfCycle(key)]), day: { zone, date: asOf }, since } } : {}),
  };
};
