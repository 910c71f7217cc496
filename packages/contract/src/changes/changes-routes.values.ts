import { route } from '../route-description.values.ts';

/** What happened since, for systems that follow and for pages that stand open. */
export const CHANGES_ROUTES = {
  getChanges: route({ name: 'getChanges', method: 'GET', path: '/v1/changes', access: 'token', personal: true }),
  streamChanges: route({ name: 'streamChanges', method: 'GET', path: '/v1/changes/stream', access: 'token', personal: true, answers: 'events' }),
} as const;
