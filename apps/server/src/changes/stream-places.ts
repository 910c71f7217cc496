import type { ReadableStream } from 'node:stream/web';
import { HEARTBEAT_MS, type AnyChanges } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { Log } from '../log/log.ts';
import type { Hearing } from '../storage/change-feed.ts';
import type { Database } from '../storage/database.ts';
import { settledOn } from './read-changes.ts';
import { EventStream, type StreamScene } from './stream-one.ts';
import { JournalPulse, type Pulse } from './stream-pulse.ts';

export interface StreamOptions {
  /** How many streams one person may hold open on this server. */
  readonly perPerson: number;
  /** How many there may be in all. */
  readonly most: number;
  readonly heartbeatMs: number;
  /** How long what was sent may wait for its reader. */
  readonly patienceMs: number;
}

/** A place for one stream, kept until the end of the turn in which it was taken. */
export interface StreamPlace {
  open(scene: Omit<StreamScene, 'pulse' | 'heartbeatMs' | 'patienceMs' | 'onEnd'>): ReadableStream<Uint8Array>;
}

/** The streams of changes that stand open on this server. */
export interface ChangeStreams {
  readonly pulse: Pulse;
  readonly size: number;
  /** Throws `too-many-requests` where the person holds as many as may be, `unavailable` where the server does, or is about to end. */
  take(personId: string): StreamPlace;
  /** One reading for all who ask for the same at the same point of the journal. */
  share(key: string, read: () => Promise<AnyChanges>): Promise<AnyChanges>;
  /** Hears of what is written along with somebody else. */
  hearing(others: Hearing): Hearing;
  /** Ends all of them, and lets nobody open another. */
  end(): void;
}

type Page = Promise<AnyChanges>;

class OpenStreams implements ChangeStreams {
  readonly pulse: Pulse;
  readonly #options: StreamOptions;
  readonly #held = new Map<string, number>();
  readonly #open = new Set<EventStream>();
  readonly #pages = new Map<string, Page>();
  #pagesOf = 0;
  #taken = 0;
  #ending = false;

  constructor(pulse: Pulse, options: StreamOptions) {
    this.pulse = pulse;
    this.#options = options;
  }

  get size(): number {
    return this.#open.size;
  }

  take(personId: string): StreamPlace {
    const { perPerson, most } = this.#options;
    const held = this.#held.get(personId) ?? 0;
    if (held >= perPerson) throw new ProblemError('too-many-requests', { faults: [{ code: 'too-many-streams', pointer: '', figures: { max: String(perPerson) } }], headers: { 'Retry-After': '20' } });
    if (this.#ending || this.#taken >= most) throw new ProblemError('unavailable', { headers: { 'Retry-After': '20' } });
    this.#held.set(personId, held + 1);
    this.#taken += 1;
    let isOpen = false;
    // A place that nobody opened, of a request that only asked for the head or was given up, is free again.
    setImmediate(() => void (isOpen || this.#leave(personId)));
    return {
      open: (scene) => {
        isOpen = true;
        const { heartbeatMs, patienceMs } = this.#options;
        const stream: EventStream = new EventStream({ ...scene, pulse: this.pulse, heartbeatMs, patienceMs, onEnd: () => { this.#open.delete(stream); this.#leave(personId); } });
        this.#open.add(stream);
        return stream.bytes;
      },
    };
  }

  share(key: string, read: () => Page): Page {
    if (this.#pagesOf !== this.pulse.settled) this.#pages.clear();
    this.#pagesOf = this.pulse.settled;
    const known = this.#pages.get(key);
    if (known) return known;
    const page = read();
    this.#pages.set(key, page);
    page.catch(() => this.#pages.delete(key));
    return page;
  }

  hearing(others: Hearing): Hearing {
    return {
      drop: (tags) => {
        others.drop(tags);
        this.pulse.hear();
      },
      setEnabled: (on) => {
        others.setEnabled(on);
        this.pulse.hear();
      },
    };
  }

  end(): void {
    this.#ending = true;
    for (const stream of [...this.#open]) stream.end();
  }

  #leave(personId: string): void {
    const held = (this.#held.get(personId) ?? 1) - 1;
    if (held > 0) this.#held.set(personId, held);
    else this.#held.delete(personId);
    this.#taken -= 1;
  }
}

export const STREAM_OPTIONS: StreamOptions = { perPerson: 20, most: 5_000, heartbeatMs: HEARTBEAT_MS, patienceMs: 60_000 };

export const createChangeStreams = ({ db }: Pick<Database, 'db'>, log: Log, options: Partial<StreamOptions> = {}): ChangeStreams =>
  new OpenStreams(new JournalPulse(() => settledOn(db), log), { ...STREAM_OPTIONS, ...options });
