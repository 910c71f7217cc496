/** A rational number kept as it comes, never reduced: slow, and with nothing in common with the engine's own. */
export interface Q {
  readonly n: bigint;
  readonly d: bigint;
}

export const q = (n: bigint | number, d: bigint | number = 1): Q => {
  const [num, den] = [BigInt(n), BigInt(d)];
  return den < 0n ? { n: -num, d: -den } : { n: num, d: den };
};
export const NONE = q(0);
export const plus = (a: Q, b: Q): Q => q(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Q, b: Q): Q => q(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Q, b: Q): Q => q(a.n * b.n, a.d * b.d);
export const over = (a: Q, b: Q): Q => q(a.n * b.d, a.d * b.n);
export const atLeast = (a: Q, b: Q): boolean => a.n * b.d >= b.n * a.d;
export const same = (a: Q, b: Q): boolean => a.n * b.d === b.n * a.d;
export const least = (a: Q, b: Q): Q => (atLeast(a, b) ? b : a);
export const most = (a: Q, b: Q): Q => (atLeast(a, b) ? a : b);
export const total = (all: readonly Q[]): Q => all.reduce(plus, NONE);

/** Reads `"-1.25"` digit by digit. */
export function readDecimal(text: string): Q {
  const point = text.indexOf('.');
  return point < 0 ? q(BigInt(text)) : q(BigInt(text.replace('.', '')), 10n ** BigInt(text.length - point - 1));
}

/** Reads `"144/5"`. */
export function readExact(text: string): Q {
  const [n = '0', d = '1'] = text.split('/');
  return q(BigInt(n), BigInt(d));
}

/** `"12"` or `"144/5"`, reduced by Euclid's subtraction turned division. */
export function exact({ n, d }: Q): string {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  const common = a === 0n ? 1n : a;
  return d / common === 1n ? String(n / common) : `${n / common}/${d / common}`;
}

type Mode = 'half-up' | 'half-even' | 'down' | 'up';

/** Whole units of `10^-decimals` under and over a value, then the one the mode picks. */
export function roundUnits(value: Q, decimals: number, mode: Mode): bigint {
  const scaled = times(value, q(10n ** BigInt(decimals)));
  const sign = scaled.n < 0n ? -1n : 1n;
  const size = scaled.n * sign;
  const under = size / scaled.d;
  const twice = (size - under * scaled.d) * 2n;
  const goesUp = { 'down': false, 'up': twice > 0n, 'half-up': twice >= scaled.d, 'half-even': twice > scaled.d || (twice === scaled.d && under % 2n === 1n) }[mode];
  return sign * (goesUp && twice > 0n ? under + 1n : under);
}

export const round = (value: Q, decimals: number, mode: Mode): Q => q(roundUnits(value, decimals, mode), 10n ** BigInt(decimals));

/** Writes whole units of `10^-decimals` as a decimal. */
export function writeUnits(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
}

export const write = (value: Q, decimals: number): string => writeUnits(roundUnits(value, decimals, 'half-up'), decimals);

/** How many decimals it takes to write a value in full; `Infinity` for a third. */
export function decimalsOf(value: Q): number {
  for (let decimals = 0; decimals <= 60; decimals += 1) if (same(round(value, decimals, 'down'), value)) return decimals;
  return Infinity;
}

/** Largest remainder: one unit at a time to the part that lost most, the earlier on a tie. */
export function shareOut(parts: readonly Q[], decimals: number): string[] {
  const units = parts.map((part) => roundUnits(part, decimals, 'down'));
  const lost = parts.map((part, index) => minus(part, q(units[index]!, 10n ** BigInt(decimals))));
  let left = roundUnits(total(parts), decimals, 'half-up') - units.reduce((a, b) => a + b, 0n);
  const given = new Set<number>();
  for (; left > 0n; left -= 1n) {
    let chosen = -1;
    lost.forEach((loss, index) => { if (!given.has(index) && (chosen < 0 || !atLeast(lost[chosen]!, loss))) chosen = index; });
    given.add(chosen);
  }
  return units.map((unit, index) => writeUnits(given.has(index) ? unit + 1n : unit, decimals));
}
