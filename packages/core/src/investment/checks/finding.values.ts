/** Every way a plan can fall short of what its framework asks. Sentences and what to do: `messages/`. */
export const PLAN_FINDING_CODES = [
  'source-over-ceiling', 'no-ceiling', 'year-over-ceiling', 'ceiling-not-prudent', 'ceiling-above-paid',
  'funding-short', 'funding-over', 'cost-missing', 'cost-unfunded', 'cost-overfunded', 'over-ap', 'credits-short', 'credits-over', 'credit-out-of-schedule',
  'ongoing-not-first', 'not-in-slice', 'slice-amount-differs', 'slice-line-missing', 'lapsed', 'lapse-alarm',
  'outside-menu', 'unknown-source', 'unknown-sector', 'share-too-low', 'share-too-high', 'cofunding-low', 'cofunding-high', 'recurrent-unknown', 'recurrent-unpaid',
  'procedure-too-light', 'procedure-exceptional', 'procedure-unknown', 'approval-needed', 'approval-unknown', 'procurement-missing',
  'step-too-early', 'step-too-late', 'starts-before-contract', 'split-suspected', 'screening-missing', 'screening-late', 'land-not-secured',
] as const;
export type PlanFindingCode = (typeof PLAN_FINDING_CODES)[number];
