import { fromDecimal, toExact, compare, type Fraction } from '../shared/fraction.values.ts';
import { toFixed } from '../shared/rounding.values.ts';

/** A figure for a sentence: `"98.5"`, or `"100/3"` where no short decimal is exact. */
export function decimalText(value: Fraction): string {
  for (let decimals = 0; decimals <= 6; decimals += 1) {
    const text = toFixed(value, decimals);
    if (compare(fromDecimal(text), value) === 0) return text;
  }
  return toExact(value);
}
