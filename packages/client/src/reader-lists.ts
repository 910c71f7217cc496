import { REFERENTIALS_ROUTES, SCORECARDS_ROUTES, TERRITORIES_ROUTES } from '@jalon/contract';
import { hasFields } from './check-answer.ts';
import { createListOf } from './http-lists.ts';
import type { JalonSource } from './source.ts';
import type { Transport } from './transport.ts';

/** What is read beside a card or a matrix. */
export type ReaderLists = Pick<JalonSource, 'territories' | 'referentials' | 'cycles'> & { readonly scorecards: Pick<JalonSource['scorecards'], 'list'> };

export function listsOn({ send, baseUrl }: Transport): ReaderLists {
  const list = createListOf(send, baseUrl);
  return {
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
    scorecards: { list: (query, callOptions) => list({ route: SCORECARDS_ROUTES.listScorecards, query, options: callOptions }) },
  };
}

const joined = (kind: string | readonly string[] | undefined): string | undefined => (typeof kind === 'object' ? kind.join(',') : kind);
