import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { AssessmentState, ReviewView, ScorecardView } from '@jalon/core/assessment';
import { addStrings } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { actingFr } from '../language/acting-fr.ts';
import type { ReviewCard, ReviewItem } from '../review-card.ts';
import { completeness } from './completeness.ts';
import { Confirmation } from './confirmation.ts';
import { Decisions } from './decisions.ts';
import { Desk, type DeskHost } from './desk.ts';
import { Drafts } from './drafts.ts';
import { Entries } from './entries.ts';
import { loadSentences, sentencesIn } from './language.ts';
import { Replies } from './replies.ts';
import { Samples } from './samples.ts';

export { styles } from './acting.css.ts';

addStrings('fr', actingFr);

/** The states in which what is missing is shown to those who prepare. */
const PREPARED_IN = new Set<string>(['preparing', 'returned']);

/** All that one person may read and do on one dossier, besides reading its card. */
export class Acting implements ReactiveController {
  readonly #host: DeskHost;
  readonly #desk: Desk;
  readonly #drafts: Drafts;
  readonly #confirmation: Confirmation;
  readonly #decisions: Decisions;
  readonly #replies: Replies;
  readonly #samples: Samples;
  readonly #entries: Entries;
  #language = '';
  #hasFailed = false;

  constructor(host: DeskHost) {
    this.#host = host;
    this.#desk = new Desk(host);
    this.#drafts = new Drafts(() => host.element.requestUpdate());
    const parts = [host, this.#desk, this.#drafts] as const;
    this.#confirmation = new Confirmation(...parts);
    this.#decisions = new Decisions(...parts);
    this.#replies = new Replies(...parts);
    this.#samples = new Samples(...parts);
    this.#entries = new Entries(...parts);
    this.#open();
    host.element.addController(this);
  }

  #open(): void {
    this.#hasFailed = false;
    void this.#desk.open().catch(() => {
      this.#hasFailed = true;
      this.#host.element.requestUpdate();
    });
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeunload', this.#onLeave);
  }
  hostDisconnected(): void {
    globalThis.removeEventListener('beforeunload', this.#onLeave);
  }
  /** The widget shows another dossier, or asks in another person's name. */
  stop(): void {
    this.hostDisconnected();
    this.#replies.stop();
    this.#host.element.removeController(this);
  }
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.hasUnsavedChanges) event.preventDefault();
  };

  get hasUnsavedChanges(): boolean {
    return this.#desk.isSaving || this.#drafts.hasAny || this.#decisions.hasClash;
  }
  get isSaving(): boolean {
    return this.#desk.isSaving;
  }
  /** The card with what was just done, before the server has answered. */
  get view(): ScorecardView | undefined {
    return this.#desk.view;
  }
  get state(): AssessmentState | undefined {
    return this.#desk.shown;
  }
  isPending(item: string): boolean {
    return this.#desk.isBusy(`decide:${item}`) || this.#desk.isBusy(`reply:${item}`);
  }
  isOpen(item: string): boolean {
    return this.#decisions.isOpen(item) || this.#replies.isOpen(item);
  }
  toggle(item: string): void {
    void this.#decisions.toggle(item);
  }

  /** Reads again the card and what is written besides it. */
  refresh(): Promise<void> {
    return this.#desk.reload();
  }

  button(next: ReviewView['next'][number]): TemplateResult | undefined {
    return this.#confirmation.button(next);
  }

  dialog(card: ReviewCard): TemplateResult {
    return this.#confirmation.dialog(card);
  }

  /** Why somebody does not verify here, what is missing before filing, and what could not be read. */
  beforeItems(card: ReviewCard): TemplateResult {
    this.#follow(card);
    const { say } = card;
    const can = this.#host.can();
    const facts = this.#desk.facts;
    const isPreparing = PREPARED_IN.has(card.review.state) && (can?.role === 'secretary' || can?.role === 'coach');
    return html`${this.#whyNot(card)}${isPreparing && facts ? completeness(card, facts) : nothing}
      ${this.#hasFailed ? html`<p role="alert">${say('part.failed')} <button type="button" class="link" @click=${() => this.#open()}>${say('action.retry')}</button></p>` : nothing}`;
  }

  /** Core's sentences follow the language of the page. */
  #follow({ say }: ReviewCard): void {
    const { language } = say.format;
    if (language === this.#language) return;
    this.#language = language;
    void loadSentences(language).then(() => this.#host.element.requestUpdate());
  }

  /** A coach never verifies, and is told why; so is a verifier who coached here. */
  #whyNot({ say }: ReviewCard): TemplateResult | typeof nothing {
    const can = this.#host.can();
    const decide = can?.can.decideItem;
    if (can?.role !== 'coach' && !(decide?.allowed === false && decide.reason === 'coach-cannot-verify')) return nothing;
    return html`<div class="note" part="note"><p class="h3">${mark('na', 'c-na')}<span>${say('why.title')}</span></p><p>${rich(sentencesIn(say.format.language).describeRefusal('coach-cannot-verify', {}))}</p></div>`;
  }

  itemsNote(card: ReviewCard): TemplateResult | typeof nothing {
    return this.#decisions.note(card);
  }

  rowButtons(card: ReviewCard, item: ReviewItem): TemplateResult {
    return html`${this.#decisions.buttons(card, item)}${this.#replies.buttons(card, item)}`;
  }

  /** What opens under a row; nothing where nothing is open. */
  below(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    const parts = [this.#samples.form(card, item), this.#decisions.below(card, item), this.#replies.form(card, item)].filter((part) => part !== nothing);
    return parts.length > 0 ? html`${parts}` : nothing;
  }

  /** Promises and comments. */
  afterItems(card: ReviewCard): TemplateResult | typeof nothing {
    const { state } = card;
    if (!state) return nothing;
    const { comments = [], promises = [] } = state.review ?? {};
    const review = { ...state.review, comments, promises } as NonNullable<AssessmentState['review']>;
    return html`${this.#entries.promises(card, review)}${this.#entries.comments(card, review)}`;
  }

  onKeydown(event: KeyboardEvent): void {
    this.#decisions.onKeydown(event);
  }
}
