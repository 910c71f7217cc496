import { route } from '../route-description.values.ts';

/** Who the caller is. */
export const IDENTITY_ROUTES = {
  getMe: route({ name: 'getMe', method: 'GET', path: '/v1/me', access: 'token', personal: true }),
} as const;
