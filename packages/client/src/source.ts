import type { CycleSummary, ListScorecardsQuery, ListTerritoriesQuery, ReferentialSummary } from '@jalon/contract';
import type { MatrixView, ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import type { Cycle, Referential } from '@jalon/core/referential';
import type { Territory, TerritoryRef } from '@jalon/core/territory';
import type { Allocations } from './allocations/allocations.ts';
import type { Assessments } from './assessments.ts';
import type { CallOptions } from './call-options.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Paged } from './pages.ts';
import type { Planning } from './planning/planning.ts';
import type { Plans } from './plans/plans.ts';
import type { Send } from './send.ts';
import type { Transport } from './transport.ts';

/** Which scorecard: a territory by own id or `scheme:code`, in one cycle of a programme. */
export interface ScorecardKey {
  readonly territory: TerritoryRef;
  readonly programme: string;
  readonly cycle: string;
}

/** Which matrix: a cycle of a programme, or what of it lies in a territory, by own id or `scheme:code`. */
export interface MatrixKey extends Omit<ScorecardKey, 'territory'> {
  readonly within?: TerritoryRef | undefined;
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

/** Collectivités and administrative areas. A name is never a key: many stand for several kinds, so a search shows the kind. */
export interface Territories {
  /**
   * Territories by words of their name, by code, kind or area.
   *
   * @example
   * for await (const { name, kind, id } of jalon.territories.list({ q: 'kolda' })) console.log(name, kind, id);
   * const firstPage = await jalon.territories.list({ kind: ['commune', 'ville'], within: 'iso3166-2:SN-KD' });
   *
   * @throws {JalonProblem} `not-found` when `within` names no territory, `invalid-request` for a page size over 200.
   */
  list(query?: TerritoriesQuery, options?: CallOptions): Paged<Territory>;
  /**
   * One territory, by own id or `scheme:code`.
   *
   * @example
   * const kolda = await jalon.territories.get('ansd:SN-KD-KD1-1');
   *
   * @throws {JalonProblem} `not-found`.
   */
  get(territory: TerritoryRef, options?: CallOptions): Promise<Territory>;
}

/** Grids of gates and indicators, each version with its hash. */
export interface Referentials {
  /**
   * Grids that are loaded.
   *
   * @example
   * for await (const grid of jalon.referentials.list({ code: 'pacasen' })) console.log(grid.version, grid.basis, grid.hash);
   */
  list(query?: ReferentialsQuery, options?: CallOptions): Paged<ReferentialSummary>;
  /**
   * One version of a grid, whole.
   *
   * @example
   * const grid = await jalon.referentials.get('pacasen', '2025.1');
   *
   * @throws {JalonProblem} `not-found`.
   */
  get(code: string, version: string, options?: CallOptions): Promise<Referential & { readonly hash: string }>;
}

/** Exercises of a programme: which grid, which dates, who takes part, which acts. */
export interface Cycles {
  /**
   * Cycles, of one programme or of all.
   *
   * @example
   * for await (const cycle of jalon.cycles.list({ programme: 'pacasen' })) console.log(cycle.code, cycle.grid.version);
   */
  list(query?: CyclesQuery, options?: CallOptions): Paged<CycleSummary>;
  /**
   * One cycle.
   *
   * @example
   * const { anchors, acts } = await jalon.cycles.get('pacasen', '2025');
   *
   * @throws {JalonProblem} `not-found`.
   */
  get(programme: string, cycle: string, options?: CallOptions): Promise<Cycle>;
}

/** How territories stand in a cycle. */
export interface Scorecards {
  /**
   * One line per territory, by name: published results, and the drafts the caller may read. All of them, or those chosen by words of a
   * name or a code (`q`), by place, stage, delay and promises.
   *
   * @example
   * for await (const page of jalon.scorecards.list({ programme: 'pacasen', cycle: '2025', pageSize: 200 }).pages())
   *   console.log(page.items.map((line) => `${line.territory.name} ${line.score?.earned ?? '–'}`));
   * const found = await jalon.scorecards.list({ programme: 'pacasen', cycle: '2025', q: 'sacre coeur' });
   *
   * @throws {JalonProblem} `not-found` when programme, cycle or `within` is unknown.
   */
  list(query: ScorecardsQuery, options?: CallOptions): Paged<ScorecardSummary>;
  /**
   * One scorecard: the working draft for those entitled, the published result for anyone else. The last ones read are asked
   * for again with `If-None-Match`; the object handed over is frozen, and the same one as before when nothing changed.
   *
   * @example
   * const card = await jalon.scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' });
   * console.log(card.verdict.code, card.score?.earned, card.version);
   *
   * @throws {JalonProblem} `not-found` for an unknown territory or cycle, `not-published` when only a draft exists and the
   * caller may not read it.
   */
  get(key: ScorecardKey, options?: CallOptions): Promise<ScorecardView>;
  /**
   * Every territory of a cycle by every condition and indicator, column by column: published results, and the drafts the caller
   * may read. Read it with `matrixItem`, `arrangeMatrix` and `describeMatrix` of `@jalon/core/assessment`.
   *
   * @example
   * const matrix = await jalon.scorecards.matrix({ programme: 'pacasen', cycle: '2025', within: 'iso3166-2:SN-KD' });
   * console.log(matrix.count, matrix.rows.name.map((name, row) => `${name} ${matrix.rows.earned[row] ?? '–'}`));
   *
   * @throws {JalonProblem} `not-found` when programme, cycle or `within` is unknown.
   */
  matrix(key: MatrixKey, options?: CallOptions): Promise<MatrixView>;
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
  /** Plans and allocations with what changes them: absent from a source that only reads. */
  readonly plans?: Plans | undefined;
  readonly jobs?: Jobs | undefined;
  readonly allocations?: Allocations | undefined;
  readonly planning?: Planning | undefined;
  /**
   * Carries out what has a function of its own, apart from what every page loads: {@link getTrajectory}, {@link getPlanView}. Without it, a source holds
   * neither the years of a territory nor plans and allocations.
   */
  readonly ask?: Send | undefined;
  /** The way to its server: what {@link planningOn} takes, to call plans and allocations as whoever reads here. */
  readonly transport?: Transport | undefined;
}
