import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runConformance } from '@jalon/testing/conformance';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

runConformance({ describe, it, beforeAll, expect, baseUrl: () => server.url, tokenFor: (persona) => server.tokenFor(persona) });
