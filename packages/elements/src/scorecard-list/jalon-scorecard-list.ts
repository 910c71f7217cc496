import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { JalonSource, ScorecardsQuery } from '@jalon/client';
import { REVIEW_STATES, type ScorecardSummary } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import { bringFurther } from '../language/further.ts';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { loading } from '../shared/loading.ts';
import { JalonTerritorySelectEvent } from './events.ts';
import { listFr } from './language/fr.ts';
import { LinesController } from './lines.controller.ts';
import { styles } from './list.css.ts';
import { failed, noCycle, noSource, nothingFound, staleBanner, table } from './templates.ts';

bringFurther();
addStrings('fr', listFr);

/** What waits for the verification. */
const QUEUE = 'filed,desk,field';

/** Milliseconds after the last key before what was typed is asked for. */
const PAUSE = 200;
/** The longest words a server takes. */
const MOST_WORDS = 120;

/**
 * The dossiers of a cycle, a line each: stage of the review, last day and days left, score, windows, and what there is to do. With its
 * filters it serves as "my territories", as the list of those late, of promises, and as the verification queue.
 *
 * @element jalon-scorecard-list
 * @attr {string} programme - `pacasen`.
 * @attr {string} cycle - `2025`.
 * @attr {string} within - Territory the lines lie in: own id, or `scheme:code`.
 * @attr {string} review - States of the review, parted by commas: `filed,desk,field` is what waits for verification.
 * @attr {boolean} late - Only those whose delay is past.
 * @attr {boolean} promised - Only those with an open promise.
 * @attr {string} search - Words of a name, or a code, sought among all the dossiers of the cycle; accents and case do not matter.
 * @attr {boolean} filterable - Shows the fields that choose among the lines.
 * @attr {string} label - Title of the list.
 * @attr {string} lang - `fr`, `en` or `ar`; the nearest `lang` of the page unless told.
 * @attr {"light"|"dark"|"auto"} theme - `light` unless told; `auto` follows the person's system.
 * @attr {"compact"|"normal"|"roomy"} density - Height of rows and controls.
 * @attr {number} heading-level - Level of the title among the headings of the page, 1 to 6: 2 unless told.
 * @attr {string} numbering-system - Unicode numbering system of figures and dates, `latn` unless told.
 * @prop {JalonSource} client - The source to read from, instead of the one of the provider around.
 * @prop {Partial<Strings>} strings - Messages of this element alone, by key.
 * @fires {JalonTerritorySelectEvent} jalon-territory-select - A person chose a dossier.
 * @fires {JalonErrorEvent} jalon-error - Something asked for did not end well.
 * @slot - What the page shows where the widget cannot.
 * @csspart root - The whole widget.
 * @csspart filters - The fields that choose among the lines.
 * @csspart lines - The table.
 * @csspart line - One dossier.
 * @csspart count - How many are shown, or that others are being sought.
 * @csspart more - The button for more.
 * @csspart note - A notice.
 * @csspart loading - The skeleton.
 */
export class JalonScorecardList extends JalonElement {
  static override readonly tag: string = 'jalon-scorecard-list';
  static override readonly texts: Texts = createTexts({ en: () => import('./language/en.ts'), ar: () => import('./language/ar.ts') });
  static override properties: Record<string, object> = {
    programme: {}, cycle: {}, within: {}, review: {}, late: { type: Boolean }, promised: { type: Boolean }, search: {}, filterable: { type: Boolean }, label: {}, client: { attribute: false },
  };
  static override styles: CSSResultGroup = [...styles];

  declare programme: string | undefined;
  declare cycle: string | undefined;
  declare within: string | undefined;
  declare review: string | undefined;
  declare late: boolean;
  declare promised: boolean;
  declare search: string | undefined;
  declare filterable: boolean;
  declare label: string | undefined;
  declare client: JalonSource | undefined;

  readonly #around = new ClientConsumer(this);
  readonly #lines = new LinesController(this);
  #regions: readonly Territory[] | undefined;
  #regionsFrom: JalonSource | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** Reads the lines again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#lines.refresh();
    await this.updateComplete;
  }

  get #source(): JalonSource | undefined {
    return this.client ?? this.#around.value;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { programme, cycle, within, review, late, promised } = this;
    if (changed.has('search')) clearTimeout(this.#typing);
    const q = this.search?.trim();
    const query: ScorecardsQuery | undefined = programme && cycle
      ? { programme, cycle, pageSize: 50, ...(q && { q }), ...(within && { within }), ...(review && { review }), ...(late && { late: 'true' as const }), ...(promised && { promised: 'true' as const }) }
      : undefined;
    this.#lines.follow(query, this.#source);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    const { say } = this;
    return html`<div class="body"><div class="top"><h2 id="title">${this.label ?? say('list.title')}</h2></div>${this.filterable && this.#source ? this.#filters() : nothing}
      <p class=${this.#lines.lines?.length === 0 && !this.#lines.isLoading ? 'vh' : 'cap count'} role="status" part="count">${this.#told()}</p>${this.#content()}</div>`;
  }

  readonly #retry = (): void => void this.refresh();

  #content(): TemplateResult {
    const { say } = this;
    const { lines, problem, isLoading, hasMore, offline } = this.#lines;
    if (!this.#source) return noSource(say);
    if (!this.programme || !this.cycle) return noCycle(say);
    if (!lines) return problem ? failed(say, problem, this.#retry, offline) : loading(say('list.loading'));
    const isSeeking = isLoading && !this.#lines.isReadingOn;
    return html`${problem ? staleBanner(say, problem, this.#retry) : nothing}${lines.length > 0 ? table(say, lines, { select: this.#select, isSeeking }) : isLoading || problem ? nothing : nothingFound(say, this.#isChosen)}
      <div class="more" part="more">${hasMore ? html`<button type="button" class="btn" ?disabled=${isLoading} @click=${() => void this.#lines.more()}>${say(this.#lines.isReadingOn && isLoading ? 'list.loadingMore' : 'list.more')}</button>` : nothing}</div>`;
  }

  get #isChosen(): boolean {
    return Boolean(this.search?.trim() || this.within || this.review || this.late || this.promised);
  }

  /** What is told to those who do not see the lines change: it stands from the first, as what comes later in a place of its own is not heard. */
  #told(): string {
    const { say } = this;
    const { lines, problem, isLoading, isReadingOn, hasMore } = this.#lines;
    if (!lines || !this.#source || !this.programme || !this.cycle) return '';
    if (isLoading) return say(isReadingOn ? 'list.loadingMore' : 'list.searching');
    if (problem) return '';
    return lines.length > 0 ? say('list.count', { shown: lines.length, more: hasMore }) : say(this.#isChosen ? 'list.empty' : 'list.none');
  }

  /** Waits until no key is pressed any more: a word typed is asked for once. Enter, or leaving the field, waits for nothing. */
  #seek(words: string, pause: number): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => (this.search = words), pause);
  }

  readonly #select = ({ territory, assessmentId }: ScorecardSummary): void => {
    this.dispatchEvent(new JalonTerritorySelectEvent({ territory: territory.id, name: territory.name, assessmentId }));
  };

  async #loadRegions(): Promise<void> {
    const source = this.#source;
    if (!source || source === this.#regionsFrom) return;
    this.#regionsFrom = source;
    try {
      this.#regions = (await source.territories.list({ kind: 'region', pageSize: 100 }).first()).items;
    } catch {
      this.#regionsFrom = undefined;
    }
    this.requestUpdate();
  }

  #filters(): TemplateResult {
    const { say } = this;
    const text = (event: Event): string => (event.target as HTMLInputElement).value;
    const states = [['', say('list.anyState')], [QUEUE, say('list.queue')], ...REVIEW_STATES.map((state) => [state, say(`list.state.${state}`)])];
    return html`<div class="filters noprint" part="filters" role="search" aria-label=${say('list.filters')} @focusin=${() => void this.#loadRegions()}>
      <div class="fld"><label for="search">${say('list.search')}</label><input class="in" id="search" type="search" autocomplete="off" spellcheck="false" maxlength=${MOST_WORDS} .value=${this.search ?? ''} @input=${(event: Event) => this.#seek(text(event), PAUSE)} @change=${(event: Event) => this.#seek(text(event), 0)}></div>
      <div class="fld"><label for="within">${say('list.within')}</label><select class="in" id="within" @change=${(event: Event) => (this.within = text(event) || undefined)}><option value="" ?selected=${!this.within}>${say('list.anywhere')}</option>${this.#regions?.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.within}>${name}</option>`)}</select></div>
      <div class="fld"><label for="review">${say('list.state')}</label><select class="in" id="review" @change=${(event: Event) => (this.review = text(event) || undefined)}>${states.map(([value, words]) => html`<option value=${value ?? ''} ?selected=${(this.review ?? '') === value}>${words}</option>`)}</select></div>
      <label class="check"><input type="checkbox" id="late" .checked=${this.late ?? false} @change=${(event: Event) => (this.late = (event.target as HTMLInputElement).checked)}>${say('list.late')}</label>
      <label class="check"><input type="checkbox" id="promised" .checked=${this.promised ?? false} @change=${(event: Event) => (this.promised = (event.target as HTMLInputElement).checked)}>${say('list.promised')}</label></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-scorecard-list': JalonScorecardList;
  }
}
