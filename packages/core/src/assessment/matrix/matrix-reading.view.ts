import { once } from '../../shared/once.values.ts';
import { foldName } from '../../territory/territory.values.ts';
import type { WindowStanding } from '../assessment.values.ts';
import { filingOfLetter, standingOfLetter, stateOfLetter, type ShownState } from './matrix.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

/** Where an item stands among the columns; `undefined` for one the grid does not have. */
export interface MatrixItem { readonly letters: string; readonly points: readonly (string | null)[] | null }

/** A gate or an indicator by its code. */
export function matrixItem({ gates, indicators, rows }: MatrixView, code: string): MatrixItem | undefined {
  const gate = gates.findIndex((one) => one.code === code);
  if (gate >= 0) return { letters: rows.gates[gate] ?? '', points: null };
  const indicator = indicators.findIndex((one) => one.code === code);
  return indicator < 0 ? undefined : { letters: rows.states[indicator] ?? '', points: rows.points[indicator] ?? [] };
}

export const stateAt = ({ letters }: Pick<MatrixItem, 'letters'>, row: number): ShownState => stateOfLetter(letters[row]);

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

/** Every area a row lies in: its own, and those around it. */
export function areasAround({ areas }: MatrixView, place: number | null): readonly number[] {
  const around: number[] = [];
  for (let at = place; at !== null && at !== undefined && around.length < areas.length; at = areas[at]?.parent ?? null) around.push(at);
  return around;
}

/** By the column of names, which stays the same one when other values of its rows change. */
const namesOf = once((_: readonly string[]): string[] => []);

/** Folds so many more of the names ahead of need, from the first; true once all of them are. */
export function foldAhead(view: MatrixView, most: number): boolean {
  const names = namesOf(view.rows.name);
  const { name, ref, id } = view.rows;
  const end = Math.min(names.length + most, name.length);
  for (let row = names.length; row < end; row += 1) names.push(` ${foldName(`${name[row]} ${ref[row] ?? ''} ${id[row] ?? ''}`)}`);
  return end === name.length;
}

/** Name and code of each row, folded: what words are looked for in. */
export function foldedNames(view: MatrixView): readonly string[] {
  foldAhead(view, Number.POSITIVE_INFINITY);
  return namesOf(view.rows.name);
}

/** Decimals as numbers, for order alone: what is shown stays as it is written. NaN where there is none. */
export const numbersOf = once((column: readonly (string | null)[]): Float64Array => Float64Array.from(column, (text) => (text === null ? Number.NaN : Number(text))));
