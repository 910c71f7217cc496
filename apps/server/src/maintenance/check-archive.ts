import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { MANIFEST, filePath, type BackupManifest } from './manifest.ts';
import { counting, silent, type Progress } from './progress.ts';
import { createDigest } from './rows.ts';
import { TarFault, readTar, type TarEntry } from './tar.ts';

/** What is wrong with an archive: cut or no archive at all, an entry that is not what was written, one that is missing or too many, or one of a later make. */
export type ArchiveReason = 'unreadable' | 'altered' | 'incomplete' | 'newer-format';

export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
  readonly reason: ArchiveReason;
  readonly entry: string;

  constructor(reason: ArchiveReason, entry = '') {
    super(`${reason} ${entry}`);
    this.reason = reason;
    this.entry = entry;
  }
}

async function hashOf(entry: TarEntry, read: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of entry.stream()) {
    hash.update(bytes);
    read(bytes.length);
  }
  return hash.digest('hex');
}

function readManifest(text: string): BackupManifest {
  let manifest: Partial<BackupManifest>;
  try {
    manifest = JSON.parse(text) as Partial<BackupManifest>;
  } catch {
    throw new ArchiveFault('unreadable', MANIFEST);
  }
  if (manifest.kind !== 'database-backup') throw new ArchiveFault('unreadable', MANIFEST);
  if (manifest.format !== 1) throw new ArchiveFault('newer-format');
  return manifest as BackupManifest;
}

interface Seen { readonly parts: Map<string, string>; readonly files: ReturnType<typeof createDigest>; bytes: number; manifest: BackupManifest | undefined }

async function look(entry: TarEntry, seen: Seen, read: (bytes: number) => void): Promise<void> {
  if (entry.path === MANIFEST) {
    seen.manifest = readManifest((await entry.bytes()).toString('utf8'));
    return;
  }
  const hash = await hashOf(entry, read);
  if (!entry.path.startsWith('files/')) {
    seen.parts.set(entry.path, hash);
    return;
  }
  if (entry.path !== filePath(hash)) throw new ArchiveFault('altered', entry.path);
  seen.files.add(hash);
  seen.bytes += entry.size;
}

function compare({ parts, files, bytes, manifest }: Seen): BackupManifest {
  if (!manifest) throw new ArchiveFault('incomplete', MANIFEST);
  for (const { path, sha256 } of manifest.tables.flatMap((table) => table.parts)) {
    const found = parts.get(path);
    if (found === undefined) throw new ArchiveFault('incomplete', path);
    if (found !== sha256) throw new ArchiveFault('altered', path);
    parts.delete(path);
  }
  const [odd] = parts.keys();
  if (odd !== undefined) throw new ArchiveFault('altered', odd);
  if (files.rows !== manifest.files.count || files.sum !== manifest.files.digest || bytes !== manifest.files.bytes) throw new ArchiveFault('incomplete', 'files/');
  return manifest;
}

/** Reads an archive from end to end and holds every entry against the manifest, before anything is done with it. */
export async function checkArchive(path: string, progress: Progress = silent): Promise<BackupManifest> {
  const seen: Seen = { parts: new Map(), files: createDigest(), bytes: 0, manifest: undefined };
  try {
    const read = counting(progress, 'check', (await stat(path)).size);
    for await (const entry of readTar(path)) await look(entry, seen, read);
  } catch (cause) {
    if (cause instanceof TarFault) throw new ArchiveFault('unreadable');
    throw cause;
  }
  return compare(seen);
}
