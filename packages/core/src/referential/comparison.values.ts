/** A value as it stands in a document. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a grid is made of; `grid` stands for the fields of the document itself. */
export const GRID_PARTS = ['grid', 'anchors', 'inputs', 'events', 'evidence', 'domains', 'classes', 'gates', 'indicators', 'scores', 'thresholds', 'windows'] as const;
export type GridPart = (typeof GRID_PARTS)[number];

/** A line that only one of two grids has. */
export interface GridLine { readonly part: GridPart; readonly code: string }

/** A line under another code. */
export interface MovedLine { readonly part: GridPart; readonly from: string; readonly to: string }

/** A field that differs. `code` in the second grid, `was` in the first; both empty for the document itself. `order`: the lines of both come in another order. */
export interface ChangedField {
  readonly part: GridPart;
  readonly code: string;
  readonly was: string;
  readonly field: string;
  /** `null` where it is not written. */
  readonly from: JsonValue;
  readonly to: JsonValue;
}

/** Points of an indicator, or the bar of a threshold. */
export interface ChangedFigure { readonly code: string; readonly was: string; readonly from: string; readonly to: string }

/** Everything that differs from one grid to another, each difference in one list only. */
export interface ReferentialComparison {
  readonly added: readonly GridLine[];
  readonly removed: readonly GridLine[];
  readonly moved: readonly MovedLine[];
  readonly points: readonly ChangedFigure[];
  readonly thresholds: readonly ChangedFigure[];
  readonly changed: readonly ChangedField[];
}

/** What a cycle is made of; `cycle` stands for the fields of the document itself. */
export const CYCLE_PARTS = ['cycle', 'grid', 'anchors', 'periods', 'lists', 'classes', 'members', 'acts', 'review', 'holidays'] as const;
export type CyclePart = (typeof CYCLE_PARTS)[number];

/** One thing that differs from one cycle to another. `null`: not there. */
export interface CycleDifference {
  readonly part: CyclePart;
  /** The anchor, period, list, class, window, act, delay, day or field. */
  readonly code: string;
  /** In a list or a class: whose place there differs. */
  readonly territory: string | null;
  readonly from: JsonValue;
  readonly to: JsonValue;
}
