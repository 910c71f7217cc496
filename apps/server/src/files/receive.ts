import type { ReadableStream } from 'node:stream/web';

/** What came of a body. `lost`: the connection ended before its end. */
export interface Received {
  readonly bytes: number;
  readonly lost: boolean;
}

const AT_ONCE = 1_000_000;

/** Reads what is left of a body and forgets it: a sender still sending would see a broken connection, and never the answer that says why. */
export async function drain(body: unknown, max: number): Promise<void> {
  const stream = body as ReadableStream<Uint8Array> | null | undefined;
  if (!stream || stream.locked) return;
  const reader = stream.getReader();
  for (let read = 0; read <= max;) {
    const next = await reader.read().catch(() => undefined);
    if (!next || next.done) return;
    read += next.value.byteLength;
  }
}

/**
 * Hands a body over in parts of about a megabyte, each with its place from the start of the body. More than `max` bytes: `tooMuch` is thrown.
 * Of a connection that is lost, what had come is handed over all the same.
 */
export async function receive(body: unknown, max: number, tooMuch: () => Error, write: (place: number, bytes: Uint8Array) => Promise<void>): Promise<Received> {
  let parts: Uint8Array[] = [];
  let waiting = 0;
  let written = 0;
  const flush = async (): Promise<void> => {
    if (waiting === 0) return;
    await write(written, parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    written += waiting;
    parts = [];
    waiting = 0;
  };
  const reader = (body as ReadableStream<Uint8Array> | null | undefined)?.getReader();
  let lost = false;
  while (reader) {
    const next = await reader.read().catch(() => undefined);
    lost = next === undefined;
    if (!next || next.done) break;
    if (written + waiting + next.value.byteLength > max) {
      reader.releaseLock();
      throw tooMuch();
    }
    parts.push(next.value);
    waiting += next.value.byteLength;
    if (waiting >= AT_ONCE) await flush();
  }
  await flush();
  return { bytes: written, lost };
}
