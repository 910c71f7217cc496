export { createHandlers } from './handlers.ts';
export type { HandlerOptions, Situation } from './handlers.ts';
