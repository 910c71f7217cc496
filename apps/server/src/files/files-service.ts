import type { FileStore } from './file-store.ts';
import type { Scanning } from './scanning.ts';

/** What the operations on files use. */
export interface Files {
  readonly store: FileStore;
  readonly scanning: Scanning;
  /** How many bytes one person may bring within 24 hours; 0 for as many as they like. */
  readonly bytesPerDay: number;
  /** Looks into one file at a time: each is held in memory while it is. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createTurns(): Files['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
