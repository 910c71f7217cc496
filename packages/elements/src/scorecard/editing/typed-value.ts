import type { InputValue, ScorecardView } from '@jalon/core/assessment';
import { DECIMAL_PATTERN, minorDecimals } from '@jalon/core/shared';
import { readSample, typedSample } from './typed-sample.ts';
import type { Format } from '../../language/format.ts';

type Declared = ScorecardView['catalogue']['inputs'][string];
export type TypedFault = 'notNumber' | 'notWhole' | 'tooFine' | 'negative' | 'noRef' | 'twice';
export type TypedResult = { readonly ok: true; readonly value: InputValue | undefined } | { readonly ok: false; readonly fault: TypedFault };

const fault = (name: TypedFault): TypedResult => ({ ok: false, fault: name });
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * What a person typed, as a plain decimal: spaces and thousands marks left out, the comma of French and Arabic made a point,
 * Arabic digits read. `undefined` when it is no number.
 */
export function plainNumber(typed: string, format: Format): string | undefined {
  const digits = typed.replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).replace(/[\s\u00a0\u202f\u200e\u200f\u066c]/g, '').replace('\u066b', '.').replace('\u2212', '-');
  const decimal = format.language === 'en' ? digits.replaceAll(',', '') : /^-?\d{1,3}(\.\d{3}){2,}$/.test(digits) ? digits.replaceAll('.', '') : digits.replace(',', '.');
  const match = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  return `${sign}${whole}${decimals ? `.${decimals}` : ''}`;
}

function moneyOf(plain: string, currency: string): TypedResult {
  const [whole = '', decimals = ''] = plain.split('.');
  const most = minorDecimals(currency);
  if (decimals.length > most) return fault('tooFine');
  return { ok: true, value: { amount: Number(whole + decimals.padEnd(most, '0')), currency } };
}

/** Reads what was typed for an input of the grid; empty means nothing is said of it. */
export function readTyped(typed: string, { type }: Pick<Declared, 'type'>, currency: string, format: Format): TypedResult {
  if (typed.trim() === '') return { ok: true, value: undefined };
  if (type === 'boolean') return { ok: true, value: typed === 'true' };
  if (type === 'choice') return { ok: true, value: typed };
  if (type === 'sample') return readSample(typed);
  const plain = plainNumber(typed, format);
  if (plain === undefined) return fault('notNumber');
  if (plain.startsWith('-') && type !== 'decimal') return fault('negative');
  if (type === 'money') return moneyOf(plain, currency);
  if (type !== 'count') return { ok: true, value: plain };
  return plain.includes('.') ? fault('notWhole') : { ok: true, value: Number(plain) };
}

/** A recorded value as it stands in a field, ready to be changed. */
export function toTyped(value: InputValue | undefined, format: Format): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return typedSample(value);
  if (typeof value === 'string' && !DECIMAL_PATTERN.test(value)) return value;
  if (typeof value !== 'object') return format.number(value);
  const most = minorDecimals(value.currency);
  const digits = String(value.amount).padStart(most + 1, '0');
  return format.number(most === 0 ? digits : `${digits.slice(0, -most)}.${digits.slice(-most)}`);
}

/** A figure to show what is expected, written the language's way. */
export const exampleOf = ({ type }: Pick<Declared, 'type'>, currency: string, format: Format): string =>
  type === 'money' ? format.number((1_250_000).toFixed(minorDecimals(currency))) : type === 'count' ? '12' : format.number('7.5');
