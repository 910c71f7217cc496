import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import type { Language } from '@jalon/core/shared';
import { addStrings } from '../../language/strings.ts';
import { focusOn } from '../../shared/focus-on.ts';
import { mark } from '../../shared/icons.ts';
import { Part } from '../../shared/part.ts';
import type { Card } from '../card.ts';
import type { CardController } from '../card.controller.ts';
import { proofLines } from '../evidence/proof-lines.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import { Years } from '../trajectory/entry.ts';
import type { Cannot, WhatIf } from '../what-if/what-if.ts';
import { besidesFr } from './fr.ts';
import { runningHead, signOff } from './paper.ts';

export { styles } from './besides.css.ts';

addStrings('fr', besidesFr);

/** What stands beside the reading of a card, and loads once one is shown: the tools of its head, and what they open. */
export class Besides implements ReactiveController {
  /** Every explanation stands open, for paper. */
  isWhole = false;
  readonly #host: DetailsHost;
  readonly #card: CardController;
  readonly #source: () => JalonSource | undefined;
  readonly #trying: Part<typeof import('../what-if/what-if.ts')>;
  readonly #evidence: Part<typeof import('../evidence/proofs.ts')>;
  readonly #commenting: Part<typeof import('../comments/comments.ts')>;
  readonly #totals: Part<typeof import('../totals/totals.ts')>;
  readonly #years: Years;
  #trial: { readonly of: string; readonly whatIf: WhatIf } | undefined;
  /** Why there is no simulation, for the card it was asked of. */
  #cannot: { readonly of: string; readonly why: Cannot | 'part' } | undefined;
  #isOpening = false;
  #running = '';
  /** The figure whose origin is shown; empty where none is. */
  #figure = '';
  #listening: EventTarget | null = null;

  constructor(host: DetailsHost, source: () => JalonSource | undefined, card: CardController) {
    this.#host = host;
    this.#card = card;
    this.#source = source;
    host.addController(this);
    this.#totals = new Part(host, () => import('../totals/totals.ts'));
    this.#years = new Years(host, source);
    this.#trying = new Part(host, () => import('../what-if/what-if.ts'));
    this.#evidence = new Part(host, () => import('../evidence/proofs.ts'));
    this.#commenting = new Part(host, () => import('../comments/comments.ts'));
  }

  /** Whose card it is, said again by the sheet on each page: the head of a table is repeated there. */
  hostUpdated(): void {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.jalon');
    if (root && root !== this.#listening) (this.#listening = root).addEventListener('click', this.#onFigure);
    if (root && this.#running) root.style.setProperty('--_running', JSON.stringify(this.#running));
  }

  /** The buttons of the head. */
  tools(card: Card): TemplateResult {
    const { say, view } = card;
    const proofs = proofLines(view).length;
    return html`${this.#source() ? html`<button type="button" class="btn" id="try" ?disabled=${this.#isOpening} aria-busy=${this.#isOpening ? 'true' : nothing} @pointerenter=${this.#prepare} @focus=${this.#prepare} @click=${() => void this.#try(card)}>${say('tools.try')}</button>` : nothing}
      ${view.grid.basis === 'outline' ? nothing : html`<button type="button" class="btn" id="list-proofs" aria-expanded=${this.#proofs?.isListed ?? false} @click=${() => void this.#list(card)}>${say('tools.proofs', { count: proofs })}</button>`}
      <button type="button" class="btn" @click=${() => globalThis.print()}>${say('head.print')}</button>
      ${view.grid.basis === 'outline' ? nothing : html`<button type="button" class="btn" @click=${() => void this.#printWhole(card)}>${say('tools.printAll')}</button>`}`;
  }

  /** What stands in the place of the card. */
  instead(card: Card): TemplateResult | undefined {
    if (this.#trial?.of !== card.view.assessmentId) this.#end();
    return this.#trial?.whatIf.render(card, (trial) => this.#total(trial));
  }

  /** What stands under the head: why something asked for there is not to be had. */
  note({ say, view }: Card): TemplateResult | typeof nothing {
    if (this.#cannot?.of !== view.assessmentId) return nothing;
    const { why } = this.#cannot;
    return html`<div class="note noprint" part="note" role="alert"><p class="h3">${mark('na', 'c-na')}<span>${why === 'part' ? say('part.failed') : say('what.cannot')}</span></p>${why === 'part' ? nothing : html`<p>${say(`what.cannot.${why}`)}</p>`}</div>`;
  }

  /** What follows the indicators. */
  after(card: Card): TemplateResult {
    const { say } = card;
    this.#running = runningHead(card);
    return html`${this.#total(card)}${this.#proofs?.section(card) ?? nothing}${this.#comments(card)}${this.#years.section(card)}<p class="cap foot" part="foot">${say('foot.zero')}</p>${signOff(card)}`;
  }

  /** A figure was pressed: where it comes from, and back. */
  readonly #onFigure = (event: Event): void => {
    const figure = (event.target as Element).closest<HTMLElement>('[data-figure]')?.dataset['figure'];
    if (figure) void this.#open(figure);
  };

  async #open(figure: string): Promise<void> {
    const part = await this.#totals.load();
    const language = this.#host.shadowRoot?.querySelector('.jalon')?.getAttribute('lang') ?? 'fr';
    await part?.texts.load(language as Language).catch(() => undefined);
    this.#figure = figure;
    await focusOn(this.#host, 'totals');
  }

  #total(card: Card): TemplateResult | typeof nothing {
    if (!this.#figure) return nothing;
    if (this.#totals.hasFailed) return html`<p role="alert" id="totals" tabindex="-1">${card.say('part.failed')}</p>`;
    const back = (): void => {
      const button = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(this.#figure)}"]`);
      this.#figure = '';
      this.#host.requestUpdate();
      button?.focus();
    };
    return this.#totals.value?.total(card, this.#figure, back) ?? nothing;
  }

  /** Absent until its part is there. */
  get #proofs() {
    return this.#evidence.value?.proofsOf(this.#host, this.#source);
  }

  async #list({ say, view }: Card): Promise<void> {
    const part = await this.#evidence.load();
    if (part) return part.proofsOf(this.#host, this.#source).toggle(say);
    this.#cannot = { of: view.assessmentId, why: 'part' };
    this.#host.requestUpdate();
  }

  /** Comments of the whole dossier, for those who read it while it is reviewed: nobody else is shown that there are any. */
  #comments(card: Card): TemplateResult | typeof nothing {
    const { say, view } = card;
    const count = [...view.gates, ...view.domains.flatMap(({ indicators }) => indicators)].reduce((sum, { comments = 0 }) => sum + comments, 0);
    if (!this.#source()?.assessments || (count === 0 && (!view.review || view.review.state === 'published'))) return nothing;
    const part = this.#commenting.value?.commentsOf(this.#host, this.#card, say);
    const isOpen = part?.isOpen('') ?? false;
    const toggle = async (): Promise<void> => (await this.#commenting.load())?.commentsOf(this.#host, this.#card, say).toggle('', say);
    return html`<section class="sec ${isOpen ? '' : 'noprint'}" part="comments" aria-labelledby="comments"><h3><button type="button" class="exp" id="comments" aria-expanded=${isOpen} @click=${() => void toggle()}>${say('tools.comments', { count })}${mark('down')}</button></h3>${this.#commenting.hasFailed ? html`<p role="alert">${say('part.failed')}</p>` : part?.render(card, '') ?? nothing}</section>`;
  }

  /** True while a comment is typed, or on its way. */
  get hasUnsavedChanges(): boolean {
    return this.#commenting.value?.typesIn(this.#host) ?? false;
  }

  /** Opens every explanation for the time of printing, and leaves the card as it was. */
  async #printWhole(card: Card): Promise<void> {
    await import('../explanation/details.controller.ts').catch(() => undefined);
    card.prepare();
    this.isWhole = true;
    this.#host.requestUpdate();
    // What explains draws itself once it is there; what it asks may come after.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve)).then(() => this.#host.updateComplete);
    const done = (): void => {
      this.isWhole = false;
      this.#host.requestUpdate();
    };
    globalThis.addEventListener('afterprint', done, { once: true });
    globalThis.print();
  }

  readonly #prepare = (): void => void this.#trying.load();

  async #try({ view, say }: Card): Promise<void> {
    const source = this.#source();
    if (!source) return;
    this.#isOpening = true;
    this.#cannot = undefined;
    this.#host.requestUpdate();
    const part = await this.#trying.load();
    const opened = await part?.WhatIf.open(this.#host, source, view, { say, leave: this.#leave });
    this.#isOpening = false;
    if (opened === undefined || typeof opened === 'string') this.#cannot = { of: view.assessmentId, why: opened ?? 'part' };
    else this.#trial = { of: view.assessmentId, whatIf: opened };
    await focusOn(this.#host, this.#trial ? 'what-if' : 'try');
  }

  #end(): void {
    if (!this.#trial) return;
    this.#trial.whatIf.end();
    this.#trial = undefined;
  }

  readonly #leave = (): void => {
    this.#end();
    void focusOn(this.#host, 'try');
  };
}
