import type { ReadableStream } from 'node:stream/web';
import type { Log } from '../log/log.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../time/clock.ts';
import type { FileStore } from './file-store.ts';

/** What a scanner is told of a file besides its content. */
export interface FileToScan {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Media type, found from the content. */
  readonly type: string;
}

/** Looks into a file. Throwing, or answering anything else, means that it could not: the file is looked at again a minute later. */
export type Scan = (content: ReadableStream<Uint8Array>, file: FileToScan) => Promise<'clean' | 'infected'>;

/** Has files looked at, one after the other, beside the requests. */
export interface Scanning {
  /** How a file that comes now stands. */
  readonly first: 'pending' | 'unscanned';
  /** Looks at every file that waits for it. */
  wake(): void;
  /** Waits until nothing is being looked at. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface ScanningParts {
  readonly database: Database;
  readonly store: FileStore;
  readonly clock: Clock;
  readonly log: Log;
  /** None: files are served without having been looked at, and said to be `unscanned`. */
  readonly scan?: Scan | undefined;
  /** How long to wait after a scanner that failed, in milliseconds. A minute unless told. */
  readonly retryMs?: number;
}

const WITHOUT: Scanning = { first: 'unscanned', wake: () => undefined, idle: async () => undefined, stop: async () => undefined };

type Ready = ScanningParts & { readonly scan: Scan };

async function look({ store, scan }: Ready, file: FileToScan): Promise<'clean' | 'infected'> {
  const kept = await store.find(file.sha256);
  if (!kept) throw new Error(`The bytes of file ${file.sha256} are not there`);
  const said: unknown = await scan(kept.stream(), file);
  if (said === 'clean' || said === 'infected') return said;
  throw new Error(`The scanner answered ${JSON.stringify(said)} for file ${file.sha256}`);
}

/** The verdict stands before the bytes go: a file is never served between the two. */
async function settle({ database: { db }, store, clock, log }: Ready, sha256: string, verdict: 'clean' | 'infected'): Promise<void> {
  await db.updateTable('files').set({ status: verdict, scanned_at: clock.instant() }).where('sha256', '=', sha256).execute();
  if (verdict === 'clean') return;
  await store.remove(sha256);
  log.warn(`The scanner stopped file ${sha256}: its bytes were removed.`);
}

/** Answers whether every file could be looked at. */
async function lookAtAll(parts: Ready, stopped: () => boolean): Promise<boolean> {
  const waiting = await parts.database.db.selectFrom('files').select(['sha256', 'size', 'type']).where('status', '=', 'pending').orderBy('at').execute();
  let all = true;
  for (const file of waiting) {
    if (stopped()) return true;
    try {
      await settle(parts, file.sha256, await look(parts, file));
    } catch (cause) {
      all = false;
      parts.log.error(`File ${file.sha256} could not be scanned; it stays unserved`, cause);
    }
  }
  return all;
}

export function createScanning({ scan, ...parts }: ScanningParts): Scanning {
  if (!scan) return WITHOUT;
  let stopped = false;
  let again = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    do {
      again = false;
      const all = await lookAtAll({ ...parts, scan }, () => stopped).catch((cause: unknown) => parts.log.error('Files could not be scanned', cause));
      if (!all && !stopped) timer = setTimeout(wake, parts.retryMs ?? 60_000).unref();
    } while (again && !stopped);
    running = undefined;
  };
  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    again = true;
    running ??= run();
  }
  const idle = async (): Promise<void> => {
    while (running) await running;
  };
  return {
    first: 'pending', wake, idle,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await idle();
    },
  };
}
