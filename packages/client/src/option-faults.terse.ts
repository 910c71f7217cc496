import type * as full from './option-faults.ts';

/*
 * In files for a script tag the provider alone makes clients, with options it knows and an address it has read: put in the place of the
 * other when these are built.
 */
export const refuseUnknownOptions: typeof full.refuseUnknownOptions = () => {};
export const notAUrl: typeof full.notAUrl = (_, cause) => cause as TypeError;
