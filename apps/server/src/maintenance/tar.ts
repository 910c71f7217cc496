import { open, type FileHandle } from 'node:fs/promises';

const BLOCK = 512;
const END = Buffer.alloc(BLOCK * 2);
const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Header of a file in a tar archive (POSIX ustar), readable by its owner alone. Names of ours are ASCII, at most 100 characters. */
function headerOf(path: string, size: number, modifiedAt: number): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(path)) throw new RangeError(`${path} cannot be a name in the archive`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number): void => void header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'ascii');
  header.write(path, 0, 'ascii');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(modifiedAt / 1000), 136, 12);
  header.write('        0', 148, 'ascii');
  header.write('ustar\x0000', 257, 'ascii');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return header;
}

/** Writes an archive entry by entry, as each comes. */
export interface TarWriter {
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** `size`: in bytes, and exactly what the stream will give. */
  addStream(path: string, size: number, stream: AsyncIterable<Uint8Array>): Promise<void>;
  /** Ends the archive; it is on the disk when this resolves. */
  end(): Promise<void>;
}

export function createTarWriter(file: FileHandle, modifiedAt: number): TarWriter {
  const write = async (bytes: Uint8Array): Promise<void> => void (await file.writeFile(bytes));
  return {
    async add(path, bytes) {
      await write(headerOf(path, bytes.length, modifiedAt));
      await write(bytes);
      await write(Buffer.alloc(padding(bytes.length)));
    },
    async addStream(path, size, stream) {
      await write(headerOf(path, size, modifiedAt));
      let written = 0;
      for await (const bytes of stream) {
        written += bytes.length;
        await write(bytes);
      }
      if (written !== size) throw new RangeError(`${path} has ${written} bytes, not ${size}`);
      await write(Buffer.alloc(padding(size)));
    },
    async end() {
      await write(END);
      await file.sync();
    },
  };
}

/** Thrown where an archive is cut, or none. */
export class TarFault extends Error {
  override readonly name = 'TarFault';
}

/** An entry as it is read. Its bytes are read before the next entry is asked for, or skipped. */
export interface TarEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  stream(): AsyncGenerator<Buffer>;
  bytes(): Promise<Buffer>;
}

const PIECE = 1 << 20;

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw new TarFault('cut');
    done += bytesRead;
  }
  return bytes;
}

function readHeader(header: Buffer): { path: string; size: number } {
  const sum = Number.parseInt(header.toString('ascii', 148, 154), 8);
  const counted = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (sum !== counted || header.toString('ascii', 257, 262) !== 'ustar') throw new TarFault('no header');
  const path = header.toString('ascii', 0, 100);
  return { path: path.slice(0, path.indexOf('\0') >>> 0), size: Number.parseInt(header.toString('ascii', 124, 135), 8) };
}

function entryAt(file: FileHandle, start: number, { path, size }: { path: string; size: number }): TarEntry {
  async function* stream(): AsyncGenerator<Buffer> {
    for (let at = 0; at < size; at += PIECE) yield await readExactly(file, start + at, Math.min(PIECE, size - at));
  }
  return { path, size, stream, bytes: () => readExactly(file, start, size) };
}

/** The entries of an archive, in the order they were written. Throws a {@link TarFault} where it is cut. */
export async function* readTar(path: string): AsyncGenerator<TarEntry> {
  const file = await open(path, 'r');
  try {
    for (let at = 0; ;) {
      const header = await readExactly(file, at, BLOCK);
      if (header.every((byte) => byte === 0)) return;
      const entry = readHeader(header);
      yield entryAt(file, at + BLOCK, entry);
      at += BLOCK + entry.size + padding(entry.size);
    }
  } finally {
    await file.close();
  }
}
