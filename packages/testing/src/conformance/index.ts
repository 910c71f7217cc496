import { ALLOCATIONS } from './allocations.ts';
import { BAD_INPUT } from './bad-input.ts';
import { CHANGES } from './changes.ts';
import { COMMANDS } from './commands.ts';
import { CONCURRENCY } from './concurrency.ts';
import { FILES } from './files.ts';
import { createKolda } from './kolda.ts';
import { LINES } from './lines.ts';
import { MATRIX } from './matrix.ts';
import { PLAN_FEED } from './plan-feed.ts';
import { PLAN_LIFE } from './plan-life.ts';
import { PLAN_OPEN } from './plan-open.ts';
import { PLANS } from './plans.ts';
import { PROGRAMME } from './programme.ts';
import { READING } from './reading.ts';
import { REVIEW } from './review.ts';
import { RIGHTS } from './rights.ts';
import { TRAJECTORY } from './trajectory.ts';
import { createApi, type ConformanceOptions, type Scene } from './suite.ts';

export type { ConformanceOptions, Expectation } from './suite.ts';

const BLOCKS = { ...READING, ...LINES, ...MATRIX, ...TRAJECTORY, ...COMMANDS, ...CONCURRENCY, ...RIGHTS, ...BAD_INPUT, ...FILES, ...CHANGES, ...REVIEW, ...PROGRAMME, ...PLANS, ...PLAN_LIFE, ...PLAN_FEED, ...PLAN_OPEN, ...ALLOCATIONS };

/**
 * What every Jalon API does, whatever it is made of: the reference server on each database, and the handlers of
 * `@jalon/testing/msw`. It writes in the communes of Kolda and Louga as the people of the demonstration, and expects no result of
 * that commune to be published in the cycle.
 *
 * @example
 * runConformance({ describe, it, beforeAll, expect, baseUrl: () => server.url, tokenFor: (persona) => issuer.tokenFor(persona) });
 */
export function runConformance(options: ConformanceOptions): void {
  const { describe, it, expect, beforeAll, reset, programme = 'pacasen', cycle = '2025', streams = true } = options;
  const suite = { describe, it, expect, programme, cycle, streams, api: createApi(options) };
  const scene: Scene = { ...suite, kolda: createKolda(suite) };
  describe('conformance', () => {
    if (reset) beforeAll(reset);
    for (const [title, block] of Object.entries(BLOCKS)) describe(title, () => block(scene));
  });
}
