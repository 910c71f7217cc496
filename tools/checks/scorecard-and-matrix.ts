// What a page loads that shows the scorecard and the national matrix, from one file: weighed by budgets.ts, shipped nowhere.
export { JalonScorecard } from '../../packages/elements/src/cdn/scorecard.ts';
export { JalonScorecardMatrix } from '../../packages/elements/src/cdn/scorecard-matrix.ts';
