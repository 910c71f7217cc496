import { createTurns } from '../files/files-service.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runInWorker, type WorkLimits } from './run-in-worker.ts';
import type { TableAsked } from './work.ts';

/** Reads files that are answered at once, one after the other, in a thread of their own. */
export interface TableDesk {
  /** The table as JSON. `receive` hands over the file, once there is a place for it. Throws a ProblemError. */
  read(person: string, asked: TableAsked, receive: () => Promise<Uint8Array>): Promise<Uint8Array>;
  stop(): Promise<void>;
}

export interface DeskRoom {
  /** Files of one person, and in all, that are on their way, wait or are read. */
  readonly mostOfPerson: number;
  readonly most: number;
  readonly limits: WorkLimits;
}

export const DESK_ROOM: DeskRoom = { mostOfPerson: 2, most: 10, limits: { ms: 60_000, megabytes: 512 } };

const full = (max: number): ProblemError => new ProblemError('too-many-requests', { faults: [{ code: 'too-many-jobs', pointer: '', figures: { max: String(max) } }], headers: { 'Retry-After': '5' } });

export function createTableDesk(room: Partial<DeskRoom> = {}): TableDesk {
  const { mostOfPerson, most, limits } = { ...DESK_ROOM, ...room };
  const inTurn = createTurns();
  const ending = new AbortController();
  const open = new Map<symbol, string>();

  /** Refuses before the file is received: what cannot be read yet is not held either. */
  function enter(person: string): symbol {
    const mine = [...open.values()].filter((one) => one === person).length;
    if (mine >= mostOfPerson) throw full(mostOfPerson);
    if (open.size >= most) throw full(most);
    const place = Symbol(person);
    open.set(place, person);
    return place;
  }

  return {
    async read(person, asked, receive) {
      const place = enter(person);
      try {
        const given = await receive();
        const answer = await inTurn(() => runInWorker({ asked, given }, ending.signal, limits));
        if (answer.ok) return answer.outcome.table;
        if (answer.fault) throw new ProblemError('file-unreadable', { faults: [{ code: answer.fault.code, pointer: '/body', figures: answer.fault.figures }] });
        throw ending.signal.aborted ? new ProblemError('unavailable', { headers: { 'Retry-After': '5' } }) : new ProblemError('internal', {}, { cause: answer.cause });
      } finally {
        open.delete(place);
      }
    },
    async stop() {
      ending.abort();
      await inTurn(() => Promise.resolve());
    },
  };
}
