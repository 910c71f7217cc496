import { route } from '../route-description.values.ts';

/** How territories stand. */
export const SCORECARDS_ROUTES = {
  listScorecards: route({ name: 'listScorecards', method: 'GET', path: '/v1/scorecards', access: 'public', personal: true }),
  getScorecard: route({ name: 'getScorecard', method: 'GET', path: '/v1/scorecards/:programme/:cycle/:territory', access: 'public', personal: true, object: 'territory' }),
  getMatrix: route({ name: 'getMatrix', method: 'GET', path: '/v1/matrices/:programme/:cycle', access: 'public', personal: true }),
} as const;
