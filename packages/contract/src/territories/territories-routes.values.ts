import { route } from '../route-description.values.ts';

/** Who: collectivités and areas. */
export const TERRITORIES_ROUTES = {
  listTerritories: route({ name: 'listTerritories', method: 'GET', path: '/v1/territories', access: 'public', personal: false }),
  getTerritory: route({ name: 'getTerritory', method: 'GET', path: '/v1/territories/:territory', access: 'public', personal: false }),
} as const;
