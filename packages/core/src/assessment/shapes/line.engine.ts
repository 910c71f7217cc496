import { ZERO, compare, div, mul, sub, type Fraction } from '../../shared/fraction.values.ts';

/** Points in proportion from none at `from` to all of them at `to`, in either direction. */
export function lineOf(from: Fraction, to: Fraction, points: Fraction): (value: Fraction) => Fraction {
  /** Points for each unit from `from` on; under zero where the lower figure is the better one. */
  const slope = div(points, sub(to, from));
  const rising = compare(from, to) < 0;
  return (value) => {
    if (rising ? compare(value, from) <= 0 : compare(value, from) >= 0) return ZERO;
    if (rising ? compare(value, to) >= 0 : compare(value, to) <= 0) return points;
    return mul(sub(value, from), slope);
  };
}
