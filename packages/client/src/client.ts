import { IDENTITY_ROUTES, SERVICE_ROUTES, type Health, type Me } from '@jalon/contract';
import type { Assessments } from './assessments.ts';
import type { CallOptions } from './call-options.ts';
import { hasFields } from './check-answer.ts';
import type { ClientOptions } from './client-options.ts';
import type { ChangeFeed } from './changes.ts';
import type { Files } from './files.ts';
import { createAssessments } from './http-assessments.ts';
import { createChanges } from './http-changes.ts';
import { createFiles } from './http-files.ts';
import { createListOf } from './http-lists.ts';
import { readerOn } from './reader.ts';
import { createResults } from './results/http-results.ts';
import type { Results } from './results/results.ts';
import type { JalonSource } from './source.ts';
import { createTransport } from './transport.ts';
import { uuidOf } from './uuid.ts';

/** The HTTP API, callable. Made by {@link createClient}. */
export interface JalonClient extends JalonSource {
  readonly kind: 'http';
  readonly assessments: Assessments;
  readonly files: Files;
  readonly changes: ChangeFeed;
  readonly results: Results;
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
  const transport = createTransport('createClient', options);
  const { send, baseUrl } = transport;
  return {
    ...readerOn(transport),
    assessments: createAssessments(send, createListOf(send, baseUrl), uuidOf(options)),
    files: createFiles(send),
    changes: createChanges(send, baseUrl),
    results: createResults(send),
    me: (callOptions) => send({ route: IDENTITY_ROUTES.getMe, check: hasFields({ id: 'string', name: 'string', grants: 'object' }), options: callOptions }),
    health: (callOptions) => send({ route: SERVICE_ROUTES.getHealth, check: hasFields({ status: 'string', version: 'string' }), options: callOptions }),
  };
}
