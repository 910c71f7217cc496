import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FileStore } from './file-store.ts';

/** Undefined where the file or folder does not exist. */
async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Bytes reach the disk before anything says that they are kept. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without emptying what is there, whoever else may just be making it. */
const openForPieces = (path: string): Promise<FileHandle> => open(path, constants.O_RDWR | constants.O_CREAT, 0o600);

async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const file = await openForPieces(path);
  try {
    let written = 0;
    while (written < bytes.byteLength) written += (await file.write(bytes, written, bytes.byteLength - written, offset + written)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Files in a folder of this machine, or one that several servers share: `ab/abcd…` by hash, `uploads/<id>` while they come.
 * Only its owner can read it. Names are hashes and ids made here: nothing a caller wrote reaches a path.
 */
export function createFolderStore(folder: string): FileStore {
  const uploads = join(folder, 'uploads');
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    async write(upload, offset, bytes) {
      await mkdir(uploads, { recursive: true, mode: 0o700 });
      await writeAt(join(uploads, upload), offset, bytes);
    },
    read: (upload) => orAbsent(readFile(join(uploads, upload))),
    discard: (upload) => rm(join(uploads, upload), { force: true }),
    async uploads() {
      const names = (await orAbsent(readdir(uploads))) ?? [];
      const found = await Promise.all(names.map(async (id) => ({ id, changedAt: (await orAbsent(stat(join(uploads, id))))?.mtimeMs })));
      return found.flatMap(({ id, changedAt }) => (changedAt === undefined ? [] : [{ id, changedAt }]));
    },
    async keep(sha256, bytes) {
      const place = placeOf(sha256);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const making = `${place}.${randomUUID()}`;
      try {
        await writeThrough(making, bytes);
        await rename(making, place);
      } finally {
        await rm(making, { force: true });
      }
    },
    async find(sha256) {
      const found = await orAbsent(stat(placeOf(sha256)));
      return found && { size: found.size, stream: () => Readable.toWeb(createReadStream(placeOf(sha256))) as ReadableStream<Uint8Array> };
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}
