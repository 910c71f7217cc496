/** The document format this version reads and writes. */
export const FRAMEWORK_FORMAT = 1;

/** What a broken rule does. `blocks`: the plan is neither proposed nor adopted while it stands; `warns` and `informs` only say so. The law or the programme decides, in the framework. */
export const RULE_SEVERITIES = ['blocks', 'warns', 'informs'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** Where money comes from, for those who add it up: what is the territory's own, what others give, what is owed back. */
export const SOURCE_KINDS = ['own', 'state', 'programme', 'partner', 'loan', 'contribution', 'private'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What a framework can ask of a plan. A framework names the ones it wants, how grave each is and which text says so.
 * The sums: `source-ceiling`, `year-ceiling`, `prudent-ceiling`, `yearly-funding`, `whole-funding`, `credits-within-ap`, `credits-complete`, `credits-in-schedule`.
 * The order: `ongoing-first`, `annual-slice`, `lapse`. The use: `source-menu`, `source-share`, `cofunding`, `recurrent-covered`.
 * The contracts: `procedure`, `approval`, `procurement-line`, `date-chain`, `split`. The ground: `screening-before-tender`, `land-secured`.
 */
export const PLAN_RULE_KINDS = [
  'source-ceiling', 'year-ceiling', 'prudent-ceiling', 'yearly-funding', 'whole-funding', 'credits-within-ap', 'credits-complete', 'credits-in-schedule',
  'ongoing-first', 'annual-slice', 'lapse', 'source-menu', 'source-share', 'cofunding', 'recurrent-covered',
  'procedure', 'approval', 'procurement-line', 'date-chain', 'split', 'screening-before-tender', 'land-secured',
] as const;
export type PlanRuleKind = (typeof PLAN_RULE_KINDS)[number];

/** What lines must share, beside nature and year, to be taken for parts of one need. */
export const SPLIT_LIKENESS = ['locality', 'sector', 'title'] as const;
export type SplitLikeness = (typeof SPLIT_LIKENESS)[number];

/** Dates every chain may count from: the first and last day of the year of the tender, and the first day of the first quarter of works. */
export const CHAIN_ANCHORS = ['year.start', 'year.end', 'works.start'] as const;
export type ChainAnchor = (typeof CHAIN_ANCHORS)[number];

/** Steps a rule counts from whatever the framework: what opens a tender and what makes a contract binding. */
export const CHAIN_MOMENTS = ['notice', 'opening', 'signature'] as const;

/** Every way a planning framework can be wrong. Those of every document first. Sentences and what to write instead: `messages/`. */
export const FRAMEWORK_ISSUE_CODES = [
  'not-json', 'too-large', 'too-many-issues', 'wrong-format', 'invalid-shape', 'unknown-field', 'unknown-time-zone', 'missing-language', 'duplicate-code', 'hash-differs', 'unknown-class', 'invalid-deadline',
  'unknown-sector', 'unknown-source', 'unknown-nature', 'unknown-procedure', 'unknown-mark', 'unknown-step', 'thresholds-out-of-order', 'threshold-loosens', 'menu-and-exclusion', 'two-bounds-crossed', 'no-share', 'not-one-bound',
] as const;
export type FrameworkIssueCode = (typeof FRAMEWORK_ISSUE_CODES)[number];
