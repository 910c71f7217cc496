import { isProblem, type JalonProblem, type JalonSource, type MatrixKey } from '@jalon/client';
import type { MatrixView } from '@jalon/core/assessment';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JalonErrorEvent } from '../shared/events.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Something that is not a problem of the API (a fault in a source of the page's own) is shown as one. */
const asProblem = (error: unknown): JalonProblem =>
  isProblem(error) ? error : ({ name: 'JalonProblem', code: 'unknown', detail: error instanceof Error ? error.message : String(error), errors: [], tries: 1 } as unknown as JalonProblem);

/** Reads the matrix. Keeps the old values while it reads the same one again. */
export class MatrixController implements ReactiveController {
  view: MatrixView | undefined;
  problem: JalonProblem | undefined;
  isLoading = false;
  /** Since when there is no network, as an instant. */
  offlineSince: string | undefined;
  readonly #host: Host;
  #key: MatrixKey | undefined;
  #asked = '';
  #source: JalonSource | undefined;
  #given: MatrixView | undefined;
  #request: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onNetwork);
    globalThis.addEventListener('offline', this.#onNetwork);
    this.#noteNetwork();
    if (this.#key && this.#source && !this.view && !this.isLoading) void this.refresh();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onNetwork);
    globalThis.removeEventListener('offline', this.#onNetwork);
    // A move in the page takes it out and puts it back at once: only one that stays out gives up.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Asks for another matrix, or the same from another source; one that is given is shown without asking. Nothing happens when all is the same. */
  follow(key: MatrixKey | undefined, source: JalonSource | undefined, given: MatrixView | undefined): void {
    const asked = JSON.stringify(key ?? null);
    if (asked === this.#asked && source === this.#source && given === this.#given) return;
    // Another source may ask in another person's name: what the first one showed is not kept for the second.
    this.view = given;
    this.problem = undefined;
    [this.#asked, this.#key, this.#source, this.#given] = [asked, key, source, given];
    this.#stop();
    if (key && source && !given) void this.refresh();
  }

  /** Reads again. Settles once the matrix, or the reason there is none, is known. */
  refresh(): Promise<void> {
    if (!this.#key || !this.#source) return Promise.resolve();
    this.#stop();
    const request = (this.#request = new AbortController());
    this.isLoading = true;
    this.#host.requestUpdate();
    return (this.#done = this.#read(this.#key, this.#source, request));
  }

  /** Settles with the reading under way, if there is one. */
  get settled(): Promise<void> {
    return this.#done;
  }

  /** Other values of the same matrix. */
  replace(view: MatrixView): void {
    this.view = view;
    this.#host.requestUpdate();
  }

  async #read(key: MatrixKey, source: JalonSource, { signal }: AbortController): Promise<void> {
    try {
      const view = await source.scorecards.matrix(key, { signal });
      if (signal.aborted) return;
      this.view = view;
      this.problem = undefined;
      this.#noteNetwork();
    } catch (error) {
      if (signal.aborted) return;
      this.problem = asProblem(error);
      // The server said that this matrix is not, or no longer, for this reader.
      if (this.problem.status && this.problem.status < 405) this.view = undefined;
      if (this.problem.code === 'no-answer') this.#noteNetwork();
      this.#host.dispatchEvent(new JalonErrorEvent(this.problem.code, this.problem.requestId, error));
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
