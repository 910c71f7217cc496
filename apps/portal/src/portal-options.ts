/** Somebody the demonstration lets one be. The secret stays with the agency's own server. */
export interface PortalPersona {
  /** `coach-kolda`: what the page asks a token for. */
  readonly id: string;
  /** Shown beside the role, where the issuer knows it. */
  readonly name?: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface PortalOptions {
  /** Origin of the Jalon server as the reader's browser sees it: `http://127.0.0.1:4173`. */
  readonly serverUrl: string;
  /** Where the agency's server asks for a token (OAuth 2.0, client credentials). */
  readonly tokenEndpoint: string;
  /** The people one may be. A reader without a token is always offered beside them. */
  readonly personas: readonly PortalPersona[];
  /** Folder of the widget's published files, with `integrity.json` in it. That of `@jalon/elements` unless told. */
  readonly cdnFolder?: string | undefined;
  /** Used instead of the global `fetch` to ask for tokens. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Who may be asked for without any credentials: nobody signed in. */
export const VISITOR = 'visitor';
