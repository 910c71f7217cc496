import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import type { AssessmentCan } from '@jalon/contract';
import type { ScorecardView } from '@jalon/core/assessment';
import { bringFurther } from '../language/further.ts';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { CardController, keyAsked } from '../scorecard/card.controller.ts';
import { textOf } from '../scorecard/card.ts';
import { loading, problemSentence } from '../shared/loading.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { mark } from '../shared/icons.ts';
import { JalonElement } from '../shared/jalon-element.ts';
import { acts } from '../shared/acts.ts';
import { Part } from '../shared/part.ts';
import type { Acting } from './acting/acting.ts';
import { JalonItemSelectEvent } from './events.ts';
import { reviewFr } from './language/fr.ts';
import { personOf, type ReviewCard } from './review-card.ts';
import { styles } from './review.css.ts';
import { head } from './templates/head.ts';
import { history } from './templates/history.ts';
import { empty, failed, noSource } from './templates/situation.ts';
import { nextSteps, receipt, standing } from './templates/standing.ts';

bringFurther();
addStrings('fr', reviewFr);

/**
 * The review of one assessment, from its filing to the publication of its result: where it stands, what comes next, who does it and by
 * when, every act so far, and line by line what each party says. Those who may act do so here; each act is confirmed first.
 *
 * @element jalon-review
 * @attr {string} territory - Own id, or `scheme:code`: `ansd:SN-KD-KD1-1`.
 * @attr {string} programme - `pacasen`.
 * @attr {string} cycle - `2025`.
 * @attr {string} lang - `fr`, `en` or `ar`; the nearest `lang` of the page unless told.
 * @attr {"light"|"dark"|"auto"} theme - `light` unless told; `auto` follows the person's system.
 * @attr {"compact"|"normal"|"roomy"} density - Height of rows and controls.
 * @attr {number} heading-level - Level of the title among the headings of the page, 1 to 6: 2 unless told. Those below it follow.
 * @attr {string} numbering-system - Unicode numbering system of figures and dates, `latn` unless told.
 * @attr {boolean} readonly - Nothing may be done here, whatever the reader's rights.
 * @prop {ScorecardView} view - A card you have already: shown without asking for it.
 * @prop {JalonSource} client - The source to read from, instead of the one of the provider around.
 * @prop {Partial<Strings>} strings - Messages of this element alone, by key.
 * @fires {JalonItemSelectEvent} jalon-item-select - A person named an item, to see it or to complete it.
 * @fires {JalonReviewActEvent} jalon-review-act - A person confirmed an act, before it is sent. Cancelable.
 * @fires {JalonErrorEvent} jalon-error - Something asked for did not end well.
 * @slot - What the page shows where the widget cannot.
 * @csspart root - The whole widget.
 * @csspart head - Territory, cycle and date.
 * @csspart tools - The buttons of the head.
 * @csspart standing - The first sentence and the delay that runs.
 * @csspart result - What the result says, from the provisional one on.
 * @csspart next - What comes next.
 * @csspart check - What is missing before filing.
 * @csspart receipt - The receipt of the filing.
 * @csspart items - What each party says, line by line.
 * @csspart item - One line.
 * @csspart promises - What was promised.
 * @csspart comments - Comments.
 * @csspart history - Every act so far.
 * @csspart dialog - The confirmation of an act.
 * @csspart form - A form.
 * @csspart note - A notice.
 * @csspart loading - The skeleton.
 */
export class JalonReview extends JalonElement {
  static override readonly tag: string = 'jalon-review';
  static override readonly texts: Texts = createTexts({ en: () => import('./language/en.ts'), ar: () => import('./language/ar.ts') });
  static override properties: Record<string, object> = { territory: {}, programme: {}, cycle: {}, readonly: { type: Boolean }, view: { attribute: false }, client: { attribute: false } };
  static override styles: CSSResultGroup = [...styles];

  declare territory: string | undefined;
  declare programme: string | undefined;
  declare cycle: string | undefined;
  declare readonly: boolean;
  declare view: ScorecardView | undefined;
  declare client: JalonSource | undefined;

  readonly #around = new ClientConsumer(this);
  readonly #card = new CardController(this);
  readonly #items = new Part(this, () => import('./items/items.ts'));
  readonly #part = new Part(this, () => import('./acting/acting.ts'));
  #acting: Acting | undefined;
  #can: AssessmentCan | undefined;
  #canOf = '';
  #canFrom: JalonSource | undefined;

  /** Reads the review again. Settles once it is shown, or the reason it is not. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await (this.#acting?.refresh() ?? this.#card.refresh());
    await this.updateComplete;
  }

  /** True while something typed, or on its way, is not yet kept by the server. */
  get hasUnsavedChanges(): boolean {
    return this.#acting?.hasUnsavedChanges ?? false;
  }

  get #source(): JalonSource | undefined {
    return this.client ?? this.#around.value;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#card.follow(keyAsked(this), this.#source, this.view);
    if (this.#card.view) void this.#askCan(this.#card.view);
  }

  /** What the reader may do, and the names they may read. Not knowing means reading only, without names. */
  async #askCan({ assessmentId }: ScorecardView): Promise<void> {
    const source = this.#source;
    if (!source?.assessments || (assessmentId === this.#canOf && source === this.#canFrom)) return;
    [this.#can, this.#canOf, this.#canFrom] = [undefined, assessmentId, source];
    this.#acting?.stop();
    this.#acting = undefined;
    const can = await this.#readCan();
    if (!can?.role) return;
    const part = await this.#part.load();
    if (!part || this.#acting || this.#canFrom !== source || this.#canOf !== assessmentId) return;
    this.#acting = new part.Acting({ element: this, card: this.#card, source, assessments: source.assessments, say: () => this.say, can: () => this.#can, readCan: () => this.#readCan() });
    this.requestUpdate();
  }

  /** What was known stays where it cannot be read again. */
  async #readCan(): Promise<AssessmentCan | undefined> {
    const [assessmentId, source] = [this.#canOf, this.#canFrom];
    const can = await source?.assessments?.can(assessmentId).catch(() => undefined);
    if (!can || assessmentId !== this.#canOf || source !== this.#canFrom) return undefined;
    this.#can = can;
    this.requestUpdate();
    return can;
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    return html`<div class="body">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { say } = this;
    const { view: loaded, problem, offlineSince } = this.#card;
    const view = this.#acting?.view ?? loaded;
    if (view) return this.#whole(view);
    const { territory = '', programme = '', cycle = '' } = this;
    if (problem) return failed(say, problem, { territory, programme, cycle }, this.#retry, offlineSince && say.format.time(offlineSince));
    if (!keyAsked(this)) return empty(say);
    return this.#source ? loading(say('review.loading')) : noSource(say);
  }

  readonly #retry = (): void => void this.refresh();

  #banner(): TemplateResult | typeof nothing {
    const { say } = this;
    const { problem, offlineSince } = this.#card;
    if (offlineSince) return html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: say.format.time(offlineSince) })}</span></p><p>${say('review.offline')}</p></div>`;
    if (!problem) return nothing;
    return html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${problemSentence(say, problem)}</span></p><p>${say('review.old')}</p>${acts(say, this.#retry, problem.requestId)}</div>`;
  }

  #whole(view: ScorecardView): TemplateResult {
    const { say } = this;
    if (!view.review) return html`<p>${say('review.absent')}</p>`;
    const card = this.#cardOf(view, view.review);
    const acting = this.readonly ? undefined : this.#acting;
    const filed = view.review.steps.findLast(({ act }) => act === 'fileDossier');
    return html`${this.#banner()}${head(card, this.#card.isLoading)}${standing(card)}${nextSteps(card)}${acting?.beforeItems(card) ?? nothing}
      ${filed ? receipt(card, personOf(card, filed.by)) : nothing}${this.#lines(card, acting)}${this.#acting?.afterItems(card) ?? nothing}${history(card)}${acting?.dialog(card) ?? nothing}`;
  }

  /** What each party says of each line. Loads with the first card. */
  #lines(card: ReviewCard, acting: Acting | undefined): TemplateResult {
    const { say } = this;
    const part = this.#items.value;
    if (part) return part.items(card, acting);
    if (!this.#items.hasFailed) void this.#items.load();
    return this.#items.hasFailed ? html`<p role="alert">${say('part.failed')} <button type="button" class="link" @click=${() => void this.#items.load()}>${say('action.retry')}</button></p>` : html`<p class="cap" role="status">${say('part.loading')}</p>`;
  }

  #cardOf(view: ScorecardView, review: ReviewCard['review']): ReviewCard {
    const { say, rtl } = this;
    const acting = this.readonly ? undefined : this.#acting;
    return {
      view, review, say, text: textOf(say), rtl, isReadonly: this.readonly, isSaving: acting?.isSaving ?? false, isPending: (item) => acting?.isPending(item) ?? false, can: this.#can, state: this.#acting?.state,
      isOpen: (item) => acting?.isOpen(item) ?? false, toggle: (item) => acting?.toggle(item), prepare: () => undefined, explain: () => html``, goTo: (item) => this.#select(item), select: (item) => this.#select(item),
      ...(acting && { actButton: (next) => acting.button(next) }),
    };
  }

  #select(item: string): void {
    this.dispatchEvent(new JalonItemSelectEvent(item));
  }

  protected override onKeydown(event: KeyboardEvent): void {
    this.#acting?.onKeydown(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-review': JalonReview;
  }
}
