import { isProblem, type JalonProblem, type JalonSource } from '@jalon/client';
import type { ScorecardView } from '@jalon/core/assessment';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JalonErrorEvent } from '../shared/events.ts';

/** Where the card comes from: a territory in a cycle, and the source to ask. */
export interface CardKey {
  readonly territory: string;
  readonly programme: string;
  readonly cycle: string;
}

/** What the attributes of a widget ask for; without them, the card it was given. */
export function keyAsked({ territory, programme, cycle, view }: Partial<CardKey> & { readonly view: ScorecardView | undefined }): CardKey | undefined {
  if (territory && programme && cycle) return { territory, programme, cycle };
  return view && { territory: view.territory.ref, programme: view.programme.code, cycle: view.cycle.code };
}

type Host = ReactiveControllerHost & HTMLElement;

/** Something that is not a problem of the API (a fault in a source of the page's own) is shown as one. */
const asProblem = (error: unknown): JalonProblem =>
  isProblem(error) ? error : ({ name: 'JalonProblem', code: 'unknown', detail: error instanceof Error ? error.message : String(error), errors: [], tries: 1 } as unknown as JalonProblem);

/** Reads the card. Keeps the old figures while it reads the same card again. */
export class CardController implements ReactiveController {
  view: ScorecardView | undefined;
  problem: JalonProblem | undefined;
  isLoading = false;
  /** Where it is read from. */
  source: JalonSource | undefined;
  /** Since when there is no network, as an instant. */
  offlineSince: string | undefined;
  readonly #host: Host;
  #key: CardKey | undefined;
  /** The card last given, and the same while it is the one asked for. */
  #given: ScorecardView | undefined;
  #kept: ScorecardView | undefined;
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

  /** Asks for another card, or the same from another source; one that is given is shown without asking. Nothing happens when all is the same. */
  follow(key: CardKey | undefined, source: JalonSource | undefined, given?: ScorecardView): void {
    const isSameKey = key?.territory === this.#key?.territory && key?.programme === this.#key?.programme && key?.cycle === this.#key?.cycle;
    if (isSameKey && source === this.source && given === this.#given) return;
    if (given !== this.#given) this.#kept = given;
    else if (!isSameKey) this.#kept = undefined;
    this.#given = given;
    // Another source may ask in another person's name: what the first one showed is not kept for the second.
    this.view = this.#kept;
    this.problem = undefined;
    this.#key = key;
    this.source = source;
    this.#stop();
    if (key && source && !this.view) void this.refresh();
  }

  /** Reads again. Settles once the card, or the reason there is none, is known. */
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

  /** The card as the server gave it back after an edit. */
  replace(view: ScorecardView): void {
    this.view = view;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  async #read(key: CardKey, source: JalonSource, { signal }: AbortController): Promise<void> {
    try {
      const view = await source.scorecards.get(key, { signal });
      if (signal.aborted) return;
      this.view = view;
      this.problem = undefined;
      this.#noteNetwork();
    } catch (error) {
      if (signal.aborted) return;
      this.problem = asProblem(error);
      // The server said that this card is not, or no longer, for this reader.
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
