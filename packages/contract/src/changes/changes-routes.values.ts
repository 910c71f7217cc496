import { route } from '../route-description.values.ts';

/** What happened since, for systems that follow. */
export const CHANGES_ROUTES = {
  getChanges: route({ name: 'getChanges', method: 'GET', path: '/v1/changes', access: 'token', personal: true }),
} as const;
