import { describeMatrix, largestAreas, numbersOf, type MatrixView, type WindowStanding } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import type { Scene } from '../scene.ts';
import { isUnfiled } from '../table/cells.ts';
import { textIn } from '../table/columns.ts';

/** How a window stands for some rows; `none`: nothing was filed, so it is not known. */
export type Counted = WindowStanding | 'none';
export const COUNTED: readonly Counted[] = ['open', 'undetermined', 'closed', 'none', 'not-member'];

/** One score of a strip. */
export interface Mark { readonly value: number; readonly isReached: boolean }

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
  readonly marks: readonly Mark[];
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

/** A score of who filed nothing is no score, as in the table. */
function standing(view: MatrixView, rows: readonly number[], key: string | null, name: string): Region {
  const [earned, gaps] = [numbersOf(view.rows.earned), numbersOf(view.rows.gap)];
  const filed = rows.filter((row) => !isUnfiled(view, row));
  const digest = describeMatrix(view, filed);
  const wanting = describeMatrix(view, rows.filter((row) => isUnfiled(view, row)));
  const scored = filed.filter((row) => !Number.isNaN(earned[row])).sort((a, b) => earned[a]! - earned[b]!);
  const hasThreshold = view.score?.threshold != null;
  const marks = scored.map((row): Mark => ({ value: earned[row]!, isReached: !hasThreshold || gaps[row]! >= 0 }));
  const windows = digest.windows.map((window, at) => {
    const others = wanting.windows[at]!;
    return { open: window.open + others.open, closed: window.closed + others.closed, undetermined: window.undetermined, none: others.undetermined, 'not-member': window['not-member'] + others['not-member'] };
  });
  return {
    key, name, count: rows.length, median: digest.median, marks, windows, reached: hasThreshold ? marks.filter(({ isReached }) => isReached).length : null,
    lowest: view.rows.earned[scored[0] ?? -1] ?? '', highest: view.rows.earned[scored.at(-1) ?? -1] ?? '',
  };
}

const made = new WeakMap<Scene, Regions>();

/** Where the rows shown stand, by largest area; by class where the view has no areas. */
export function regionsOf(scene: Scene): Regions {
  let regions = made.get(scene);
  if (!regions) made.set(scene, (regions = makeRegions(scene)));
  return regions;
}

function makeRegions({ view, arranged, say }: Scene): Regions {
  const rows = [...arranged.rows];
  const by = view.areas.length > 0 || view.classes.length === 0 ? 'area' : 'class';
  const areas = largestAreas(view);
  const placeOf = by === 'area' ? (row: number) => areas[row]! : (row: number) => view.rows.classes[row]?.[0] ?? -1;
  const parted = new Map<number, number[]>();
  for (const row of rows) {
    const held = parted.get(placeOf(row));
    if (held) held.push(row);
    else parted.set(placeOf(row), [row]);
  }
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
