export { createPortalListener } from './portal-listener.ts';
export { contentSecurityPolicy } from './policy.ts';
export type { PortalOptions, PortalPersona } from './portal-options.ts';
