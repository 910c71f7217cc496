import { route } from '../route-description.values.ts';

/** How one territory stands, cycle after cycle: anyone may ask, and is told of each what they may read. Apart from the scorecards, as no page asks for it at once. */
export const TRAJECTORIES_ROUTES = {
  getTrajectory: route({ name: 'getTrajectory', method: 'GET', path: '/v1/trajectories/:programme/:territory', access: 'public', personal: true }),
} as const;
