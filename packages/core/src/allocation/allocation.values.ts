/** The document format this version reads and writes. */
export const ALLOCATION_FORMAT = 1;

/**
 * What a column holds. `money`: whole minor units; `points`: a score, exact; `group`: what territories are put together by (a district), any text.
 */
export const DATA_TYPES = ['count', 'decimal', 'money', 'points', 'boolean', 'choice', 'group'] as const;
export type DataType = (typeof DATA_TYPES)[number];

/** What becomes of a share nobody takes: shared among those who take theirs, kept for the next exercise, or given back. */
export const FORFEITS = ['shared', 'carried', 'returned'] as const;
export type Forfeit = (typeof FORFEITS)[number];
/** What becomes of what no part gives. */
export const UNUSED = ['carried', 'returned'] as const;

/** When fixed amounts come to more than the pool: nothing is computed, or all of them are cut in proportion. */
export const SHORTAGES = ['refuse', 'scale'] as const;

/** Those who tie: all at the first of their places, all at the last, or told apart by the order of their ids. */
export const TIES = ['first', 'last', 'order'] as const;

/** How a part gives its money. */
export const PART_KINDS = ['share', 'amount', 'tiers', 'prizes'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Where a territory stands in one window of a formula. `undetermined`: its share is held. */
export const TAKER_STANDINGS = ['eligible', 'ineligible', 'undetermined', 'not-member'] as const;
export type TakerStanding = (typeof TAKER_STANDINGS)[number];

/** What a territory does with one part: takes it, has it held while something is not known, or leaves it. */
export const PART_STANDINGS = ['takes', 'waits', 'forfeits'] as const;
export type PartStanding = (typeof PART_STANDINGS)[number];

/** The answer of a condition. `unknown` while what it reads is not there: never a no. */
export const CONDITION_VERDICTS = ['met', 'unmet', 'unknown'] as const;
export type ConditionVerdict = (typeof CONDITION_VERDICTS)[number];

/** Every way an allocation formula can be wrong. Those of every document first. Sentences and what to write instead: `messages/`. */
export const FORMULA_ISSUE_CODES = [
  'not-json', 'too-large', 'too-many-issues', 'wrong-format', 'invalid-shape', 'unknown-field', 'missing-language', 'duplicate-code', 'hash-differs', 'invalid-deadline',
  'unknown-data', 'wrong-data-type', 'data-not-read', 'unknown-envelope', 'envelope-not-shared', 'unknown-earlier-window', 'weight-not-positive', 'rates-out-of-order', 'rate-over-one',
  'tiers-not-rising', 'floor-over-cap', 'bound-not-multiple', 'use-out-of-range', 'score-not-rounded',
] as const;
export type FormulaIssueCode = (typeof FORMULA_ISSUE_CODES)[number];

/** Why nothing could be computed. Every one there is comes at once, with its figures. Sentences: `messages/`. */
export const ALLOCATION_FAULT_CODES = [
  'outline-formula', 'envelope-missing', 'envelope-unknown', 'amount-not-whole', 'entrant-twice', 'nobody-listed', 'data-missing', 'data-not-a-number', 'data-not-whole', 'data-negative', 'data-zero-inverse',
  'amounts-exceed-pool', 'floors-exceed-pool', 'floor-over-cap-here', 'more-faults',
] as const;
export type AllocationFaultCode = (typeof ALLOCATION_FAULT_CODES)[number];
