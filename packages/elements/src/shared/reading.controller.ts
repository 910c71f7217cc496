import { isProblem, type CallOptions, type JalonProblem, type JalonSource } from '@jalon/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JalonErrorEvent } from './events.ts';

export type Host = ReactiveControllerHost & HTMLElement;

/** Something that is not a problem of the API (a fault in a source of the page's own) is shown as one. */
export const asProblem = (error: unknown): JalonProblem =>
  isProblem(error) ? error : ({ name: 'JalonProblem', code: 'unknown', detail: error instanceof Error ? error.message : String(error), errors: [], tries: 1 } as unknown as JalonProblem);

/** How one view is read from a source. */
type Read<K, V> = (source: JalonSource, key: K, options: CallOptions) => Promise<V>;

/** Reads one view. Keeps the old values while it reads the same one again. */
export class ReadingController<K extends object, V> implements ReactiveController {
  view: V | undefined;
  problem: JalonProblem | undefined;
  isLoading = false;
  /** Where it is read from. */
  source: JalonSource | undefined;
  /** Since when there is no network, as an instant. */
  offlineSince: string | undefined;
  readonly #host: Host;
  readonly #readFrom: Read<K, V>;
  #key: K | undefined;
  #asked: string | undefined;
  /** The view last given, and the same while it is the one asked for. */
  #given: V | undefined;
  #kept: V | undefined;
  #request: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();

  constructor(host: Host, read: Read<K, V>) {
    this.#host = host;
    this.#readFrom = read;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onNetwork);
    globalThis.addEventListener('offline', this.#onNetwork);
    this.#noteNetwork();
    // Taken out while it was loading, and put back: the reading was given up, so begin again.
    if (this.#key && this.source && !this.view && !this.isLoading) void this.refresh();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onNetwork);
    globalThis.removeEventListener('offline', this.#onNetwork);
    // A move in the page takes it out and puts it back at once: only one that stays out gives up.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Asks for another view, or the same from another source; one that is given is shown without asking. Nothing happens when all is the same. */
  follow(key: K | undefined, source: JalonSource | undefined, given?: V): void {
    const asked = JSON.stringify(key);
    const isSame = asked === this.#asked;
    if (isSame && source === this.source && given === this.#given) return;
    if (given !== this.#given) this.#kept = given;
    else if (!isSame) this.#kept = undefined;
    this.#given = given;
    // Another source may ask in another person's name: what the first one showed is not kept for the second.
    this.view = this.#kept;
    this.problem = undefined;
    this.#key = key;
    this.#asked = asked;
    this.source = source;
    this.#stop();
    if (key && source && !this.view) void this.refresh();
  }

  /** Reads again. Settles once the view, or the reason there is none, is known. */
  refresh(): Promise<void> {
    if (!this.#key || !this.source) return Promise.resolve();
    this.#stop();
    const request = (this.#request = new AbortController());
    this.isLoading = true;
    this.#host.requestUpdate();
    return (this.#done = this.#read(this.#key, this.source, request));
  }

  /** Settles with the reading under way, if there is one. */
  get settled(): Promise<void> {
    return this.#done;
  }

  /** Other values of the same view: as the server gave it back, or as the page knows it. */
  replace(view: V): void {
    this.view = view;
    this.#host.requestUpdate();
  }

  async #read(key: K, source: JalonSource, { signal }: AbortController): Promise<void> {
    try {
      const view = await this.#readFrom(source, key, { signal });
      if (signal.aborted) return;
      this.view = view;
      this.problem = undefined;
      this.#noteNetwork();
    } catch (error) {
      if (signal.aborted) return;
      const problem = (this.problem = asProblem(error));
      // The server said that this view is not, or no longer, for this reader.
      if (problem.status && problem.status < 405) this.view = undefined;
      if (problem.code === 'no-answer') this.#noteNetwork();
      this.#host.dispatchEvent(new JalonErrorEvent(problem.code, problem.requestId, error));
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.isLoading = false;
  }

  readonly #onNetwork = (): void => {
    this.#noteNetwork();
    if (!this.offlineSince && this.problem) void this.refresh();
    this.#host.requestUpdate();
  };

  #noteNetwork(): void {
    this.offlineSince = globalThis.navigator?.onLine === false ? (this.offlineSince ?? new Date().toISOString()) : undefined;
  }
}
