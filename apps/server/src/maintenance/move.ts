import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderStore } from '../files/folder-store.ts';
import { verifyChains } from '../journal/verify-chains.ts';
import { exclusively } from '../storage/exclusively.ts';
import { KNOWN_MIGRATIONS } from '../storage/migrate.ts';
import type { Database } from '../storage/database.ts';
import { writeBackup } from './backup.ts';
import type { Progress } from './progress.ts';
import { RestoreFault, restoreBackup, type Restored } from './restore.ts';
import { withSource, withTarget } from './place.ts';

/** What is moved where. */
export interface Move {
  /** Data folder of the embedded database. */
  readonly from: string;
  /** `postgresql://…` */
  readonly to: string;
  /** Where the files of evidence are, and where they are to be: the same folder where they stay. */
  readonly files: { readonly from: string; readonly to: string };
  readonly version: string;
  readonly port: number;
  readonly now: number;
  readonly replace: boolean;
  readonly brokenJournal: boolean;
  readonly progress?: Progress;
}

/** Where each chain ends is the same on both sides. An older source has no chains yet: its lines were counted and compared with all others. */
async function compareChains(source: Database, { manifest, chains }: Restored): Promise<void> {
  if (manifest.migrations.length < KNOWN_MIGRATIONS.length) return;
  for (const { organisation, lines, hash } of await verifyChains(source.db)) {
    const there = chains.find((chain) => chain.organisation === organisation);
    if (there?.lines !== lines || there.hash !== hash) throw new RestoreFault('differs', `journal (${organisation})`);
  }
}

async function carry(source: Database, folder: string, move: Move): Promise<Restored> {
  const path = join(folder, 'move.tar');
  await writeBackup(path, { database: source, store: createFolderStore(move.files.from), version: move.version, now: move.now, ...(move.progress ? { progress: move.progress } : {}) });
  return withTarget({ databaseUrl: move.to, dataFolder: '', port: move.port }, (target) => exclusively(target, () => (
    restoreBackup(path, target, createFolderStore(move.files.to), { ...move, alsoCheck: (restored) => compareChains(source, restored) }))));
}

/** Takes everything from an embedded database to PostgreSQL by way of a backup in the folder of temporary files. The source is only read. */
export async function moveDatabase(move: Move): Promise<Restored> {
  return withSource({ databaseUrl: undefined, dataFolder: move.from, port: move.port }, async (source) => {
    const folder = await mkdtemp(join(tmpdir(), 'jalon-move-'));
    try {
      return await carry(source, folder, move);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
