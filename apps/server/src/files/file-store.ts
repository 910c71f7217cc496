import type { ReadableStream } from 'node:stream/web';

/** Where the bytes of files are. What is known about them is in the database. */
export interface FileStore {
  /** Writes part of an upload at its place. */
  write(upload: string, offset: number, bytes: Uint8Array): Promise<void>;
  /** All that came of an upload; undefined where nothing did. */
  read(upload: string): Promise<Buffer | undefined>;
  /** Forgets an upload; no fault where there is none. */
  discard(upload: string): Promise<void>;
  /** Uploads of which something came, and when it last did, in milliseconds since 1970. */
  uploads(): Promise<readonly { readonly id: string; readonly changedAt: number }[]>;
  /** Keeps a file under its hash: whole or not at all, also when the machine stops in the middle. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  /** A file that is kept; undefined where it is not. */
  find(sha256: string): Promise<KeptFile | undefined>;
  /** Takes a file away; no fault where there is none. */
  remove(sha256: string): Promise<void>;
}

export interface KeptFile {
  /** In bytes. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}
