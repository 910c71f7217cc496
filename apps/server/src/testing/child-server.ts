import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { templateName } from './templates.ts';

/** The server as a process of its own, as `npm start` runs it. */
export interface ChildServer {
  readonly pid: number;
  readonly url: string;
  /** All it said so far. */
  output(): string;
  /** Resolves when it says that everything answers; throws when it ended instead. */
  ready(): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const BIN = join(import.meta.dirname, '../bin.ts');
const READY = 'Ctrl-C';

const children = new Set<ChildServer>();

/** Starts a process with nothing in its environment but what is given. */
export function launchServer(env: Readonly<Record<string, string>>): ChildServer {
  const child = spawn(process.execPath, ['--conditions=jalon-source', BIN], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listeners = new Set<() => void>();
  const heard = (text: string): void => {
    output += text;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', heard);
  child.stderr.setEncoding('utf8').on('data', heard);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      children.delete(server);
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  const server: ChildServer = {
    pid: child.pid ?? 0, url: `http://127.0.0.1:${env['PORT'] ?? ''}`, output: () => output, ended,
    ready: () => new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(READY)) resolve();
      };
      listeners.add(look);
      look();
      void ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
    }),
    kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
  children.add(server);
  return server;
}

/** Ends whatever a test left running. */
export async function endChildren(): Promise<void> {
  await Promise.all([...children].map((child) => child.kill('SIGKILL')));
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port that is free, as is the next one, where the intranet goes. Low enough that the system hands none of them out by itself. */
export async function freePair(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = 20_000 + 2 * Math.floor(Math.random() * 5_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error('no two free ports in a row were found');
}

export interface TestFolder {
  readonly path: string;
  /** Where the server is told to keep its data. */
  readonly data: string;
  remove(): void;
}

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'jalon-child-'));
  return { path, data: join(path, 'data'), remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Puts a copy of the prepared embedded database into a folder, as an earlier start would have left it. */
export function putDatabase({ data }: TestFolder): void {
  const templates = inject('templates');
  if (!('folder' in templates)) throw new Error('the prepared database is not an embedded one');
  mkdirSync(join(data, 'database'), { recursive: true, mode: 0o700 });
  execFileSync('tar', ['-xf', join(templates.folder, `${templateName(true)}.tar`), '-C', join(data, 'database')], { stdio: 'pipe' });
}
