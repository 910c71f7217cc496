import { REFERENTIALS_ROUTES, SCORECARDS_ROUTES, TERRITORIES_ROUTES } from '@jalon/contract';
import { hasFields, isMatrix, isScorecard } from './check-answer.ts';
import { DEFAULTS, TRANSPORT_OPTIONS, refuseUnknownOptions, type ClientOptions } from './client-options.ts';
import { createListOf, type ListOf } from './http-lists.ts';
import { readBaseUrl } from './request-url.ts';
import { createSend, type Send } from './send.ts';
import type { JalonSource } from './source.ts';
import { createTokenSource } from './token.ts';
import { createValidatedCache } from './validated-cache.ts';

/** The HTTP API as far as it is read. */
export type JalonReader = Omit<JalonSource, 'assessments'> & { readonly kind: 'http' };

const OPTIONS = [...TRANSPORT_OPTIONS, 'getAccessToken', 'uuid', 'keep'] as const satisfies readonly (keyof ClientOptions)[];

/** The way to one server, shared by all that is asked of it. */
export interface Transport {
  readonly send: Send;
  /** The same, asking with the tag of what was kept. */
  readonly sendKept: Send;
  readonly list: ListOf;
}

export function createTransport(name: string, options: ClientOptions): Transport {
  refuseUnknownOptions(name, options, OPTIONS);
  const { getAccessToken, keep = DEFAULTS.keep } = options;
  const tokens = getAccessToken && createTokenSource(getAccessToken);
  const send = createSend({ ...options, tokens });
  return { send, sendKept: createSend({ ...options, tokens, kept: createValidatedCache(keep) }), list: createListOf(send, readBaseUrl(options.baseUrl)) };
}

/**
 * What reads, without what writes: for pages that only show, and for widgets, which fetch {@link createClient} when somebody
 * edits. Options and problems are those of `createClient`.
 *
 * @example
 * const reader = createReader({ baseUrl: 'https://jalon.example' });
 * const card = await reader.scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' });
 *
 * @throws {TypeError} When `baseUrl` is not a URL, or an option is unknown.
 */
export const createReader = (options: ClientOptions): JalonReader => readerOn(createTransport('createReader', options));

export function readerOn({ send, sendKept, list }: Transport): JalonReader {
  return {
    kind: 'http',
    ask: sendKept,
    territories: {
      list: (query, callOptions) => list({ route: TERRITORIES_ROUTES.listTerritories, query: { ...query, kind: joined(query?.kind) }, options: callOptions }),
      get: (territory, callOptions) => send({ route: TERRITORIES_ROUTES.getTerritory, params: { territory }, check: hasFields({ id: 'string', name: 'string' }), options: callOptions }),
    },
    referentials: {
      list: (query, callOptions) => list({ route: REFERENTIALS_ROUTES.listReferentials, query, options: callOptions }),
      get: (code, version, callOptions) => send({ route: REFERENTIALS_ROUTES.getReferential, params: { code, version }, check: hasFields({ code: 'string', version: 'string', hash: 'string' }), options: callOptions }),
    },
    cycles: {
      list: (query, callOptions) => list({ route: REFERENTIALS_ROUTES.listCycles, query, options: callOptions }),
      get: (programme, cycle, callOptions) => send({ route: REFERENTIALS_ROUTES.getCycle, params: { programme, cycle }, check: hasFields({ programme: 'string', code: 'string' }), options: callOptions }),
    },
    scorecards: {
      list: (query, callOptions) => list({ route: SCORECARDS_ROUTES.listScorecards, query, options: callOptions }),
      get: ({ territory, programme, cycle }, callOptions) => sendKept({ route: SCORECARDS_ROUTES.getScorecard, params: { territory, programme, cycle }, check: isScorecard, options: callOptions }),
      // Whole countries are not kept here: the browser keeps the answer, and asks whether it still holds.
      matrix: ({ programme, cycle, within }, callOptions) => send({ route: SCORECARDS_ROUTES.getMatrix, params: { programme, cycle }, query: { within }, check: isMatrix, options: callOptions }),
    },
  };
}

const joined = (kind: string | readonly string[] | undefined): string | undefined => (typeof kind === 'object' ? kind.join(',') : kind);
