import { IDENTITY_ROUTES, PLANS_ROUTES, type Me } from '@jalon/contract';
import type { Allocations } from './allocations/allocations.ts';
import { createAllocations } from './allocations/http-allocations.ts';
import type { CallOptions } from './call-options.ts';
import type { ChangeFeed } from './changes.ts';
import { hasFields } from './check-answer.ts';
import type { ClientOptions } from './client-options.ts';
import { createChanges } from './http-changes.ts';
import { createListOf } from './http-lists.ts';
import { createJobs } from './jobs/http-jobs.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { FollowFeedOptions, OnChange } from './live/live.ts';
import { shareChanges } from './live/share-follow.ts';
import { createPlanningFrameworks } from './planning/http-planning.ts';
import type { Planning } from './planning/planning.ts';
import { createPlans } from './plans/http-plans.ts';
import type { Plans } from './plans/plans.ts';
import { JalonProblem } from './problem.ts';
import { createSend, type Send } from './send.ts';
import type { JalonSource } from './source.ts';
import { createTransport, type Transport } from './transport.ts';
import { uuidOf } from './uuid.ts';
import { createValidatedCache } from './validated-cache.ts';

/** The feed of changes, and what stands by for the next one. */
export interface LiveChangeFeed extends ChangeFeed {
  /**
   * Tells of each line as it is written, about assessments, plans and allocation runs, until the signal is aborted; as `plans.follow` does. Keep `sequence` with what you made of a
   * line, and go on from there with `since`.
   *
   * @example
   * const stop = new AbortController();
   * await jalon.changes.follow(({ about, type, at }) => console.log(about?.kind, about?.id, type, at), { kinds: ['plan', 'allocation-run'], signal: stop.signal });
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `token-expired` when a fresh one was not handed over.
   */
  follow(onChange: OnChange, options?: FollowFeedOptions): Promise<void>;
}

/** Plans and allocations of one server, callable. Made by {@link createPlanning}. */
export interface PlanningClient {
  readonly kind: 'http';
  readonly plans: Plans;
  readonly jobs: Jobs;
  readonly allocations: Allocations;
  readonly planning: Planning;
  readonly changes: LiveChangeFeed;
  /** Carries out what has a function of its own, apart from what every page loads: {@link readAllocationTable}. */
  readonly ask: Send;
  /** Who the caller is, and where their roles hold, as `me` of `createClient`. */
  me(options?: CallOptions): Promise<Me>;
}

/** Plans and runs are long: few are kept to be asked for again. */
const KEPT = 6;

/**
 * Plans and allocations of one server, and what follows them as they change: apart from {@link createClient}, so that no page of scorecards carries it. Options and problems are those of
 * `createClient`; the last plans and runs read are kept to be asked for again with `If-None-Match`. All that follow through one client, whatever they follow, share one stream.
 *
 * @example
 * const jalon = createPlanning({ baseUrl: 'https://jalon.example', getAccessToken });
 * const { items } = await jalon.plans.list({ territory: 'ansd:SN-KD-KD1-1' });
 * const { verdict, years } = await jalon.plans.view(items[0]!.id);
 *
 * @throws {TypeError} When `baseUrl` is not a URL, or an option is unknown.
 */
export const createPlanning = (options: ClientOptions): PlanningClient => planningThrough(createTransport('createPlanning', options));

/**
 * Plans and allocations through a source one has: the same server, the same person. For a widget that was given a source and changes plans through it. All that follow through one source,
 * whatever they follow and however often this was called, share one stream.
 *
 * @example
 * const { plans } = planningOn(createReader({ baseUrl: 'https://jalon.example', getAccessToken }));
 *
 * @throws {JalonProblem} `not-found` for a source that has no server: a snapshot, one of your own.
 */
export function planningOn({ transport }: Pick<JalonSource, 'transport'>): PlanningClient {
  if (!transport) throw new JalonProblem('not-found', 'planningOn() was given a source that has no server: it has no transport.', { request: { method: 'GET', url: PLANS_ROUTES.listPlans.path } });
  return planningThrough(transport);
}

function planningThrough(transport: Transport): PlanningClient {
  const { send, baseUrl, parts } = transport;
  const list = createListOf(send, baseUrl);
  const follow = (onChange: OnChange, following?: FollowFeedOptions): Promise<void> => shareChanges(transport, onChange, following);
  const own = { send, sendKept: createSend({ ...parts, kept: createValidatedCache(KEPT) }), list, uuid: uuidOf(parts), follow };
  return {
    kind: 'http',
    ask: send,
    plans: createPlans(own),
    jobs: createJobs(transport),
    allocations: createAllocations(own),
    planning: createPlanningFrameworks(send, list),
    changes: { ...createChanges(send, baseUrl), follow },
    me: (callOptions) => send({ route: IDENTITY_ROUTES.getMe, check: hasFields({ id: 'string', name: 'string', grants: 'object' }), options: callOptions }),
  };
}
