import { LitElement, css, type CSSResultGroup, type PropertyValues } from 'lit';
import { createReader, type ClientOptions, type JalonClient, type JalonSource } from '@jalon/client';
import { readLanguage } from '../language/language.controller.ts';
import { languageOf } from '../language/format.ts';
import { ClientProvider } from '../shared/client.context.ts';
import { VERSION } from '../version.values.ts';

/** What reads and changes answers, or sends files, fetched at its first call: most readers never need it. Each call is a promise, lists included. */
function fetched<T extends object>(load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  type Call = (...given: unknown[]) => unknown;
  return new Proxy({} as T, { get: (_, name) => async (...given: unknown[]) => ((await (loaded ??= load()))[name as keyof T] as Call)(...given) });
}

/**
 * Says once, for the widgets inside it, which Jalon server they read from and who is asking.
 *
 * The token never stands in an attribute: a page sets `getAccessToken` from its own script, and it is asked each time a token is
 * needed, again when the server refuses the last one. Nothing is stored.
 *
 * @element jalon-provider
 * @attr {string} base-url - Address of the server, `https://jalon.example`.
 * @attr {string} lang - Language of the widgets inside that name none.
 * @prop {GetAccessToken} getAccessToken - Hands over a bearer token, or nothing for a reader who is not signed in.
 * @prop {JalonSource} client - A client of your own, instead of `base-url`: a snapshot, an offline store, a test's.
 * @slot - The page's own content, widgets among it.
 */
export class JalonProvider extends LitElement {
  static readonly version: string = VERSION;
  static readonly tag: string = 'jalon-provider';
  static override properties: Record<string, object> = {
    baseUrl: { attribute: 'base-url' }, getAccessToken: { attribute: false }, client: { attribute: false },
  };
  static override styles: CSSResultGroup = css`:host { display: contents; }`;

  declare baseUrl: string | undefined;
  declare getAccessToken: ClientOptions['getAccessToken'];
  declare client: JalonSource | undefined;

  readonly #context = new ClientProvider(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute('jalon-provider', true);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('baseUrl') || changed.has('getAccessToken') || changed.has('client')) this.#context.value = this.#source();
  }

  #source(): JalonSource | undefined {
    if (this.client) return this.client;
    if (!this.baseUrl) return undefined;
    const { getAccessToken } = this;
    const options = { baseUrl: new URL(this.baseUrl, this.ownerDocument.baseURI), language: languageOf(readLanguage(this).tag), ...(getAccessToken ? { getAccessToken } : {}) };
    const whole = async (): Promise<JalonClient> => (await import('./writer.ts')).createClient(options);
    const source: JalonSource & Pick<JalonClient, 'files'> = { ...createReader(options), assessments: fetched(async () => (await whole()).assessments), files: fetched(async () => (await whole()).files) };
    return source;
  }

  /** By hand: a page whose list of Trusted Types policies lacks ours still shows what it wrote inside. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-provider': JalonProvider;
  }
}
