// A real WordPress, as Debian publishes it: fetched once by apt, unpacked, kept under node_modules/.cache, installed nowhere.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const exec = promisify(execFile);
const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache/wordpress');
/** Its WordPress (6.8) knows script modules, which came with 6.5; the one of Debian 12 (6.1) does not. */
const SUITE = 'trixie';
const PACKAGES = ['wordpress', 'wordpress-l10n', 'wordpress-theme-twentytwentyfive', 'libjs-underscore', 'libjs-lodash'];
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The drop-in by which WordPress keeps its tables in one SQLite file: a zip inside the command line tool of WordPress Playground. */
const DROP_IN = {
  package: '@wp-playground/cli@3.1.56',
  integrity: 'sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==',
  zip: 'package/sqlite-database-integration.zip',
};

const HOW_TO = 'Unpack a WordPress 6.5 or later somewhere and set JALON_WORDPRESS to its folder (the one with wp-load.php).';

const lastLines = (error: unknown): string => String((error as { stderr?: string }).stderr || error).trim().split('\n').slice(-5).join('\n');

/** Where this machine takes Debian from, by its own lists of sources. */
function debianMirror(): string {
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])].filter((path) => existsSync(path));
  const lines = files.flatMap((path) => readFileSync(path, 'utf8').split('\n')).filter((line) => !line.trimStart().startsWith('#'));
  const found = lines.map((line) => /\bhttps?:\/\/\S+\/debian(?=\/?(?:\s|$))/.exec(line)?.[0]).find(Boolean);
  if (!found) throw new Error(`No mirror of Debian stands in /etc/apt. ${HOW_TO}`);
  return found;
}

/** Options by which apt keeps its lists apart from the machine's own: no right is needed, nothing of the machine changes. */
function aptOptions(folder: string): string[] {
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'sources.list'), `deb [signed-by=${KEYRING}] ${debianMirror()} ${SUITE} main\n`);
  const settings = { 'Dir::State::lists': 'lists', 'Dir::Cache': 'cache', 'Dir::Etc::sourcelist': 'sources.list', 'Dir::Etc::sourceparts': 'none' };
  return Object.entries(settings).flatMap(([name, path]) => ['-o', `${name}=${join(folder, path)}`]).concat('-qq', '-o', 'APT::Sandbox::User=root');
}

async function downloadFromDebian(into: string): Promise<void> {
  if (!existsSync('/usr/bin/apt-get') || !existsSync(KEYRING)) throw new Error(`WordPress is fetched from Debian, and this machine has no apt. ${HOW_TO}`);
  const folder = mkdtempSync(join(tmpdir(), 'jalon-apt-'));
  try {
    const options = aptOptions(folder);
    await exec('apt-get', [...options, 'update'], { cwd: folder });
    await exec('apt-get', [...options, 'download', ...PACKAGES], { cwd: folder });
    const packages = readdirSync(folder).filter((name) => name.endsWith('.deb'));
    for (const name of packages) await exec('dpkg-deb', ['-x', join(folder, name), into]);
  } catch (error) {
    throw new Error(`WordPress could not be fetched from Debian ${SUITE}: ${lastLines(error)}\n${HOW_TO}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fetches once what `make` puts into a new folder; a folder half made is never taken for a whole one. */
async function keptOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const kept = join(CACHE, name);
  if (existsSync(kept)) return kept;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, 'unfinished-'));
  await make(unfinished);
  renameSync(unfinished, kept);
  return kept;
}

/** The folder with wp-load.php. */
export async function wordpressFolder(): Promise<string> {
  if (process.env.JALON_WORDPRESS) return process.env.JALON_WORDPRESS;
  return join(await keptOnce(`debian-${SUITE}`, downloadFromDebian), 'usr/share/wordpress');
}

async function downloadDropIn(into: string): Promise<void> {
  await exec('npm', ['pack', DROP_IN.package, '--silent', '--prefer-offline', `--pack-destination=${into}`], { cwd: into });
  const tarball = join(into, readdirSync(into)[0] ?? '');
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== DROP_IN.integrity) throw new Error(`${DROP_IN.package} is not the file it was: ${integrity}`);
  await exec('tar', ['-xzf', tarball, '-C', into, DROP_IN.zip]);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(into, DROP_IN.zip))))) {
    const target = join(into, 'plugin', path.slice(path.indexOf('/') + 1));
    if (path.endsWith('/')) continue;
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** The folder of the SQLite drop-in, with its db.copy. */
export async function dropInFolder(): Promise<string> {
  return join(await keptOnce(DROP_IN.package.replace(/\W+/g, '-'), downloadDropIn), 'plugin');
}
