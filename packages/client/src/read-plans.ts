import { ALLOCATIONS_ROUTES, PLANNING_ROUTES, PLANS_ROUTES, type AllocationRunSummary, type Page, type PlanSummary } from '@jalon/contract';
import type { AllocationAmounts, AllocationView } from '@jalon/core/allocation';
import type { LoadedFramework, PlanView } from '@jalon/core/investment';
import type { TerritoryRef } from '@jalon/core/territory';
import type { AllocationRunsQuery } from './allocations/allocations.ts';
import type { CallOptions } from './call-options.ts';
import { isPage } from './check-page.ts';
import { isAllocationView, isAmounts, isFramework, isPlanView } from './check-plans.ts';
import type { PlansQuery } from './plans/plans.ts';
import { JalonProblem } from './problem.ts';
import type { Call, Send } from './send.ts';
import type { JalonSource } from './source.ts';

type Source = Pick<JalonSource, 'ask'>;

/** Carries a call out through a source that may hold neither plans nor allocations. */
export function asked<T>({ ask }: Source, call: Omit<Call, 'options'>, options: CallOptions | undefined): Promise<T> {
  const { method, path } = call.route;
  if (!ask) return Promise.reject(new JalonProblem('not-found', `${method} ${path} was asked of a source that holds neither plans nor allocations: it has no ask().`, { request: { method, url: path } }));
  return (ask as Send)<T>({ ...call, options });
}

/**
 * The plans of a territory, of a programme or of all, by place, the latest years first: the first 200. A reader without a token finds those that councils have adopted. With the functions below, for pages that read and change nothing: {@link createPlanning}
 * does the rest.
 *
 * @example
 * const { items } = await findPlans(jalon, { territory: 'ansd:SN-KD-KD1-1' });
 *
 * @throws {JalonProblem} `not-found` from a source that holds no plans.
 */
export function findPlans(source: Source, { status, pageSize: limit = 200, ...query }: PlansQuery = {}, options?: CallOptions): Promise<Page<PlanSummary>> {
  return asked(source, { route: PLANS_ROUTES.listPlans, query: { ...query, limit, status: typeof status === 'object' ? status.join(',') : status }, check: isPage }, options);
}

/**
 * A plan as the table, the timeline and the money view show it; without a token, one that a council has adopted.
 *
 * @example
 * const { verdict, years } = await getPlanView(jalon, 'kolda-2026');
 *
 * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
 */
export const getPlanView = (source: Source, plan: string, options?: CallOptions): Promise<PlanView> => asked(source, { route: PLANS_ROUTES.getPlanView, params: { plan }, check: isPlanView }, options);

/**
 * One version of a planning framework, whole.
 *
 * @example
 * const { sectors } = await getPlanningFramework(jalon, 'sn-pti', '2026.1');
 *
 * @throws {JalonProblem} `not-found`.
 */
export const getPlanningFramework = (source: Source, code: string, version: string, options?: CallOptions): Promise<LoadedFramework> =>
  asked(source, { route: PLANNING_ROUTES.getPlanningFramework, params: { code, version }, check: isFramework }, options);

/**
 * Allocation runs, the last changed first: the first 200.
 *
 * @example
 * const { items } = await findAllocationRuns(jalon, { programme: 'pacasen', cycle: '2026' });
 *
 * @throws {JalonProblem} `not-signed-in`, and `not-found` from a source that holds no runs.
 */
export const findAllocationRuns = (source: Source, { pageSize: limit = 200, ...query }: AllocationRunsQuery = {}, options?: CallOptions): Promise<Page<AllocationRunSummary>> =>
  asked(source, { route: ALLOCATIONS_ROUTES.listAllocationRuns, query: { ...query, limit }, check: isPage }, options);

/**
 * A run as a page shows it.
 *
 * @example
 * const { verdict, windows } = await getAllocationView(jalon, 'pacasen-2026');
 *
 * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
 */
export const getAllocationView = (source: Source, run: string, options?: CallOptions): Promise<AllocationView> => asked(source, { route: ALLOCATIONS_ROUTES.getAllocationView, params: { run }, check: isAllocationView }, options);

/**
 * All there is to say of a run to one territory.
 *
 * @example
 * const { net, point } = await getAllocationAmounts(jalon, 'pacasen-2026', 'ansd:SN-KD-KD1-1');
 *
 * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
 */
export const getAllocationAmounts = (source: Source, run: string, territory: TerritoryRef, options?: CallOptions): Promise<AllocationAmounts> =>
  asked(source, { route: ALLOCATIONS_ROUTES.getAllocationAmounts, params: { run, territory }, check: isAmounts }, options);
