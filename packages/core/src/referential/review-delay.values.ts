/** The delays of a review: to file, to complete a dossier returned, to reply to a provisional result. The cycle sets them. */
export const REVIEW_DEADLINES = ['file', 'complete', 'reply'] as const;
export type ReviewDeadline = (typeof REVIEW_DEADLINES)[number];

/** What a delay may count from besides the anchors of the cycle: the day of the act of that name, in the programme's zone. */
export const REVIEW_EVENT_NAMES = ['review.filed', 'review.returned', 'review.provisional'] as const;
export type ReviewEvent = (typeof REVIEW_EVENT_NAMES)[number];

/** What an `extend-deadline` act of the cycle names to give more time: `"review.reply"`. */
export const reviewTarget = (deadline: ReviewDeadline): `review.${ReviewDeadline}` => `review.${deadline}`;

/** The anchor the delay to file ends on where the cycle sets none. */
export const DEFAULT_FILE_ANCHOR = 'filing.close';
