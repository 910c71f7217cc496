import { fraction, fromDecimal, mul } from '../../shared/fraction.values.ts';
import { unitsOf } from '../../shared/rounding.values.ts';
import { minorDecimals } from '../../shared/money.values.ts';
import { addDays, isPlainDate, type PlainDate } from '../../time/plain-date.values.ts';
import { MAX_AMOUNT } from '../investment.values.ts';
import { foldWords } from './fold-words.rules.ts';
import type { ImportRemarkCode } from './plan-table.values.ts';

/** What a cell says, what to know of it, or why it cannot be read. `null`: nothing. */
export type CellReading<T> = { readonly value: T | null; readonly remark?: ImportRemarkCode; readonly figures?: Readonly<Record<string, string>> } | { readonly fault: ImportRemarkCode; readonly figures?: Readonly<Record<string, string>> };

const NOTHING = { value: null } as const;
/** Ways to write that there is nothing. */
const BLANKS: ReadonlySet<string> = new Set(['', '-', '–', '—', 'nd', 'n.d.', 'na', 'n/a', 'neant', 'néant', 'ras', 'pm', '.', '/']);
export const isBlank = (text: string): boolean => BLANKS.has(text.trim().toLowerCase());

const CURRENCY = /(f\s*cfa|fcfa|cfa|xof|xaf|eur|€|mad|tnd|dt|dh|f)\s*$/i;
/** Blanks that part thousands: no-break, thin, narrow, and apostrophes. */
const GROUPS = /(?<=\d)[\s\u00a0\u2000-\u200b\u202f\u205f'’](?=\d{3}(?!\d))/g;

/** `"1 234 567,5"` → `"1234567.5"`; or the two ways it may be meant. */
function decimalOf(text: string): string | 'ambiguous' | undefined {
  const bare = text.replace(CURRENCY, '').trim().replaceAll(GROUPS, '');
  if (/^-?\d+$/.test(bare)) return bare;
  const exponent = /^(\d+)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(bare);
  if (exponent) { const [, whole = '', decimals = '', power = ''] = exponent; return Number(power) >= decimals.length ? whole + decimals.padEnd(Number(power), '0') : undefined; }
  const marks = bare.replaceAll(/[\d-]/g, '');
  if (!/^-?\d+(?:[.,]\d+)+$/.test(bare)) return undefined;
  if (marks.length === 1) return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare) ? 'ambiguous' : bare.replace(',', '.');
  const last = marks.at(-1)!;
  const isGrouped = [...marks].every((mark) => mark === last);
  if (isGrouped) return /^-?\d{1,3}(?:[.,]\d{3})+$/.test(bare) ? bare.replaceAll(last, '') : undefined;
  const [whole = '', decimals = ''] = [bare.slice(0, bare.lastIndexOf(last)), bare.slice(bare.lastIndexOf(last) + 1)];
  return whole.includes(last) || !/^-?\d{1,3}(?:[.,]\d{3})+$/.test(whole) ? undefined : `${whole.replaceAll(/[.,]/g, '')}.${decimals}`;
}

/** An amount in minor units of a currency: `"57 000 000"`, `"1,5"` in millions, `"(300)"` is refused. A text that may mean two amounts is not guessed. */
export function readAmount(text: string, currency: string, scale: number): CellReading<number> {
  if (isBlank(text)) return NOTHING;
  const decimal = decimalOf(text.trim());
  if (decimal === 'ambiguous') return { fault: 'amount-ambiguous', figures: { found: text.slice(0, 60), one: text.replaceAll(/[.,]/g, ''), other: text.replace(',', '.') } };
  if (decimal === undefined || decimal.length > 40) return { fault: 'amount-unreadable', figures: { found: text.slice(0, 60) } };
  if (decimal.startsWith('-')) return { fault: 'amount-negative', figures: { found: text.slice(0, 60) } };
  const exact = mul(fromDecimal(decimal), fraction(scale * 10 ** minorDecimals(currency)));
  const units = Number(unitsOf(exact, 0, 'half-up'));
  if (units > MAX_AMOUNT) return { fault: 'amount-too-large', figures: { found: text.slice(0, 60), max: String(MAX_AMOUNT) } };
  return exact.d === 1 ? { value: units } : { value: units, remark: 'amount-rounded', figures: { found: text.slice(0, 60), taken: String(units) } };
}

/** A number without decimals: a rank, a count. */
export function readWholeNumber(text: string): CellReading<number> {
  if (isBlank(text)) return NOTHING;
  const bare = text.trim().replaceAll(GROUPS, '').replace(/\.0+$/, '');
  return /^\d{1,9}$/.test(bare) ? { value: Number(bare) } : { fault: 'whole-unreadable', figures: { found: text.slice(0, 60) } };
}

export function readYear(text: string): CellReading<number> {
  if (isBlank(text)) return NOTHING;
  const match = /^(19\d{2}|20\d{2}|21\d{2})(?:\.0+)?$/.exec(text.trim());
  return match ? { value: Number(match[1]) } : { fault: 'year-unreadable', figures: { found: text.slice(0, 60) } };
}

/** Days a spreadsheet counts from. */
const SHEET_DAY_0: PlainDate = '1899-12-30';

/** A date: ISO, `15/04/2026` with the day first, or the number a spreadsheet keeps. */
export function readDate(text: string): CellReading<PlainDate> {
  if (isBlank(text)) return NOTHING;
  const bare = text.trim().replace(/T00:00:00(?:\.000)?Z?$/, '');
  if (isPlainDate(bare)) return { value: bare };
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare);
  if (written) {
    const [, day = '', month = '', year = ''] = written;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isPlainDate(date)) return { fault: 'date-unreadable', figures: { found: text.slice(0, 60) } };
    return Number(day) <= 12 && day !== month ? { value: date, remark: 'date-day-first', figures: { found: bare, taken: date } } : { value: date };
  }
  if (/^[3-6]\d{4}(?:\.0+)?$/.test(bare)) { const date = addDays(SHEET_DAY_0, Number.parseInt(bare, 10)); return { value: date, remark: 'date-from-number', figures: { found: bare, taken: date } }; }
  return { fault: 'date-unreadable', figures: { found: text.slice(0, 60) } };
}

/** A quarter: `2026-Q2`, `T2 2026`, `2e trimestre 2026`, or the one a date is in. */
export function readQuarter(text: string): CellReading<string> {
  if (isBlank(text)) return NOTHING;
  const words = foldWords(text).join(' ');
  const match = /^(\d{4}) ?[tq]([1-4])$/.exec(words) ?? swapped(/^[tq]([1-4]) (\d{4})$/.exec(words)) ?? swapped(/^([1-4])(?:e|er|eme)? trim(?:estre)? (\d{4})$/.exec(words));
  if (match) return { value: `${match[1]}-Q${match[2]}` };
  const date = readDate(text);
  if ('fault' in date || date.value === null) return { fault: 'quarter-unreadable', figures: { found: text.slice(0, 60) } };
  return { ...date, value: `${date.value.slice(0, 4)}-Q${Math.ceil(Number(date.value.slice(5, 7)) / 3)}` };
}
const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] | null => match && [match[0], match[2], match[1]];
