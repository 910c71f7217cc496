import type { ReadableStream } from 'node:stream/web';
import { contentTag } from './etag.ts';
import { StoredBytes } from './stored-bytes.ts';

/** How long an answer kept in memory may be given again. */
export interface Keeping {
  /** It is dropped when something changes under one of these names. */
  readonly tags: readonly string[];
  /** The zone whose day it speaks of, and that day: the next day it must be made again. Absent: it does not age. */
  readonly day?: { readonly zone: string; readonly date: string };
  /** `generation` of the cache when the reading began: a change since then forbids keeping it. */
  readonly since: number;
}

/** What an operation answers with. */
export interface Answer {
  readonly bytes: StoredBytes;
  readonly etag: string;
  readonly cacheControl: string;
  /** Absent where the answer must be made each time. */
  readonly keep?: Keeping;
}

/** Bytes that are read while they are sent. */
export interface StreamedAnswer {
  /** `cut` breaks the connection of a reader who does not read. */
  readonly stream: (cut: () => void) => ReadableStream<Uint8Array>;
  /** Absent where the bytes are made for this once. */
  readonly etag?: string;
  readonly cacheControl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** For everyone, checked each time by a browser; a shared cache may give it again for a minute. */
export const SHARED = 'public, max-age=0, s-maxage=60, must-revalidate';
/** Grids and territories change rarely. */
export const SLOW_CHANGING = 'public, max-age=60, s-maxage=300';
/** For one reader only, checked each time. */
export const PERSONAL = 'private, no-cache';
/** Never written down. */
export const UNKEPT = 'no-store';

export function jsonAnswer(value: unknown, cacheControl: string, keep?: Keeping): Answer {
  const text = JSON.stringify(value);
  return { bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl, ...(keep ? { keep } : {}) };
}
