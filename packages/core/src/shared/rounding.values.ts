import type { DecimalString } from './decimal.values.ts';
import { fraction, type Fraction } from './fraction.values.ts';
import { absolute, minus, negated, plus, quotient, remainder, tenTo, times, type Whole } from './whole.values.ts';

/** `half-up` rounds a half away from zero, `half-even` to the even neighbour, `down` towards zero, `up` away from zero. */
export const ROUNDING_MODES = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** Inputs have at most 12 decimals, weights too: what takes more than a few products of them has no end. */
const MOST_DECIMALS = 120;

function roundsUp(rest: Whole, of: Whole, whole: Whole, mode: RoundingMode): boolean {
  if (rest === 0 || mode === 'down') return false;
  if (mode === 'up') return true;
  const twice = times(rest, 2);
  return twice === of ? mode === 'half-up' || remainder(whole, 2) === 1 : twice > of;
}

/** How many units of the last of so many decimals a value makes, rounded: 28.85 to one decimal, half-up, makes 289. */
export function unitsOf({ n, d }: Fraction, decimals: number, mode: RoundingMode): Whole {
  const scaled = times(absolute(n), tenTo(decimals));
  const rest = remainder(scaled, d);
  const whole = quotient(minus(scaled, rest), d);
  const units = roundsUp(rest, d, whole, mode) ? plus(whole, 1) : whole;
  return n < 0 ? negated(units) : units;
}

/** Rounds to so many decimals, exactly. */
export const roundTo = (value: Fraction, decimals: number, mode: RoundingMode): Fraction => fraction(unitsOf(value, decimals, mode), tenTo(decimals));

/** How many decimals it takes to write a value in full; `Infinity` for a third. */
export function decimalsNeeded({ d }: Fraction): number {
  if (d === 1) return 0;
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals += 1) if (remainder(tenTo(decimals), d) === 0) return decimals;
  return Infinity;
}

/** Writes units of the last of so many decimals: 288 to one decimal is `"28.8"`. */
export function writeUnits(units: Whole, decimals: number): DecimalString {
  if (decimals === 0) return units.toString();
  const digits = absolute(units).toString().padStart(decimals + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Writes a value that has at most so many decimals: `toFixed(144/5, 1)` is `"28.8"`. Rounds half-up if it has more. */
export const toFixed = (value: Fraction, decimals: number): DecimalString => writeUnits(unitsOf(value, decimals, 'half-up'), decimals);
