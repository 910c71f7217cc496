import { CHANGE_EVENT, HEARTBEAT_MS, LAST_EVENT_HEADER } from '@jalon/contract';
import { changesAfter, type ChangesAsked } from './changes.ts';
import type { Call } from './operations.ts';
import { nextSequence } from './store.ts';

/** How often the shelf is looked at. */
const LOOK_MS = 50;

/** What happens from now on, or since the line the reader has, as server-sent events. It ends when the reader goes. */
export function streamChanges(call: Call): Response {
  const { since, ...asked } = call.query as ChangesAsked;
  const { store, request } = call;
  const written = (): number => nextSequence(store) - 1;
  const last = Number(request.headers.get(LAST_EVENT_HEADER) ?? since ?? written());
  let sent = Number.isSafeInteger(last) && last >= 0 ? last : written();
  let looked = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (words: string): void => controller.enqueue(text.encode(words));
      const look = (): void => {
        for (const line of changesAfter(call, sent, asked)) say(`id: ${line.sequence}\nevent: ${CHANGE_EVENT}\ndata: ${JSON.stringify(line)}\n\n`);
        sent = Math.max(sent, written());
        looked += LOOK_MS;
        if (looked % HEARTBEAT_MS === 0) say(': still here\n\n');
      };
      say(': open\n\n');
      look();
      timer = setInterval(look, LOOK_MS);
      request.signal.addEventListener('abort', () => { stop(); try { controller.close(); } catch { /* It is closed. */ } });
    },
    cancel: stop,
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
