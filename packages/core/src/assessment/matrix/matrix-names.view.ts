import { once } from '../../shared/once.values.ts';
import { foldName } from '../../territory/territory.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

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
