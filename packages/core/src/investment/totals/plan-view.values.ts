/** How a year stands against what may be expected: over its ceiling, under it, exactly at it, or with no ceiling to compare with. */
export const YEAR_STATES = ['over', 'margin', 'exact', 'no-ceiling'] as const;
export type YearState = (typeof YEAR_STATES)[number];

/** What the first sentence of a plan says: rules that block stand, a year or a source is over, something is to be looked at, or nothing is. */
export const PLAN_VERDICTS = ['empty', 'blocked', 'over', 'to-review', 'sound'] as const;
export type PlanVerdict = (typeof PLAN_VERDICTS)[number];
