import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConformance } from './conformance/index.ts';
import { createStore, planningWorld, tokenOf, worldInMay, type World } from './index.ts';
import { createHandlers } from './msw/index.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

const put = (world: Partial<World>) => () => Promise.resolve(server.resetHandlers(...createHandlers({ store: createStore({ ...planningWorld(), ...world }) })));
const shared = { describe, it, beforeAll, expect, baseUrl: 'https://jalon.example', tokenFor: tokenOf, streams: false };

describe('the handlers, on a small grid', () => runConformance({ ...shared, programme: 'exemple', reset: put({}) }));
describe('the handlers, on Senegal in May', () => runConformance({ ...shared, reset: put(worldInMay()) }));
