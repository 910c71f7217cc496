import { minorDecimals } from '../../shared/money.values.ts';
import type { AllocationData } from '../allocation-formula.schema.ts';
import type { EntrantRemarkCode } from './entrant-table.values.ts';

/** A figure as it is kept, or why it cannot be read. */
export type FigureReading = { readonly value: string } | { readonly fault: EntrantRemarkCode; readonly figures?: Readonly<Record<string, string>> };
/** What parts decimals in a column; `undefined` while nothing in it tells. */
export type DecimalMark = ',' | '.' | undefined;

/** Currencies and blanks that part thousands: no-break, thin, narrow, and apostrophes. */
const CURRENCY = /(f\s*cfa|fcfa|cfa|xof|xaf|eur|€|mad|tnd|dt|dh|f)\s*$/i;
const GROUPS = /(?<=\d)[\s\u00a0\u2000-\u200b\u202f\u205f'’](?=\d{3}(?!\d))/g;
const ARABIC = /[\u0660-\u0669]/g;

/** Digits, marks and a sign, without what parts thousands. */
const bareOf = (text: string): string => text.replace(ARABIC, (digit) => String(digit.charCodeAt(0) - 0x660)).replace('٫', ',').replaceAll('٬', '').replace(CURRENCY, '').trim().replaceAll(GROUPS, '');

const marksIn = (bare: string): string => bare.replaceAll(/[\d-]/g, '');

/** One mark before three digits, after one to three: thousands or decimals. */
const isEither = (bare: string): boolean => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare);

/** What a cell tells of its column: the last of two different marks, or the only one where it cannot part thousands. */
function markIn(text: string): DecimalMark {
  const bare = bareOf(text);
  const marks = marksIn(bare);
  if (!/^-?\d+(?:[.,]\d+)+$/.test(bare) || isEither(bare)) return undefined;
  const last = marks.at(-1) as ',' | '.';
  if (marks.length > 1 && [...marks].every((mark) => mark === last)) return last === ',' ? '.' : ',';
  return last;
}

/** The mark that parts decimals in a column, where its cells do not contradict one another. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  const told = new Set(texts.map(markIn).filter((mark) => mark !== undefined));
  return told.size === 1 ? [...told][0] : undefined;
}

/** `"1 234 567,5"` → `"1234567.5"`; `null` where it is no number; the two ways it may be meant where nothing tells. */
function decimalOf(text: string, mark: DecimalMark): string | readonly [string, string] | null {
  const bare = bareOf(text);
  if (/^-?\d+$/.test(bare)) return bare;
  if (!/^-?\d+(?:[.,]\d+)+$/.test(bare)) return null;
  const marks = marksIn(bare);
  if (isEither(bare) && mark === undefined) return [bare.replaceAll(/[.,]/g, ''), bare.replace(',', '.')];
  const decimal = isEither(bare) ? mark : markIn(bare);
  const [whole = '', decimals, ...more] = bare.split(decimal ?? ' ');
  const isGrouped = /^-?\d{1,3}(?:[.,]\d{3})+$/.test(whole);
  if (more.length > 0 || (/[.,]/.test(whole) && !isGrouped) || (decimals !== undefined && /[.,]/.test(decimals))) return null;
  return marks.length > 40 ? null : [whole.replaceAll(/[.,]/g, ''), decimals].filter((one) => one !== undefined).join('.');
}

const bareZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^(-?)0+(?=\d)/, '$1');
const EXACT = /^\d{1,20}\/[1-9]\d{0,19}$/;

/** An amount in the currency as whole minor units. */
function minorOf(decimal: string, currency: string): FigureReading {
  const places = minorDecimals(currency);
  const [whole = '0', part = ''] = decimal.split('.');
  return part.length > places ? { fault: 'figure-not-whole' } : { value: bareZeros(whole + part.padEnd(places, '0')) };
}

/** `"12.5"` in thousands is `"12500"`. */
function withNoughts(decimal: string, noughts: number): string {
  const [whole = '0', part = ''] = decimal.split('.');
  const rest = part.slice(noughts);
  return `${whole}${part.slice(0, noughts).padEnd(noughts, '0')}${rest === '' ? '' : `.${rest}`}`;
}

/** How the figures of a column are written: what parts their decimals, and the noughts that its head says are left out. */
export interface Writing { readonly mark: DecimalMark; readonly noughts: number }

/** A figure of a column as the formula reads it: a decimal with a point, whole for what is counted, minor units for money. */
export function readFigure(text: string, { type, most }: Pick<AllocationData, 'type' | 'most'>, currency: string, { mark, noughts }: Writing): FigureReading {
  if (type === 'points' && EXACT.test(text.trim())) return { value: text.trim() };
  const decimal = decimalOf(text.trim(), mark);
  if (decimal === null || (typeof decimal === 'string' && decimal.length > 40)) return { fault: 'figure-unreadable' };
  if (typeof decimal !== 'string') return { fault: 'figure-ambiguous', figures: { one: decimal[0], other: decimal[1] } };
  const value = bareZeros(withNoughts(decimal, noughts));
  if (value.startsWith('-')) return { fault: 'figure-negative' };
  if (type === 'count' && value.includes('.')) return { fault: 'figure-not-whole' };
  if (type === 'points' && most !== undefined && Number(value) > Number(most)) return { fault: 'figure-unreadable' };
  return type === 'money' ? minorOf(value, currency) : { value };
}

/** A figure as people write it: with a comma for decimals where the language does. Money in the currency. */
export function writeFigure(value: string, { type }: Pick<AllocationData, 'type'>, currency: string, comma: boolean): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value;
  const places = minorDecimals(currency);
  const padded = value.padStart(places + 1, '0');
  const plain = type === 'money' && places > 0 ? bareZeros(`${padded.slice(0, -places)}.${padded.slice(-places)}`) : value;
  // Three decimals after one to three figures could be thousands: a fourth says that they are not.
  const clear = isEither(plain) ? `${plain}0` : plain;
  return comma ? clear.replace('.', ',') : clear;
}
