import { createStore, planningWorld, type JalonStore, worldInMay } from '@jalon/testing';

const world = { ...worldInMay(), ...planningWorld() };

/** The plans of Kolda in a memory of their own: what one story writes, no other reads. */
export const createDemonstrationStore = (): JalonStore => createStore(world);
