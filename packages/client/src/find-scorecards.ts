import type { ScorecardSummary } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import { findTerritories, isTerritory } from './find-territory.ts';
import type { ScorecardsQuery } from './source.ts';

/**
 * The territories whose lines `scorecards.list` of the API chooses by name, code and place, on a list held in memory: those the words of
 * `q` fit, `within` itself and all it holds. `undefined` when `within` names nothing in the list.
 */
export function territoriesOfLines(all: readonly Territory[], { q, within }: Pick<ScorecardsQuery, 'q' | 'within'>): ReadonlySet<string> | undefined {
  const top = within === undefined ? undefined : all.find((territory) => isTerritory(territory, within));
  if (within !== undefined && !top) return undefined;
  const named = q === undefined ? all : (findTerritories(all, { q }) ?? []);
  return new Set(named.filter(({ id, path }) => !top || id === top.id || path.includes(top.id)).map(({ id }) => id));
}

/** Whether a line is among those asked for by stage, delay and promises. */
export function isLineAsked({ review }: Pick<ScorecardSummary, 'review'>, { review: states, late, promised }: Pick<ScorecardsQuery, 'review' | 'late' | 'promised'>): boolean {
  const isIn = states === undefined || (review !== undefined && states.split(',').includes(review.state));
  const isLate = late === undefined || String(review?.late ?? false) === late;
  return isIn && isLate && (promised === undefined || String((review?.promises.open ?? 0) > 0) === promised);
}
