import { readBaseUrl } from './base-url.ts';
import { DEFAULTS, TRANSPORT_OPTIONS, type ClientOptions } from './client-options.ts';
import { refuseUnknownOptions } from './option-faults.ts';
import { createSend, type Send, type SendParts } from './send.ts';
import { createTokenSource } from './token.ts';
import { createValidatedCache } from './validated-cache.ts';

const OPTIONS = [...TRANSPORT_OPTIONS, 'getAccessToken', 'uuid', 'keep'] as const satisfies readonly (keyof ClientOptions)[];

/** The way to one server, shared by all that is asked of it. */
export interface Transport {
  /** Without a closing slash. */
  readonly baseUrl: string;
  readonly send: Send;
  /** The same, asking with the tag of what was kept. */
  readonly sendKept: Send;
  /** What it sends with. */
  readonly parts: SendParts & Pick<ClientOptions, 'uuid'>;
}

export function createTransport(name: string, options: ClientOptions): Transport {
  refuseUnknownOptions(name, options, OPTIONS);
  const { getAccessToken, keep = DEFAULTS.keep } = options;
  const tokens = getAccessToken && createTokenSource(getAccessToken);
  const parts = { ...options, tokens };
  return { baseUrl: readBaseUrl(options.baseUrl), send: createSend(parts), sendKept: createSend({ ...parts, kept: createValidatedCache(keep) }), parts };
}
