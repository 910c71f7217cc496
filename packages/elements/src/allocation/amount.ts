import { minorDecimals } from '@jalon/core/shared';
import { currencyOf } from '../language/currency.ts';
import type { Say } from '../language/strings.ts';

/** Minor units as a decimal of the currency, exactly. */
export function decimalOf(minor: number, currency: string): string {
  const places = minorDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  return `${minor < 0 ? '-' : ''}${places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`}`;
}

/** In full, without the currency: for columns whose head names it. */
export const amountIn = (say: Say, minor: number, currency: string): string => say.format.number(decimalOf(minor, currency));

/** In full with the currency, for what is paid to the franc. */
export const moneyIn = (say: Say, minor: number, currency: string): string => `${amountIn(say, minor, currency)}\u00a0${currencyOf(currency, say.format)}`;

/** Rounded to two decimals of a thousand million or a million, as it is said aloud; in full where it is less. */
export function shortIn(say: Say, minor: number, currency: string): string {
  const size = Math.abs(minor) / 10 ** minorDecimals(currency);
  const unit = size >= 1e9 ? 'billions' : size >= 1e6 ? 'millions' : undefined;
  if (!unit) return moneyIn(say, minor, currency);
  const value = size / (unit === 'billions' ? 1e9 : 1e6);
  const text = value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
  return say(`allocation.${unit}`, { value: `${minor < 0 ? '-' : ''}${text}`, currency: currencyOf(currency, say.format) });
}
