import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { WidgetFiles } from './cdn.ts';

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

const numbersOf = (version: string): number[] => (VERSION.exec(version) ?? []).slice(1).map(Number);

/** Whether the first of two versions, `"1.10.0"`, is the newer one. */
function isNewer(version: string, than: string): boolean {
  const [left, right] = [numbersOf(version), numbersOf(than)];
  const at = left.findIndex((number, place) => number !== right[place]);
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
}

const hashesOf = (folder: string): string | undefined => {
  const path = join(folder, 'integrity.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/**
 * Puts a copy of the widgets of this server beside those it had before, so that an address with a full version still answers
 * after the next upgrade. Does nothing where the same files are there already. Source maps stay behind.
 */
export function keepWidgets({ folder, version }: WidgetFiles, kept: string): void {
  const place = join(kept, version);
  if (!VERSION.test(version) || (existsSync(place) && hashesOf(place) === hashesOf(folder))) return;
  const half = join(kept, `.${version}.${process.pid}`);
  mkdirSync(kept, { recursive: true });
  rmSync(half, { recursive: true, force: true });
  cpSync(folder, half, { recursive: true, filter: (path) => extname(path) !== '.map' });
  rmSync(place, { recursive: true, force: true });
  renameSync(half, place);
}

/** Where the files of a version, or the newest of a major (`"v1"`), stand among those kept. Undefined where there is none. */
export function keptFolder(kept: string, asked: string): string | undefined {
  if (!existsSync(kept)) return undefined;
  const versions = readdirSync(kept).filter((name) => VERSION.test(name));
  const found = asked.startsWith('v')
    ? versions.filter((version) => `v${numbersOf(version)[0]}` === asked).reduce<string | undefined>((newest, version) => (newest === undefined || isNewer(version, newest) ? version : newest), undefined)
    : versions.find((version) => version === asked);
  return found && join(kept, found);
}
