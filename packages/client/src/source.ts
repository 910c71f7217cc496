import type { CycleSummary, ListScorecardsQuery, ListTerritoriesQuery, ReferentialSummary } from '@jalon/contract';
import type { ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import type { Cycle, Referential } from '@jalon/core/referential';
import type { Territory, TerritoryRef } from '@jalon/core/territory';
import type { Assessments } from './assessments.ts';
import type { CallOptions } from './call-options.ts';
import type { Paged } from './pages.ts';

/** Which scorecard: a territory by own id or `scheme:code`, in one cycle of a programme. */
export interface ScorecardKey {
  readonly territory: TerritoryRef;
  readonly programme: string;
  readonly cycle: string;
}

/** A query without the cursor: pages are followed for you. */
export type TerritoriesQuery = Omit<ListTerritoriesQuery, 'cursor' | 'limit' | 'kind'> & PageSize & {
  /** One kind, or several: `['commune', 'ville']`. */
  readonly kind?: string | readonly string[] | undefined;
};
export type ScorecardsQuery = Omit<ListScorecardsQuery, 'cursor' | 'limit'> & PageSize;
export interface CyclesQuery extends PageSize {
  readonly programme?: string | undefined;
}
export interface ReferentialsQuery extends PageSize {
  readonly code?: string | undefined;
}
interface PageSize {
  /** Items per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

export interface Territories {
  list(query?: TerritoriesQuery, options?: CallOptions): Paged<Territory>;
  get(territory: TerritoryRef, options?: CallOptions): Promise<Territory>;
}
export interface Referentials {
  list(query?: ReferentialsQuery, options?: CallOptions): Paged<ReferentialSummary>;
  get(code: string, version: string, options?: CallOptions): Promise<Referential & { readonly hash: string }>;
}
export interface Cycles {
  list(query?: CyclesQuery, options?: CallOptions): Paged<CycleSummary>;
  get(programme: string, cycle: string, options?: CallOptions): Promise<Cycle>;
}
export interface Scorecards {
  list(query: ScorecardsQuery, options?: CallOptions): Paged<ScorecardSummary>;
  get(key: ScorecardKey, options?: CallOptions): Promise<ScorecardView>;
}

/**
 * Where scorecards are read from: the HTTP API, a published snapshot, or a local store. Widgets ask for no more than this.
 * A source without `assessments` is read-only.
 */
export interface JalonSource {
  readonly kind: 'http' | 'snapshot' | 'offline';
  readonly territories: Territories;
  readonly referentials: Referentials;
  readonly cycles: Cycles;
  readonly scorecards: Scorecards;
  readonly assessments?: Assessments | undefined;
}
