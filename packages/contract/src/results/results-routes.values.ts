import { route } from '../route-description.values.ts';

/** Published results, signed. */
export const RESULTS_ROUTES = {
  getResult: route({ name: 'getResult', method: 'GET', path: '/v1/results/:programme/:cycle/:territory', access: 'public', personal: false, object: 'territory' }),
} as const;

/** Where the public keys stand, relative to the base URL. Not an operation: any JOSE library reads it. */
export const RESULT_KEYS_PATH = '/.well-known/jalon-keys.json';
