// Programs we start, and the promise that none of them outlives us.
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../entry/node26.mjs';
import { onEnding } from '../entry/signals.mjs';

const running = new Set<ChildProcess>();
const cleanups = new Set<() => void>();

/** How long a program may take to end by itself before it is killed. */
const GRACE_MS = 4000;

/** Our Node first, then the tools of node_modules: what npm itself would give to a script. */
export const toolPath = [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** Nothing we start phones home or keeps a daemon. */
export const quietEnv = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  DO_NOT_TRACK: '1',
};

/** Starts a program in its own process group, on our Node. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const { cwd = root, env = {}, stdio = 'inherit', ...more } = options;
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...quietEnv, ...env, PATH: toolPath },
    stdio,
    detached: process.platform !== 'win32',
    ...more,
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  child.on('error', () => running.delete(child));
  return child;
}

/** Runs a program to its end; answers its exit code. */
export function run(command: string, args: readonly string[], options?: SpawnOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Every living process by its parent. Browsers leave our process group, so the group alone is not enough. */
function childrenByParent(): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (process.platform !== 'linux') return found;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      found.set(parent, [...(found.get(parent) ?? []), pid]);
    } catch {
      // It ended while we were reading.
    }
  }
  return found;
}

function descendants(pid: number, tree = childrenByParent()): number[] {
  return (tree.get(pid) ?? []).flatMap((child) => [child, ...descendants(child, tree)]);
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

/** Asks one program and all it started to end, and kills what has not ended in time. */
export async function stopTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const family = [child.pid, ...descendants(child.pid)];
  kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  for (let waited = 0; waited < GRACE_MS && family.some(isAlive); waited += 50) await sleep(50);
  for (const pid of family) kill(pid, 'SIGKILL');
}

/** A process that has ended but that nobody has asked about (a zombie) no longer lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Has `clean` done when everything is stopped early. Answers how to forget it again. */
export function whenStopped(clean: () => void): () => void {
  cleanups.add(clean);
  return () => void cleanups.delete(clean);
}

/** Ends every program we started, and tidies up after them. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stopTree));
  for (const clean of cleanups) clean();
}

/** Ends this process and all it started, at the first Ctrl-C. */
export function endWithChildren(): void {
  onEnding(() => void stopAll().then(() => process.exit(130)));
}
