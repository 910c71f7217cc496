/**
 * What a year of a local government is, in one programme. `published`: anyone may read it; `provisional`, `in-review`, `draft`: not settled, read by those
 * whose grants cover the territory; `not-filed`: the time to file passed without a dossier; `absent`: nobody wrote a dossier in it;
 * `outside`: the cycle names others; `not-yet`, `no-longer`: the local government bore none of its codes then; `unpublished`: there is a dossier that
 * the reader may not read.
 */
export const YEAR_STANDINGS = ['published', 'provisional', 'in-review', 'draft', 'not-filed', 'absent', 'outside', 'not-yet', 'no-longer', 'unpublished'] as const;
export type YearStanding = (typeof YEAR_STANDINGS)[number];

/**
 * What became of an item from one year to another. `open`: points or a verdict may still change it; `untold`: one of the years was published without it;
 * `set-apart`: in one of the years alone it did not count; `regrouped`: several items became one, or one several; `added`, `removed`: in one grid alone.
 */
export const ITEM_CHANGES = ['up', 'down', 'same', 'open', 'untold', 'set-apart', 'regrouped', 'added', 'removed'] as const;
export type ItemChange = (typeof ITEM_CHANGES)[number];

/** The fewest scores published of a class for its quarters to be: with fewer, they would be the scores themselves. */
export const LEAST_PEERS = 5;

/** Where a score stands against the median of its peers. `unsettled`: open points could still take it over. */
export const MEDIAN_SIDES = ['under', 'at', 'over', 'unsettled'] as const;
export type MedianSide = (typeof MEDIAN_SIDES)[number];
