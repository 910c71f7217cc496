import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning, startOf } from './process-start.ts';
import { folderInUse, type Holder } from './start-fault.ts';

/** Held while this process uses the data folder: the embedded database takes no lock of its own, and two processes would spoil it. */
export interface FolderLock {
  release(): void;
}

interface LockContent extends Holder {
  /** When the process began, where that can be known. */
  readonly started: string | undefined;
}

const TAKEOVER_PATIENCE_MS = 10_000;
const TRIES = 5;

function read(path: string): LockContent | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockContent;
  } catch {
    return undefined;
  }
}

/** Written whole under another name first, so that nobody ever reads half a lock; a hard O_EXCL makes it ours or fails. */
function create(path: string, content: LockContent): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeFileSync(file, JSON.stringify(content));
    closeSync(file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

type State = 'held' | 'stale' | 'unknown';

function stateOf(content: LockContent | undefined, path: string): State {
  if (!content) {
    // Just being written, or cut short by a crash: after a moment it can only be the latter.
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age > TAKEOVER_PATIENCE_MS ? 'stale' : 'unknown';
  }
  if (content.host !== hostname()) return 'held';
  if (!isRunning(content.pid)) return 'stale';
  return content.started !== undefined && startOf(content.pid) !== content.started ? 'stale' : 'held';
}

/**
 * Takes away a lock whose process is gone. Only one process may do so at a time: otherwise a second one could take away
 * the lock the first has just made.
 */
function removeStale(path: string): void {
  const takeover = `${path}.takeover`;
  if (!create(takeover, { pid: process.pid, host: hostname(), url: '', started: startOf(process.pid) })) {
    const age = Date.now() - (statSync(takeover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > TAKEOVER_PATIENCE_MS) rmSync(takeover, { force: true });
    return;
  }
  try {
    if (stateOf(read(path), path) === 'stale') renameSync(path, `${path}.stale`);
  } finally {
    rmSync(`${path}.stale`, { force: true });
    rmSync(takeover, { force: true });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes the lock of a data folder, or says who holds it. */
export async function lockFolder(folder: string, url: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const mine: LockContent = { pid: process.pid, host: hostname(), url, started: startOf(process.pid) };
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (create(path, mine)) {
      return {
        release() {
          const content = read(path);
          if (content?.pid === mine.pid && content.host === mine.host) rmSync(path, { force: true });
        },
      };
    }
    const content = read(path);
    const state = stateOf(content, path);
    if (state === 'held' && content) throw folderInUse(folder, content, content.host === hostname());
    if (state === 'stale') removeStale(path);
    else await pause(200);
  }
  throw folderInUse(folder, read(path) ?? { pid: 0, host: hostname(), url }, true);
}
