import type { DecimalString, ExactString } from './decimal.values.ts';
import { absolute, commonDivisor, minus, negated, plus, quotient, readWhole, tenTo, times, type Whole } from './whole.values.ts';

/** An exact rational number, always reduced, with a positive denominator. Made by the functions below only. */
export interface Fraction {
  readonly n: Whole;
  readonly d: Whole;
}

/** `n / d` for a positive denominator. */
function reduced(n: Whole, d: Whole): Fraction {
  if (d === 1) return { n, d };
  const common = commonDivisor(absolute(n), d);
  return common === 1 ? { n, d } : { n: quotient(n, common), d: quotient(d, common) };
}

/** `n / d`, reduced. Throws on a zero denominator: callers name that outcome before they divide. */
export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  const num = wholeOf(n);
  const den = wholeOf(d);
  if (den === 0) throw new RangeError('fraction with a zero denominator');
  return den < 0 ? reduced(negated(num), negated(den)) : reduced(num, den);
}

/** Throws a RangeError on a number that is not whole. */
const wholeOf = (value: bigint | number): Whole => (Number.isSafeInteger(value) ? plus(value, 0) : plus(BigInt(value), 0n));

export const ZERO: Fraction = { n: 0, d: 1 };
export const ONE: Fraction = { n: 1, d: 1 };

/** Reads `"0.80"` or `"-5"` exactly. Throws a RangeError on anything else: data is checked before it gets here. */
export function fromDecimal(text: DecimalString): Fraction {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const point = text.indexOf('.');
  return point < 0 ? { n: readWhole(text), d: 1 } : reduced(readWhole(text.slice(0, point) + text.slice(point + 1)), tenTo(text.length - point - 1));
}

/** Reads what {@link toExact} wrote. */
export function fromExact(text: ExactString): Fraction {
  const slash = text.indexOf('/');
  return slash < 0 ? fromDecimal(text) : fraction(readWhole(text.slice(0, slash)), readWhole(text.slice(slash + 1)));
}

/** `"12"` or `"144/5"`. */
export function toExact({ n, d }: Fraction): ExactString {
  return d === 1 ? n.toString() : `${n}/${d}`;
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  return a.d === b.d ? reduced(plus(a.n, b.n), a.d) : reduced(plus(times(a.n, b.d), times(b.n, a.d)), times(a.d, b.d));
}
export function sub(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0) return a;
  return a.d === b.d ? reduced(minus(a.n, b.n), a.d) : reduced(minus(times(a.n, b.d), times(b.n, a.d)), times(a.d, b.d));
}
export function mul(a: Fraction, b: Fraction): Fraction {
  return reduced(times(a.n, b.n), times(a.d, b.d));
}
/** Throws on division by zero: callers name that outcome before they divide. */
export function div(a: Fraction, b: Fraction): Fraction {
  return fraction(times(a.n, b.d), times(a.d, b.n));
}
/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.d === b.d ? a.n : times(a.n, b.d);
  const right = a.d === b.d ? b.n : times(b.n, a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}
export const min = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const max = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const isZero = (a: Fraction): boolean => a.n === 0;
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);
