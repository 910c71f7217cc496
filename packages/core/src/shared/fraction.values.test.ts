import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, div, fraction, fromDecimal, fromExact, isZero, max, min, mul, sub, sum, toExact, type Fraction } from './fraction.values.ts';

/** Whole numbers on both sides of what a float holds: small, around 2⁵³, and far beyond. */
const whole = fc.oneof(fc.bigInt(-40n, 40n), fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n), fc.bigInt(-(2n ** 80n), 2n ** 80n), fc.constantFrom(0n, 1n, -1n, 2n ** 31n, -(2n ** 31n) - 1n));
const pair = fc.tuple(whole, whole.filter((d) => d !== 0n));

/** The same value reduced by the book, as `n/d`. */
function byTheBook(n: bigint, d: bigint): string {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = d < 0n ? -1n : 1n;
  const [top, bottom] = [(sign * n) / (a || 1n), (sign * d) / (a || 1n)];
  return bottom === 1n ? String(top) : `${top}/${bottom}`;
}
const made = ([n, d]: readonly [bigint, bigint]): Fraction => fraction(n, d);

describe('fractions', () => {
  test('add, subtract, multiply, divide and compare as whole numbers of any size do', () => {
    fc.assert(fc.property(pair, pair, ([a, b], [c, d]) => {
      const [x, y] = [made([a, b]), made([c, d])];
      expect(toExact(add(x, y))).toBe(byTheBook(a * d + c * b, b * d));
      expect(toExact(sub(x, y))).toBe(byTheBook(a * d - c * b, b * d));
      expect(toExact(mul(x, y))).toBe(byTheBook(a * c, b * d));
      if (c !== 0n) expect(toExact(div(x, y))).toBe(byTheBook(a * d, b * c));
      const [left, right] = b * d > 0n ? [a * d, c * b] : [c * b, a * d];
      expect(compare(x, y)).toBe(left < right ? -1 : left > right ? 1 : 0);
      expect(compare(max(x, y), min(x, y))).toBeGreaterThanOrEqual(0);
    }), { numRuns: 2000 });
  });

  test('of one value are one and the same, whatever they were made from', () => {
    fc.assert(fc.property(pair, whole.filter((k) => k !== 0n), ([n, d], k) => {
      expect(fraction(n * k, d * k)).toEqual(fraction(n, d));
      expect(Object.is(fraction(n, d).n, -0)).toBe(false);
      expect(fromExact(toExact(fraction(n, d)))).toEqual(fraction(n, d));
    }), { numRuns: 1000 });
  });

  test('read decimals exactly, however long', () => {
    expect(toExact(fromDecimal('0.80'))).toBe('4/5');
    expect(toExact(fromDecimal('-5'))).toBe('-5');
    expect(toExact(fromDecimal('-0.0'))).toBe('0');
    fc.assert(fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.nat(12), (n, decimals) => {
      const digits = (n < 0n ? -n : n).toString().padStart(decimals + 1, '0');
      const text = `${n < 0n ? '-' : ''}${decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`}`;
      expect(toExact(fromDecimal(text))).toBe(byTheBook(n, 10n ** BigInt(decimals)));
    }), { numRuns: 1000 });
  });

  test('refuse what is no number, and a zero denominator', () => {
    for (const text of ['', '.5', '5.', '1e3', ' 5', '+5', '0x5', '5,5', 'NaN']) expect(() => fromDecimal(text), text).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => div(fraction(1), fraction(0))).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
  });

  test('of thirty terms add up to the last unit', () => {
    // 1/1 + 1/2 + … + 1/30 = 9304682830147/2329089562800, the thirtieth harmonic number.
    const harmonic = sum(Array.from({ length: 30 }, (_, at) => fraction(1, at + 1)));
    expect(toExact(harmonic)).toBe('9304682830147/2329089562800');
    expect(isZero(sub(harmonic, harmonic))).toBe(true);
  });
});
