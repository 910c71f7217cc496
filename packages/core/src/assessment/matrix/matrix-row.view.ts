import type { AssessmentResult } from '../assessment-result.schema.ts';
import type { GateView, IndicatorView, ScorecardSummary, ScorecardView } from '../scorecard-view.schema.ts';
import { FILING_LETTERS, STANDING_LETTERS, STATE_LETTERS } from './matrix.values.ts';
import type { MatrixRow } from './matrix-view.schema.ts';
import { shownState } from './shown-state.rules.ts';

export interface MatrixRowParts {
  readonly result: AssessmentResult;
  /** The card and its line in a list, made from that result. */
  readonly view: ScorecardView;
  readonly summary: ScorecardSummary;
}

const letterOf = (item: GateView | IndicatorView): string => STATE_LETTERS[shownState(item)];

/** The row of a matrix: what it shows is what the card of the same result shows. Indicators stand in the order of the card: by domain. */
export function buildMatrixRow({ result, view, summary }: MatrixRowParts): MatrixRow {
  const { score, windows, gates } = view;
  const indicators = view.domains.flatMap((domain) => domain.indicators);
  return {
    v: 1, version: view.version, filing: FILING_LETTERS[view.filing], review: summary.review?.state ?? null, late: summary.review?.late ?? false,
    demonstration: summary.demonstration, published: summary.published, classes: [...result.classes],
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
