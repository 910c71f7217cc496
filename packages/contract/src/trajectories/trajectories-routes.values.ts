import { route } from '../route-description.values.ts';

/** How one territory stands, cycle after cycle. Apart from the scorecards: no page asks for it at once. */
export const TRAJECTORIES_ROUTES = {
  getTrajectory: route({ name: 'getTrajectory', method: 'GET', path: '/v1/trajectories/:programme/:territory', access: 'public', personal: true, object: 'territory' }),
} as const;
