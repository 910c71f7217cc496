import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { JalonProblem, JalonSource } from '@jalon/client';
import type { GateView, IndicatorView, ScorecardView } from '@jalon/core/assessment';
import { fr } from '../language/fr.ts';
import { bringFurther } from '../language/further.ts';
import { loading } from '../shared/loading.ts';
import { addStrings } from '../language/strings.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonItemOpenEvent } from '../shared/item-event.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { Part } from '../shared/part.ts';
import type { Besides } from './besides/besides.ts';
import { textOf, type Card } from './card.ts';
import { CardController, keyAsked } from './card.controller.ts';
import { needsMoreFindings } from './figures.ts';
import type { Details } from './explanation/details.controller.ts';
import type { Finder } from './finder/finder.ts';
import { styles } from './scorecard.css.ts';
import { buttonId } from './templates/disclosure.ts';
import { domains } from './templates/domains.ts';
import { gates } from './templates/gates.ts';
import { head } from './templates/head.ts';
import { rodDefinitions } from './templates/rod.ts';
import { failure, offlineBanner, staleBanner } from './templates/states.ts';
import { steps } from './templates/steps.ts';
import { verdict } from './templates/verdict.ts';

bringFurther();
addStrings('fr', fr);

/** Problems that say something of the card or of its reader, rather than of a failure. */
const ANSWERED = new Set<string>(['forbidden', 'not-signed-in', 'token-invalid', 'token-expired', 'not-published', 'not-found']);

/**
 * One territory in one cycle: the verdict first, then what to do next and by when, then each condition and each indicator with
 * the reason for every point earned, lost and open. Editable in place by those who may.
 *
 * @element jalon-scorecard
 * @attr {string} territory - Own id, or `scheme:code`: `ansd:SN-KD-KD1-1`.
 * @attr {string} programme - `pacasen`.
 * @attr {string} cycle - `2025`.
 * @attr {string} lang - `fr`, `en` or `ar`; the nearest `lang` of the page unless told.
 * @attr {"light"|"dark"|"auto"} theme - `light` unless told; `auto` follows the person's system.
 * @attr {"compact"|"normal"|"roomy"} density - Height of rows and controls.
 * @attr {number} heading-level - Level of the card's title among the headings of the page, 1 to 6: 2 unless told. Those below it follow.
 * @attr {string} numbering-system - Unicode numbering system of figures and dates, `latn` unless told.
 * @attr {boolean} readonly - Nothing may be edited here, whatever the reader's rights.
 * @attr {boolean} searchable - Shows the finder.
 * @prop {ScorecardView} view - A card you have already: shown without asking for it. With a source it can still be explained, edited and read again.
 * @prop {JalonSource} client - The source to read from, instead of the one of the provider around.
 * @prop {Partial<Strings>} strings - Messages of this element alone, by key.
 * @fires {JalonTerritoryChangeEvent} jalon-territory-change - A person chose another territory. Cancelable.
 * @fires {JalonItemOpenEvent} jalon-item-open - A person opened or closed an explanation.
 * @fires {JalonAnswerRecordEvent} jalon-answer-record - A person records an answer, before it is sent. Cancelable.
 * @fires {JalonEvidenceAttachEvent} jalon-evidence-attach - A person attaches a proof, before it is sent. Cancelable.
 * @fires {JalonErrorEvent} jalon-error - Something asked for did not end well.
 * @slot - What the page shows where the widget cannot: a link to the full card, say.
 * @csspart root - The whole widget.
 * @csspart head - Territory, cycle, date and basis.
 * @csspart tools - The buttons of the head.
 * @csspart finder - The search of territories.
 * @csspart verdict - The first sentence, windows and score.
 * @csspart windows - The list of windows.
 * @csspart window - One window.
 * @csspart score - The figure and the staff.
 * @csspart steps - What to do first.
 * @csspart gates - The section of conditions.
 * @csspart gate - The row of one condition.
 * @csspart domains - The section of indicators.
 * @csspart indicator - The row of one indicator.
 * @csspart explanation - What opens under a row.
 * @csspart form - The form of an answer.
 * @csspart note - A notice: error, conflict, offline.
 * @csspart undo - The line that offers to undo.
 * @csspart foot - What the words never mean.
 * @csspart simulation - Other answers, tried: stands in the place of the card.
 * @csspart simulation-banner - That it is a simulation, and the way out.
 * @csspart comparison - The card and the simulation side by side.
 * @csspart supposed - What is supposed, line by line.
 * @csspart paths - What would open a window.
 * @csspart proofs - The list of proofs.
 * @csspart proof - One proof, looked at.
 * @csspart totals - Where a figure comes from.
 * @csspart comments - Comments.
 * @csspart signoff - On paper alone: the dossier, its version, and room to sign.
 * @csspart trajectory - The other years.
 * @csspart trajectory-chart - The score of each cycle as a column.
 * @csspart trajectory-years - The table of the cycles.
 * @csspart trajectory-beside - Two cycles side by side.
 * @csspart trajectory-peers - Its place among its peers.
 * @csspart loading - The skeleton.
 */
export class JalonScorecard extends JalonElement {
  static override readonly tag: string = 'jalon-scorecard';
  static override properties: Record<string, object> = {
    territory: {}, programme: {}, cycle: {}, readonly: { type: Boolean }, searchable: { type: Boolean },
    view: { attribute: false }, client: { attribute: false },
  };
  static override styles: CSSResultGroup = [...styles];

  declare territory: string | undefined;
  declare programme: string | undefined;
  declare cycle: string | undefined;
  declare readonly: boolean;
  declare searchable: boolean;
  declare view: ScorecardView | undefined;
  declare client: JalonSource | undefined;

  readonly #around = new ClientConsumer(this);
  readonly #card = new CardController(this);
  readonly #explaining = new Part(this, () => import('./explanation/details.controller.ts'));
  readonly #findings = new Part(this, () => import('./findings/findings.ts'));
  readonly #finding = new Part(this, () => import('./finder/finder.ts'));
  readonly #situation = new Part(this, () => import('./situation/situation.ts'));
  readonly #beside = new Part(this, () => import('./besides/besides.ts'));
  #besides: Besides | undefined;
  #finder: Finder | undefined;
  #details: Details | undefined;
  readonly #open = new Set<string>();

  /** Reads the card again. Settles once it is shown, or the reason it is not. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#card.refresh();
    await this.updateComplete;
  }

  /** Opens the reasons of a gate or an indicator, `"IDP-2"`, and brings it into view. */
  async openItem(item: string): Promise<void> {
    await this.updateComplete;
    await this.#goTo(item);
  }

  /** True while something typed, or on its way, is not yet kept by the server. */
  get hasUnsavedChanges(): boolean {
    return !!(this.#details?.hasUnsavedChanges || this.#besides?.hasUnsavedChanges);
  }

  get #source(): JalonSource | undefined {
    return this.client ?? this.#around.value;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#card.follow(keyAsked(this), this.#source, this.view);
    if (changed.get('territory') !== undefined) this.#open.clear();
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    return html`${rodDefinitions()}<div class="body">${this.searchable && this.#source ? this.#search() : nothing}${this.#content()}</div>`;
  }

  /** The finder; its place is kept while it loads. */
  #search(): TemplateResult {
    const part = this.#finding.value;
    if (part) this.#finder ??= new part.Finder(this, () => this.#source);
    else if (!this.#finding.hasFailed) void this.#finding.load();
    return html`<div class="finder noprint" part="finder">${this.#finder?.render(this.say)}</div>`;
  }

  #content(): TemplateResult {
    const { view: loaded, problem: found, offlineSince } = this.#card;
    const view = this.#details?.view ?? loaded;
    if (view && this.#canSay(view)) return this.#whole(view);
    if (view) return loading(this.say('state.loading'));
    if (found && !ANSWERED.has(found.code)) return failure(this.say, found, this.#retry, offlineSince && this.say.format.time(offlineSince));
    if (found || !keyAsked(this) || !this.#source) return this.#blank(found);
    return loading(this.say('state.loading'));
  }

  /** Whether what its rules found can be said yet. A part that does not come leaves the card with plainer words. */
  #canSay(view: ScorecardView): boolean {
    if (this.#findings.value || this.#findings.hasFailed || !needsMoreFindings(view)) return true;
    void this.#findings.load();
    return false;
  }

  /** Why there is no card: nothing asked, nobody to ask, or an answer that says so. These words load when they are needed. */
  #blank(found: JalonProblem | undefined): TemplateResult {
    const { say, territory = '', programme = '', cycle = '' } = this;
    const part = this.#situation.value;
    if (!part && !this.#situation.hasFailed) void this.#situation.load();
    if (found) return part ? part.answered(say, found, { territory, programme, cycle }, this.#retry) : this.#situation.hasFailed ? failure(say, found, this.#retry) : loading(say('state.loading'));
    if (!part) return loading(say('state.loading'));
    return territory && programme && cycle ? part.noSource(say) : part.empty(say, this.searchable);
  }

  readonly #retry = (): void => void this.refresh();

  #whole(view: ScorecardView): TemplateResult {
    const { say } = this;
    const { problem: found, offlineSince, isLoading } = this.#card;
    const card = this.#cardOf(view);
    const banner = offlineSince ? offlineBanner(say, this.say.format.time(offlineSince), this.#details?.waiting ?? 0) : found ? staleBanner(say, found, this.#retry) : nothing;
    const beside = this.#beside.value;
    if (beside) this.#besides ??= new beside.Besides(this, () => this.#source, this.#card);
    else if (!this.#beside.hasFailed) void this.#beside.load();
    return this.#besides?.instead(card) ?? html`${banner}${head(card, isLoading, this.#besides?.tools(card))}${this.#besides?.note(card)}${verdict(card)}${steps(card)}${gates(card)}${domains(card)}${this.#besides?.after(card)}${this.#details?.bar(say)}`;
  }

  #cardOf(view: ScorecardView): Card {
    const { say, rtl } = this;
    const card: Card = {
      view, say, text: textOf(say), rtl, isReadonly: this.readonly, isSaving: this.#details?.isSaving ?? false, isPending: (item) => this.#details?.isPending(item) ?? false,
      isOpen: (item) => this.#open.has(item) || !!this.#besides?.isWhole, toggle: (item) => this.#toggle(item), goTo: (item) => void this.#goTo(item), prepare: this.#prepare, explain: (item) => this.#explain(card, item),
    };
    return card;
  }

  readonly #prepare = (): void => void this.#explaining.load();

  #explain(card: Card, item: GateView | IndicatorView): TemplateResult {
    const { say } = this;
    const part = this.#explaining.value;
    if (part) return (this.#details ??= new part.Details(this, this.#card, () => this.say)).explain(card, item);
    if (!this.#explaining.hasFailed) return html`<p class="cap" role="status">${say('part.loading')}</p>`;
    return html`<p role="alert">${say('part.failed')} <button type="button" class="link" @click=${this.#prepare}>${say('action.retry')}</button></p>`;
  }

  #toggle(item: string): void {
    const isOpen = !this.#open.delete(item);
    if (isOpen) this.#open.add(item);
    this.#prepare();
    this.dispatchEvent(new JalonItemOpenEvent(item, isOpen));
    this.requestUpdate();
  }

  async #goTo(item: string): Promise<void> {
    if (!this.#open.has(item)) this.#toggle(item);
    await this.updateComplete;
    const button = this.shadowRoot?.getElementById(buttonId(item));
    button?.focus();
    button?.scrollIntoView();
  }

  protected override onKeydown(event: KeyboardEvent): void {
    this.#details?.onKeydown(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-scorecard': JalonScorecard;
  }
}
