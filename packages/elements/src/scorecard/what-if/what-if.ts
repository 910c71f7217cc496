import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import type { ScorecardView } from '@jalon/core/assessment';
import { addStrings, createTexts, type Say } from '../../language/strings.ts';
import { focusOn } from '../../shared/focus-on.ts';
import { runningHead } from '../besides/paper.ts';
import type { Card } from '../card.ts';
import { newDraft, readDraft, type Draft, type Item } from '../editing/draft.ts';
import { loadEditingLanguage } from '../editing/language.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import { head } from '../templates/head.ts';
import { gates } from '../templates/gates.ts';
import { domains } from '../templates/domains.ts';
import { Bench, itemsIn, readFacts, type BenchFacts, type Supposed, type Suppositions } from './bench.ts';
import { whatIfFr } from './fr.ts';
import { Steps } from './steps.ts';
import { banner } from './templates/banner.ts';
import { comparison, heard } from './templates/comparison.ts';
import { itemForm } from './templates/item-form.ts';
import { paths } from './templates/paths.ts';
import { supposedLines } from './templates/supposed.ts';

export { styles } from './what-if.css.ts';

addStrings('fr', whatIfFr);
const texts = createTexts({ en: () => import('./en.ts'), ar: () => import('./ar.ts') });

/** What one item is supposed to be as it is typed, beside what it makes: a field half typed supposes nothing new. */
interface Trial { readonly values: Draft['values']; readonly dates: Draft['dates']; readonly supposed: Supposed | undefined; readonly isMet: boolean }
type Trials = ReadonlyMap<string, Trial>;

const NOTHING: Trials = new Map();
/** How long a hand may pause before the new figures are read out, in ms. */
const HEARD_AFTER = 500;

/** Why nothing can be tried on a card: a key of the group `what.cannot`. */
export type Cannot = 'imported' | 'outline' | 'private' | 'failed';

/** A card on which one tries other answers. Nothing of it leaves the page: the source is only read, for grid, cycle and territory. */
export class WhatIf implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #facts: BenchFacts;
  readonly #leave: () => void;
  readonly #open = new Set<string>();
  readonly #steps = new Steps<Trials>(NOTHING);
  readonly #drafts = new Map<string, Draft>();
  #bench: Bench;
  #trial: ScorecardView;
  #say: Say;
  #words = '';
  #running = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  private constructor(host: DetailsHost, bench: Bench, facts: BenchFacts, { say, leave }: { say: Say; leave: () => void }) {
    this.#host = host;
    this.#facts = facts;
    this.#bench = bench;
    this.#trial = bench.suppose(new Map());
    this.#say = say;
    this.#leave = leave;
    this.#words = say('what.entered');
    host.addController(this);
  }

  /** Opens a simulation on a card, or says why there can be none. */
  static async open(host: DetailsHost, source: JalonSource, view: ScorecardView, scene: { say: Say; leave: () => void }): Promise<WhatIf | Cannot> {
    const { language } = scene.say.format;
    const words = Promise.all([texts.load(language).catch(() => undefined), loadEditingLanguage(language)]);
    const refusal = view.grid.basis === 'outline' ? 'outline' : view.imported.length > 0 ? 'imported' : undefined;
    const facts = refusal ? undefined : await readFacts(source, view).catch(() => undefined);
    await words;
    if (!facts) return refusal ?? 'failed';
    const bench = new Bench(view, facts);
    return bench.isFaithful ? new WhatIf(host, bench, facts, scene) : 'private';
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** Left: nothing of it stays. */
  end(): void {
    clearTimeout(this.#pause);
    this.#host.removeController(this);
  }

  /** Rows of what is supposed are marked, beside the words that say so. */
  hostUpdated(): void {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.sim');
    if (!root) return;
    // Said again by the sheet at each heading and on each page.
    root.style.setProperty('--_sim', JSON.stringify(this.#say('what.mark')));
    root.style.setProperty('--_running', JSON.stringify(`${this.#say('what.mark')} · ${this.#running}`));
    for (const row of root.querySelectorAll<HTMLElement>('[data-item]')) row.toggleAttribute('data-supposed', this.#steps.now.has(row.dataset['item'] ?? ''));
  }

  get isUntouched(): boolean {
    return this.#steps.now === NOTHING;
  }

  /** What stands in the place of the card. A card that moved under it keeps what is supposed. */
  render(real: Card, after: (card: Card) => TemplateResult | typeof nothing = () => nothing): TemplateResult {
    this.#say = real.say;
    this.#follow(real.view);
    this.#running = runningHead(real);
    const card: Card = {
      ...real, view: this.#trial, isOpen: (item) => this.#open.has(item), toggle: (item) => this.#toggle(item), goTo: (item) => void this.#goTo(item), prepare: () => undefined,
      isSaving: false, isPending: () => false, explain: (item) => this.#form(real, card, item),
    };
    const suppositions = this.#suppositions;
    return html`<div class="sim" part="simulation" role="region" aria-labelledby="what-if" @keydown=${this.#onKeydown}>${banner(card, {
      canUndo: this.#steps.canUndo, canRedo: this.#steps.canRedo, canReset: !this.isUntouched, words: this.#words, undo: () => this.#go(() => this.#steps.undo()), redo: () => this.#go(() => this.#steps.redo()), reset: () => this.#go(() => this.#steps.reset()), leave: this.#leave,
    })}${head(card, false)}${comparison(real, card)}${supposedLines(real, card, suppositions, (item) => this.#resetItem(item, 'what-supposed'))}
      ${paths(card, (window) => this.#bench.openings(window, suppositions, card.view.steps.map(({ item }) => item)), (items) => this.#meet(items, 'what-supposed'))}${gates(card)}${domains(card)}${after(card)}</div>`;
  }

  get #suppositions(): Suppositions {
    return new Map([...this.#steps.now].flatMap(([item, { supposed }]) => (supposed ? [[item, supposed] as const] : [])));
  }

  #follow(real: ScorecardView): void {
    if (real === this.#bench.real) return;
    this.#bench = new Bench(real, this.#facts);
    this.#trial = this.#bench.suppose(this.#suppositions);
  }

  /** The fields of an item, and why it would have its points. */
  #form(real: Card, card: Card, item: Item): TemplateResult {
    const draft = this.#draftOf(item.code);
    const { isMet = false } = this.#steps.now.get(item.code) ?? {};
    return itemForm(real, card, { item, draft, isMet, isSupposed: this.#steps.now.has(item.code), changed: () => this.#typed(draft), meet: (isNow) => (isNow ? this.#meet([item.code]) : this.#resetItem(item.code)), reset: () => this.#resetItem(item.code, `b-${item.code}`) });
  }

  #real(code: string): Item | undefined {
    return itemsIn(this.#bench.real).find((item) => item.code === code);
  }

  /** Begins on what counts; shows what was typed, were it taken back and done again. */
  #draftOf(code: string): Draft {
    const item = this.#real(code) as Item;
    const trial = this.#steps.now.get(code);
    let draft = this.#drafts.get(code);
    if (!draft) this.#drafts.set(code, (draft = newDraft(item, item.answers.find(({ ofRecord }) => ofRecord), 0, this.#say.format)));
    if (trial) Object.assign(draft, { values: { ...trial.values }, dates: { ...trial.dates } });
    return draft;
  }

  #typed(draft: Draft): void {
    // A judgement counts with its justification: here the trial is the reason.
    const answer = readDraft(Object.assign(draft, { note: draft.note || '-' }), this.#bench.real, this.#say.format);
    const before = this.#steps.now.get(draft.item);
    const supposed: Supposed | undefined = answer ? { isMet: false, input: answer.input, events: answer.events } : before?.supposed;
    const trial: Trial = { values: { ...draft.values }, dates: { ...draft.dates }, supposed, isMet: false };
    const touched = [...Object.keys(draft.values), ...Object.keys(draft.dates)].find((code) => draft.values[code] !== before?.values[code] || draft.dates[code] !== before?.dates[code]);
    this.#go(() => this.#steps.take(new Map(this.#steps.now).set(draft.item, trial), `${draft.item} ${touched ?? ''}`), false);
  }

  /** Supposes items met, in one step; `stay` is where the hand is left, as what it pressed goes away with what it did. */
  #meet(items: readonly string[], stay = ''): void {
    const met = items.map((code) => {
      const { values, dates } = this.#draftOf(code);
      return [code, { values: { ...values }, dates: { ...dates }, supposed: { isMet: true }, isMet: true }] as const;
    });
    this.#go(() => this.#steps.take(new Map([...this.#steps.now, ...met])));
    if (stay) void focusOn(this.#host, stay);
  }

  #resetItem(code: string, stay = ''): void {
    this.#go(() => this.#steps.take(new Map([...this.#steps.now].filter(([item]) => item !== code))));
    if (stay) void focusOn(this.#host, stay);
  }

  #go(step: () => void, isStep = true): void {
    step();
    // What was typed is in the steps: drafts begin again from there.
    if (isStep) this.#drafts.clear();
    this.#trial = this.#bench.suppose(this.#suppositions);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#words = heard(this.#say, this.#bench.real, this.#trial);
      this.#host.requestUpdate();
    }, HEARD_AFTER);
    this.#host.requestUpdate();
  }

  #toggle(item: string): void {
    if (!this.#open.delete(item)) this.#open.add(item);
    this.#host.requestUpdate();
  }

  async #goTo(item: string): Promise<void> {
    this.#open.add(item);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const button = this.#host.shadowRoot?.getElementById(`b-${item}`);
    button?.focus();
    button?.scrollIntoView({ block: 'center' });
  }

  /** Ctrl+Z and Ctrl+Shift+Z anywhere in it, but in a field of text: there the browser undoes letters. Nothing of it reaches the card beneath. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLInputElement ? !['radio', 'checkbox'].includes(target.type) : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    this.#go(() => (event.shiftKey ? this.#steps.redo() : this.#steps.undo()));
  };
}
