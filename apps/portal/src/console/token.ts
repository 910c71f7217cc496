import type { GetAccessToken, JalonSource } from '@jalon/client';

interface TokenHolder extends HTMLElement {
  getAccessToken?: GetAccessToken;
  client?: JalonSource;
}

/** The provider the agency's own script was given, and how a token is asked for. Read before the widgets are defined: they take the property over. */
export const provider = document.querySelector<TokenHolder>('jalon-provider');
export const getAccessToken: GetAccessToken = provider?.getAccessToken ?? (() => undefined);
