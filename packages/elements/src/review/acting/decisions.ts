import { html, nothing, type TemplateResult } from 'lit';
import { DECISIONS_AT, STAGE_DECIDES_IN, type AnswerView, type CommandBody, type DecideItemPayload, type DecisionCode, type DecisionStage } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { isVerified, itemsOf, type ReviewCard, type ReviewItem } from '../review-card.ts';
import { RowPart } from './acting-part.ts';
import { clashPanel } from './clash.ts';
import type { Failure } from './desk.ts';
import type { Draft } from './drafts.ts';
import { failureNote, field, holds } from './fields.ts';
import type { FiguresDraft } from './figures-form.ts';

const FIGURES = new Set<string>(['amended']);
type FiguresPart = typeof import('./figures-form.ts');

type DecisionBody = Extract<CommandBody, { type: 'decideItem' | 'withdrawDecision' }>;

/** A decision on its way, or that did not arrive. */
interface Sent {
  readonly stage: DecisionStage;
  readonly body: DecisionBody;
  readonly at: number;
  hasFailed: boolean;
}

/** Decides item by item: a decision, its justification and, where it corrects, the figures found. By hand, or by keyboard alone. */
export class Decisions extends RowPart {
  protected readonly kind = 'decide';
  readonly #figures = new Map<string, FiguresDraft>();
  readonly #sent = new Map<string, Sent>();
  #part: FiguresPart | undefined;

  /** True while two decisions on one item stand against each other. */
  get hasClash(): boolean {
    return [...this.#sent.keys()].some((item) => this.desk.failures.get(this.placeOf(item))?.clash !== undefined);
  }

  /** The stage this person may decide at now, if any. */
  stage({ review, isReadonly }: ReviewCard): DecisionStage | undefined {
    if (isReadonly || this.host.can()?.can.decideItem?.allowed !== true) return undefined;
    return (['verification', 'appeal'] as const).find((stage) => STAGE_DECIDES_IN[stage].includes(review.state));
  }

  /** Items to decide on at a stage: those the cycle asks of the territory, or those contested. */
  static toDecide({ view }: ReviewCard, stage: DecisionStage): ReviewItem[] {
    return itemsOf(view).filter((item) => (stage === 'appeal' ? item.reply !== undefined || item.answers.some(({ author }) => author === 'appeal') : isVerified(item)));
  }

  static decisionAt = (item: ReviewItem, stage: DecisionStage) => item.decisions?.find((one) => one.stage === stage);

  buttons(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    const stage = this.stage(card);
    if (!stage || !Decisions.toDecide(card, stage).some(({ code }) => code === item.code)) return nothing;
    const { say } = card;
    const decided = Decisions.decisionAt(item, stage);
    const name = html`<span class="vh">${say('comma')}${item.code}</span>`;
    const place = this.placeOf(item.code);
    const mayWithdraw = decided && this.host.can()?.can.withdrawDecision?.allowed === true;
    return html`<div class="acts noprint"><button type="button" class="btn decide" id="decide-${item.code}" data-item=${item.code} aria-expanded=${this.isOpen(item.code)} @click=${() => void this.toggle(item.code)}>${say(decided ? 'decide.again' : 'decide.open')}${name}</button>
      ${mayWithdraw ? html`<button type="button" class="btn quiet" ?disabled=${this.desk.isBusy(place)} @click=${() => void this.#withdraw(item, stage)}>${say('decide.withdraw')}${name}</button>` : nothing}${this.desk.isBusy(place) ? html`<span class="cap" role="status">${say('decide.saving')}</span>` : nothing}</div>`;
  }

  #draftOf(item: ReviewItem, stage: DecisionStage): Draft {
    const decided = Decisions.decisionAt(item, stage);
    return this.drafts.of(this.placeOf(item.code), decided ? { decision: decided.decision, why: decided.justification ?? '' } : {}, this.version);
  }

  /** Two decisions to choose from, or the form, under a row. */
  below(card: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
    const stage = this.stage(card);
    const failure = this.desk.failures.get(this.placeOf(item.code));
    const sent = this.#sent.get(item.code);
    if (!stage) return failureNote(card.say, failure);
    if (failure?.clash && sent) return this.#clash(card, item, sent, failure);
    return this.isOpen(item.code) ? this.#form(card, item, stage) : failureNote(card.say, failure);
  }

  #clash(card: ReviewCard, item: ReviewItem, { stage, body, at }: Sent, failure: Failure): TemplateResult {
    const mine = body.type === 'decideItem' ? body.payload : null;
    // On the version whose values the person has before them.
    const putMine = (): void => void this.#send(item, stage, body, this.version);
    return clashPanel(card, { item, stage, mine, sentAt: at, failure }, { putMine, keepTheirs: () => this.#keepTheirs(item.code) });
  }

  #keepTheirs(item: string): void {
    this.close(item);
    void this.focusButton(item);
  }

  /** The form under a row. */
  #form(card: ReviewCard, item: ReviewItem, stage: DecisionStage): TemplateResult {
    const { say } = card;
    const place = this.placeOf(item.code);
    const draft = this.#draftOf(item, stage);
    const chosen = draft.values['decision'] ?? '';
    const words = (decision: DecisionCode) => say(stage === 'appeal' && decision === 'accepted' ? 'decide.acceptedAppeal' : `decide.${decision}`);
    const title = `t-${item.code}`;
    return html`<form class="explain edit" part="form" data-item=${item.code} aria-labelledby=${title} novalidate @submit=${(event: Event) => this.#submit(event, card, item, stage, false)} @keydown=${(event: KeyboardEvent) => this.#onKey(event, card, item, stage)}>
      <h4 id=${title}>${rich(say('decide.title', { item: isolate(item.code) }))}</h4>
      <div class="choices" role="radiogroup" aria-label=${say('decide.choice')}>${DECISIONS_AT[stage].map((decision) => html`<label><input type="radio" name="d-${item.code}" id="decide-${item.code}-${decision}" value=${decision} .checked=${chosen === decision} @change=${this.#chosen(draft, item)}>${words(decision)}</label>`)}</div>
      ${draft.faults['decision'] ? html`<p class="bad" role="alert">${draft.faults['decision']}</p>` : nothing}
      ${FIGURES.has(chosen) ? this.#fields(card, item) : nothing}
      ${field(this.drafts, draft, { place, name: 'why', label: say(chosen === 'accepted' || chosen === '' ? 'decide.whyOptional' : 'decide.why'), kind: 'area', rows: 2 })}
      ${failureNote(say, this.desk.failures.get(place))}
      <div class="acts"><button type="submit" class="btn primary">${say('decide.save')}</button><button type="button" class="btn" @click=${(event: Event) => this.#submit(event, card, item, stage, true)}>${say('decide.saveNext')}</button><button type="button" class="btn quiet" @click=${() => this.close(item.code)}>${say('decide.close')}</button></div></form>`;
  }

  readonly #chosen = (draft: Draft, item: ReviewItem) => (event: Event): void => {
    this.drafts.set(draft, 'decision')(event);
    if (FIGURES.has(draft.values['decision'] ?? '')) void this.#loadFigures(item);
  };

  async #loadFigures(item: ReviewItem): Promise<void> {
    const { say, card } = this.host;
    this.#part ??= await import('./figures-form.ts').catch(() => undefined);
    await this.#part?.loadEditingLanguage(say().format.language);
    // What was filed, or what the verifier had written, to be corrected.
    const said = [...item.answers].reverse().find(({ author }) => author === 'verifier' || author === 'coach' || author === 'self') as AnswerView | undefined;
    if (this.#part && !this.#figures.has(item.code)) this.#figures.set(item.code, this.#part.newDraft(item, said && { ...said, note: null }, card.view?.version ?? 0, say().format));
    this.redraw();
  }

  #fields(card: ReviewCard, item: ReviewItem): TemplateResult {
    const draft = this.#figures.get(item.code);
    if (!this.#part || !draft) {
      void this.#loadFigures(item);
      return html`<p class="cap" role="status">${card.say('part.loading')}</p>`;
    }
    return this.#part.figuresFields(card, item, draft, () => this.redraw());
  }

  protected override close(item: string): void {
    this.#figures.delete(item);
    this.#sent.delete(item);
    super.close(item);
  }

  /** Ctrl+Enter records and opens the next; Esc closes without recording. */
  #onKey(event: KeyboardEvent, card: ReviewCard, item: ReviewItem, stage: DecisionStage): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit(event, card, item, stage, true);
    else if (event.key === 'Escape') this.close(item.code);
  }

  #submit(event: Event, card: ReviewCard, item: ReviewItem, stage: DecisionStage, goesOn: boolean): void {
    event.preventDefault();
    const { say } = card;
    const place = this.placeOf(item.code);
    const draft = this.#draftOf(item, stage);
    const decision = (draft.values['decision'] ?? '') as DecisionCode | '';
    const justification = draft.values['why']?.trim() ?? '';
    const faults = { decision: decision ? undefined : say('decide.noChoice'), why: decision && decision !== 'accepted' && !justification ? say('decide.noWhy') : undefined };
    if (!holds(this.root, draft, place, faults) || !decision) return this.redraw();
    const figures = this.#readFigures(decision, item, card);
    if (!figures) return this.redraw();
    const payload: DecideItemPayload = { item: item.code, stage, decision, ...(justification && { justification }), ...figures };
    void this.#send(item, stage, { type: 'decideItem', payload }, draft.base, goesOn);
  }

  /** The figures of a correction; `undefined` where something typed cannot be read. */
  #readFigures(decision: DecisionCode, item: ReviewItem, { view, say }: ReviewCard): Pick<DecideItemPayload, 'input' | 'events'> | undefined {
    const draft = this.#figures.get(item.code);
    if (!FIGURES.has(decision)) return {};
    const read = draft && this.#part?.readDraft(draft, view, say.format);
    return read && { input: read.input, events: read.events };
  }

  async #send(item: ReviewItem, stage: DecisionStage, body: DecisionBody, base: number, goesOn = false): Promise<void> {
    const { code } = item;
    const sent: Sent = { stage, body, at: Date.now(), hasFailed: false };
    this.#sent.set(code, sent);
    // Closed at once: the row already shows the decision; it opens again where the server says no.
    this.opened.delete(code);
    const next = goesOn ? this.#next(code, stage) : undefined;
    if (next) this.opened.add(next);
    void (next ? this.focusForm(next) : this.focusButton(code));
    if (await this.desk.send(this.placeOf(code), body, { base, done: () => this.#kept(code, sent) })) return;
    sent.hasFailed = true;
    const isClash = this.desk.failures.get(this.placeOf(code))?.clash !== undefined;
    if (!isClash && body.type === 'decideItem') this.opened.add(code);
    if (isClash && !this.isTypingElsewhere(code)) await this.focus((root) => root.getElementById(`clash-${code}`));
    else this.redraw();
  }

  /** The server has it: what was typed goes, and the form that had opened again. */
  #kept(item: string, { hasFailed }: Sent): void {
    this.drafts.drop(this.placeOf(item));
    this.#figures.delete(item);
    this.#sent.delete(item);
    if (hasFailed && this.opened.delete(item) && !this.isTypingElsewhere(item)) void this.focusButton(item);
  }

  #withdraw(item: ReviewItem, stage: DecisionStage): Promise<void> {
    return this.#send(item, stage, { type: 'withdrawDecision', payload: { item: item.code, stage } }, this.version);
  }

  #next(after: string, stage: DecisionStage): string | undefined {
    const { view } = this.host.card;
    if (!view) return undefined;
    const items = Decisions.toDecide({ view } as ReviewCard, stage);
    const at = items.findIndex(({ code }) => code === after);
    return [...items.slice(at + 1), ...items.slice(0, at)].find((item) => !Decisions.decisionAt(item, stage))?.code;
  }

  /** The arrows go from one line to the next. */
  onKeydown(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || !target.matches('.decide') || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const all = [...(this.root?.querySelectorAll<HTMLElement>('.decide') ?? [])];
    all[Math.min(all.length - 1, Math.max(0, all.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  }

  /** How far one has come, and the keys. */
  note(card: ReviewCard): TemplateResult | typeof nothing {
    const stage = this.stage(card);
    if (!stage) return nothing;
    const { say } = card;
    const items = Decisions.toDecide(card, stage);
    return html`<p class="gloss" role="status">${say('decide.progress', { done: items.filter((item) => Decisions.decisionAt(item, stage)).length, total: items.length })}</p><p class="gloss noprint">${say('decide.keys')}</p>`;
  }
}
