import type { JalonSource } from '@jalon/client';
import type { AssessmentCan } from '@jalon/contract';
import type { Evidence, GateView, IndicatorView, ScorecardView } from '@jalon/core/assessment';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { Part } from '../../shared/part.ts';
import type { Card } from '../card.ts';
import type { CardController } from '../card.controller.ts';
import type { EditingSession } from '../editing/session.ts';
import { explanation } from './explanation.ts';

export { styles } from './explanation.css.ts';

/** The widget, for what explains and edits it. */
export interface DetailsHost extends ReactiveControllerHost, HTMLElement {
  refresh(): Promise<void>;
}

/** Said where something that was asked for did not come; asked again, it is tried again. */
const missing = (say: Say, { hasFailed }: { readonly hasFailed: boolean }): TemplateResult | undefined => (hasFailed ? html`<span role="alert">${say('part.failed')}</span>` : undefined);

/**
 * What opens under a row, and how one comes from there to editing. Asks what the reader may do when they first open something;
 * loads what edits when they first edit; keeps one session per assessment, so that what was typed on one card is still there
 * after a look at another.
 */
export class Details implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #card: CardController;
  readonly #say: () => Say;
  readonly #part: Part<typeof import('../editing/open-session.ts')>;
  readonly #evidence: Part<typeof import('../evidence/proofs.ts')>;
  readonly #commenting: Part<typeof import('../comments/comments.ts')>;
  /** By source and assessment: what one person typed is never sent in another's name. */
  readonly #sessions = new Map<JalonSource, Map<string, EditingSession>>();
  #can: AssessmentCan | undefined;
  #canOf = '';
  #canFrom: JalonSource | undefined;
  #opening = '';
  #failed = '';

  constructor(host: DetailsHost, card: CardController, say: () => Say) {
    this.#host = host;
    this.#card = card;
    this.#say = say;
    this.#part = new Part(host, () => import('../editing/open-session.ts'));
    this.#evidence = new Part(host, () => import('../evidence/proofs.ts'));
    this.#commenting = new Part(host, () => import('../comments/comments.ts'));
    host.addController(this);
  }

  hostConnected(): void {
    for (const session of this.#all) session.connect();
  }

  hostDisconnected(): void {
    for (const session of this.#all) session.disconnect();
  }

  get #session(): EditingSession | undefined {
    const { source, view } = this.#card;
    return source && this.#sessions.get(source)?.get(view?.assessmentId ?? '');
  }

  get #all(): EditingSession[] {
    return [...this.#sessions.values()].flatMap((sessions) => [...sessions.values()]);
  }

  /** The card with what was just recorded, before the server has answered. */
  get view(): ScorecardView | undefined {
    return this.#session?.view;
  }

  /** Answers kept here because the server could not be reached. */
  get waiting(): number {
    return this.#session?.waiting ?? 0;
  }

  get hasUnsavedChanges(): boolean {
    return this.#all.some((session) => session.hasUnsavedChanges) || (this.#commenting.value?.typesIn(this.#host) ?? false);
  }

  get isSaving(): boolean {
    return this.#session?.isSaving ?? false;
  }

  isPending(item: string): boolean {
    return this.#session?.isPending(item) ?? false;
  }

  /** What opens under the row of an item, with what edits it for those who may. */
  explain(card: Card, item: GateView | IndicatorView): TemplateResult {
    void this.#askCan();
    const people = this.#can?.people ?? {};
    return html`${explanation({ ...card, people, viewer: (code, proof) => this.#viewer(card, code, proof) }, item)}${this.#mayEdit(card) ? (this.#session?.item(card, item.code) ?? this.#button(card, item)) : this.#whyNot(card)}${this.#comments(card, item)}`;
  }

  /** Why somebody who answers at other times does not now. Nothing for those who never do. */
  #whyNot({ isReadonly, say }: Card): TemplateResult | typeof nothing {
    const answer = this.#can?.can.recordAnswer;
    if (isReadonly || !answer || answer.allowed || answer.reason === 'role-not-allowed') return nothing;
    return html`<p class="full cap noprint">${say.code('edit.not', answer.reason)}</p>`;
  }

  /** What is written about an item in the review, for those who follow the dossier. */
  #comments(card: Card, { code, comments = 0 }: GateView | IndicatorView): TemplateResult | typeof nothing {
    const can = this.#can;
    const mayAdd = can?.can.addComment?.allowed === true && !card.isReadonly;
    if (!can?.role || (comments === 0 && !mayAdd)) return nothing;
    const { say } = card;
    const part = this.#commenting.value?.commentsOf(this.#host, this.#card, say);
    const toggle = async (): Promise<void> => (await this.#commenting.load())?.commentsOf(this.#host, this.#card, say).toggle(code, say);
    return html`<div class="full comments"><button type="button" class="link noprint" id="n-${code}" aria-expanded=${part?.isOpen(code) ?? false} @click=${() => void toggle()}>${say('tools.comments', { count: comments })}</button>${missing(say, this.#commenting) ?? part?.render(card, code) ?? nothing}</div>`;
  }

  /** The button that shows a stored file, and the file under it: for those who read in their own name. */
  #viewer(card: Card, item: string, proof: Evidence): TemplateResult | typeof nothing {
    const { source } = this.#card;
    if (!proof.sha256 || !source || !('files' in source) || !this.#can?.role) return nothing;
    const { say } = card;
    const proofs = this.#evidence.value?.proofsOf(this.#host, () => this.#card.source);
    const see = async (): Promise<void> => (await this.#evidence.load())?.proofsOf(this.#host, () => this.#card.source).see(item, proof, say);
    return html`<button type="button" class="link noprint" aria-expanded=${proofs?.isSeen(item, proof) ?? false} @click=${() => void see()}>${say('proof.see')}<span class="vh">${say('comma')}${proof.title}</span></button>${missing(say, this.#evidence) ?? proofs?.shown(card, item, proof) ?? nothing}`;
  }

  /** The line at the foot: on its way, recorded, undo. */
  bar(say: Say): TemplateResult | typeof nothing {
    return this.#session?.bar(say) ?? nothing;
  }

  onKeydown(event: KeyboardEvent): void {
    this.#session?.onKeydown(event);
  }

  #mayEdit({ isReadonly, view }: Card): boolean {
    return !isReadonly && this.#card.view !== undefined && this.#can?.can.recordAnswer?.allowed === true && view.grid.basis !== 'outline';
  }

  /** What the reader may do, and the names they may read. Not knowing means reading only, without names. */
  async #askCan(): Promise<void> {
    const { source, view } = this.#card;
    const assessmentId = view?.assessmentId ?? '';
    if (!assessmentId || !source?.assessments || (assessmentId === this.#canOf && source === this.#canFrom)) return;
    this.#can = undefined;
    this.#canOf = assessmentId;
    this.#canFrom = source;
    await this.#readCan();
  }

  /** What was known stays where it cannot be read again. */
  async #readCan(): Promise<void> {
    const [assessmentId, source] = [this.#canOf, this.#canFrom];
    const can = await source?.assessments?.can(assessmentId).catch(() => undefined);
    if (!can || assessmentId !== this.#canOf || source !== this.#canFrom) return;
    this.#can = can;
    this.#host.requestUpdate();
  }

  #button({ say }: Card, { code, answers }: GateView | IndicatorView): TemplateResult {
    const hasAnswered = answers.some(({ author }) => author === this.#can?.authorRole);
    return html`<div class="full acts noprint"><button type="button" class="btn" id="e-${code}" ?disabled=${this.#opening !== ''} @click=${() => void this.#open(code)}>${say(this.#opening === code ? 'edit.opening' : hasAnswered ? 'edit.change' : 'edit.answer')}</button>
      ${this.#failed === code ? html`<span role="alert" class="sm c-unmet">${say('edit.failed')}</span>` : nothing}</div>`;
  }

  async #open(code: string): Promise<void> {
    const { view, source } = this.#card;
    const can = this.#can;
    if (!view || !can || !source) return;
    this.#opening = code;
    this.#failed = '';
    this.#host.requestUpdate();
    try {
      const part = await this.#part.load();
      const session = await part?.openSession({ element: this.#host, card: this.#card, source, view, can, readCan: () => this.#readCan(), say: this.#say() });
      if (!session) throw new Error('editing did not load');
      this.#sessions.set(source, (this.#sessions.get(source) ?? new Map<string, EditingSession>()).set(view.assessmentId, session));
      session.open(code);
    } catch (error) {
      console.error(error);
      this.#failed = code;
    }
    this.#opening = '';
    this.#host.requestUpdate();
  }
}
