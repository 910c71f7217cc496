import type { CSSResult, ReactiveControllerHost } from 'lit';

interface Loaded {
  /** What dresses the part, added to the widget's own sheets. */
  readonly styles?: CSSResult | undefined;
}

/** A part of a widget that loads when it is wanted. Until then `value` is undefined; a failed load may be tried again. */
export class Part<T extends Loaded> {
  value: T | undefined;
  hasFailed = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #import: () => Promise<T>;
  #loading: Promise<T | undefined> | undefined;

  constructor(host: ReactiveControllerHost & Element, load: () => Promise<T>) {
    this.#host = host;
    this.#import = load;
  }

  load(): Promise<T | undefined> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<T | undefined> {
    this.hasFailed = false;
    try {
      this.value = await this.#import();
      adopt(this.#host.shadowRoot, this.value.styles);
    } catch (error) {
      console.error(error);
      this.hasFailed = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
    return this.value;
  }
}

function adopt(root: ShadowRoot | null, styles: CSSResult | undefined): void {
  const sheet = styles?.styleSheet;
  if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
