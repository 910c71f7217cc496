import { describeMatrix, largestAreas, numbersOf, type MatrixView, type WindowStanding } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import type { Scene } from '../scene.ts';
import { Counted as Counts } from '../query/same-rows.ts';
import { isUnfiled } from '../table/cells.ts';
import { textIn } from '../table/columns.ts';

/** How a window stands for some rows; `none`: nothing was filed, so it is not known. */
export type Counted = WindowStanding | 'none';
export const COUNTED: readonly Counted[] = ['open', 'undetermined', 'closed', 'none', 'not-member'];

/** One score of a strip. */
export interface Mark { readonly value: number; readonly isReached: boolean }

/** The scores of some rows, from the lowest: as numbers, since an object for each of 35,000 would stay in memory as long as they are shown. */
export class Marks implements Iterable<Mark> {
  readonly #low: Float64Array;
  readonly #reached: Float64Array;

  /** Sorted here. */
  constructor(low: Float64Array, reached: Float64Array) {
    [this.#low, this.#reached] = [low.sort(), reached.sort()];
  }

  get length(): number {
    return this.#low.length + this.#reached.length;
  }

  get reached(): number {
    return this.#reached.length;
  }

  /** The lowest and the highest; none where there is no score. */
  get ends(): readonly number[] {
    const all = [this.#low, this.#reached].flatMap((values) => (values.length > 0 ? [values[0]!, values.at(-1)!] : []));
    return all.length > 0 ? [Math.min(...all), Math.max(...all)] : [];
  }

  *[Symbol.iterator](): Iterator<Mark> {
    const [low, reached] = [this.#low, this.#reached];
    let at = 0;
    for (const value of low) {
      while (reached[at]! <= value) yield { value: reached[at++]!, isReached: true };
      yield { value, isReached: false };
    }
    while (at < reached.length) yield { value: reached[at++]!, isReached: true };
  }
}

/** How the rows of a region, or of a class, stand together. */
export interface Region {
  /** Own id of the area, or code of the class; `null` for those in none, and for all together. */
  readonly key: string | null;
  readonly name: string;
  readonly count: number;
  /** Exact. */
  readonly median: string | null;
  readonly lowest: string;
  readonly highest: string;
  /** From the lowest. */
  readonly marks: Marks;
  /** At their threshold or above; `null` where the grid has none. */
  readonly reached: number | null;
  /** Per window. */
  readonly windows: readonly Readonly<Record<Counted, number>>[];
}

export interface Regions {
  readonly all: Region;
  /** By name, or classes in the order of the grid; those in none last. */
  readonly each: readonly Region[];
  readonly by: 'area' | 'class';
}

/** Those who filed, and those who did not. */
function byFiling(view: MatrixView, rows: Int32Array): readonly [Int32Array, Int32Array] {
  const parted = new Int32Array(rows.length);
  let [filed, end] = [0, rows.length];
  for (const row of rows) parted[isUnfiled(view, row) ? (end -= 1) : filed++] = row;
  return [parted.subarray(0, filed), parted.subarray(filed)];
}

function marksOf({ rows, score }: MatrixView, filed: Int32Array): Marks {
  const [earned, gaps] = [numbersOf(rows.earned), numbersOf(rows.gap)];
  const hasThreshold = score?.threshold != null;
  const values = new Float64Array(filed.length);
  let [reached, end] = [0, filed.length];
  for (const row of filed) {
    const value = earned[row]!;
    if (!Number.isNaN(value)) values[!hasThreshold || gaps[row]! >= 0 ? reached++ : (end -= 1)] = value;
  }
  return new Marks(values.slice(end), values.slice(0, reached));
}

/** A score of who filed nothing is no score, as in the table. */
function standing(view: MatrixView, rows: Int32Array, key: string | null, name: string): Region {
  const [filed, unfiled] = byFiling(view, rows);
  const [digest, wanting] = [describeMatrix(view, filed), describeMatrix(view, unfiled)];
  const marks = marksOf(view, filed);
  const windows = digest.windows.map((window, at) => {
    const others = wanting.windows[at]!;
    return { open: window.open + others.open, closed: window.closed + others.closed, undetermined: window.undetermined, none: others.undetermined, 'not-member': window['not-member'] + others['not-member'] };
  });
  const earned = numbersOf(view.rows.earned);
  const [lowest = '', highest = ''] = marks.ends.map((end) => view.rows.earned[filed.find((row) => earned[row] === end)!]!);
  return { key, name, count: rows.length, median: digest.median, marks, windows, reached: view.score?.threshold == null ? null : marks.reached, lowest, highest };
}

const made = new Counts<Regions>();

/** Where the rows shown stand, by largest area; by class where the view has no areas. */
export const regionsOf = (scene: Scene): Regions => made.of(scene.arranged, scene.view, [scene.view.rows.area, scene.view.rows.classes, scene.view.areas, scene.say], () => makeRegions(scene));

/** The rows of each place, -1 for those in none. */
function byPlace(rows: Int32Array, placeOf: (row: number) => number): Map<number, Int32Array> {
  const sizes = new Map<number, number>();
  for (const row of rows) { const place = placeOf(row); sizes.set(place, (sizes.get(place) ?? 0) + 1); }
  const held = new Map([...sizes].map(([place, size]) => [place, new Int32Array(size)]));
  for (const row of rows) { const place = placeOf(row); const left = sizes.get(place)!; const own = held.get(place)!; own[own.length - left] = row; sizes.set(place, left - 1); }
  return held;
}

function makeRegions({ view, arranged: { rows }, say }: Scene): Regions {
  const by = view.areas.length > 0 || view.classes.length === 0 ? 'area' : 'class';
  const areas = largestAreas(view);
  const parted = byPlace(rows, by === 'area' ? (row) => areas[row]! : (row) => view.rows.classes[row]?.[0] ?? -1);
  const each = [...parted].map(([place, held]) => ({ place, region: standing(view, held, keyOf(view, by, place), nameOf(view, by, place, say)) }));
  const { compare } = new Intl.Collator(say.format.locale);
  const last = (place: number): number => (place < 0 ? 1 : 0);
  each.sort((a, b) => last(a.place) - last(b.place) || (by === 'area' ? compare(a.region.name, b.region.name) : a.place - b.place));
  const all = standing(view, rows, null, say('matrix.overview.all'));
  // Where nobody lies in anything, there is nothing to part.
  return { all, each: each.length === 1 && each[0]?.region.key === null ? [all] : each.map(({ region }) => region), by };
}

const keyOf = (view: MatrixView, by: Regions['by'], place: number): string | null => (by === 'area' ? view.areas[place]?.id : view.classes[place]?.code) ?? null;

function nameOf(view: MatrixView, by: Regions['by'], place: number, say: Say): string {
  if (place < 0) return say('matrix.table.noGroup');
  return by === 'area' ? (view.areas[place]?.name ?? '') : textIn(say)(view.classes[place]?.label);
}
