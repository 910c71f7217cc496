import { once } from '../../shared/once.values.ts';
import { foldName } from '../../territory/territory.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

/** Lines to a text: a string for each of 35,000 names would weigh more than what it says. */
const LINES = 256;

/** By the column of names, which stays the same one when other values of its rows change. `texts`: names in lines, `done` of them in all. */
const namesOf = once((_: readonly string[]): { readonly texts: { readonly from: number; readonly lines: string }[]; done: number } => ({ texts: [], done: 0 }));

/** Folds so many more of the names ahead of need, from the first; true once all of them are. */
export function foldAhead(view: MatrixView, most: number): boolean {
  const names = namesOf(view.rows.name);
  const { name, ref, id } = view.rows;
  const end = Math.min(names.done + most, name.length);
  while (names.done < end) {
    const from = names.done;
    names.done = Math.min(from + LINES, end);
    const lines: string[] = [];
    for (let row = from; row < names.done; row += 1) lines.push(` ${foldName(`${name[row]} ${ref[row] ?? ''} ${id[row] ?? ''}`)}`);
    names.texts.push({ from, lines: lines.join('\n') });
  }
  return end === name.length;
}

/** Name and code of each row, folded: what words are looked for in. */
export function foldedNames(view: MatrixView): readonly string[] {
  foldAhead(view, Number.POSITIVE_INFINITY);
  return namesOf(view.rows.name).texts.flatMap(({ lines }) => lines.split('\n'));
}

/** A mark for each row whose name and code have words that begin with each of these, folded. */
export function namedWith(view: MatrixView, words: readonly string[]): Uint8Array {
  foldAhead(view, Number.POSITIVE_INFINITY);
  const held = new Uint8Array(view.rows.name.length);
  const hasAll = (text: string): boolean => words.every((word) => text.includes(` ${word}`));
  for (const { from, lines } of namesOf(view.rows.name).texts) {
    if (hasAll(lines)) for (const [place, line] of lines.split('\n').entries()) if (hasAll(line)) held[from + place] = 1;
  }
  return held;
}
