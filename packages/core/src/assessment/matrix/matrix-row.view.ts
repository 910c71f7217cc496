import type { GateView, IndicatorView, ScorecardSummary, ScorecardView } from '../scorecard-view.schema.ts';
import { summariseScorecard } from '../scorecard.view.ts';
import { FILING_LETTERS, STANDING_LETTERS, STATE_LETTERS } from './matrix.values.ts';
import type { MatrixRow } from './matrix-view.schema.ts';
import { shownState } from './shown-state.rules.ts';

const letterOf = (item: GateView | IndicatorView): string => STATE_LETTERS[shownState(item)];

/** The row of a matrix, from a card and its line in a list: what the one shows is what the other shows. Indicators stand in the order of the card: by domain. */
export function buildMatrixRow(view: ScorecardView, summary: ScorecardSummary = summariseScorecard(view)): MatrixRow {
  const { score, windows, gates } = view;
  const indicators = view.domains.flatMap((domain) => domain.indicators);
  return {
    v: 1, version: view.version, filing: FILING_LETTERS[view.filing], review: summary.review?.state ?? null, late: summary.review?.late ?? false,
    demonstration: summary.demonstration, published: summary.published,
    windows: windows.map(({ standing }) => STANDING_LETTERS[standing]).join(''), gates: gates.map(letterOf).join(''), states: indicators.map(letterOf).join(''),
    points: indicators.map(({ points }) => points?.earned ?? null),
    earned: score?.earned ?? null, open: score?.open ?? null, max: score?.max ?? null, gap: gapOf(score?.thresholds[0]),
  };
}

/** Points from the threshold, signed: what is short of it, or what is above. */
function gapOf(threshold: { readonly short: string | null; readonly margin: string | null } | undefined): string | null {
  if (!threshold) return null;
  return threshold.short !== null && Number(threshold.short) > 0 ? `-${threshold.short}` : threshold.margin;
}
