/** The document format this version reads and writes. */
export const REFERENTIAL_FORMAT = 1;

/** `published`: the official text; `illustrative`: ours, themes published; `outline`: loads and shows but does not score. */
export const BASES = ['published', 'illustrative', 'outline'] as const;
export type Basis = (typeof BASES)[number];

/** V: read in the text. L: likely, deduced. U: not found in any public source. */
export const CONFIDENCES = ['V', 'L', 'U'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** `choice`: one of the values the input declares, by code: an audit opinion, a level of a rubric. `sample`: units drawn, each with what was found there. */
export const INPUT_TYPES = ['money', 'count', 'decimal', 'boolean', 'points', 'choice', 'sample'] as const;
export type InputType = (typeof INPUT_TYPES)[number];

/** What an indicator nobody answered is worth: still to win until its due date, nothing at once, or left out of the score. */
export const INDICATOR_MISSING_POLICIES = ['open', 'zero', 'exclude'] as const;
/** What a gate nobody answered counts as: pending until its due date, or unmet at once. */
export const GATE_MISSING_POLICIES = ['pending', 'unmet'] as const;
/** What an indicator that does not apply is worth: nothing, or left out of the score. */
export const NOT_APPLICABLE_POLICIES = ['exclude', 'zero'] as const;
/** What a ratio is when its denominator is zero. */
export const ZERO_DENOMINATOR_OUTCOMES = ['met', 'unmet', 'unknown'] as const;
export type ZeroDenominatorOutcome = (typeof ZERO_DENOMINATOR_OUTCOMES)[number];

/** How a change from one year to another is told: as a share of the first, or as an amount. */
export const CHANGE_MEASURES = ['share', 'amount'] as const;
/** Which days count as days late. `working`: Monday to Friday without the holidays of the cycle. */
export const DAY_COUNTS = ['calendar', 'working'] as const;

/** What a sample must show: that every unit passes, or as many as do. */
export const SAMPLE_NEEDS = ['all', 'share'] as const;

export const COMPARISONS = ['before-rounding', 'after-rounding'] as const;
/** How a score is made where its members are not added up: the mean of what each came to, or the least of them. */
export const COMBINATIONS = ['average', 'minimum'] as const;
export type Combination = (typeof COMBINATIONS)[number];
export const ROUNDING_POINTS = ['total', 'item'] as const;

/** Gate shapes, in the order of the catalogue (docs/shapes). */
export const GATE_RULE_KINDS = ['yesno', 'deadline', 'chain', 'ratio', 'signed', 'verdict', 'count', 'k-of-n', 'any', 'sanction'] as const;
export type GateRuleKind = (typeof GATE_RULE_KINDS)[number];

/** Indicator shapes, in the order of the catalogue (docs/shapes). */
export const INDICATOR_RULE_KINDS = ['binary', 'checklist', 'checklist-all', 'steps', 'linear', 'target', 'delta', 'avg-growth', 'sample', 'timeliness', 'rubric', 'table2d', 'per-occurrence', 'external', 'survey', 'rank', 'expression', 'manual', 'penalty', 'bonus'] as const;
export type IndicatorRuleKind = (typeof INDICATOR_RULE_KINDS)[number];

export type RuleKind = GateRuleKind | IndicatorRuleKind;

/** Anchors every cycle has: its first and last day. A grid may declare more. */
export const BUILT_IN_ANCHORS = ['cycle.start', 'cycle.end'] as const;

export const ACT_KINDS = ['set-threshold', 'extend-deadline', 'neutralise'] as const;
/** What becomes of the thresholds above points that are neutralised. */
export const NEUTRALISED_THRESHOLDS = ['keep', 'scale'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** What is wrong with the shape of a value, when the code is `invalid-shape`. */
export const SHAPE_PROBLEMS = ['missing', 'wrong-type', 'not-in-list', 'too-short', 'too-long', 'wrong-form', 'other'] as const;
export type ShapeProblem = (typeof SHAPE_PROBLEMS)[number];

/** Every way a referential or a cycle can be wrong. Sentences and what to write instead: `messages/`. */
export const REFERENTIAL_ISSUE_CODES = [
  'not-json', 'too-large', 'too-many-issues', 'wrong-format', 'invalid-shape', 'unknown-field', 'unknown-time-zone', 'missing-language', 'duplicate-code',
  'unknown-input', 'unknown-event', 'unknown-anchor', 'unknown-evidence', 'unknown-domain', 'unknown-item', 'unknown-score', 'unknown-threshold', 'unknown-window', 'unknown-class', 'unknown-value',
  'wrong-input-type', 'too-few-values', 'values-not-read', 'too-many-needed', 'same-branch-twice', 'only-for-sums', 'invalid-deadline', 'deadline-on-itself', 'no-bound', 'two-bounds', 'bounds-equal', 'bounds-reversed', 'bands-out-of-order', 'bands-not-falling', 'same-input', 'value-not-covered', 'table-size', 'band-over-max',
  'no-points', 'negative-weight', 'weights-do-not-add-up', 'unreachable-threshold', 'item-in-no-score', 'item-scored-twice', 'score-without-items', 'score-cycle', 'window-cycle',
  'unused-input', 'grid-differs', 'hash-differs', 'missing-anchor', 'missing-period', 'missing-membership', 'period-reversed', 'unknown-list', 'unknown-target',
  'level-twice', 'share-out-of-range', 'ranks-out-of-order', 'rank-points-rise', 'rank-of-rank', 'formula-too-large', 'formula-without-input', 'formula-divides-by-zero', 'penalty-with-points', 'cap-and-above',
] as const;
export type ReferentialIssueCode = (typeof REFERENTIAL_ISSUE_CODES)[number];
