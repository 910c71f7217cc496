import { once } from '../../shared/once.values.ts';
import type { WindowStanding } from '../assessment.values.ts';
import { filingOfLetter, standingOfLetter, stateOfLetter, type ShownState } from './matrix.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

export const stateAt = ({ letters }: { readonly letters: string }, row: number): ShownState => stateOfLetter(letters[row]);

/** How the windows stand in one row, in the order of the columns. */
export const standingsAt = ({ rows }: MatrixView, row: number): WindowStanding[] => rows.windows.map((letters) => standingOfLetter(letters[row]));

export const filingAt = ({ rows }: MatrixView, row: number): ReturnType<typeof filingOfLetter> => filingOfLetter(rows.filing[row]);

/** The largest area of each row, as a place in `areas`; -1 where it lies in none. */
export const largestAreas = once((view: MatrixView): Int32Array => {
  const root = Int32Array.from(view.areas, (_, place) => rootOf(view, place));
  return Int32Array.from(view.rows.area, (place) => (place === null ? -1 : (root[place] ?? -1)));
});

function rootOf({ areas }: MatrixView, place: number): number {
  let at = place;
  for (let parent = areas[at]?.parent; parent !== null && parent !== undefined && parent < at; parent = areas[at]?.parent) at = parent;
  return at;
}
