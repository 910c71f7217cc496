import { isProblem, type JalonProblem, type JalonSource, type ScorecardsQuery } from '@jalon/client';
import type { ScorecardSummary } from '@jalon/core/assessment';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JalonErrorEvent } from '../shared/events.ts';

type Host = ReactiveControllerHost & HTMLElement;
type Pages = AsyncIterator<{ readonly items: readonly ScorecardSummary[] }>;
export type Wanted = (line: ScorecardSummary) => boolean;

/** As many lines as one screen wants: what is chosen here rather than by the server is read on until there are that many. */
const ENOUGH = 25;

/** Reads the lines of a list page by page, as they are wanted. Keeps the old ones while it reads anew. */
export class LinesController implements ReactiveController {
  lines: readonly ScorecardSummary[] | undefined;
  problem: JalonProblem | undefined;
  isLoading = false;
  hasMore = false;
  offline = false;
  readonly #host: Host;
  #source: JalonSource | undefined;
  #query = '';
  #asked: ScorecardsQuery | undefined;
  #wanted: Wanted = () => true;
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
    if (query && source) void this.refresh();
  }

  /** Which of the lines are wanted, for what the server does not choose. Reads on where too few are. */
  choose(wanted: Wanted): void {
    this.#wanted = wanted;
    void this.#fill();
  }

  get shown(): readonly ScorecardSummary[] {
    return (this.lines ?? []).filter(this.#wanted);
  }

  async refresh(): Promise<void> {
    if (!this.#asked || !this.#source) return;
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#pages = this.#source.scorecards.list(this.#asked, { signal: request.signal }).pages()[Symbol.asyncIterator]();
    this.isLoading = true;
    this.#host.requestUpdate();
    await this.#read(request, []);
    await this.#fill();
  }

  /** The next page. */
  async more(): Promise<void> {
    if (this.isLoading || !this.hasMore || !this.#request) return;
    this.isLoading = true;
    this.#host.requestUpdate();
    await this.#read(this.#request, this.lines ?? []);
    await this.#fill();
  }

  async #fill(): Promise<void> {
    while (this.hasMore && !this.isLoading && !this.problem && this.shown.length < ENOUGH && this.#request) {
      this.isLoading = true;
      await this.#read(this.#request, this.lines ?? []);
    }
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
