import type { DecimalString, ExactString } from './decimal.values.ts';

/** An exact rational number, always reduced, with a positive denominator. Made by the functions below only. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` for a positive denominator. What fits a number is divided as one: several times faster, and as exact. */
function reduced(n: bigint, d: bigint): Fraction {
  if (d === 1n) return { n, d };
  const [top, bottom] = [Number(n), Number(d)];
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom)) {
    const common = gcd(n < 0n ? -n : n, d);
    return common === 1n ? { n, d } : { n: n / common, d: d / common };
  }
  let [x, y] = [Math.abs(top), bottom];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 1 ? { n, d } : { n: BigInt(top / x), d: BigInt(bottom / x) };
}

/** `n / d`, reduced. Throws on a zero denominator: callers name that outcome before they divide. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const num = BigInt(n);
  const den = BigInt(d);
  if (den === 0n) throw new RangeError('fraction with a zero denominator');
  return den < 0n ? reduced(-num, -den) : reduced(num, den);
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

/** Digits that are exact as a number. */
const SHORT = 15;
const integer = (digits: string): bigint => BigInt(digits.length > SHORT ? digits : Number(digits));

const powers: bigint[] = [];
/** Ten to a whole power, zero or more. */
export const tenTo = (power: number): bigint => (powers[power] ??= 10n ** BigInt(power));

/** Reads `"0.80"` or `"-5"` exactly. Throws a RangeError on anything else: data is checked before it gets here. */
export function fromDecimal(text: DecimalString): Fraction {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const point = text.indexOf('.');
  return point < 0 ? { n: integer(text), d: 1n } : reduced(integer(text.slice(0, point) + text.slice(point + 1)), tenTo(text.length - point - 1));
}

/** Reads what {@link toExact} wrote. */
export function fromExact(text: ExactString): Fraction {
  const slash = text.indexOf('/');
  return slash < 0 ? fromDecimal(text) : fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
}

/** `"12"` or `"144/5"`. */
export function toExact({ n, d }: Fraction): ExactString {
  return d === 1n ? written(n) : `${written(n)}/${written(d)}`;
}

/** A number is written several times faster than a bigint. */
export const written = (n: bigint): string => {
  const small = Number(n);
  return (Number.isSafeInteger(small) ? small : n).toString();
};

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}
export function sub(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) return a;
  return a.d === b.d ? reduced(a.n - b.n, a.d) : reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}
export function mul(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d);
}
/** Throws on division by zero: callers name that outcome before they divide. */
export function div(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}
/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}
export const min = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const max = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const isZero = (a: Fraction): boolean => a.n === 0n;
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);
