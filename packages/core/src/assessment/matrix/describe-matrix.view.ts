import { standingOfLetter } from './matrix.values.ts';
import type { WindowStanding } from '../assessment.values.ts';
import { numbersOf } from './matrix-items.view.ts';
import type { MatrixView } from './matrix-view.schema.ts';

/** How some rows stand together. */
export interface MatrixDigest {
  readonly count: number;
  /** Per window of the view: how many stand how. */
  readonly windows: readonly Readonly<Record<WindowStanding, number>>[];
  /** The middle score, or the mean of the two in the middle, exact; `null` where none is known. */
  readonly median: string | null;
  /** Scores as numbers, from the lowest: for drawing. */
  readonly scores: readonly number[];
  readonly scored: number;
  readonly notFiled: number;
  /** Short of the threshold by no more than `near`. */
  readonly near: number;
}

export interface DigestOptions {
  /** Points; 5 unless told. */
  readonly near?: number | undefined;
}

/** The country, or a region, at a glance. */
export function describeMatrix(view: MatrixView, rows: ArrayLike<number> & Iterable<number>, { near = 5 }: DigestOptions = {}): MatrixDigest {
  const [earned, gaps] = [numbersOf(view.rows.earned), numbersOf(view.rows.gap)];
  const scored: number[] = [];
  const windows = view.windows.map(() => ({ open: 0, closed: 0, undetermined: 0, 'not-member': 0 }));
  let [notFiled, nearly] = [0, 0];
  for (const row of rows) {
    if (!Number.isNaN(earned[row]!)) scored.push(row);
    if (gaps[row]! < 0 && gaps[row]! >= -near) nearly += 1;
    if ('nx'.includes(view.rows.filing[row] ?? '?')) notFiled += 1;
    for (const [at, letters] of view.rows.windows.entries()) windows[at]![standingOfLetter(letters[row])] += 1;
  }
  scored.sort((a, b) => earned[a]! - earned[b]!);
  return { count: rows.length, windows, median: medianOf(scored.map((row) => view.rows.earned[row]!)), scores: scored.map((row) => earned[row]!), scored: scored.length, notFiled, near: nearly };
}

function medianOf(sorted: readonly string[]): string | null {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : meanOf(sorted[middle - 1]!, sorted[middle]!);
}

const decimalsIn = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/** In whole numbers, so that no figure is made up by a binary fraction. */
function meanOf(a: string, b: string): string {
  if (a === b) return a;
  const decimals = Math.max(decimalsIn(a), decimalsIn(b));
  const whole = (text: string): bigint => BigInt(text.replace('.', '') + '0'.repeat(decimals - decimalsIn(text)));
  const twice = whole(a) + whole(b);
  const [value, places] = twice % 2n === 0n ? [twice / 2n, decimals] : [twice * 5n, decimals + 1];
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}
