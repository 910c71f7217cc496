import { LitElement, html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { formatFor, type Format } from '../language/format.ts';
import { LanguageController } from '../language/language.controller.ts';
import { createSay, onStringsChange, readingTexts, type Say, type Strings, type Texts } from '../language/strings.ts';
import { VERSION } from '../version.values.ts';
import { JalonErrorEvent } from './events.ts';
import { notice, retryOnly } from './notice.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'roomy';

/**
 * What every widget has: a language taken from the page, texts a host may replace, themes, and a boundary that keeps a fault
 * inside. A widget writes `renderWidget()` and nothing else of this.
 */
export abstract class JalonElement extends LitElement {
  static readonly version: string = VERSION;
  /** Its tag without a suffix: also an attribute each element carries, for rules and queries that hold whatever the suffix. */
  static readonly tag: string = 'jalon-element';
  /** Its languages. */
  static readonly texts: Texts = readingTexts;
  static override properties: Record<string, object> = {
    theme: { reflect: true }, density: { reflect: true },
    numberingSystem: { attribute: 'numbering-system' }, headingLevel: { attribute: 'heading-level', type: Number }, strings: { attribute: false },
  };

  /**
   * `light` unless told; `auto` follows the person's system.
   * @default light
   */
  declare theme: Theme | undefined;
  /**
   * Height of rows and controls.
   * @default normal
   */
  declare density: Density | undefined;
  /**
   * Unicode numbering system of every figure and date, `latn` unless told (`arab` for ١٢٣).
   * @default latn
   */
  declare numberingSystem: string | undefined;
  /**
   * Level of the widget's title among the headings of the page, 1 to 6; 2 unless told. Those below it follow.
   * @default 2
   */
  declare headingLevel: number | undefined;
  /** Messages of this element alone, by key: `{ "gates.title": "Conditions obligatoires" }`. */
  declare strings: Partial<Strings> | undefined;

  /** Writes sentences in the widget's language. Made anew when the language or the texts change. */
  protected say!: Say;
  /** The texts it was made with: those of the element itself, where others have not changed since. */
  #saidWith: unknown = this;
  /** True when the widget reads from right to left. */
  protected rtl = false;
  readonly #language = new LanguageController(this);
  #stopListening: (() => void) | undefined;
  #fault: unknown;

  protected get format(): Format {
    return formatFor(this.#language.tag || 'fr', this.numberingSystem || 'latn');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute((this.constructor as typeof JalonElement).tag, true);
    this.#stopListening = onStringsChange(this.#sayAnew);
    this.#take();
  }

  /** Properties written inside the element as JSON, by those who may not write a script: `<script type="application/json">{ "strings": … }</script>`. */
  #take(): void {
    const data = this.querySelector(':scope>script[type="application/json"]')?.textContent;
    if (!data || this.hasUpdated) return;
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const [name, value] of Object.entries(JSON.parse(data) as object)) if (elementProperties.has(name)) Object.assign(this, { [name]: value as unknown });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** The widget's own markup, drawn inside its root. Called only once its texts are there. */
  protected abstract renderWidget(): TemplateResult | typeof nothing;
  /** What keeps its place while the texts of its language arrive. */
  protected renderWaiting(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override render(): TemplateResult {
    const { format } = this;
    const { texts } = this.constructor as typeof JalonElement;
    const ready = texts.isLoaded(format.language) || this.#languageFailed;
    if (!ready) void texts.load(format.language).catch(() => (this.#languageFailed = true)).finally(this.#sayAnew);
    if (this.#saidWith !== this.strings || this.say.format !== format) this.say = createSay(format, (this.#saidWith = this.strings));
    const { dir: written } = this.#language;
    const dir = written === 'ltr' || written === 'rtl' ? written : format.rtl ? 'rtl' : 'ltr';
    this.rtl = dir === 'rtl';
    return html`<div class="jalon" part="root" lang=${format.language} dir=${dir} @keydown=${this.onKeydown}>${ready ? this.renderWidget() : this.renderWaiting()}</div>`;
  }

  #languageFailed = false;

  readonly #sayAnew = (): void => {
    this.#saidWith = this;
    this.requestUpdate();
  };

  protected override updated(_changed: PropertyValues): void {
    this.#level();
  }

  /** Templates are written for a title of level 2; a page whose outline is another moves them all. */
  #level(): void {
    const level = this.headingLevel ?? 2;
    const shift = level > 0 && level < 7 ? Math.trunc(level) - 2 : 0;
    for (const heading of this.renderRoot.querySelectorAll('h2,h3,h4')) heading.setAttribute('aria-level', String(Math.min(6, Number(heading.tagName[1]) + shift)));
  }

  /** Keys pressed anywhere in the widget. */
  protected onKeydown(_event: KeyboardEvent): void {}

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.#fault === undefined;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#contain(error);
    }
  }

  /** A fault in drawing stays here: the page goes on, the person is told and may try again. */
  #contain(error: unknown): void {
    this.#fault = error ?? new Error('render');
    const root = this.#emptyRoot();
    try {
      const { say } = this;
      const blank = notice({ title: say('crash.title'), say: say('crash.say'), classes: 'err', icon: 'unmet', acts: retryOnly(say, () => this.#recover()), alert: true });
      render(html`<div class="jalon" part="root" lang=${this.format.language} dir=${this.rtl ? 'rtl' : 'ltr'}><div class="body">${blank}</div></div>`, root);
    } catch {
      // No template may be drawn here, by a list of Trusted Types policies without ours: what the page wrote inside is shown.
      root.replaceChildren(document.createElement('slot'));
    }
    this.#level();
    console.error(error);
    this.dispatchEvent(new JalonErrorEvent('render', undefined, error));
  }

  /** The root as before the first drawing: what Lit remembers of a broken one cannot be trusted. */
  #emptyRoot(): HTMLElement {
    const root = this.renderRoot as HTMLElement & { _$litPart$?: unknown };
    root.replaceChildren();
    delete root._$litPart$;
    return root;
  }

  #recover(): void {
    this.#emptyRoot();
    this.#fault = undefined;
    this.requestUpdate();
  }
}
