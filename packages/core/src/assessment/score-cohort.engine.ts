import type { AssessmentResult } from './assessment-result.schema.ts';
import type { CohortStatistics } from './cohort.schema.ts';
import type { Scorer } from './scorer.engine.ts';
import type { Dossier } from './dossier.schema.ts';
import { gatherCohort, standingsOf, type Standing } from './gather-cohort.engine.ts';
import type { ScoredTerritory, ScoringContext } from './scoring-context.engine.ts';

/** What scoring a cohort depends on besides its dossiers. */
export interface CohortContext extends Omit<ScoringContext, 'territory' | 'cohort'> {
  /** Every territory of the cohort, whether or not it has a dossier. */
  readonly territories: readonly ScoredTerritory[];
  /** Those whose dossier is there and not told yet, as before its publication: they may still have any value. */
  readonly awaited?: ReadonlySet<string>;
}

export interface CohortResult {
  /** One per territory, in the order given. */
  readonly results: readonly AssessmentResult[];
  /** What the cohort has: with it in the context, any of them can be scored alone and comes to the same result. */
  readonly statistics: CohortStatistics;
  readonly standings: readonly Standing[];
}

const silent = (territory: string): Dossier => ({ territory, filing: 'none', record: 'draft', answers: [], imported: [], demonstration: false });

/**
 * Scores a whole cohort, each territory ranked among the others. A territory without a dossier counts as one that has not answered.
 * Pure. Throws as {@link Scorer.score} does, and a RangeError on a dossier of a territory that is not given.
 */
export function scoreCohort(scorer: Scorer, dossiers: readonly Dossier[], { territories, awaited, ...context }: CohortContext): CohortResult {
  const { referential } = scorer;
  const byTerritory = new Map(dossiers.map((dossier) => [dossier.territory, dossier]));
  const known = new Set(territories.map(({ id }) => id));
  const stranger = dossiers.find(({ territory }) => !known.has(territory));
  if (stranger) throw new RangeError(`${stranger.territory} is not among the territories of the cohort`);
  const scoreAll = (cohort?: CohortStatistics): AssessmentResult[] =>
    territories.map((territory) => scorer.score(byTerritory.get(territory.id) ?? silent(territory.id), { ...context, territory, ...(cohort ? { cohort } : {}) }));
  const gather = (results: readonly AssessmentResult[]): CohortStatistics => gatherCohort(referential, context.cycle, context.asOf, results, awaited);
  const ranks = referential.indicators.flatMap(({ code, rule }) => (rule.kind === 'rank' ? [{ code, rule }] : []));
  // Quantities are ranked first, then the scores they count in: no score that is ranked holds the rank of another.
  const passes = ranks.length === 0 ? 0 : ranks.some(({ rule }) => 'score' in rule.of) ? 2 : 1;
  let results = scoreAll();
  for (let pass = 0; pass < passes; pass += 1) results = scoreAll(gather(results));
  const statistics = gather(results);
  return { results, statistics, standings: standingsOf(statistics, new Set(ranks.flatMap(({ code, rule }) => (rule.better === 'lower' ? [code] : [])))) };
}
