/** One block of server-sent events. A block without data moves `id` on all the same: it says where the reader stands. */
export interface StreamBlock {
  readonly event: string;
  readonly data: string;
  readonly id: string | undefined;
  /** How soon to come back, in milliseconds, where the server says. */
  readonly retryMs: number | undefined;
}

/** Characters of one line, over which what comes is no stream of ours. */
const LONGEST_LINE = 20_000_000;
/** A CR at the end of what came may be half of a CR LF. */
const LINE_END = /\r\n|\n|\r(?!$)/g;

/** Reads server-sent events as they come. `onBytes` is told of every piece, comments included. Ends with the stream; what a broken one left unfinished is dropped. */
export async function* readEvents(body: ReadableStream<Uint8Array>, onBytes: () => void): AsyncGenerator<StreamBlock> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let lines: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      const parts = (rest + decoder.decode(value, { stream: true })).split(LINE_END);
      rest = parts.pop()!;
      if (rest.length > LONGEST_LINE) throw new RangeError(`a line of more than ${LONGEST_LINE} characters`);
      for (const line of parts) {
        if (line !== '') lines.push(line);
        else if (lines.length > 0) {
          yield blockOf(lines);
          lines = [];
        }
      }
    }
  } finally {
    // Not awaited: a connection that does not answer would hold whoever stops.
    void reader.cancel().catch(() => undefined);
  }
}

function blockOf(lines: readonly string[]): StreamBlock {
  const data: string[] = [];
  let [event, id, retryMs]: [string, string | undefined, number | undefined] = ['message', undefined, undefined];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') data.push(value);
    else if (name === 'event') event = value;
    else if (name === 'id') id = value;
    else if (name === 'retry' && /^\d{1,9}$/.test(value)) retryMs = Number(value);
  }
  return { event, data: data.join('\n'), id, retryMs };
}
