import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { halfWritten, unwritableFolder } from './start-fault.ts';

/** Where things stand inside the data folder. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  /** True when there is no database yet. */
  readonly isNew: boolean;
  /** Says that a database is being made, until `creationDone`. */
  creationBegun(): void;
  creationDone(): void;
  /** Takes back a creation that has begun and not come to its end; does nothing otherwise. */
  creationAbandoned(): void;
}

const NO_RIGHT = ['le droit d’y écrire manque', 'the right to write there is missing'] as const;
const NO_FOLDER = ['ce n’est pas un dossier', 'it is not a folder'] as const;
const REASONS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  EACCES: NO_RIGHT, EPERM: NO_RIGHT, ENOTDIR: NO_FOLDER, EEXIST: NO_FOLDER,
  EROFS: ['le disque est en lecture seule', 'the disk is read-only'], ENOSPC: ['le disque est plein', 'the disk is full'],
  ENOENT: ['son emplacement n’existe pas', 'the place it should be in does not exist'],
};

/** Step by step: Node's own recursive way never ends where the system answers "no such place" below a folder that exists, as under /proc. */
function makeFolder(path: string): void {
  const isFolder = (): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    // Another process may have made it this very moment.
    if (!isFolder()) throw cause;
  }
}

/** Makes the folder where it is missing and tries to write in it. */
export function prepareFolder(path: string, setting?: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    const probe = join(path, `probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw unwritableFolder(path, ...(REASONS[code] ?? ([message, message] as const)), setting);
  }
}

/** To be called with the folder locked. Refuses a database whose creation never finished. */
export function openDataFolder(path: string): DataFolder {
  const marker = join(path, 'creating');
  const database = join(path, 'database');
  if (existsSync(marker)) throw halfWritten(path);
  let creating = false;
  return {
    path, database, isNew: !existsSync(database) || readdirSync(database).length === 0,
    creationBegun() {
      writeFileSync(marker, 'A database is being made here. If no process is at it, delete the whole folder.\n');
      creating = true;
    },
    creationDone() {
      rmSync(marker, { force: true });
      creating = false;
    },
    creationAbandoned() {
      if (!creating) return;
      rmSync(database, { recursive: true, force: true });
      rmSync(marker, { force: true });
      creating = false;
    },
  };
}
