import type { Check, Finding } from './project.ts';

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
type Lock = Record<string, Entry>;

const PATH = 'package-lock.json';

/** Node's own look-up: the nearest node_modules on the way to the top. */
function* placesOf(name: string, from: string): Generator<string> {
  for (let folder = from; ; ) {
    yield `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (!folder) return;
    const at = folder.lastIndexOf('node_modules/');
    folder = at <= 0 ? '' : folder.slice(0, at - 1);
  }
}

function isLocked(lock: Lock, name: string, from: string, spec: string): boolean {
  for (const place of placesOf(name, from)) {
    const found = lock[place];
    if (found) return !/^\d/.test(spec) || found.version === spec;
  }
  return false;
}

/** npm leaves an optional package out in silence when the registry lacks it; `npm ci` then refuses the whole lockfile. */
function missingOptionals(lock: Lock): Finding[] {
  return Object.entries(lock).flatMap(([from, { version, optionalDependencies = {} }]) => {
    const missing = Object.entries(optionalDependencies).filter(([name, spec]) => !isLocked(lock, name, from, spec));
    if (missing.length === 0) return [];
    const names = missing.slice(0, 3).map(([name]) => name).join(', ');
    const message = `${from || '(root)'} ${version}: ${missing.length} optional packages are not in the lockfile (${names}), so \`npm ci\` would fail. Pin an older version.`;
    return [{ path: PATH, message }];
  });
}

/** The lockfile must work with whichever registry the reader uses. */
function addresses(lock: Lock): Finding[] {
  return Object.entries(lock)
    .filter(([, { resolved }]) => resolved?.includes('://'))
    .slice(0, 3)
    .map(([name]) => ({
      path: PATH,
      message: `${name} carries a registry address. Run npm install with the .npmrc of this repository.`,
    }));
}

export const lockfile: Check = {
  name: 'Lockfile',
  files: [PATH],
  run([file]) {
    if (!file) return [{ path: PATH, message: 'There is no lockfile. Run npm install.' }];
    const lock = (JSON.parse(file.text) as { packages: Lock }).packages;
    return [...missingOptionals(lock), ...addresses(lock)];
  },
};
