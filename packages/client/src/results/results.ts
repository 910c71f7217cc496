import type { ResultKeys } from '@jalon/contract';
import type { SignedResultSheet } from '@jalon/core/assessment';
import type { CallOptions } from '../call-options.ts';
import type { ScorecardKey } from '../source.ts';

/** Published results, signed so that anyone can check them. */
export interface Results {
  /**
   * The sheet of a published result, with its signature. It stays the same until another result is published.
   *
   * @example
   * const signed = await jalon.results.get({ territory: 'ansd:SN-FK-FD1-1', programme: 'pacasen', cycle: '2021' });
   * const { verdict } = await verifyResultSheet(signed, await jalon.results.keys());
   *
   * @throws {JalonProblem} `not-found` for an unknown territory or cycle, `not-published` while only a draft exists.
   */
  get(key: ScorecardKey, options?: CallOptions): Promise<SignedResultSheet>;
  /**
   * The keys the server signs with and signed with, newest first. Kept, they verify sheets without a network.
   *
   * @example
   * localStorage.setItem('keys', JSON.stringify(await jalon.results.keys()));
   */
  keys(options?: CallOptions): Promise<ResultKeys>;
}
