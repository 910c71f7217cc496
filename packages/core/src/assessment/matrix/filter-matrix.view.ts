import { foldName } from '../../territory/territory.values.ts';
import { areasAround, matrixItem, numbersOf } from './matrix-items.view.ts';
import { namedWith } from './matrix-names.view.ts';
import { FILING_LETTERS, STANDING_LETTERS, STATE_LETTERS } from './matrix.values.ts';
import type { MatrixFilter } from './matrix-query.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

type Test = (row: number) => boolean;

/** The rows that hold all that is asked, in the order of the view. What the view does not know holds for no row. */
export function filterMatrix(view: MatrixView, filter: MatrixFilter = {}): Int32Array {
  const kept = new Int32Array(view.count);
  for (let row = 0; row < kept.length; row += 1) kept[row] = row;
  return testsOf(view, filter).reduce(keep, kept);
}

/** Those of the rows that hold: one test after another, each on what the one before left. Written over the rows given. */
function keep(rows: Int32Array, test: Test): Int32Array {
  let count = 0;
  for (const row of rows) if (test(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

function testsOf(view: MatrixView, { q, areas, classes, review, windows = [], items = [], gap, late, notFiled }: MatrixFilter): Test[] {
  const { rows } = view;
  return [
    ...wordsTest(view, q), ...(areas ? [areaTest(view, areas)] : []), ...(classes ? [classTest(view, classes)] : []),
    ...(review ? [(row: number) => review.some((state) => state === rows.review[row])] : []),
    ...windows.map(({ window, standings }) => lettersTest(rows.windows[view.windows.findIndex(({ code }) => code === window)], standings.map((standing) => STANDING_LETTERS[standing]))),
    ...items.map(({ item, states }) => itemTest(view, item, states.map((state) => STATE_LETTERS[state]))),
    ...(gap ? [gapTest(view, gap)] : []),
    ...(late === undefined ? [] : [is(late, lateTest(view))]),
    ...(notFiled === undefined ? [] : [is(notFiled, (row) => rows.filing[row] === FILING_LETTERS.none || rows.filing[row] === FILING_LETTERS['not-filed'])]),
  ];
}

const is = (wanted: boolean, test: Test): Test => (wanted ? test : (row) => !test(row));

function lettersTest(letters: string | undefined, wanted: readonly string[]): Test {
  return (row) => { const letter = letters?.[row]; return letter !== undefined && wanted.includes(letter); };
}

function itemTest(view: MatrixView, item: string | undefined, wanted: readonly string[]): Test {
  if (item !== undefined) return lettersTest(matrixItem(view, item)?.letters, wanted);
  const tests = [...view.rows.gates, ...view.rows.states].map((letters) => lettersTest(letters, wanted));
  return (row) => tests.some((test) => test(row));
}

function lateTest(view: MatrixView): Test {
  const item = itemTest(view, undefined, [STATE_LETTERS.late]);
  return (row) => view.rows.late[row] === 'y' || item(row);
}

/** Each word must begin a word of the name or of a code. */
function wordsTest(view: MatrixView, q: string | undefined): Test[] {
  const words = foldName(q ?? '').split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const named = namedWith(view, words);
  return [(row) => named[row] === 1];
}

function areaTest(view: MatrixView, wanted: readonly string[]): Test {
  const held = view.areas.map((_, place) => areasAround(view, place).some((around) => wanted.includes(view.areas[around]?.id ?? '')));
  return (row) => { const place = view.rows.area[row]; return place !== null && place !== undefined && held[place] === true; };
}

function classTest(view: MatrixView, wanted: readonly string[]): Test {
  const places = new Set(view.classes.flatMap(({ code }, place) => (wanted.includes(code) ? [place] : [])));
  return (row) => view.rows.classes[row]?.some((place) => places.has(place)) ?? false;
}

function gapTest({ rows }: MatrixView, { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: NonNullable<MatrixFilter['gap']>): Test {
  const gaps = numbersOf(rows.gap);
  return (row) => { const gap = gaps[row]!; return gap >= from && gap <= to; };
}
