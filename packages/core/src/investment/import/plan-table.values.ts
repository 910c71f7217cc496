/** What the cells of a column hold: an amount or another number where every cell that is written is one, else words. */
export const CELL_KINDS = ['text', 'amount', 'number'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** A table as text, cell by cell as a person reads them. */
export interface PlanTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One a column. */
  readonly kinds: readonly CellKind[];
}

/** What a column of a table of lines may hold. */
export const PLAN_FIELDS = [
  'id', 'code', 'title', 'sector', 'locality', 'territory', 'territoryName', 'latitude', 'longitude', 'axis', 'beneficiaries', 'beneficiaryWords', 'rank', 'note', 'responsible', 'marks',
  'mode', 'convention', 'nature', 'status', 'maturity', 'cost', 'ap', 'paid', 'start', 'end', 'recurrent', 'recurrentPayer', 'recurrentFrom',
  'procedure', 'screeningClass', 'screeningStatus', 'screeningOn', 'landStatus', 'landReference', 'originPlan', 'originYear', 'originCarried',
  'year', 'source', 'sourceAmount', 'basis', 'credits', 'funding', 'step', 'executedPaid', 'executedCommitted', 'executedSource',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** A column, with the year, the source or the step it is for, and what one of its units is worth. */
export interface PlanColumn {
  readonly at: number;
  readonly head: string;
  /** `null`: nothing of a plan, or a second column of the same. */
  readonly field: PlanField | null;
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  readonly step?: string | undefined;
  /** 1, 1 000 or 1 000 000. */
  readonly scale: number;
}

/** What one unit of amounts may be worth: one of the currency, a thousand, a million. */
export const AMOUNT_UNITS = [1, 1000, 1_000_000] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** What becomes of a row. `total`, `heading` and `blank` are told apart from lines and never read as ones. */
export const ROW_OUTCOMES = ['accepted', 'remarked', 'refused', 'unchanged', 'total', 'heading', 'blank'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Why a row is refused, or what to know of one that is taken. Sentences: `messages/`. */
export const IMPORT_REFUSALS = [
  'title-missing', 'sector-missing', 'sector-unknown', 'source-unknown', 'word-unknown', 'amount-unreadable', 'amount-ambiguous', 'amount-negative', 'amount-too-large', 'whole-unreadable',
  'date-unreadable', 'quarter-unreadable', 'schedule-reversed', 'year-unreadable', 'year-before-plan', 'id-unreadable', 'formula', 'too-long', 'duplicate', 'duplicate-source', 'origin-unreadable', 'too-many-lines', 'unit-unsaid',
] as const;
export const IMPORT_REMARKS = [
  'cost-unknown', 'amount-rounded', 'date-day-first', 'date-from-number', 'sector-from-heading', 'year-past-paid', 'year-missing', 'funding-not-placed', 'code-made', 'looks-like', 'broken-letters', 'procedure-kept', 'execution-not-imported', 'scaled', 'other-territory',
] as const;
/** About the table as a whole: `no-columns` and `currency-differs` refuse it. */
export const TABLE_REMARKS = ['no-columns', 'currency-differs', 'column-not-read', 'column-twice', 'assumed', 'rows-not-read', 'unit-assumed'] as const;
/** About the file a table came from, said by whoever reads files: none of them stops the reading. */
export const FILE_REMARKS = [
  'sheet-chosen', 'encoding-guessed', 'separator-guessed', 'ending-differs', 'merged-cells', 'hidden-rows', 'formulas-valued', 'formulas-not-read', 'columns-not-read', 'cell-cut', 'macros-ignored',
] as const;
export type ImportRemarkCode = (typeof IMPORT_REFUSALS)[number] | (typeof IMPORT_REMARKS)[number] | (typeof TABLE_REMARKS)[number] | (typeof FILE_REMARKS)[number];

export interface ImportRemark {
  readonly code: ImportRemarkCode;
  /** The head of the column it is about. */
  readonly column?: string | undefined;
  readonly figures: Readonly<Record<string, string>>;
}

/** Most rows looked at: lines, headings, totals and blanks together. */
export const MAX_ROWS = 10_000;
/** Most characters of a cell that is read. */
export const MAX_CELL = 2000;
