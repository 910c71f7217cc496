import { REVIEW_STATES } from '../review/review.values.ts';
import { matrixItem, numbersOf } from './matrix-items.view.ts';
import { largestAreas } from './matrix-reading.view.ts';
import { STANDING_LETTERS, STATE_LETTERS, type ShownState } from './matrix.values.ts';
import type { MatrixColumn, MatrixGrouping, MatrixQuery, MatrixSort } from './matrix-query.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';
import { filterMatrix } from './filter-matrix.view.ts';

/** What asks for attention first. */
const URGENCY: readonly ShownState[] = ['late', 'unmet', 'act-unmet', 'none', 'pending', 'unpublished', 'act', 'met', 'neut', 'na'];
const WINDOW_ORDER = ['open', 'undetermined', 'closed', 'not-member'] as const;

/** Numbers to order rows by; NaN stands last whichever way. `undefined`: the order of the view, which is that of names. */
function keysOf(view: MatrixView, by: MatrixColumn): Float64Array | undefined {
  const { rows } = view;
  const [kind, code] = parted(by);
  switch (kind) {
    case 'score': return numbersOf(rows.earned);
    case 'gap': return numbersOf(rows.gap);
    case 'area': { const ranks = areaRanks(view); return Float64Array.from(largestAreas(view), (place) => ranks[place] ?? Number.NaN); }
    case 'class': return Float64Array.from(rows.classes, ([first]) => first ?? Number.NaN);
    case 'review': return Float64Array.from(rows.review, (state) => (state === null ? Number.NaN : REVIEW_STATES.indexOf(state)));
    case 'window': return ranked(rows.windows[view.windows.findIndex((one) => one.code === code)], WINDOW_ORDER.map((standing) => STANDING_LETTERS[standing]));
    case 'gate': return ranked(matrixItem(view, code)?.letters, URGENCY.map((state) => STATE_LETTERS[state]));
    case 'indicator': { const points = matrixItem(view, code)?.points; return points ? numbersOf(points) : undefined; }
    default: return undefined;
  }
}

function parted(by: string): [string, string] {
  const colon = by.indexOf(':');
  return colon < 0 ? [by, ''] : [by.slice(0, colon), by.slice(colon + 1)];
}

function ranked(letters: string | undefined, order: readonly string[]): Float64Array | undefined {
  return letters === undefined ? undefined : Float64Array.from(letters, (letter) => { const rank = order.indexOf(letter); return rank < 0 ? Number.NaN : rank; });
}

/** Areas in the order of their names, as the view's own rows stand: by first appearance would follow the first row alone. */
function areaRanks({ areas }: MatrixView): number[] {
  const order = areas.map((_, place) => place).sort((a, b) => compareText(areas[a]!.name, areas[b]!.name));
  const ranks: number[] = [];
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
}
const plain = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
const compareText = (a: string, b: string): number => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : 0);

/** Equal rows keep the order of names, also when descending. Keys are sorted as numbers, and each row goes to the next place of its key: no function is called for two rows. */
function sortRows(rows: Int32Array, keys: Float64Array | undefined, descending: boolean): Int32Array {
  if (!keys) return descending ? rows.reverse() : rows;
  const own = new Float64Array(rows.length);
  for (let at = 0; at < own.length; at += 1) { const key = keys[rows[at]!]!; own[at] = Number.isNaN(key) ? Number.POSITIVE_INFINITY : descending ? 0 - key : key; }
  const sorted = own.slice().sort();
  const taken = new Uint32Array(own.length);
  const order = new Int32Array(own.length);
  for (let at = 0; at < own.length; at += 1) {
    const first = firstOf(sorted, own[at]!);
    order[first + taken[first]!] = rows[at]!;
    taken[first]! += 1;
  }
  return order;
}

/** Where a key first stands among sorted ones. */
function firstOf(sorted: Float64Array, key: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows that go together. `place`: in `areas`, `classes`, or of a state; -1 for those that have none. */
export interface MatrixGroup { readonly place: number; readonly rows: Int32Array }

/** What is shown of a matrix: rows by place in the view, and how they are parted. */
export interface ArrangedMatrix { readonly rows: Int32Array; readonly groups: readonly MatrixGroup[] | null }

/** Filters, sorts and groups. The same query on the same view gives the same rows; each row is in one group and one only. */
export function arrangeMatrix(view: MatrixView, { filter, sort, group }: MatrixQuery = {}): ArrangedMatrix {
  const rows = sorted(view, filterMatrix(view, filter), sort);
  return group === undefined ? { rows, groups: null } : parting(rows, placesOf(view, group));
}

const sorted = (view: MatrixView, rows: Int32Array, sort: MatrixSort | undefined): Int32Array => (sort ? sortRows(rows, keysOf(view, sort.by), sort.descending === true) : rows);

/** The place of each row's group, and the order groups stand in. */
function placesOf(view: MatrixView, group: MatrixGrouping): { of: (row: number) => number; rank: (place: number) => number } {
  const [kind, code] = parted(group);
  if (kind === 'area') { const [areas, ranks] = [largestAreas(view), areaRanks(view)]; return { of: (row) => areas[row]!, rank: (place) => ranks[place] ?? Number.POSITIVE_INFINITY }; }
  const rank = (place: number): number => (place < 0 ? Number.POSITIVE_INFINITY : place);
  if (kind === 'class') return { of: (row) => view.rows.classes[row]?.[0] ?? -1, rank };
  if (kind === 'review') return { of: (row) => REVIEW_STATES.indexOf(view.rows.review[row]!), rank };
  const letters = view.rows.windows[view.windows.findIndex((one) => one.code === code)];
  return { of: (row) => WINDOW_ORDER.findIndex((standing) => STANDING_LETTERS[standing] === letters?.[row]), rank };
}

function parting(rows: Int32Array, { of, rank }: ReturnType<typeof placesOf>): ArrangedMatrix {
  const byPlace = new Map<number, number[]>();
  for (const row of rows) {
    const place = of(row);
    const held = byPlace.get(place);
    if (held) held.push(row);
    else byPlace.set(place, [row]);
  }
  const groups = [...byPlace].sort(([a], [b]) => rank(a) - rank(b)).map(([place, held]) => ({ place, rows: Int32Array.from(held) }));
  const order = new Int32Array(rows.length);
  let at = 0;
  for (const group of groups) { order.set(group.rows, at); at += group.rows.length; }
  return { rows: order, groups };
}

/** Standings in the order groups by window stand: the meaning of their `place`. */
export const MATRIX_WINDOW_ORDER: typeof WINDOW_ORDER = WINDOW_ORDER;
