import { route } from '../route-description.values.ts';

/** What a law or a programme asks of plans: sectors, sources, procurement, rules. */
export const PLANNING_ROUTES = {
  listPlanningFrameworks: route({ name: 'listPlanningFrameworks', method: 'GET', path: '/v1/planning-frameworks', access: 'public', personal: false }),
  getPlanningFramework: route({ name: 'getPlanningFramework', method: 'GET', path: '/v1/planning-frameworks/:code/:version', access: 'public', personal: false }),
} as const;
