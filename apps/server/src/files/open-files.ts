import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder } from '../start/data-folder.ts';
import { createTurns, type Files } from './files-service.ts';
import { createFolderStore } from './folder-store.ts';
import { createScanning, type Scan, type ScanningParts } from './scanning.ts';

/** How this server keeps files. */
export interface FilesOptions {
  /** The folder they stand in; one of its own, gone when the server ends, where absent. */
  readonly folder?: string | undefined;
  /** Looks into each file before it is served. */
  readonly scan?: Scan | undefined;
  /** How many bytes one person may bring within 24 hours: 200 million unless told; 0 for no limit. */
  readonly bytesPerDay?: number | undefined;
}

export interface OpenFiles {
  readonly files: Files;
  close(): Promise<void>;
}

export const USUAL_BYTES_PER_DAY = 200_000_000;

/** With a scanner, also what was taken in without one is looked at, and waits until it has been. */
async function resumeScanning({ db }: ScanningParts['database'], { first, wake }: Files['scanning']): Promise<void> {
  if (first !== 'pending') return;
  await db.updateTable('files').set({ status: 'pending' }).where('status', '=', 'unscanned').execute();
  wake();
}

/** The folder is tried at each start: a proof must not be lost for want of a right to write. */
export async function openFiles({ folder, scan, bytesPerDay = USUAL_BYTES_PER_DAY }: FilesOptions, parts: Pick<ScanningParts, 'database' | 'clock' | 'log'>): Promise<OpenFiles> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'jalon-files-')));
  prepareFolder(place, 'JALON_FILES');
  const store = createFolderStore(place);
  const scanning = createScanning({ ...parts, store, scan });
  await resumeScanning(parts.database, scanning);
  return {
    files: { store, scanning, bytesPerDay, inTurn: createTurns() },
    async close() {
      await scanning.stop();
      if (folder === undefined) await rm(place, { recursive: true, force: true });
    },
  };
}
