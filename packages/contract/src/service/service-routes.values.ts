import { route } from '../route-description.values.ts';

/** Whether the service runs. */
export const SERVICE_ROUTES = {
  getHealth: route({ name: 'getHealth', method: 'GET', path: '/healthz', access: 'public', personal: false }),
} as const;
