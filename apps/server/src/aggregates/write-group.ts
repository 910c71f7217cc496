import { ProblemError } from '../http/problem-error.ts';
import type { ProgrammeRegistry } from '../referentials/programmes.ts';
import { checkRules } from '../referentials/under-rules.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';
import type { Database } from '../storage/database.ts';
import { enterFence } from '../storage/fence.ts';
import type { TerritoryDirectory } from '../territories/directory.ts';
import { lineageOfTerritory } from '../territories/lineage.ts';
import type { AggregateKind, Open, Outcome, ShownView } from './aggregate-kind.ts';
import { carriedState, lockAggregates, removeUnwritten, writeChanges, type JournalLine, type KnownCommand, type MovedRow, type Trx } from './aggregate-store.ts';
import { carryOut, type CarriedOut, type Naming, type WriteRequest } from './carry-out.ts';

export interface Written {
  readonly version: number;
  readonly outcomes: readonly Outcome[];
  readonly view?: ShownView;
}

export interface WriterParts {
  readonly database: Database;
  readonly territories: TerritoryDirectory;
  readonly changes: ChangeFeed;
  /** Rules may have changed since a request came: those in force are looked up again, and hold while its group is written. */
  readonly programmes: Pick<ProgrammeRegistry, 'reload'>;
  /** Told after each transaction how many commands it wrote. */
  readonly onWritten?: (commands: number) => void;
}

/** What became of one request: carried out, or why not. */
export type Settled = { readonly done: Written } | { readonly refused: unknown };

/** Ends a transaction in which nothing is to be kept. */
class NothingToKeep extends Error {}

type Tried = { readonly done: CarriedOut } | { readonly refused: unknown };

/** Tries every request on what the ones before it left; a refused one leaves nothing. */
function tryAll(group: readonly WriteRequest[], open: ReadonlyMap<string, Open>, known: ReadonlyMap<string, KnownCommand>, nameOf: Naming): { tried: Tried[]; lines: JournalLine[] } {
  const lines: JournalLine[] = [];
  const answered = new Map(known);
  const tried = group.map((request): Tried => {
    const one = open.get(request.subject.id);
    if (!one) return { refused: new ProblemError('internal') };
    try {
      const done = carryOut({ ...request, subject: one.subject }, one.state, answered, nameOf);
      if (request.dryRun) return { done };
      one.state = done.state;
      for (const { entity } of done.changed) one.changed.add(entity);
      if (done.lines.length > 0) one.at = request.now;
      lines.push(...done.lines);
      for (const line of done.lines) answered.set(line.command_id, line);
      return { done };
    } catch (refused) {
      return { refused };
    }
  });
  return { tried, lines };
}

async function lockAll(trx: Trx, kind: AggregateKind, group: readonly WriteRequest[]): Promise<{ open: Map<string, Open>; known: ReadonlyMap<string, KnownCommand>; mark: string }> {
  const subjects = new Map(group.map(({ subject }) => [subject.id, subject]));
  const [{ now = '' } = {}] = group;
  const { states, known, mark } = await lockAggregates(trx, kind, subjects, group.flatMap(({ commands }) => commands.map(({ id }) => id)), now);
  const open = new Map([...subjects].map(([id, subject]): [string, Open] => {
    const start = states.get(id) ?? kind.blank(subject);
    return [id, { subject, start, state: start, changed: new Set(), at: now }];
  }));
  return { open, known, mark };
}

/** `If-Match` is strict: the stored view, or the aggregate, must still be the one the sender names. Such a request comes alone. */
async function checkPrecondition(trx: Trx, kind: AggregateKind, [request]: readonly WriteRequest[], open: ReadonlyMap<string, Open>): Promise<void> {
  const state = request && open.get(request.subject.id)?.start;
  if (!request?.ifMatch || !state) return;
  const standing = await kind.standing(trx, state, request.subject);
  const holds = request.ifMatch.some((tag) => standing.includes(tag) || (tag === '*' && state.version > 0));
  if (!holds) throw new ProblemError('precondition-failed', { figures: { about: kind.name }, current: { version: state.version, entity: '', entityVersion: 0 } });
}

function answerOf({ kind, subject, dryRun, wantsView }: WriteRequest, tried: Tried, one: Open | undefined): Settled {
  if ('refused' in tried) return tried;
  const { state, outcomes } = tried.done;
  const written = { version: state.version, outcomes };
  if (!wantsView) return { done: written };
  const stored = dryRun ? undefined : one?.view;
  const shown = dryRun ? state : (one?.state ?? state);
  return { done: { ...written, view: stored ?? kind.view(shown, one?.subject ?? subject) } };
}

/** Where those who had something carried out are granted anything: what is written must lie there, whatever came of the checks before. */
const grantedPlaces = (kind: AggregateKind, group: readonly WriteRequest[], tried: readonly Tried[]): string[] => group
  .filter((request, index) => tried[index] && 'done' in tried[index] && kind.isGranted(request)).map(({ subject }) => lineageOfTerritory(subject.territory));

const movedRow = (kind: AggregateKind, one: Open): MovedRow => ({ ...kind.columns(one), id: one.subject.id, version: one.state.version, state: carriedState(kind.shelf, one.state) });

const tagsOf = (kind: AggregateKind, open: Iterable<Open>): string[] => [...new Set([...open].filter(({ state, start }) => state !== start).flatMap((one) => kind.tags(one)))];

async function keep(trx: Trx, kind: AggregateKind, lines: readonly JournalLine[], open: ReadonlyMap<string, Open>, places: readonly string[], parts: WriterParts): Promise<void> {
  await removeUnwritten(trx, kind.shelf, [...open.keys()].filter((id) => !lines.some((line) => line.aggregate_id === id)));
  const moved = [...open.values()].filter(({ state, start }) => state !== start);
  const views = moved.flatMap((one) => {
    const { view, rows } = kind.show(one);
    one.view = view;
    return rows;
  });
  const along = { places: parts.database.fenced ? places : undefined, payloads: parts.changes.payloads(tagsOf(kind, moved)) };
  await writeChanges(trx, kind.shelf, { lines, rows: moved.map((one) => movedRow(kind, one)), views }, along);
  await kind.along(trx, lines, moved);
}

/** Once the transaction is over, and not before: what it wrote might have been undone. */
function remember(kind: AggregateKind, open: Iterable<Open>, mark: string): void {
  for (const { subject, state, start } of open) if (state !== start) kind.kept.put(subject.id, mark, state);
}

interface Result { readonly tried: Tried[]; readonly open: ReadonlyMap<string, Open>; readonly written: number; readonly mark: string }

/** Carries a group of requests about one kind out in one transaction, each by itself, and answers each in their order. */
export async function writeGroup(kind: AggregateKind, requests: readonly WriteRequest[], parts: WriterParts): Promise<Settled[]> {
  const prepared = await Promise.all(requests.map(async (request) => ({ ...request, subject: await kind.prepare(request) })));
  const nameOf: Naming = (id) => parts.territories.get(id)?.name ?? id;
  let result: Result | undefined;
  try {
    await parts.database.db.transaction().execute(async (trx) => {
      // Looked up inside the transaction: on the embedded database an act may just have ended; with several servers its rules are then held.
      const group = prepared.map((request) => ({ ...request, subject: kind.inForce(request.subject) }));
      await checkRules(trx, parts, group.flatMap(({ subject }) => kind.programmes(subject)));
      if (parts.database.fenced) await enterFence(trx, group.map(({ subject }) => lineageOfTerritory(subject.territory)));
      const { open, known, mark } = await lockAll(trx, kind, group);
      await checkPrecondition(trx, kind, group, open);
      const { tried, lines } = tryAll(group, open, known, nameOf);
      result = { tried, open, written: lines.length, mark };
      if (lines.length === 0) throw new NothingToKeep();
      await keep(trx, kind, lines, open, grantedPlaces(kind, group, tried), parts);
    });
  } catch (cause) {
    if (!(cause instanceof NothingToKeep)) throw cause;
  }
  if (!result) throw new ProblemError('internal');
  const { tried, open, written, mark } = result;
  if (written > 0) remember(kind, open.values(), mark);
  parts.changes.tell(tagsOf(kind, open.values()));
  if (written > 0) parts.onWritten?.(written);
  return prepared.map((request, index) => answerOf(request, tried[index] ?? { refused: new ProblemError('internal') }, open.get(request.subject.id)));
}
