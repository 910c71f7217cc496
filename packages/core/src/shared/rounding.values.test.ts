import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportionShown } from './apportion.engine.ts';
import { compare, fraction, fromDecimal, sub, sum, toExact, type Fraction } from './fraction.values.ts';
import { ROUNDING_MODES, decimalsNeeded, roundTo, toFixed, type RoundingMode } from './rounding.values.ts';

const rounded = (text: string, mode: RoundingMode, decimals = 0): string => toExact(roundTo(fromDecimal(text), decimals, mode));

describe('rounding', () => {
  test('treats a half as its mode says, on both sides of zero', () => {
    expect(['0.5', '1.5', '2.5', '-0.5', '-2.5'].map((text) => rounded(text, 'half-up'))).toEqual(['1', '2', '3', '-1', '-3']);
    expect(['0.5', '1.5', '2.5', '-0.5', '-2.5'].map((text) => rounded(text, 'half-even'))).toEqual(['0', '2', '2', '0', '-2']);
    expect(['0.9', '1', '-0.9'].map((text) => rounded(text, 'down'))).toEqual(['0', '1', '0']);
    expect(['0.1', '1', '-0.1'].map((text) => rounded(text, 'up'))).toEqual(['1', '1', '-1']);
  });

  test('is never further than one unit off, half a unit for the halves, and leaves alone what needs none', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 18n), fc.nat(6), fc.constantFrom(...ROUNDING_MODES), (n, d, decimals, mode) => {
      const value = fraction(n, d);
      const result = roundTo(value, decimals, mode);
      const off = sub(value, result);
      const distance = compare(off, fraction(0)) < 0 ? sub(result, value) : off;
      const unit = fraction(1n, 10n ** BigInt(decimals) * (mode.startsWith('half') ? 2n : 1n));
      expect(compare(distance, unit)).toBeLessThanOrEqual(mode.startsWith('half') ? 0 : -1);
      expect(toExact(roundTo(result, decimals, mode))).toBe(toExact(result));
      expect(decimalsNeeded(result)).toBeLessThanOrEqual(decimals);
    }), { numRuns: 1000 });
  });

  test('writes as many decimals as asked', () => {
    expect([toFixed(fraction(144, 5), 1), toFixed(fraction(7), 2), toFixed(fraction(-1, 20), 1), toFixed(fraction(1, 3), 3), toFixed(fraction(0), 0)]).toEqual(['28.8', '7.00', '-0.1', '0.333', '0']);
  });

  test('knows how many a value takes', () => {
    expect([fraction(70), fraction(144, 5), fraction(1, 8), fraction(1, 3)].map(decimalsNeeded)).toEqual([0, 1, 3, Infinity]);
  });
});

describe('parts shown', () => {
  test('add up to the total shown, the largest loss first', () => {
    // 1/3 three times: 0.3 each is 0.9, and the tenth left goes to the first.
    expect(apportionShown([fraction(1, 3), fraction(1, 3), fraction(1, 3)], 1)).toEqual(['0.4', '0.3', '0.3']);
    // 69.6 + 30.4 + 0 in whole points: 69 and 30 leave one, and .6 lost more than .4.
    expect(apportionShown([fraction(348, 5), fraction(152, 5), fraction(0)], 0)).toEqual(['70', '30', '0']);
  });

  test('add up whatever they are, each within a unit of what it stands for', () => {
    const part = fc.tuple(fc.bigInt(0n, 10n ** 18n), fc.bigInt(1n, 10n ** 16n)).map(([n, d]): Fraction => fraction(n, d));
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(4), (parts, decimals) => {
      const shown = apportionShown(parts, decimals).map(fromDecimal);
      expect(toExact(sum(shown))).toBe(toExact(roundTo(sum(parts), decimals, 'half-up')));
      const unit = fraction(1n, 10n ** BigInt(decimals));
      parts.forEach((one, at) => { expect(compare(sub(shown[at]!, one), unit)).toBeLessThanOrEqual(0); expect(compare(sub(one, shown[at]!), unit)).toBe(-1); });
    }), { numRuns: 500 });
  });
});
