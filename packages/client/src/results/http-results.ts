import { RESULTS_ROUTES, RESULT_KEYS_PATH } from '@jalon/contract';
import { hasFields } from '../check-answer.ts';
import type { Send } from '../send.ts';
import type { Results } from './results.ts';

/** Not an operation of the contract: a document any JOSE library reads. */
const KEYS = { name: 'getResultKeys', method: 'GET', path: RESULT_KEYS_PATH, access: 'public', personal: false } as const;

export const createResults = (send: Send): Results => ({
  get: ({ territory, programme, cycle }, options) =>
    send({ route: RESULTS_ROUTES.getResult, params: { territory, programme, cycle }, check: hasFields({ sheet: 'object', protected: 'string', signature: 'string' }), options }),
  keys: (options) => send({ route: KEYS, check: hasFields({ keys: 'object' }), options }),
});
