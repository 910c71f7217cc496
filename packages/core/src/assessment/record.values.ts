/** Who says so. A draft shows the latest of `self` and `coach`, labelled. */
export const AUTHOR_ROLES = ['self', 'coach', 'verifier', 'appeal'] as const;
export type AuthorRole = (typeof AUTHOR_ROLES)[number];

/** Which answers count: the draft (latest of self and coach), or those of one author. */
export const RECORDS = ['draft', ...AUTHOR_ROLES] as const;
export type RecordPointer = (typeof RECORDS)[number];
