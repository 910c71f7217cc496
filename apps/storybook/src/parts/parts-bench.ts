import { html, LitElement, nothing, type TemplateResult } from 'lit';
import tags, { type Tag } from 'virtual:jalon-manifest';
import { TOKEN_NOTES } from '../theming/token-notes.values.ts';
import { EXAMPLES, type Example } from './examples.values.ts';
import { lead, makeExample } from './make-example.ts';
import { PART_NOTES } from './part-notes.values.ts';
import './parts.css';

const COLOUR = /^#[0-9a-f]{3,6}$/i;
/** As a field of colour wants it: six digits. */
const whole = (colour: string): string => (colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour);

export const tagOf = (name: string): Tag => {
  const tag = tags.find(({ tagName }) => tagName === name);
  if (!tag) throw new Error(`The manifest knows no ${name}.`);
  return tag;
};

/** One widget on a bench: a part is chosen and outlined where it stands, a token is set and holds at once. */
export class PartsBench extends LitElement {
  static override properties = { tag: {}, theme: {}, density: {}, chosen: { state: true }, told: { state: true } };
  declare tag: string;
  declare theme: string;
  declare density: string;
  declare chosen: string;
  declare told: string;

  readonly #outline = new CSSStyleSheet();
  #shown: { readonly name: string; readonly widget: HTMLElement } | undefined;

  constructor() {
    super();
    this.chosen = '';
    this.told = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#outline];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#outline);
  }

  protected override updated(): void {
    const widget = this.#shown?.widget ?? this.#show('reading');
    widget.setAttribute('theme', this.theme);
    widget.setAttribute('density', this.density);
  }

  #example(name: string): Example {
    const example = EXAMPLES[this.tag]?.[name];
    if (!example) throw new Error(`${this.tag} has no example called ${name}.`);
    return example;
  }

  #show(name: string): HTMLElement {
    const widget = makeExample(this.tag, this.#example(name));
    widget.setAttribute('theme', this.theme);
    widget.setAttribute('density', this.density);
    widget.setAttribute('heading-level', '2');
    this.querySelector('.live')?.replaceChildren(widget);
    this.#shown = { name, widget };
    return widget;
  }

  /** Shows an example that has the part, outlines it, says how many there are. */
  async choose(part: string): Promise<number> {
    const { example = 'reading' } = PART_NOTES[this.tag]?.[part] ?? {};
    this.chosen = part;
    const isThere = this.#shown?.name === example;
    const widget = isThere && this.#shown ? this.#shown.widget : this.#show(example);
    const { gestures = [], ...rest } = this.#example(example);
    const found = await lead(widget, isThere ? rest : { ...rest, gestures }, part);
    // Drawn within the edges: what scrolls in itself would hide a line around them.
    this.#outline.replaceSync(`${this.tag}::part(${part}) { outline: 3px solid #b8321c; outline-offset: -3px; }`);
    found[0]?.scrollIntoView({ block: 'nearest' });
    this.told = `::part(${part}) : ${found.length} à l’écran.`;
    await this.updateComplete;
    return found.length;
  }

  /** Sets a token on the ground the widget stands on, as a page would; an empty value gives it up. */
  set(token: string, value: string): void {
    this.querySelector<HTMLElement>('.live')?.style.setProperty(token, value);
  }

  readonly #reset = (): void => {
    this.querySelector('.live')?.removeAttribute('style');
    for (const field of this.querySelectorAll<HTMLInputElement>('.tokens-set input')) field.value = field.defaultValue;
  };

  #part(name: string, note: string | undefined): TemplateResult {
    return html`<li><button type="button" aria-pressed=${this.chosen === name} @click=${() => void this.choose(name)}><code>::part(${name})</code></button> ${note}</li>`;
  }

  #token(name: string, standard: string | undefined): TemplateResult {
    const isColour = COLOUR.test(standard ?? '');
    const value = isColour ? whole(standard ?? '') : '';
    return html`<li><label><code>${name}</code> ${TOKEN_NOTES[name]}
      <input type=${isColour ? 'color' : 'text'} name=${name} value=${value} placeholder=${isColour ? nothing : (standard ?? 'celle de l’appareil')} @input=${({ target }: Event) => this.set(name, (target as HTMLInputElement).value)}></label></li>`;
  }

  override render(): TemplateResult {
    const { cssParts, cssProperties, tagName } = tagOf(this.tag);
    return html`<h1><code>&lt;${tagName}&gt;</code> : parties et jetons</h1>
      <div class="bench"><div class="live"></div><div class="choices">
        <h2>Parties</h2><p role="status">${this.told || 'Choisissez une partie : elle s’entoure de rouge.'}</p>
        <ul>${cssParts.map(({ name }) => this.#part(name, PART_NOTES[tagName]?.[name]?.note))}</ul>
        <h2>Jetons</h2><p>Ce qui est réglé ici vaut aussitôt. <button type="button" @click=${this.#reset}>Tout remettre</button></p>
        <ul class="tokens-set">${cssProperties.map((token) => this.#token(token.name, token.default))}</ul></div></div>`;
  }
}
customElements.define('parts-bench', PartsBench);
