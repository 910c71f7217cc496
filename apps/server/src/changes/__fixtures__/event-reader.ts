import type { AnyChange } from '@jalon/contract';
import type { TestServer } from '../../testing/test-server.ts';

/** What came over one stream of server-sent events, read by the letter of the HTML standard, §9.2. */
export interface EventReader {
  readonly response: Response;
  readonly changes: AnyChange[];
  /** Comments, as they came. */
  readonly comments: string[];
  /** What a reader who comes back says it has seen. */
  lastEventId(): string;
  /** Resolves once so many changes came; throws after some seconds. */
  until(changes: number): Promise<void>;
  /** Resolves when the server has ended it. */
  readonly ended: Promise<void>;
  /** Goes away, as a closed page does. */
  leave(): Promise<void>;
}

export interface Opening { readonly as?: string; readonly token?: string; readonly since?: number; readonly lastEventId?: string; readonly headers?: Readonly<Record<string, string>> }

export async function openEvents(server: TestServer, { as, token, since, lastEventId, headers = {} }: Opening): Promise<EventReader> {
  const away = new AbortController();
  const response = await server.ask(`/v1/changes/stream${since === undefined ? '' : `?since=${since}`}`, {
    as, signal: away.signal,
    headers: { accept: 'text/event-stream', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }), ...headers },
  });
  const [changes, comments] = [[] as AnyChange[], [] as string[]];
  let last = lastEventId ?? '';
  const block = (lines: readonly string[]): void => {
    let data = '';
    let type = 'message';
    for (const line of lines) {
      const at = line.indexOf(':');
      const [field, value] = [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')];
      if (field === '') comments.push(value);
      if (field === 'id') last = value;
      if (field === 'event') type = value;
      if (field === 'data') data += value;
    }
    if (data !== '' && type === 'change') changes.push(JSON.parse(data) as AnyChange);
  };
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const bytes of response.body!.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
      const blocks = (rest + bytes).split('\n\n');
      rest = blocks.pop()!;
      for (const one of blocks) block(one.split('\n'));
    }
  };
  const ended = response.ok ? read().catch(() => undefined) : Promise.resolve();
  return {
    response, changes, comments, ended, lastEventId: () => last,
    async until(wanted) {
      for (let waited = 0; changes.length < wanted; waited += 10) {
        if (waited > 15_000) throw new Error(`${changes.length} changes came of ${wanted}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async leave() {
      away.abort();
      await ended;
    },
  };
}
