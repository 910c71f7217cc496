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
  const { filing, earned: texts, gap } = view.rows;
  const [earned, gaps] = [numbersOf(texts), numbersOf(gap)];
  const scores = new Float64Array(rows.length);
  let [scored, notFiled, nearly] = [0, 0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    const score = earned[row]!;
    if (!Number.isNaN(score)) scores[scored++] = score;
    if (gaps[row]! < 0 && gaps[row]! >= -near) nearly += 1;
    if ('nx'.includes(filing[row] ?? '?')) notFiled += 1;
  }
  // Sorted as numbers: no function is called for two rows.
  const sorted = scores.subarray(0, scored).sort();
  const textOf = (score: number): string => texts[rowWith(earned, rows, score)]!;
  return { count: rows.length, windows: view.rows.windows.map((letters) => standingsIn(letters, rows)), median: medianOf(sorted, textOf), scores: [...sorted], scored, notFiled, near: nearly };
}

function standingsIn(letters: string, rows: ArrayLike<number>): Record<WindowStanding, number> {
  const counts = { open: 0, closed: 0, undetermined: 0, 'not-member': 0 };
  for (let at = 0; at < rows.length; at += 1) counts[standingOfLetter(letters[rows[at]!])] += 1;
  return counts;
}

function rowWith(earned: Float64Array, rows: ArrayLike<number>, score: number): number {
  let at = 0;
  while (earned[rows[at]!] !== score) at += 1;
  return rows[at]!;
}

function medianOf(sorted: Float64Array, textOf: (score: number) => string): string | null {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? textOf(sorted[middle]!) : meanOf(textOf(sorted[middle - 1]!), textOf(sorted[middle]!));
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
