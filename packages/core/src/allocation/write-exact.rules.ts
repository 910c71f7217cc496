import { fraction, toExact } from '../shared/fraction.values.ts';
import { writeUnits } from '../shared/rounding.values.ts';

/** `n / d` as a result carries it: `"12"`, `"144/5"`. */
export const writeExact = (n: bigint, d: bigint): string => toExact(fraction(n, d));

/** Units of a scale that is a power of ten, as a decimal: `12345n` of `100n` is `"123.45"`. */
export function writeScaled(n: bigint, scale: bigint): string {
  const text = scale.toString();
  const small = Number(n);
  return writeUnits(Number.isSafeInteger(small) ? small : n, text.length - 1);
}
