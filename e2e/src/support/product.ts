// Starts the product as a person does, `npm start`, with a port and a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');
const LONGEST_START_MS = 180_000;
const PATIENCE_S = 15;

export interface Product {
  readonly serverUrl: string;
  readonly portalUrl: string;
  /** From the command to the first page served. */
  readonly startSeconds: number;
  /** All it printed so far. */
  output(): string;
  /** Ctrl-C: the signal a terminal sends to everything that runs in it. Answers the exit code and how long it took. */
  interrupt(): Promise<{ code: number | null; seconds: number }>;
  /** A signal to npm alone, as whatever supervises it sends one. Answers how long its end took, and that of all it started. */
  tellNpm(signal: NodeJS.Signals): Promise<{ seconds: number }>;
  /** What of it still runs. */
  processes(): number[];
}

/** What a start that must not succeed says. */
export interface FailedStart {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

export function freshDataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'jalon-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

interface Started {
  readonly child: ChildProcess;
  readonly began: number;
  readonly exited: Promise<number | null>;
  output(): string;
}

const since = (began: number): number => (performance.now() - began) / 1000;

function launch(port: number, data: string): Started {
  const began = performance.now();
  // A group of its own, like a terminal's: Ctrl-C then reaches npm, the shell and the server alike.
  // The first port after the product's two is a partner's site: see src/hosts.
  const env = { ...process.env, PORT: String(port), JALON_DATA: data, JALON_CORS_ORIGINS: `http://127.0.0.1:${port + 2}` };
  const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  process.once('exit', () => endGroup(child));
  return { child, began, exited, output: () => output };
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** Every process of a group, on Linux: what `ps -g` would list. */
function groupMembers(group: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(pgrp) === group && state !== 'Z';
    } catch {
      return false;
    }
  });
}

const answers = (url: string): Promise<boolean> => fetch(url).then(({ ok }) => ok, () => false);

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false)).once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}

/** Runs `npm start` until both its origins answer. */
export async function startProduct(port: number, data: string): Promise<Product> {
  const { child, began, exited, output } = launch(port, data);
  const serverUrl = `http://127.0.0.1:${port}`;
  const portalUrl = `http://127.0.0.1:${port + 1}`;
  let over = false;
  void exited.then(() => (over = true));
  while (!((await answers(`${serverUrl}/healthz`)) && (await answers(`${portalUrl}/`)))) {
    if (over) throw new Error(`The product ended before it answered:\n${output()}`);
    if (since(began) * 1000 > LONGEST_START_MS) {
      endGroup(child);
      throw new Error(`The product did not answer in ${LONGEST_START_MS / 1000} s:\n${output()}`);
    }
    await sleep(50);
  }
  return {
    serverUrl, portalUrl, startSeconds: since(began), output,
    processes: () => (child.pid ? groupMembers(child.pid) : []),
    interrupt: async () => {
      const asked = performance.now();
      endGroup(child, 'SIGINT');
      const code = await exited;
      return { code, seconds: since(asked) };
    },
    tellNpm: async (signal) => {
      const asked = performance.now();
      child.kill(signal);
      while (groupMembers(child.pid ?? 0).length > 0 && since(asked) < PATIENCE_S) await sleep(50);
      return { seconds: since(asked) };
    },
  };
}

/** Runs `npm start` where it cannot work. Ends it when it goes on all the same. */
export async function failToStart(port: number, data: string): Promise<FailedStart> {
  const { child, began, exited, output } = launch(port, data);
  const patience = setTimeout(() => endGroup(child), LONGEST_START_MS);
  const code = await exited;
  clearTimeout(patience);
  return { code, output: output(), seconds: since(began) };
}
