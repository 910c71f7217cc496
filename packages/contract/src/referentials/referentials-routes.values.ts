import { route } from '../route-description.values.ts';

/** What is asked: grids and cycles. */
export const REFERENTIALS_ROUTES = {
  listReferentials: route({ name: 'listReferentials', method: 'GET', path: '/v1/referentials', access: 'public', personal: false }),
  getReferential: route({ name: 'getReferential', method: 'GET', path: '/v1/referentials/:code/:version', access: 'public', personal: false }),
  listCycles: route({ name: 'listCycles', method: 'GET', path: '/v1/cycles', access: 'public', personal: false }),
  getCycle: route({ name: 'getCycle', method: 'GET', path: '/v1/cycles/:programme/:cycle', access: 'public', personal: false }),
} as const;
