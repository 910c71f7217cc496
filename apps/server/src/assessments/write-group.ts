import { emptyAssessment, mayReadDraft, publishedPart, type AssessmentState } from '@jalon/core/assessment';
import type { CommandOutcome } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import { recordFileReferences } from '../files/file-references.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';
import type { Database } from '../storage/database.ts';
import { enterFence } from '../storage/fence.ts';
import type { TerritoryDirectory } from '../territories/directory.ts';
import { lineageOfTerritory } from '../territories/lineage.ts';
import type { ProgrammeRegistry } from '../referentials/programmes.ts';
import { checkRules } from '../referentials/under-rules.ts';
import { lockAssessments, removeUnwritten, writeChanges, type Changes, type JournalLine, type KnownCommand, type Trx, type ViewToStore } from './assessment-store.ts';
import { assessmentTag } from './assessment-tag.ts';
import { carryOut, type CarriedOut, type WriteRequest } from './carry-out.ts';
import type { KeptStates } from './kept-states.ts';
import { makeView, type StoredView } from './make-view.ts';
import { amongPeers } from './peers-of-cycle.ts';
import { sceneOf, tagOfAssessment, tagOfCycle, type Subject } from './subject.ts';

export interface Written {
  readonly version: number;
  readonly outcomes: readonly CommandOutcome[];
  readonly view?: StoredView;
}

export interface WriterParts {
  readonly database: Database;
  readonly territories: TerritoryDirectory;
  readonly changes: ChangeFeed;
  /** Rules may have changed since a request came: those in force are looked up again, and hold while its group is written. */
  readonly programmes: Pick<ProgrammeRegistry, 'find' | 'reload'>;
  readonly kept: KeptStates;
  /** Told after each transaction how many commands it wrote. */
  readonly onWritten?: (commands: number) => void;
}

/** What became of one request: carried out, or why not. */
export type Settled = { readonly done: Written } | { readonly refused: unknown };

/** One assessment within a group: as it was locked, as it stands after the requests carried out so far. */
interface Open {
  readonly subject: Subject;
  readonly start: AssessmentState;
  state: AssessmentState;
  resultsChanged: boolean;
  view?: StoredView;
}

/** Ends a transaction in which nothing is to be kept. */
class NothingToKeep extends Error {}

/** The views to store for one assessment. The public one is made again only when a published result moved. */
function viewsOf(one: Open, parts: WriterParts): ViewToStore[] {
  const { id } = one.subject;
  const scene = sceneOf(parts, one.subject);
  const published = one.resultsChanged ? publishedPart(one.state) : null;
  const [working, shown] = [makeView(one.state, scene), published && makeView(published, scene)];
  one.view = working;
  return [{ assessmentId: id, audience: 'working', view: working }, ...(shown ? [{ assessmentId: id, audience: 'public' as const, view: shown }] : [])];
}

/** What to write for the assessments that changed. */
function collectViews(open: Iterable<Open>, parts: WriterParts): Pick<Changes, 'states' | 'views' | 'unpublished'> {
  const changed = [...open].filter(({ state, start }) => state !== start);
  const views = changed.flatMap((one) => viewsOf(one, parts));
  const unpublished = changed.filter(({ resultsChanged, state }) => resultsChanged && !publishedPart(state)).map(({ subject }) => subject.id);
  return { states: changed.map(({ state }) => state), views, unpublished };
}

function tagsOf(open: Iterable<Open>): string[] {
  const moved = [...open].filter(({ state, start }) => state !== start);
  return [...new Set(moved.flatMap(({ subject }) => [tagOfAssessment(subject.id), tagOfCycle(subject.key)]))];
}

type Tried = { readonly done: CarriedOut } | { readonly refused: unknown };

/** Tries every request on what the ones before it left; a refused one leaves nothing. */
function tryAll(group: readonly WriteRequest[], open: ReadonlyMap<string, Open>, known: ReadonlyMap<string, KnownCommand>): { tried: Tried[]; lines: JournalLine[] } {
  const lines: JournalLine[] = [];
  const answered = new Map(known);
  const tried = group.map((request): Tried => {
    const one = open.get(request.subject.id);
    if (!one) return { refused: new ProblemError('internal') };
    try {
      const done = carryOut({ ...request, subject: one.subject }, one.state, answered);
      if (request.dryRun) return { done };
      one.state = done.state;
      one.resultsChanged ||= done.resultsChanged;
      lines.push(...done.lines);
      for (const line of done.lines) answered.set(line.command_id, line);
      return { done };
    } catch (refused) {
      return { refused };
    }
  });
  return { tried, lines };
}

/** Looked up inside the transaction: on the embedded database an act may just have ended; with several servers its rules are then held. */
const inForce = ({ programmes }: WriterParts, subject: Subject): Subject => ({ ...subject, ...programmes.find(subject.key.programme, subject.key.cycle) });

async function lockAll(trx: Trx, group: readonly WriteRequest[], { kept }: WriterParts): Promise<{ open: Map<string, Open>; known: ReadonlyMap<string, KnownCommand>; mark: string }> {
  const subjects = new Map(group.map(({ subject }) => [subject.id, subject]));
  const keys = new Map([...subjects].map(([id, { key }]) => [id, key]));
  const { states, known, mark } = await lockAssessments(trx, keys, group.flatMap(({ commands }) => commands.map(({ id }) => id)), emptyAssessment, kept);
  const open = new Map([...subjects].map(([id, subject]): [string, Open] => {
    const start = states.get(id) ?? emptyAssessment(subject.key);
    return [id, { subject, start, state: start, resultsChanged: false }];
  }));
  return { open, known, mark };
}

/** `If-Match` is strict: the stored card, or the assessment, must still be the one the sender names. Such a request comes alone. */
async function checkPrecondition(trx: Trx, [request]: readonly WriteRequest[], open: ReadonlyMap<string, Open>, parts: WriterParts): Promise<void> {
  const state = request && open.get(request.subject.id)?.start;
  if (!request?.ifMatch || !state) return;
  const scene = sceneOf(parts, request.subject);
  const row = await trx.selectFrom('views').select('etag').where('assessment_id', '=', state.id).where('audience', '=', 'working').where('made_with', '=', scene.madeWith).executeTakeFirst();
  const etag = row?.etag ?? makeView(state, scene).etag;
  const holds = request.ifMatch.some((tag) => tag === etag || tag === assessmentTag(state) || (tag === '*' && state.version > 0));
  if (!holds) throw new ProblemError('precondition-failed', { current: { version: state.version, entity: '', entityVersion: 0 } });
}

function answerOf(request: WriteRequest, tried: Tried, one: Open | undefined, parts: WriterParts): Settled {
  if ('refused' in tried) return tried;
  const { state, outcomes } = tried.done;
  const written = { version: state.version, outcomes };
  if (!request.wantsView) return { done: written };
  const stored = request.dryRun ? undefined : one?.view;
  const shown = request.dryRun ? state : (one?.state ?? state);
  return { done: { ...written, view: stored ?? makeView(shown, sceneOf(parts, one?.subject ?? request.subject)) } };
}

/** Where those who had something carried out are granted anything: what is written must lie there, whatever came of the checks before. */
const grantedPlaces = (group: readonly WriteRequest[], tried: readonly Tried[]): string[] => group
  .filter(({ person, subject }, index) => tried[index] && 'done' in tried[index] && mayReadDraft(person.grants, subject.territory, subject.asOf))
  .map(({ subject }) => lineageOfTerritory(subject.territory));

async function keep(trx: Trx, lines: readonly JournalLine[], open: ReadonlyMap<string, Open>, places: readonly string[], parts: WriterParts): Promise<void> {
  await removeUnwritten(trx, [...open.keys()].filter((id) => !lines.some((line) => line.assessment_id === id)));
  const along = { places: parts.database.fenced ? places : undefined, payloads: parts.changes.payloads(tagsOf(open.values())) };
  await writeChanges(trx, { lines, ...collectViews(open.values(), parts) }, along);
  await recordFileReferences(trx, lines);
}

/** Once the transaction is over, and not before: what it wrote might have been undone. */
function remember(open: Iterable<Open>, mark: string, { kept }: WriterParts): void {
  for (const { subject, state, start } of open) if (state !== start) kept.put(subject.id, mark, state);
}

/** Carries a group of requests out in one transaction, each by itself, and answers each in their order. */
export async function writeGroup(requests: readonly WriteRequest[], parts: WriterParts): Promise<Settled[]> {
  const prepared = await Promise.all(requests.map(async (request) => ({ ...request, subject: await amongPeers(parts, inForce(parts, request.subject)) })));
  let result: { tried: Tried[]; open: ReadonlyMap<string, Open>; written: number; mark: string } | undefined;
  try {
    await parts.database.db.transaction().execute(async (trx) => {
      const group = prepared.map((request) => ({ ...request, subject: inForce(parts, request.subject) }));
      await checkRules(trx, parts, group.map(({ subject }) => subject));
      if (parts.database.fenced) await enterFence(trx, group.map(({ subject }) => lineageOfTerritory(subject.territory)));
      const { open, known, mark } = await lockAll(trx, group, parts);
      await checkPrecondition(trx, group, open, parts);
      const { tried, lines } = tryAll(group, open, known);
      result = { tried, open, written: lines.length, mark };
      if (lines.length === 0) throw new NothingToKeep();
      await keep(trx, lines, open, grantedPlaces(group, tried), parts);
    });
  } catch (cause) {
    if (!(cause instanceof NothingToKeep)) throw cause;
  }
  if (!result) throw new ProblemError('internal');
  const { tried, open, written, mark } = result;
  if (written > 0) remember(open.values(), mark, parts);
  parts.changes.tell(tagsOf(open.values()));
  if (written > 0) parts.onWritten?.(written);
  return prepared.map((request, index) => answerOf(request, tried[index] ?? { refused: new ProblemError('internal') }, open.get(request.subject.id), parts));
}
