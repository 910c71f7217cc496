import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';

/** What stands in it, as far as leaving goes. */
interface Inside {
  readonly isBusy: () => boolean;
  /** Whether something typed would be lost. */
  readonly isTouched: () => boolean;
  readonly closed: () => void;
}

/** The one dialog of the widget: opened from a button, which gets the focus back; what was typed is not lost without being asked. */
export class Dialog {
  readonly #host: LitElement;
  readonly #inside: Inside;
  #opener = '';
  #shown = '';
  #isAsking = false;

  constructor(host: LitElement, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
  }

  get #element(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  /** Opens it once what it holds is drawn. */
  async open(opener: string): Promise<void> {
    [this.#opener, this.#isAsking] = [opener, false];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#shown = opener;
    const element = this.#element;
    if (element && !element.open) element.showModal();
  }

  close(): void {
    this.#isAsking = false;
    this.#element?.close();
  }

  /** Closes it, or asks first where something typed would be lost. */
  leave(): void {
    if (this.#inside.isBusy()) return;
    if (!this.#inside.isTouched()) return this.close();
    this.#isAsking = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('dlg-stay')?.focus());
  }

  readonly #stay = (): void => {
    this.#isAsking = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#element?.querySelector<HTMLElement>('input, select, textarea, button')?.focus());
  };

  readonly #closed = (): void => {
    // It is told a moment later: another gesture may have begun meanwhile.
    if (this.#opener !== this.#shown || this.#element?.open) return;
    const id = this.#opener;
    this.#opener = this.#shown = '';
    this.#inside.closed();
    this.#host.requestUpdate();
    // What opened it may be gone with what was done: then the next thing to do.
    void this.#host.updateComplete.then(() => { const root = this.#host.shadowRoot; if (id) (root?.getElementById(id) ?? root?.querySelector<HTMLElement>('[part=acting] .primary, [part=acting] .btn'))?.focus(); });
  };

  /** Esc puts aside what is asked, but not what is on its way nor what was typed. */
  readonly #cancelled = (event: Event): void => {
    if (!this.#inside.isBusy() && !this.#inside.isTouched()) return;
    event.preventDefault();
    this.leave();
  };

  draw(say: Say, title: string, content: TemplateResult | typeof nothing, isWide = false): TemplateResult {
    if (content === nothing) return html`<dialog class="dlg" part="dialog" @close=${this.#closed} @cancel=${this.#cancelled}></dialog>`;
    return html`<dialog class=${isWide ? 'dlg big' : 'dlg'} part="dialog" aria-labelledby="dlg-title" @close=${this.#closed} @cancel=${this.#cancelled}><h3 id="dlg-title">${title}</h3>
      ${this.#isAsking ? html`<div class="note warn" part="note" role="alertdialog" aria-labelledby="dlg-lose"><p class="h3" id="dlg-lose">${say('allocation.lose')}</p><div class="acts"><button type="button" class="btn primary" id="dlg-stay" @click=${this.#stay}>${say('allocation.lose.stay')}</button><button type="button" class="btn" id="dlg-lose-it" @click=${() => this.close()}>${say('allocation.lose.leave')}</button></div></div>` : nothing}
      ${content}</dialog>`;
  }
}
