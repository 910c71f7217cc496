import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConformance } from './conformance/index.ts';
import { buildReferential, createStore, tokenOf } from './index.ts';
import { createHandlers } from './msw/index.ts';

const referential = buildReferential();
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

runConformance({
  describe, it, beforeAll, expect, baseUrl: 'https://jalon.example', tokenFor: tokenOf, programme: referential.code, cycle: '2025',
  reset: () => Promise.resolve(server.resetHandlers(...createHandlers({ store: createStore() }))),
});
