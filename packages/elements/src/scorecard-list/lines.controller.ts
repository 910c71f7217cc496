import { isProblem, type JalonProblem, type JalonSource, type ScorecardsQuery } from '@jalon/client';
import type { ScorecardSummary } from '@jalon/core/assessment';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JalonErrorEvent } from '../shared/events.ts';

type Host = ReactiveControllerHost & HTMLElement;
type Pages = AsyncIterator<{ readonly items: readonly ScorecardSummary[] }>;

/** Reads the lines of a list page by page, as they are wanted. Keeps the old ones while it reads anew; who asks for others before they came no longer waits for the first. */
export class LinesController implements ReactiveController {
  lines: readonly ScorecardSummary[] | undefined;
  problem: JalonProblem | undefined;
  isLoading = false;
  /** What is being read is the next page rather than other lines. */
  isReadingOn = false;
  hasMore = false;
  offline = false;
  readonly #host: Host;
  #source: JalonSource | undefined;
  #query = '';
  #asked: ScorecardsQuery | undefined;
  #pages: Pages | undefined;
  #request: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
    if (this.#asked && this.#source && !this.lines && !this.isLoading) void this.refresh();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#request?.abort();
      this.isLoading = false;
    });
  }

  readonly #onOnline = (): void => {
    if (this.problem) void this.refresh();
  };

  /** Asks for other lines, or the same from another source. Nothing happens when all is the same. */
  follow(query: ScorecardsQuery | undefined, source: JalonSource | undefined): void {
    const key = JSON.stringify(query ?? null);
    if (key === this.#query && source === this.#source) return;
    // Another source may ask in another person's name: what the first one showed is not kept for the second.
    if (source !== this.#source) this.lines = undefined;
    [this.#query, this.#asked, this.#source, this.problem] = [key, query, source, undefined];
    this.#request?.abort();
    this.isLoading = false;
    if (query && source) void this.refresh();
  }

  async refresh(): Promise<void> {
    if (!this.#asked || !this.#source) return;
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#pages = this.#source.scorecards.list(this.#asked, { signal: request.signal }).pages()[Symbol.asyncIterator]();
    [this.isLoading, this.isReadingOn] = [true, false];
    this.#host.requestUpdate();
    await this.#read(request, []);
  }

  /** The next page. */
  async more(): Promise<void> {
    if (this.isLoading || !this.hasMore || !this.#request) return;
    [this.isLoading, this.isReadingOn] = [true, true];
    this.#host.requestUpdate();
    await this.#read(this.#request, this.lines ?? []);
  }

  async #read(request: AbortController, before: readonly ScorecardSummary[]): Promise<void> {
    try {
      const next = await this.#pages?.next();
      if (request.signal.aborted || request !== this.#request) return;
      const page = next?.done ? undefined : next?.value;
      this.lines = [...before, ...(page?.items ?? [])];
      // The server says there is more with a cursor; the last page has none.
      this.hasMore = page !== undefined && (page as { nextCursor?: string | null }).nextCursor != null;
      this.problem = undefined;
      this.offline = false;
    } catch (error) {
      if (request.signal.aborted || request !== this.#request) return;
      this.problem = isProblem(error) ? error : ({ name: 'JalonProblem', code: 'unknown', detail: error instanceof Error ? error.message : String(error), errors: [], tries: 1 } as unknown as JalonProblem);
      this.hasMore = false;
      this.offline = globalThis.navigator?.onLine === false;
      if (this.problem.status && this.problem.status < 405) this.lines = undefined;
      this.#host.dispatchEvent(new JalonErrorEvent(this.problem.code, this.problem.requestId, error));
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}
