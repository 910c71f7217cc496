import type { DecimalString } from './decimal.values.ts';
import { fraction, tenTo, written, type Fraction } from './fraction.values.ts';

/** `half-up` rounds a half away from zero, `half-even` to the even neighbour, `down` towards zero, `up` away from zero. */
export const ROUNDING_MODES = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** Inputs have at most 12 decimals, weights too: what takes more than a few products of them has no end. */
const MOST_DECIMALS = 120;

function roundsUp(rest: bigint, of: bigint, whole: bigint, mode: RoundingMode): boolean {
  if (rest === 0n || mode === 'down') return false;
  if (mode === 'up') return true;
  const twice = rest * 2n;
  return twice === of ? mode === 'half-up' || whole % 2n === 1n : twice > of;
}

/** How many units of the last of so many decimals a value makes, rounded: 28.85 to one decimal, half-up, makes 289. */
export function unitsOf({ n, d }: Fraction, decimals: number, mode: RoundingMode): bigint {
  const scaled = (n < 0n ? -n : n) * tenTo(decimals);
  const whole = scaled / d;
  const units = roundsUp(scaled % d, d, whole, mode) ? whole + 1n : whole;
  return n < 0n ? -units : units;
}

/** Rounds to so many decimals, exactly. */
export const roundTo = (value: Fraction, decimals: number, mode: RoundingMode): Fraction => fraction(unitsOf(value, decimals, mode), tenTo(decimals));

/** How many decimals it takes to write a value in full; `Infinity` for a third. */
export function decimalsNeeded({ d }: Fraction): number {
  let decimals = 0;
  for (let power = 1n; power % d !== 0n; power *= 10n, decimals += 1) if (decimals > MOST_DECIMALS) return Infinity;
  return decimals;
}

/** Writes units of the last of so many decimals: 288 to one decimal is `"28.8"`. */
export function writeUnits(units: bigint, decimals: number): DecimalString {
  if (decimals === 0) return written(units);
  const digits = written(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Writes a value that has at most so many decimals: `toFixed(144/5, 1)` is `"28.8"`. Rounds half-up if it has more. */
export const toFixed = (value: Fraction, decimals: number): DecimalString => writeUnits(unitsOf(value, decimals, 'half-up'), decimals);
