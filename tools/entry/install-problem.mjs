import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NPM = 9;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The npm that runs us, from the name it gives itself: "npm/11.19.1 node/v20 …". */
function npmMajor() {
  const found = /\bnpm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '');
  return found ? Number(found[1]) : undefined;
}

/** Lines that say why npm cannot work with this lockfile, or undefined. */
export function explainOldNpm() {
  const npm = npmMajor();
  if (npm === undefined || npm >= OLDEST_NPM) return undefined;
  return [
    `This npm (version ${npm}) is too old for package-lock.json; version ${OLDEST_NPM} or newer is needed.`,
    'Run `npm install --global npm@11`, or install Node 22 or newer, which brings one. Then run `npm ci`.',
  ];
}

/** First package whose installed version is not the one of the lockfile. */
function firstDifference(root) {
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(join(root, 'node_modules/.package-lock.json')).packages;
  for (const [path, { version, optional, peer, link }] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') || link) continue;
    const found = installed[path]?.version;
    const absentOnPurpose = found === undefined && (optional || peer);
    if (found !== version && !absentOnPurpose) return { name: path.replace('node_modules/', ''), found, version };
  }
  return undefined;
}

/** Lines that say what is wrong with the installation and what to do, or undefined when all is well. */
export function explainInstallProblem(root) {
  const oldNpm = explainOldNpm();
  if (oldNpm) return oldNpm;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
    return ['Nothing is installed yet. Run `npm ci` first (about a minute), then this command again.'];
  }
  const difference = firstDifference(root);
  if (!difference) return undefined;
  const { name, found = 'missing', version } = difference;
  return [`node_modules does not match package-lock.json: ${name} is ${found}, the lockfile says ${version}.`, 'Run `npm ci`.'];
}
