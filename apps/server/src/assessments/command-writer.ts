import { emptyAssessment, type AssessmentState } from '@jalon/core/assessment';
import type { CommandOutcome } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';
import type { Database } from '../storage/database.ts';
import type { TerritoryDirectory } from '../territories/directory.ts';
import { lockAssessments, removeUnwritten, writeChanges, type Changes, type JournalLine, type ViewToStore } from './assessment-store.ts';
import { carryOut, type CarriedOut, type WriteRequest } from './carry-out.ts';
import { isRetryable, isTakenId } from './database-faults.ts';
import { makeView, publishedPart, type StoredView } from './make-view.ts';
import { sceneOf, tagOfAssessment, tagOfCycle, type Subject } from './subject.ts';

export interface Written {
  readonly version: number;
  readonly outcomes: readonly CommandOutcome[];
  readonly view?: StoredView;
}

/** Writes commands. Requests that wait for the same moment share one transaction; each is carried out, or refused, by itself. */
export interface CommandWriter {
  submit(request: WriteRequest): Promise<Written>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly request: WriteRequest;
  resolve(written: Written): void;
  reject(cause: unknown): void;
}

export interface WriterParts {
  readonly database: Database;
  readonly territories: TerritoryDirectory;
  readonly changes: ChangeFeed;
  /** Told after each transaction how many commands it wrote. */
  readonly onWritten?: (commands: number) => void;
}

/** One connection writes at a time in the embedded database; more lanes would only wait for it. */
const LANES = { pglite: 1, postgresql: 4 } as const;
const GROUP_REQUESTS = 32;
const GROUP_COMMANDS = 200;
const TRIES = 4;

type Settled = { readonly done: CarriedOut } | { readonly refused: unknown };

/** One assessment within a group: as it was locked, as it stands after the requests carried out so far. */
interface Open {
  readonly subject: Subject;
  readonly start: AssessmentState;
  state: AssessmentState;
  resultsChanged: boolean;
  view?: StoredView;
}

class Rollback extends Error {}

/** The views to store for what changed. The public one is made again only when a published result moved. */
function collectViews(open: Iterable<Open>, parts: WriterParts): Pick<Changes, 'states' | 'views' | 'unpublished'> {
  const states: AssessmentState[] = [];
  const views: ViewToStore[] = [];
  const unpublished: string[] = [];
  for (const one of open) {
    if (one.state === one.start) continue;
    const { id } = one.subject;
    const scene = sceneOf(parts, one.subject);
    one.view = makeView(one.state, scene);
    states.push(one.state);
    views.push({ assessmentId: id, audience: 'working', view: one.view });
    if (!one.resultsChanged) continue;
    const published = publishedPart(one.state);
    if (published) views.push({ assessmentId: id, audience: 'public', view: makeView(published, scene) });
    else unpublished.push(id);
  }
  return { states, views, unpublished };
}

function tagsOf(open: Iterable<Open>): string[] {
  const moved = [...open].filter(({ state, start }) => state !== start);
  return [...new Set(moved.flatMap(({ subject }) => [tagOfAssessment(subject.id), tagOfCycle(subject.key)]))];
}

/** Tries every request on what the ones before it left; a refused one leaves nothing. */
function settleAll(group: readonly Waiting[], open: Map<string, Open>, known: Parameters<typeof carryOut>[2]): { settled: Settled[]; lines: JournalLine[] } {
  const lines: JournalLine[] = [];
  const answered = new Map(known);
  const settled = group.map(({ request }): Settled => {
    const one = open.get(request.subject.id);
    if (!one) return { refused: new ProblemError('internal') };
    try {
      const done = carryOut(request, one.state, answered);
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
  return { settled, lines };
}

interface GroupResult {
  readonly settled: readonly Settled[];
  readonly open: ReadonlyMap<string, Open>;
  readonly written: number;
}

async function writeGroup(group: readonly Waiting[], parts: WriterParts): Promise<GroupResult> {
  const subjects = new Map(group.map(({ request: { subject } }) => [subject.id, subject]));
  const ids = group.flatMap(({ request }) => request.commands.map(({ id }) => id));
  let result: GroupResult | undefined;
  try {
    await parts.database.db.transaction().execute(async (trx) => {
      const keys = new Map([...subjects].map(([id, { key }]) => [id, key]));
      const { states, known } = await lockAssessments(trx, keys, ids, emptyAssessment);
      const open = new Map<string, Open>();
      for (const [id, subject] of subjects) {
        const start = states.get(id) ?? emptyAssessment(subject.key);
        open.set(id, { subject, start, state: start, resultsChanged: false });
      }
      await checkPreconditions(group, open, trx, parts);
      const { settled, lines } = settleAll(group, open, known);
      const changes = { lines, ...collectViews(open.values(), parts) };
      result = { settled, open, written: lines.length };
      if (lines.length === 0) throw new Rollback();
      await writeChanges(trx, changes);
      await removeUnwritten(trx, [...open.values()].filter(({ subject }) => !lines.some((line) => line.assessment_id === subject.id)).map(({ subject }) => subject.id));
      await parts.changes.announce(trx, tagsOf(open.values()));
    });
  } catch (cause) {
    if (!(cause instanceof Rollback)) throw cause;
  }
  if (!result) throw new ProblemError('internal');
  parts.changes.tell(tagsOf(result.open.values()));
  return result;
}

/** `If-Match` is strict: the stored card must still be the one the sender names. Such a request has a transaction of its own. */
async function checkPreconditions(group: readonly Waiting[], open: ReadonlyMap<string, Open>, trx: Parameters<typeof lockAssessments>[0], parts: WriterParts): Promise<void> {
  const request = group[0]?.request;
  const state = request && open.get(request.subject.id)?.start;
  if (!request?.ifMatch || !state) return;
  const row = await trx.selectFrom('views').select('etag').where('assessment_id', '=', state.id).where('audience', '=', 'working').executeTakeFirst();
  const etag = row?.etag ?? makeView(state, sceneOf(parts, request.subject)).etag;
  const holds = request.ifMatch.some((tag) => tag === etag || tag === assessmentTag(state) || (tag === '*' && state.version > 0));
  if (!holds) throw new ProblemError('precondition-failed', { current: { version: state.version, entity: '', entityVersion: 0 } });
}

/** Identity of the answers behind a card. Versions only go up and are never given twice. */
export const assessmentTag = (state: Pick<AssessmentState, 'id' | 'version'>): string => `"${state.id.replaceAll(/[^\w~.-]/g, '_')}-${state.version}"`;

function answer({ request, resolve, reject }: Waiting, settled: Settled | undefined, one: Open | undefined, parts: WriterParts): void {
  if (!settled || 'refused' in settled) return reject(settled?.refused ?? new ProblemError('internal'));
  const { state, outcomes } = settled.done;
  const view = (): StoredView => {
    const shown = request.dryRun ? state : (one?.state ?? state);
    return (!request.dryRun && one?.view) || makeView(shown, sceneOf(parts, request.subject));
  };
  resolve({ version: state.version, outcomes, ...(request.wantsView ? { view: view() } : {}) });
}

async function runGroup(group: readonly Waiting[], parts: WriterParts, tries = TRIES): Promise<void> {
  try {
    const { settled, open, written } = await writeGroup(group, parts);
    if (written > 0) parts.onWritten?.(written);
    for (const [index, waiting] of group.entries()) answer(waiting, settled[index], open.get(waiting.request.subject.id), parts);
  } catch (cause) {
    if (tries > 1 && (isTakenId(cause) || isRetryable(cause))) {
      // An id taken meanwhile is found in the journal the next time, one request at a time.
      for (const waiting of group) await runGroup([waiting], parts, tries - 1);
    } else for (const waiting of group) waiting.reject(cause);
  }
}

export function createCommandWriter(parts: WriterParts): CommandWriter {
  const lanes = LANES[parts.database.engine];
  const waiting: Waiting[] = [];
  const busy = new Set<string>();
  const idlers: (() => void)[] = [];
  let running = 0;

  /** Requests whose assessments no lane is writing, in the order they came, as many as go into one transaction. */
  const takeGroup = (): Waiting[] => {
    const group: Waiting[] = [];
    const passed = new Set<string>();
    let commands = 0;
    for (let at = 0; at < waiting.length && group.length < GROUP_REQUESTS && commands < GROUP_COMMANDS; ) {
      const one = waiting[at]!;
      const { id } = one.request.subject;
      const alone = one.request.ifMatch !== undefined;
      if (busy.has(id) || passed.has(id) || (alone && group.length > 0)) {
        passed.add(id);
        at += 1;
        continue;
      }
      waiting.splice(at, 1);
      group.push(one);
      commands += one.request.commands.length;
      if (alone) break;
    }
    return group;
  };

  const pump = (): void => {
    while (running < lanes) {
      const group = takeGroup();
      if (group.length === 0) break;
      const ids = new Set(group.map(({ request }) => request.subject.id));
      for (const id of ids) busy.add(id);
      running += 1;
      void runGroup(group, parts).finally(() => {
        running -= 1;
        for (const id of ids) busy.delete(id);
        pump();
      });
    }
    if (running === 0 && waiting.length === 0) for (const idler of idlers.splice(0)) idler();
  };

  return {
    submit: (request) => new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      // Whatever arrives in the same turn goes into the same group.
      setImmediate(pump);
    }),
    idle: () => new Promise((resolve) => {
      if (running === 0 && waiting.length === 0) resolve();
      else idlers.push(resolve);
    }),
  };
}
