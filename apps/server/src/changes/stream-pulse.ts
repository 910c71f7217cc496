import type { Log } from '../log/log.ts';

/** How far the journal is written for good, and a bell for those who wait for more of it. */
export interface Pulse {
  /** The number up to which every line is written or never will be, as last asked. */
  readonly settled: number;
  /** Asks now. */
  ask(): Promise<number>;
  /** Something was written, here or by another server. */
  hear(): void;
  /** Rings once the journal is settled further, or when `ms` have passed, or when it is woken. */
  sleep(ms: number): Sleep;
  /** Somebody listens, from now until the function given back is called: else nothing is asked at all. */
  follow(): () => void;
}

export interface Sleep {
  readonly woken: Promise<void>;
  wake(): void;
}

/** Between two questions, at least: what is written meanwhile comes with the next. */
const LEAST_MS = 20;
/** Unheard of changes are found within this time: of a server whose news got lost, of a transaction that was given up. */
const MOST_MS = 5_000;

/** Asks again soon after something was heard, as its transaction may not have let go yet, then ever more rarely. One question answers all who wait. */
export class JournalPulse implements Pulse {
  settled = 0;
  #asked: Promise<number> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #delay = MOST_MS;
  #followers = 0;
  readonly #sleeping = new Set<() => void>();
  readonly #read: () => Promise<number>;
  readonly #log: Log;

  constructor(read: () => Promise<number>, log: Log) {
    this.#read = read;
    this.#log = log;
  }

  /** A question that is under way may have been put before what the caller knows of: then another follows it. */
  async ask(): Promise<number> {
    const before = this.#asked;
    if (before) await before.catch(() => undefined);
    this.#asked ??= this.#read().finally(() => (this.#asked = undefined));
    const found = await this.#asked;
    if (found > this.settled) {
      this.settled = found;
      for (const wake of [...this.#sleeping]) wake();
    }
    return this.settled;
  }

  hear(): void {
    if (this.#followers === 0) return;
    this.#delay = LEAST_MS;
    this.#schedule();
  }

  sleep(ms: number): Sleep {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => wake(), ms);
    const wake = (): void => {
      clearTimeout(timer);
      this.#sleeping.delete(wake);
      resolve();
    };
    this.#sleeping.add(wake);
    return { woken: promise, wake };
  }

  follow(): () => void {
    this.#followers += 1;
    if (this.#followers === 1) this.#schedule();
    let following = true;
    return () => {
      if (!following) return;
      following = false;
      this.#followers -= 1;
      if (this.#followers === 0) clearTimeout(this.#timer);
    };
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#beat(), this.#delay).unref();
  }

  async #beat(): Promise<void> {
    const before = this.settled;
    try {
      await this.ask();
    } catch (cause) {
      this.#log.warn(`How far the journal is written could not be asked; it is asked again. ${String(cause)}`);
    }
    this.#delay = this.settled > before ? LEAST_MS : Math.min(this.#delay * 2, MOST_MS);
    if (this.#followers > 0) this.#schedule();
  }
}
