import type { WindowStanding } from '../assessment.values.ts';
import type { ReviewState } from '../review/review.values.ts';
import type { ShownState } from './matrix.values.ts';

/**
 * What a column is called in a query: `name`, `area` (the largest area), `class`, `review`, `score`, `gap`, or `window:G1`,
 * `gate:CMO-4`, `indicator:IDP-2`.
 */
export type MatrixColumn = 'name' | 'area' | 'class' | 'review' | 'score' | 'gap' | `window:${string}` | `gate:${string}` | `indicator:${string}`;

/** Which rows are wanted. All that is given must hold; in a list, one of it. */
export interface MatrixFilter {
  /** Words of a name, or a code; accents and case do not matter. */
  readonly q?: string | undefined;
  /** Areas by own id. */
  readonly areas?: readonly string[] | undefined;
  /** Classes by code. */
  readonly classes?: readonly string[] | undefined;
  readonly review?: readonly ReviewState[] | undefined;
  /** How a window stands. */
  readonly windows?: readonly { readonly window: string; readonly standings: readonly WindowStanding[] }[] | undefined;
  /** How an item stands; without `item`, any of them. */
  readonly items?: readonly { readonly item?: string | undefined; readonly states: readonly ShownState[] }[] | undefined;
  /** Points from the threshold, both ends included: `{ from: -5, to: 0 }` is at most five points short. */
  readonly gap?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined;
  /** True: a delay of the review is past, or something of the grid is late. */
  readonly late?: boolean | undefined;
  /** True: no dossier was filed. */
  readonly notFiled?: boolean | undefined;
}

export interface MatrixSort {
  readonly by: MatrixColumn;
  readonly descending?: boolean | undefined;
}

/** `area`: by the largest area; `window:G1`: by how it stands. */
export type MatrixGrouping = 'area' | 'class' | 'review' | `window:${string}`;

export interface MatrixQuery {
  readonly filter?: MatrixFilter | undefined;
  readonly sort?: MatrixSort | undefined;
  readonly group?: MatrixGrouping | undefined;
}
