import type { JalonSource } from '@jalon/client';
import type { Territory } from '@jalon/core/territory';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { addStrings, type Say } from '../../language/strings.ts';
import { JalonTerritoryChangeEvent } from './events.ts';
import { finderFr } from './fr.ts';

export { styles } from './finder.css.ts';

addStrings('fr', finderFr);

const MOST = 20;
/** Local governments, which have a card; regions and arrondissements only help to find them. */
const KINDS = ['commune', 'ville', 'departement'];

/** What may move the field under which the list stands. */
const MOVES = ['scroll', 'resize'] as const;

type Host = ReactiveControllerHost & HTMLElement & { territory: string | undefined };

/** Finds a territory by name, code or region: a combobox whose list follows what is typed (APG, editable with list). */
export class Finder implements ReactiveController {
  readonly #host: Host;
  readonly #source: () => JalonSource | undefined;
  #typed = '';
  #region = '';
  #regions: readonly Territory[] | undefined;
  #found: readonly Territory[] | undefined;
  #hasMore = false;
  /** Id of the option the arrows are on. */
  #active = '';
  #isOpen = false;
  #failed = false;
  #search: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, source: () => JalonSource | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    for (const kind of MOVES) globalThis.addEventListener(kind, this.#place, true);
  }

  hostDisconnected(): void {
    for (const kind of MOVES) globalThis.removeEventListener(kind, this.#place, true);
    this.#search?.abort();
    clearTimeout(this.#timer);
    this.#isOpen = false;
  }

  /** The list stands in the top layer, where no box of the page cuts it off or covers it; where there is none, under its field. */
  hostUpdated(): void {
    const list = this.#list;
    if (!list?.isConnected || !('popover' in list)) return;
    if (list.hidden === !list.matches(':popover-open')) return;
    list.togglePopover(!list.hidden);
    this.#place();
  }

  get #list(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('.list');
  }

  /** Under its field, as wide as it: by measures, as an attribute of style is refused by a strict policy. */
  readonly #place = (): void => {
    const list = this.#list;
    if (!list || list.hidden || !list.matches(':popover-open')) return;
    const { left, bottom, width } = (list.parentElement as HTMLElement).getBoundingClientRect();
    for (const [name, value] of [['left', left + scrollX], ['top', bottom + scrollY], ['width', width]] as const) list.style.setProperty(name, `${value}px`);
  };

  #redraw(): void {
    this.#host.requestUpdate();
  }

  async #loadRegions(): Promise<void> {
    if (this.#regions) return;
    this.#regions = [];
    try {
      this.#regions = (await this.#source()?.territories.list({ kind: 'region', pageSize: 100 }).first())?.items ?? [];
    } catch {
      this.#regions = undefined;
    }
    this.#redraw();
  }

  #later(delay = 180): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), delay);
  }

  async #find(): Promise<void> {
    this.#search?.abort();
    const search = (this.#search = new AbortController());
    const q = this.#typed.trim();
    if (!q && !this.#region) return this.#show(undefined);
    try {
      const page = await this.#source()?.territories.list({ ...(q ? { q } : {}), ...(this.#region ? { within: this.#region } : {}), kind: KINDS, pageSize: MOST }, { signal: search.signal }).first();
      if (search.signal.aborted) return;
      this.#hasMore = page?.nextCursor != null;
      this.#show(page?.items ?? []);
    } catch {
      if (search.signal.aborted) return;
      this.#failed = true;
      this.#show([]);
    }
  }

  #show(found: readonly Territory[] | undefined): void {
    this.#found = found;
    // An answer that comes while the arrows are at work leaves them where they are.
    if (!found?.some(({ id }) => id === this.#active)) this.#active = '';
    this.#isOpen = found !== undefined && this.#isUsed;
    this.#redraw();
  }

  /** Whether somebody is at it: an answer that comes once they left opens nothing over the page. */
  get #isUsed(): boolean {
    return this.#host.shadowRoot?.activeElement?.closest('.search') != null;
  }

  #choose({ id, name, kind }: Territory): void {
    this.#typed = name;
    this.#isOpen = false;
    this.#redraw();
    if (this.#host.dispatchEvent(new JalonTerritoryChangeEvent({ territory: id, name, kind }))) this.#host.territory = id;
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#failed = false;
    this.#later();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const found = this.#found ?? [];
    const at = found.findIndex(({ id }) => id === this.#active);
    const move = (to: number) => {
      event.preventDefault();
      if (!this.#isOpen) this.#isOpen = this.#found !== undefined;
      this.#active = found.at(to % found.length)?.id ?? '';
      this.#redraw();
      void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector('.opt[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    };
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at < 0 ? -1 : at - 1);
    else if (event.key === 'Enter' && this.#isOpen) {
      event.preventDefault();
      const chosen = found[at] ?? (found.length === 1 ? found[0] : undefined);
      if (chosen) this.#choose(chosen);
    } else if (event.key === 'Escape' && (this.#isOpen || this.#typed)) {
      event.preventDefault();
      if (!this.#isOpen) this.#typed = '';
      this.#isOpen = false;
      this.#redraw();
    }
  };

  readonly #onFocus = (): void => {
    if (!this.#found?.length) return;
    this.#isOpen = true;
    this.#redraw();
  };

  readonly #onLeave = (): void => {
    this.#isOpen = false;
    this.#redraw();
  };

  readonly #onRegion = (event: Event): void => {
    this.#region = (event.target as HTMLSelectElement).value;
    this.#later(0);
  };

  #regionOf(territory: Territory): string {
    return this.#regions?.find(({ id }) => territory.path.includes(id))?.name ?? '';
  }

  #option(say: Say, territory: Territory): TemplateResult {
    const code = territory.identifiers[0]?.code ?? territory.id;
    return html`<li class="opt" id="opt-${territory.id}" role="option" aria-selected=${territory.id === this.#active} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(territory)}>
      <bdi>${territory.name}</bdi><small>${say.code('kind', territory.kind)}</small><span class="cap"><bdi>${[this.#regionOf(territory), code].filter(Boolean).join(', ')}</bdi></span></li>`;
  }

  #status(say: Say): string {
    if (this.#failed) return say('finder.failed');
    const count = this.#found?.length;
    if (count === undefined) return '';
    return count === 0 ? say('finder.none') : say('finder.count', { count }) + (this.#hasMore ? ` ${say('finder.more')}` : '');
  }

  render(say: Say): TemplateResult {
    const isOpen = this.#isOpen && this.#found !== undefined;
    const status = this.#status(say);
    return html`<div role="search" class="search" aria-label=${say('finder.label')} @focusin=${() => void this.#loadRegions()} @focusout=${this.#onLeave}>
      <div class="fld"><label for="region">${say('finder.region')}</label><select class="in" id="region" @change=${this.#onRegion}>
        <option value="">${say('finder.anyRegion')}</option>${this.#regions?.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.#region}>${name}</option>`)}</select></div>
      <div class="fld combo"><label for="find">${say('finder.name')}</label>
        <input class="in" id="find" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${isOpen} aria-controls="found" aria-activedescendant=${isOpen && this.#active ? `opt-${this.#active}` : nothing}
          .value=${this.#typed} @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus}>
        <div class="list" popover="manual" ?hidden=${!isOpen}><ul role="listbox" id="found" aria-label=${say('finder.label')}>${this.#found?.map((territory) => this.#option(say, territory))}</ul>${isOpen && status && (this.#failed || this.#hasMore || this.#found?.length === 0) ? html`<p class="cap">${status}</p>` : nothing}</div>
        <p class="vh" role="status">${isOpen ? status : ''}</p></div></div>`;
  }
}
