import { isProblem, planningOn, type JalonSource } from '@jalon/client';
import { ALLOCATIONS_ROUTES, type JournalEntry, type Page } from '@jalon/contract';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { JalonErrorEvent } from '../../shared/events.ts';
import { rich } from '../../shared/rich.ts';

/** What somebody else did last. */
interface Told { readonly person: string; readonly type: string }

const isPage = (answer: unknown): string | undefined => (Array.isArray((answer as { items?: unknown } | null)?.items) ? undefined : 'no list');

/** Follows the run that is shown: what others change is read again and named, without taking anything from the hands of whoever types. */
export class Following implements ReactiveController {
  readonly #host: LitElement;
  readonly #refresh: () => Promise<void>;
  #source: JalonSource | undefined;
  #run: string | undefined;
  #version = 0;
  #stop: AbortController | undefined;
  #told: Told | undefined;
  #reading: Promise<void> | undefined;
  #isAskedAgain = false;

  constructor(host: LitElement, refresh: () => Promise<void>) {
    this.#host = host;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#start();
  }
  hostDisconnected(): void {
    // A move in the page takes it out and puts it back at once: only one that stays out is left.
    queueMicrotask(() => { if (!this.#host.isConnected) this.#leave(); });
  }

  #leave(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  /** Which run is shown, at which version. One’s own changes come with their version before they are told of. */
  follow(source: JalonSource | undefined, run: string, version: number): void {
    this.#version = version;
    if (source === this.#source && run === this.#run) return;
    [this.#source, this.#run, this.#told] = [source, run, undefined];
    this.#leave();
    if (this.#host.isConnected) this.#start();
  }

  #start(): void {
    const [source, run] = [this.#source, this.#run];
    if (this.#stop || !source?.transport || run === undefined) return;
    const { signal } = (this.#stop = new AbortController());
    const onChange = (): void => { void this.#look(source, run, signal); };
    // A line that comes back may have missed what was told meanwhile.
    planningOn(source).allocations.follow(run, onChange, { signal, onState: (state) => { if (state !== 'waiting') onChange(); } }).catch((error: unknown) => {
      if (!signal.aborted) this.#host.dispatchEvent(new JalonErrorEvent(isProblem(error) ? error.code : 'unknown', isProblem(error) ? error.requestId : undefined, error));
    });
  }

  /** One look at a time; what is told meanwhile is looked at after. */
  async #look(source: JalonSource, run: string, signal: AbortSignal): Promise<void> {
    if (this.#reading) { this.#isAskedAgain = true; return; }
    const looking = (this.#reading = this.#readOthers(source, run).catch(() => undefined));
    await looking;
    this.#reading = undefined;
    if (!this.#isAskedAgain || signal.aborted) return;
    this.#isAskedAgain = false;
    await this.#look(source, run, signal);
  }

  /** The newest lines of the journal say who did what after the version shown. */
  async #readOthers(source: JalonSource, run: string): Promise<void> {
    const [{ items }, { person }] = await Promise.all([
      source.ask!<Page<JournalEntry>>({ route: ALLOCATIONS_ROUTES.listAllocationJournal, params: { run }, query: { limit: 20 }, check: isPage }),
      planningOn(source).allocations.can(run),
    ]);
    const newer = items.filter(({ version }) => version > this.#version);
    if (newer.length === 0 || this.#run !== run) return;
    const other = newer.find(({ by }) => by.id !== person);
    if (other) this.#told = { person: other.by.name ?? '', type: other.type };
    await this.#refresh();
    this.#host.requestUpdate();
  }

  /** Who changed what, in words; empty where nobody did. */
  words(say: Say): string {
    const told = this.#told;
    return told ? say('allocation.others.changed', { name: told.person ? isolate(told.person) : say('allocation.others.somebody'), what: say.code('allocation.others.what', told.type) }) : '';
  }

  /** The same over the amounts, until it is put away. */
  draw(say: Say): TemplateResult | typeof nothing {
    const words = this.words(say);
    if (!words) return nothing;
    const put = (): void => { this.#told = undefined; this.#host.requestUpdate(); };
    return html`<div class="note others noprint" part="note" role="status"><p>${rich(words)}</p><button type="button" class="btn" @click=${put}>${say('allocation.others.close')}</button></div>`;
  }
}
