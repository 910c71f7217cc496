import { SCORECARDS_ROUTES } from '@jalon/contract';
import { isMatrix, isScorecard } from './check-answer.ts';
import type { ClientOptions } from './client-options.ts';
import { listsOn } from './reader-lists.ts';
import type { JalonSource } from './source.ts';
import { createTransport, type Transport } from './transport.ts';

/** The HTTP API as far as it is read. */
export type JalonReader = Omit<JalonSource, 'assessments' | 'plans' | 'jobs' | 'allocations' | 'planning'> & { readonly kind: 'http' };

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

export function readerOn(transport: Transport): JalonReader {
  const { send, sendKept } = transport;
  const { scorecards, ...lists } = listsOn(transport);
  return {
    kind: 'http',
    ask: sendKept,
    transport,
    ...lists,
    scorecards: {
      ...scorecards,
      get: ({ territory, programme, cycle }, callOptions) => sendKept({ route: SCORECARDS_ROUTES.getScorecard, params: { territory, programme, cycle }, check: isScorecard, options: callOptions }),
      // Whole countries are not kept here: the browser keeps the answer, and asks whether it still holds.
      matrix: ({ programme, cycle, within }, callOptions) => send({ route: SCORECARDS_ROUTES.getMatrix, params: { programme, cycle }, query: { within }, check: isMatrix, options: callOptions }),
    },
  };
}
