import { ReadableStream, type ReadableStreamDefaultController } from 'node:stream/web';
import { CHANGE_EVENT, type AnyChange, type AnyChanges } from '@jalon/contract';
import type { Pulse, Sleep } from './stream-pulse.ts';

/** What one open stream lives on. */
export interface StreamScene {
  readonly pulse: Pulse;
  /** The line after which it begins. */
  readonly since: number;
  /** Lines after one, up to another, that its reader may read at this moment. Throws when they may not be told anything any more. */
  read(since: number, upTo: number): Promise<Pick<AnyChanges, 'items' | 'nextSince'>>;
  /** Milliseconds since 1970 at which the reader's token ends, and the stream with it. */
  readonly endsAt: number;
  readonly heartbeatMs: number;
  /** How long what was sent may wait for its reader. */
  readonly patienceMs: number;
  /** Breaks the connection of a reader who does not read. */
  cut(): void;
  /** The stream is over, however it came to be. */
  onEnd(): void;
}

/** How soon a reader comes back whose stream ended. */
const RETRY_MS = 2_000;
const encoder = new TextEncoder();

const eventOf = (change: AnyChange): string => `id: ${change.sequence}\nevent: ${CHANGE_EVENT}\ndata: ${JSON.stringify(change)}\n\n`;
/** A comment, and where the reader stands: past lines that were not for them, so that coming back they are not looked through again. */
const beatAt = (since: number, said: string): string => `: ${said}\nid: ${since}\n\n`;

/** Server-sent events of what is written after a line. Made only as fast as it is read; nothing is kept for a reader but the number they stand at. */
export class EventStream {
  readonly bytes: ReadableStream<Uint8Array>;
  readonly #scene: StreamScene;
  readonly #unfollow: () => void;
  #since: number;
  #isOver = false;
  #hasLeft = false;
  #sentAt = 0;
  #asleep: Sleep | undefined;
  #patience: NodeJS.Timeout | undefined;

  constructor(scene: StreamScene) {
    this.#scene = scene;
    this.#since = scene.since;
    this.#unfollow = scene.pulse.follow();
    const cancel = (): void => {
      this.#hasLeft = true;
      this.end();
    };
    this.bytes = new ReadableStream<Uint8Array>({ pull: (controller) => this.#pull(controller), cancel }, { highWaterMark: 0 });
  }

  /** Ends it after what is being sent. */
  end(): void {
    clearTimeout(this.#patience);
    if (this.#isOver) return;
    this.#isOver = true;
    this.#asleep?.wake();
    this.#unfollow();
    this.#scene.onEnd();
  }

  /** Called once what was made before has gone to the network. */
  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    clearTimeout(this.#patience);
    const text = await this.#next().catch(() => undefined);
    if (text !== undefined && !this.#isOver) {
      this.#sentAt = Date.now();
      this.#patience = setTimeout(() => this.#scene.cut(), this.#scene.patienceMs);
      return controller.enqueue(encoder.encode(text));
    }
    this.end();
    if (!this.#hasLeft) controller.close();
  }

  /** What comes next, once there is something to say; undefined at the end. */
  async #next(): Promise<string | undefined> {
    const { pulse, endsAt, heartbeatMs } = this.#scene;
    if (this.#sentAt === 0) return `retry: ${RETRY_MS}\n${beatAt(this.#since, 'open')}`;
    while (!this.#isOver && Date.now() < endsAt) {
      if (pulse.settled > this.#since) {
        const { items, nextSince } = await this.#scene.read(this.#since, pulse.settled);
        this.#since = nextSince;
        if (items.length > 0) return items.map(eventOf).join('');
        continue;
      }
      const quiet = this.#sentAt + heartbeatMs - Date.now();
      if (quiet <= 0) return beatAt(this.#since, 'here');
      await this.#sleep(Math.min(quiet, endsAt - Date.now()));
    }
    return undefined;
  }

  async #sleep(ms: number): Promise<void> {
    this.#asleep = this.#scene.pulse.sleep(ms);
    await this.#asleep.woken;
    this.#asleep = undefined;
  }
}
