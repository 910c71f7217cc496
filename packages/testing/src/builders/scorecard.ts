import { buildScorecardView, scorerOf, type AssessmentState, type ScorecardView } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { buildAssessmentState } from './assessment.ts';
import { buildCycle, buildReferential } from './referential.ts';
import { buildTerritory } from './territory.ts';

export interface ScorecardIngredients {
  readonly referential?: LoadedReferential;
  readonly cycle?: Cycle;
  readonly territory?: Territory;
  /** Names of what the territory lies in, from the smallest to the largest. */
  readonly within?: readonly string[];
  readonly state?: AssessmentState;
  readonly asOf?: PlainDate;
}

/** A scorecard as the scorer makes it: nothing in it is written by hand. */
export function buildScorecard(parts: ScorecardIngredients = {}): ScorecardView {
  const referential = parts.referential ?? buildReferential();
  const cycle = parts.cycle ?? buildCycle({}, referential);
  const territory = parts.territory ?? buildTerritory();
  const state = parts.state ?? buildAssessmentState({ programme: cycle.programme, cycle: cycle.code, territory: territory.id });
  const result = scorerOf(referential).assess(state, { asOf: parts.asOf ?? '2025-05-12', cycle, territory });
  return buildScorecardView({ result, state, referential, cycle, territory, within: parts.within ?? ['Kolda', 'Kolda'] });
}
