import type { DecimalString } from './decimal.values.ts';
import { compare, fraction, sub, type Fraction } from './fraction.values.ts';

/** `half-up` rounds a half away from zero, `half-even` to the even neighbour, `down` towards zero, `up` away from zero. */
export const ROUNDING_MODES = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

const HALF = fraction(1n, 2n);
/** Inputs have at most 12 decimals, weights too: what takes more than a few products of them has no end. */
const MOST_DECIMALS = 120;

function roundsUp(rest: Fraction, whole: bigint, mode: RoundingMode): boolean {
  if (rest.n === 0n || mode === 'down') return false;
  if (mode === 'up') return true;
  const side = compare(rest, HALF);
  return side === 0 ? mode === 'half-up' || whole % 2n === 1n : side > 0;
}

/** Rounds to so many decimals, exactly. */
export function roundTo(value: Fraction, decimals: number, mode: RoundingMode): Fraction {
  const scale = 10n ** BigInt(decimals);
  const negative = value.n < 0n;
  const scaled = fraction((negative ? -value.n : value.n) * scale, value.d);
  const whole = scaled.n / scaled.d;
  const rounded = roundsUp(sub(scaled, fraction(whole)), whole, mode) ? whole + 1n : whole;
  return fraction(negative ? -rounded : rounded, scale);
}

/** How many decimals it takes to write a value in full; `Infinity` for a third. */
export function decimalsNeeded({ d }: Fraction): number {
  let decimals = 0;
  for (let power = 1n; power % d !== 0n; power *= 10n, decimals += 1) if (decimals > MOST_DECIMALS) return Infinity;
  return decimals;
}

/** Writes a value that has at most so many decimals: `toFixed(144/5, 1)` is `"28.8"`. Rounds half-up if it has more. */
export function toFixed(value: Fraction, decimals: number): DecimalString {
  const scale = 10n ** BigInt(decimals);
  const rounded = roundTo(value, decimals, 'half-up');
  const units = (rounded.n * scale) / rounded.d;
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
