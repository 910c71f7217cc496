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
  const roots = view.areas.map((_, place) => rootOf(view, place));
  const { area } = view.rows;
  const largest = new Int32Array(area.length);
  for (let row = 0; row < largest.length; row += 1) { const place = area[row]!; largest[row] = place === null ? -1 : (roots[place] ?? -1); }
  return largest;
});

function rootOf({ areas }: MatrixView, place: number): number {
  let at = place;
  for (let parent = areas[at]?.parent; parent !== null && parent !== undefined && parent < at; parent = areas[at]?.parent) at = parent;
  return at;
}
