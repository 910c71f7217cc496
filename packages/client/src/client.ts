import { ROUTES, type Health, type Me } from '@jalon/contract';
import type { Assessments } from './assessments.ts';
import type { CallOptions } from './call-options.ts';
import { hasFields, isScorecard } from './check-answer.ts';
import { DEFAULTS, TRANSPORT_OPTIONS, refuseUnknownOptions, type ClientOptions } from './client-options.ts';
import { createAssessments } from './http-assessments.ts';
import { createListOf } from './http-lists.ts';
import { readBaseUrl } from './request-url.ts';
import { createSend } from './send.ts';
import type { JalonSource } from './source.ts';
import { createTokenSource } from './token.ts';
import { createValidatedCache } from './validated-cache.ts';

/** The HTTP API, callable. Made by {@link createClient}. */
export interface JalonClient extends JalonSource {
  readonly kind: 'http';
  readonly assessments: Assessments;
  /**
   * Who the caller is, and where their roles hold.
   *
   * @example
   * const { name, grants } = await jalon.me();
   *
   * @throws {JalonProblem} `not-signed-in` without a token, `token-expired` when a fresh one was not handed over.
   */
  me(options?: CallOptions): Promise<Me>;
  /**
   * Whether the server and its database answer.
   *
   * @example
   * const { status, version } = await jalon.health();
   */
  health(options?: CallOptions): Promise<Health>;
}

const OPTIONS = [...TRANSPORT_OPTIONS, 'getAccessToken', 'uuid', 'keep'] as const satisfies readonly (keyof ClientOptions)[];

/**
 * A client of one Jalon server, for browsers and Node. Reads are tried again when they fail for a passing reason, and so are
 * commands, because their id keeps them from being carried out twice. Each call ends within `timeouts.totalMs`.
 *
 * @example
 * const jalon = createClient({
 *   baseUrl: 'https://jalon.example',
 *   getAccessToken: async ({ reason, signal }) => (await fetch(`/token?fresh=${reason === 'unauthorized'}`, { signal })).text(),
 * });
 * const card = await jalon.scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' });
 *
 * @throws {TypeError} When `baseUrl` is not a URL, or an option is unknown.
 */
export function createClient(options: ClientOptions): JalonClient {
  refuseUnknownOptions('createClient', options, OPTIONS);
  const { getAccessToken, keep = DEFAULTS.keep } = options;
  const tokens = getAccessToken && createTokenSource(getAccessToken);
  const send = createSend({ ...options, tokens });
  const sendKept = createSend({ ...options, tokens, kept: createValidatedCache(keep) });
  const list = createListOf(send, readBaseUrl(options.baseUrl));
  const uuid = () => options.uuid?.() ?? globalThis.crypto.randomUUID();

  return {
    kind: 'http',
    territories: {
      list: (query, callOptions) => list({ route: ROUTES.listTerritories, query: { ...query, kind: joined(query?.kind) }, options: callOptions }),
      get: (territory, callOptions) => send({ route: ROUTES.getTerritory, params: { territory }, check: hasFields({ id: 'string', name: 'string' }), options: callOptions }),
    },
    referentials: {
      list: (query, callOptions) => list({ route: ROUTES.listReferentials, query, options: callOptions }),
      get: (code, version, callOptions) => send({ route: ROUTES.getReferential, params: { code, version }, check: hasFields({ code: 'string', version: 'string', hash: 'string' }), options: callOptions }),
    },
    cycles: {
      list: (query, callOptions) => list({ route: ROUTES.listCycles, query, options: callOptions }),
      get: (programme, cycle, callOptions) => send({ route: ROUTES.getCycle, params: { programme, cycle }, check: hasFields({ programme: 'string', code: 'string' }), options: callOptions }),
    },
    scorecards: {
      list: (query, callOptions) => list({ route: ROUTES.listScorecards, query, options: callOptions }),
      get: ({ territory, programme, cycle }, callOptions) => sendKept({ route: ROUTES.getScorecard, params: { territory, programme, cycle }, check: isScorecard, options: callOptions }),
    },
    assessments: createAssessments(send, list, uuid),
    me: (callOptions) => send({ route: ROUTES.getMe, check: hasFields({ id: 'string', name: 'string', grants: 'object' }), options: callOptions }),
    health: (callOptions) => send({ route: ROUTES.getHealth, check: hasFields({ status: 'string', version: 'string' }), options: callOptions }),
  };
}

const joined = (kind: string | readonly string[] | undefined): string | undefined => (typeof kind === 'object' ? kind.join(',') : kind);
