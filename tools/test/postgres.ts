import { execFileSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start, whenStopped } from '../run/children.ts';

const DEBIAN_ROOT = '/usr/lib/postgresql';
const OLDEST = 15;

/** PostgreSQL 15 is what we promise, so it is taken first; a newer one serves where 15 cannot be had. */
function debianFolders(): string[] {
  if (!existsSync(DEBIAN_ROOT)) return [];
  const versions = readdirSync(DEBIAN_ROOT).map(Number).filter((version) => version >= OLDEST);
  return versions.sort((a, b) => a - b).map((version) => join(DEBIAN_ROOT, String(version), 'bin'));
}

/** The folder that holds initdb and postgres, or undefined. */
export function postgresBin(): string | undefined {
  const folders = [process.env.JALON_POSTGRES_BIN ?? '', ...debianFolders()];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
}

export interface Postgres {
  /** A connection string through a socket only this machine's user reaches. */
  url: string;
  /** Ends it at once, with nothing written down and every session cut, and starts it again on what is on the disk. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root, so root lends it the account its package made. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(server: ChildProcess, socket: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (existsSync(socket)) return;
    if (server.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error('PostgreSQL did not start.');
}

/** A database server of its own in a temporary folder, gone after `stop`. Fast rather than durable, unless `settings` say otherwise (`fsync=on`). */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const bin = postgresBin();
  if (!bin) throw new Error('No PostgreSQL 15 found. Debian: apt-get install postgresql-15. Elsewhere set JALON_POSTGRES_BIN.');
  const who = account();
  const folder = mkdtempSync(join(tmpdir(), 'jalon-pg-'));
  chmodSync(folder, 0o700);
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);

  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'jalon', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, { ...who, cwd: folder, stdio: 'pipe' });
  const all = [`unix_socket_directories=${folder}`, 'listen_addresses=', 'fsync=off', 'max_connections=200', ...settings];
  const launch = () => start(join(bin, 'postgres'), ['-D', data, ...all.flatMap((s) => ['-c', s])], { ...who, cwd: folder, stdio: 'ignore' });
  let server = launch();
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const forget = whenStopped(removeFolder);
  const socket = join(folder, '.s.PGSQL.5432');
  await untilReady(server, socket);
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill(signal)) await ended;
  };

  return {
    url: `postgresql://jalon@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async crash() {
      // SIGQUIT is PostgreSQL's "immediate shutdown": the next start recovers from its log.
      await end('SIGQUIT');
      rmSync(socket, { force: true });
      server = launch();
      await untilReady(server, socket);
    },
    async stop() {
      // SIGINT is PostgreSQL's "fast shutdown": it ends sessions instead of waiting for them.
      await end('SIGINT');
      removeFolder();
      forget();
    },
  };
}
