import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start, stopTree, whenStopped } from '../../../tools/run/children.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BIN = join(ROOT, 'apps/server/dist/bin.js');
const FIRST_PORT = 4700;
const LAST_PORT = 4798;
const LONGEST_START_MS = 180_000;

/** The started product, in demonstration mode, as `npm start` starts it. */
export interface Product {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to its first good answer, in milliseconds. */
  readonly startedIn: number;
  /** What it holds in memory now, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

export interface Place {
  readonly data: string;
  /** PostgreSQL; the embedded database where absent. */
  readonly databaseUrl?: string;
}

/** A folder for data that goes away with the bench. */
export function temporaryFolder(name: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `jalon-bench-${name}-`));
  const clean = () => rmSync(path, { recursive: true, force: true });
  const forget = whenStopped(clean);
  return { path, remove: () => { clean(); forget(); } };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The product takes a port and the next one. */
async function freePorts(): Promise<number> {
  for (let port = FIRST_PORT; port < LAST_PORT; port += 2) if ((await isFree(port)) && (await isFree(port + 1))) return port;
  throw new Error(`No two free ports from ${FIRST_PORT} to ${LAST_PORT}.`);
}

async function untilAnswering(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const end = performance.now() + LONGEST_START_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode} instead of starting:\n${said()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(10);
  }
  throw new Error(`The product did not answer within ${LONGEST_START_MS / 1000} s:\n${said()}`);
}

const residentBytes = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

export async function startProduct({ data, databaseUrl }: Place): Promise<Product> {
  if (!existsSync(BIN)) throw new Error('The server is not built: npm run bench builds it first.');
  const port = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  let errors = '';
  const began = performance.now();
  const env = { PORT: String(port), JALON_DATA: data, DATABASE_URL: databaseUrl ?? '' };
  const child = start(process.execPath, [BIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr?.on('data', (part: Buffer) => { errors = (errors + part.toString()).slice(-4000); });
  await untilAnswering(url, child, () => errors);
  const pid = child.pid ?? 0;
  return { url, pid, startedIn: performance.now() - began, memory: () => residentBytes(pid), stop: () => stopTree(child) };
}
