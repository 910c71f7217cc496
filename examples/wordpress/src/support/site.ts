// A WordPress site of its own, for one run: files in a temporary folder, tables in one SQLite file, PHP's own web server.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { dropInFolder, wordpressFolder } from './wordpress-files.ts';

const exec = promisify(execFile);
const FIXTURES = join(import.meta.dirname, '../fixtures');
const LONGEST_START_MS = 30_000;

export interface Site {
  readonly url: string;
  readonly folder: string;
  /** Runs a PHP file of the fixtures inside WordPress, with JSON in and JSON out. */
  php(fixture: string, given?: unknown): Promise<unknown>;
  /** What PHP wrote into its log so far: notices and warnings among it. */
  log(): string;
  stop(): Promise<void>;
}

/** A whole copy, so that nothing of one run is seen by another. Debian's links to its other packages become files; those it lacks serve media only. */
async function layOut(folder: string): Promise<void> {
  const [core, dropIn] = await Promise.all([wordpressFolder(), dropInFolder()]);
  const leftOut = new Set([join(core, 'wp-config.php'), join(core, '.htaccess'), join(core, 'wp-content/plugins')]);
  cpSync(core, folder, { recursive: true, dereference: true, filter: (path) => !leftOut.has(path) && existsSync(path) });
  cpSync(FIXTURES, folder, { recursive: true });
  cpSync(dropIn, join(folder, 'wp-content/plugins/sqlite-database-integration'), { recursive: true });
  cpSync(join(dropIn, 'db.copy'), join(folder, 'wp-content/db.php'));
}

/** Runs a PHP file at the top of the site; it reads JSON from its standard input and answers JSON. */
async function runPhp(folder: string, env: NodeJS.ProcessEnv, file: string, given: unknown): Promise<unknown> {
  const child = exec('php', ['-d', 'display_errors=stderr', join(folder, file)], { env, maxBuffer: 64 * 1024 * 1024 });
  child.child.stdin?.end(JSON.stringify(given ?? null));
  const { stdout, stderr } = await child;
  if (stderr.trim() !== '') throw new Error(`${file}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  const began = performance.now();
  while (!(await fetch(`${url}/wp-includes/version.php`).then(() => true, () => false))) {
    if (server.exitCode !== null || performance.now() - began > LONGEST_START_MS) throw new Error(`PHP's web server does not answer at ${url}.`);
    await sleep(50);
  }
}

/** Starts a WordPress without the plugin, installed in French, on a port of this machine. `jalonPort`: of the Jalon server it may fetch from. */
export async function startSite(port: number, jalonPort: number): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-wordpress-'));
  const url = `http://127.0.0.1:${port}`;
  const errors = join(folder, 'php.log');
  const env = { ...process.env, JALON_SITE_URL: url, JALON_SITE_LOG: errors, JALON_TEST_PORT: String(jalonPort), PHP_CLI_SERVER_WORKERS: '2' };
  await layOut(folder);
  await runPhp(folder, env, 'install.php', null);
  const server = spawn('php', ['-d', 'opcache.enable=1', '-S', `127.0.0.1:${port}`, '-t', folder], { env, stdio: 'ignore', detached: true });
  const end = () => { if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGKILL'); };
  process.once('exit', end);
  await untilItAnswers(url, server);
  return {
    url, folder,
    php: (file, given) => runPhp(folder, env, file, given),
    log: () => (existsSync(errors) ? readFileSync(errors, 'utf8') : ''),
    async stop() {
      process.off('exit', end);
      const gone = new Promise((resolve) => server.once('close', resolve));
      end();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
