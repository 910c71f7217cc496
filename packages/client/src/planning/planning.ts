import type { PlanningFrameworkSummary } from '@jalon/contract';
import type { LoadedFramework } from '@jalon/core/investment';
import type { CallOptions } from '../call-options.ts';
import type { Paged } from '../pages.ts';

export interface FrameworksQuery {
  readonly code?: string | undefined;
  /** Frameworks per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/** What a law or a programme asks of plans: sectors, sources, procurement, rules. The same for everyone. */
export interface Planning {
  /**
   * Planning frameworks that are loaded.
   *
   * @example
   * for await (const { code, version, hash } of jalon.planning.frameworks()) console.log(code, version, hash);
   */
  frameworks(query?: FrameworksQuery, options?: CallOptions): Paged<PlanningFrameworkSummary>;
  /**
   * One version of a framework, whole: what `checkPlan` of `@jalon/core/investment` reads.
   *
   * @example
   * const framework = await jalon.planning.framework('sn-pti', '2026.1');
   *
   * @throws {JalonProblem} `not-found`.
   */
  framework(code: string, version: string, options?: CallOptions): Promise<LoadedFramework>;
}
