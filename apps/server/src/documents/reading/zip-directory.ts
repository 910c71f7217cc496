import { FileFault } from './file-fault.ts';

/** A part of an archive, as its directory says: where it stands and how large it says it is. */
export interface ZipPart {
  readonly name: string;
  readonly stored: Uint8Array;
  readonly isDeflated: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The longest comment after the end of the directory. */
const END_WITHIN = 65_557;
const MOST_PARTS = 2000;
const ENCRYPTED = 1;
const BIG = 0xffffffff;

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - END_WITHIN); at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new FileFault('file-damaged');
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart & { readonly next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new FileFault('file-damaged');
  const [flags, method, size, nameLength, extra, comment, local] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
  if (flags & ENCRYPTED) throw new FileFault('file-encrypted');
  if (size === BIG || local === BIG) throw new FileFault('file-too-deep');
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL || (method !== 0 && method !== 8)) throw new FileFault('file-damaged');
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + size > view.byteLength) throw new FileFault('file-damaged');
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\//, '');
  return { name, stored: bytes.subarray(from, from + size), isDeflated: method === 8, next: at + 46 + nameLength + extra + comment };
}

/** The parts of an archive by name, read from its directory alone: nothing is inflated, and what it says of sizes is not believed. Throws a {@link FileFault}. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22) throw new FileFault('file-damaged');
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new FileFault('file-too-deep', { parts: String(count) });
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  for (let one = 0; one < count; one += 1) {
    const { next, ...part } = partAt(bytes, view, at);
    parts.set(part.name, part);
    at = next;
  }
  return parts;
}
