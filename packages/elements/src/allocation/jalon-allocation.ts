import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import type { AllocationView } from '@jalon/core/allocation';
import { currencyOf } from '../language/currency.ts';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { loading } from '../shared/loading.ts';
import { Part } from '../shared/part.ts';
import { ReadingController } from '../shared/reading.controller.ts';
import { rodDefinitions } from '../scorecard/templates/rod.ts';
import { styles } from './allocation.css.ts';
import type { Beside } from './beside/beside.ts';
import { JalonAllocationOpenEvent } from './events.ts';
import { allocationFr } from './language/fr.ts';
import type { Scene } from './scene.ts';
import { readAllocation, type AllocationKey } from './source.ts';
import { AT_FIRST, arrangeAtFirst, type Arrange, type Query, type SortKey } from './table/query.ts';
import { AmountTable } from './table/amount-table.ts';
import { head, verdict } from './templates/head.ts';
import { windows } from './templates/windows.ts';

addStrings('fr', allocationFr);

/**
 * Who gets what of a programme's money, and why: envelopes and windows, the amount of each local government with the sum it came from, what one more
 * point is worth, and how far the money has come from computed to spent.
 *
 * @element jalon-allocation
 * @attr {string} programme - `pacasen`.
 * @attr {string} cycle - Exercise: `2022`. Of its runs the last that was granted is shown, else the last that changed.
 * @attr {string} run - Id of a run, instead of the one that counts.
 * @attr {string} compare - Id of another run to set beside it.
 * @attr {string} territory - Local government whose amounts are open: own id, or `scheme:code`.
 * @attr {string} label - Title; the name of the run unless told, none where it is empty.
 * @attr {boolean} readonly - Nothing can be set, computed or granted here.
 * @attr {string} lang - `fr`, `en` or `ar`; the nearest `lang` of the page unless told.
 * @attr {"light"|"dark"|"auto"} theme - `light` unless told; `auto` follows the person's system.
 * @attr {"compact"|"normal"|"roomy"} density - Height of rows and controls.
 * @attr {number} heading-level - Level of the title among the headings of the page, 1 to 6: 2 unless told.
 * @attr {string} numbering-system - Unicode numbering system of figures and dates, `latn` unless told.
 * @prop {AllocationView} view - A run the page already has: it is shown without asking.
 * @prop {JalonSource} client - The source to read from, instead of the one of the provider around.
 * @prop {Partial<Strings>} strings - Messages of this element alone, by key.
 * @fires {JalonAllocationOpenEvent} jalon-allocation-open - A person opened or closed the amounts of a local government.
 * @fires {JalonAllocationActEvent} jalon-allocation-act - A person confirmed an act; cancelled, nothing is sent.
 * @fires {JalonErrorEvent} jalon-error - Something asked for did not end well.
 * @slot - What the page shows where the widget cannot.
 * @csspart root - The whole widget.
 * @csspart verdict - The first sentence.
 * @csspart windows - Where the money of each window is.
 * @csspart ladder - From computed to spent.
 * @csspart filters - The fields that choose among the rows.
 * @csspart count - How many rows are shown, said aloud.
 * @csspart table - The table and what scrolls it.
 * @csspart head - Its head.
 * @csspart row - One local government.
 * @csspart cell - One cell.
 * @csspart why - The amounts of one local government, step by step.
 * @csspart groups - Sums by region.
 * @csspart compare - Two runs side by side.
 * @csspart acting - What an officer sets, computes and grants.
 * @csspart dialog - What confirms an act.
 * @csspart note - A notice.
 * @csspart loading - The skeleton.
 * @cssprop [--jalon-allocation-height=44em] - How high the table may be before it scrolls in itself; 85vh in a column narrower than 44 em.
 */
export class JalonAllocation extends JalonElement {
  static override readonly tag: string = 'jalon-allocation';
  static override readonly texts: Texts = createTexts({ en: () => import('./language/en.ts'), ar: () => import('./language/ar.ts') });
  static override properties: Record<string, object> = { programme: {}, cycle: {}, run: {}, compare: {}, territory: {}, label: {}, readonly: { type: Boolean }, view: { attribute: false }, client: { attribute: false } };
  static override styles: CSSResultGroup = [...styles];

  declare programme: string | undefined;
  declare cycle: string | undefined;
  declare run: string | undefined;
  declare compare: string | undefined;
  declare territory: string | undefined;
  declare label: string | undefined;
  declare readonly: boolean;
  declare view: AllocationView | undefined;
  declare client: JalonSource | undefined;

  readonly #client = new ClientConsumer(this);
  readonly #reading = new ReadingController<AllocationKey, AllocationView | null>(this, readAllocation);
  readonly #table = new AmountTable(this, { open: (row) => this.#toggle(row), sort: (by) => this.#sort(by), drawNow: () => this.performUpdate() });
  readonly #part = new Part(this, () => import('./beside/beside.ts'));
  #beside: Beside | undefined;
  #query: Query = AT_FIRST;
  #open: string | undefined;
  #scene: Scene | undefined;
  #rows: { readonly view: AllocationView; readonly query: Query; readonly by: Arrange; readonly rows: Int32Array } | undefined;
  #wanted: string | undefined;

  /** Reads the run again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#reading.refresh();
    await this.updateComplete;
  }

  /** True while something typed or sent is not kept by the server. */
  get hasUnsavedChanges(): boolean {
    return this.#beside?.hasUnsavedChanges ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#table.connect();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table.disconnect();
  }

  get #key(): AllocationKey | undefined {
    const { programme, cycle, run } = this;
    return run ? { run } : programme && cycle ? { programme, exercise: cycle } : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#reading.follow(this.#key, this.client ?? this.#client.value, this.view);
    if (changed.has('territory')) this.#wanted = this.territory;
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }
  protected override renderWidget(): TemplateResult {
    return html`<div class="body">${this.#content()}</div>`;
  }

  readonly #retry = (): void => {
    void this.#load();
    void this.refresh();
  };

  async #load(): Promise<void> {
    const part = await this.#part.load();
    if (part) this.#beside ??= new part.Beside({ host: this, table: this.#table, source: () => this.#reading.source, refresh: () => this.refresh(), replace: (view) => this.#reading.replace(view), retry: this.#retry });
    this.requestUpdate();
  }

  #content(): TemplateResult {
    const { say, rtl } = this;
    const { view, problem, offlineSince, source, isLoading } = this.#reading;
    const wanting = { hasSource: !!source, hasKey: !!this.#key, problem, offlineSince, isNone: view === null };
    if (!view) {
      if (isLoading && !problem) return loading(say('allocation.loading'));
      if (!this.#beside) void this.#load();
      return this.#beside?.wanting(say, wanting, { programme: this.programme ?? '', exercise: this.cycle ?? '', readonly: this.readonly }) ?? (this.#part.hasFailed ? this.#failing() : loading(say('allocation.loading')));
    }
    const scene = (this.#scene = this.#scene?.view === view && this.#scene.say === say && this.#scene.rtl === rtl ? this.#scene : { host: this, say, rtl, view, currency: view.currency ?? 'XOF' });
    this.#openWanted(view);
    const beside = this.#beside;
    beside?.follow({ scene, open: this.#open, compare: this.compare, readonly: this.readonly });
    return html`${rodDefinitions()}${head(scene, this.label, isLoading, beside?.tools(scene) ?? nothing)}${beside?.banner(say, view, wanting) ?? nothing}${verdict(scene, beside?.faults(scene) ?? nothing)}${beside?.first(scene) ?? nothing}${windows(scene, beside?.set(scene))}${
      beside?.ladder(scene) ?? (this.#part.hasFailed ? this.#failing() : nothing)}${this.#who(scene)}${beside?.after(scene) ?? nothing}`;
  }

  #failing(): TemplateResult {
    const { say } = this;
    return html`<p class="note err" part="note" role="alert">${say('part.failed')} <button type="button" class="btn" @click=${this.#retry}>${say('action.retry')}</button></p>`;
  }

  #who(scene: Scene): TemplateResult | typeof nothing {
    const { say, view, currency } = scene;
    if (view.count === 0) return nothing;
    const rows = this.#arranged(scene);
    const open = this.#open === undefined ? undefined : view.rows.id.indexOf(this.#open);
    return html`<section class="sec wide" aria-labelledby="who"><div><h3 id="who">${say('allocation.who')}</h3><p class="gloss">${say('allocation.who.gloss', { currency: currencyOf(currency, say.format) })}</p></div>
      ${this.#beside?.filters(scene, this.#query, this.#ask, rows.length) ?? html`<div class="await"></div>`}
      ${rows.length > 0 ? this.#table.draw({ ...scene, rows, query: this.#query, open, detail: this.#beside?.why() ?? this.#waitingWhy() })
        : nothing}</section>`;
  }

  #waitingWhy(): TemplateResult {
    return this.#part.hasFailed ? this.#failing() : html`<span class="sk half"></span>`;
  }

  #arranged({ view, say }: Scene): Int32Array {
    const by = this.#beside?.arrange ?? arrangeAtFirst;
    if (this.#rows?.view !== view || this.#rows.query !== this.#query || (this.#rows.by !== by && this.#query !== AT_FIRST)) this.#rows = { view, query: this.#query, by, rows: by(view, this.#query, say.format.locale) };
    return this.#rows.rows;
  }

  readonly #ask = (query: Partial<Query>): void => {
    this.#query = { ...this.#query, ...query };
    this.requestUpdate();
  };

  #sort(by: SortKey): void {
    const { by: before, descending } = this.#query;
    this.#ask({ by, descending: by === before ? !descending : by !== 'name' });
  }

  /** The territory the page asks for is open from the first; it may be named by its code. */
  #openWanted({ rows }: AllocationView): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#wanted = undefined;
    const row = rows.id.indexOf(wanted) >= 0 ? rows.id.indexOf(wanted) : rows.ref.indexOf(wanted);
    this.#open = row < 0 ? undefined : rows.id[row];
    if (row >= 0) void this.updateComplete.then(() => this.#table.show(row));
  }

  #toggle(row: number): void {
    const { rows, run } = this.#scene!.view;
    const id = rows.id[row]!;
    const isOpen = this.#open !== id;
    this.#open = isOpen ? id : undefined;
    if (isOpen) void this.#load();
    this.requestUpdate();
    this.dispatchEvent(new JalonAllocationOpenEvent(run.id, id, isOpen));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#table.settle(this.renderRoot);
    // What stands around the table comes when the first figures are on screen.
    if (this.#reading.view && !this.#beside && !this.#part.hasFailed) requestAnimationFrame(() => void this.#load());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-allocation': JalonAllocation;
  }
}
