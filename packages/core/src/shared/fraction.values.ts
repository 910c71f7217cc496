import type { DecimalString, ExactString } from './decimal.values.ts';

/** An exact rational number, always reduced, with a positive denominator. Made by the functions below only. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d`, reduced. Throws on a zero denominator: callers name that outcome before they divide. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let num = BigInt(n);
  let den = BigInt(d);
  if (den === 0n) throw new RangeError('fraction with a zero denominator');
  if (den === 1n) return { n: num, d: 1n };
  if (den < 0n) [num, den] = [-num, -den];
  const common = gcd(num, den);
  return common === 1n ? { n: num, d: den } : { n: num / common, d: den / common };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

/** Reads `"0.80"` or `"-5"` exactly. Throws a RangeError on anything else: data is checked before it gets here. */
export function fromDecimal(text: DecimalString): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, sign, whole = '0', decimals = ''] = match;
  const n = BigInt(whole + decimals);
  return fraction(sign ? -n : n, 10n ** BigInt(decimals.length));
}

/** Reads what {@link toExact} wrote. */
export function fromExact(text: ExactString): Fraction {
  const slash = text.indexOf('/');
  return slash < 0 ? fromDecimal(text) : fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
}

/** `"12"` or `"144/5"`. */
export function toExact(a: Fraction): ExactString {
  return a.d === 1n ? a.n.toString() : `${a.n}/${a.d}`;
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}
export function sub(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? fraction(a.n - b.n, a.d) : fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}
export function mul(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}
/** Throws on division by zero: callers name that outcome before they divide. */
export function div(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}
/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}
export const min = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const max = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const isZero = (a: Fraction): boolean => a.n === 0n;
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);
