import { LANGUAGES, type Language, type Money } from '@jalon/core/shared';

/** First-strong isolate, left-to-right isolate, and their end: how a sentence marks the names and sums that stand apart in it. */
export const ISOLATE = '\u2068';
export const ISOLATE_LTR = '\u2066';
export const ISOLATE_END = '\u2069';
export const NARROW = '\u202f';

/** A name or a code inside a sentence, whatever the direction around it. */
export const isolate = (text: string): string => `${ISOLATE}${text}${ISOLATE_END}`;
/** A sum, an amount, a score: read from left to right in every language. */
export const isolateLtr = (text: string): string => `${ISOLATE_LTR}${text}${ISOLATE_END}`;

export type DateStyle = 'long' | 'short' | 'day';

/** Dates, figures and amounts in one locale. The digits are a setting, never the browser's guess. */
export interface Format {
  readonly language: Language;
  readonly locale: string;
  readonly rtl: boolean;
  /** A Unicode numbering system. */
  readonly digits: string;
  /** `"62.20"` → `62,20`: as many decimals as it has. Takes decimal strings as they are, so nothing passes through a binary float. */
  number(value: string | number): string;
  /** The same in a sentence: `"17.0"` → `17`. */
  count(value: string | number): string;
  /** An exact value with as many decimals as it needs, up to `most`; `exact` says whether that was enough. */
  exact(value: string, most?: number): { text: string; exact: boolean };
  /** A ratio as a percentage, fine enough not to be mistaken for a bound it does not equal. */
  percent(value: string, bounds?: readonly string[]): string;
  money(money: Money): string;
  /** `F CFA`. */
  currency(code: string): string;
  /** `long`: 30 juin 2025; `short`: 30 juin 2025 abbreviated; `day`: without the year where it is the one given. */
  date(date: string, style?: DateStyle, sameYearAs?: string): string;
  /** The time of day of an instant, in the programme's zone; by the person's own clock where no zone is given. */
  time(instant: string, timeZone?: string): string;
  list(items: readonly string[]): string;
  /** The plural rule a figure falls under, decimals and all: what follows 2,9 is not what follows 2. */
  plural(count: number): Intl.LDMLPluralRule;
  /** Spaces the language wants before and after its signs. */
  typeset(text: string): string;
}

/** The language of ours that a BCP 47 tag asks for; French, the source, for any other. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === base) ?? 'fr';
}

const DEFAULT_LOCALE: Record<Language, string> = { fr: 'fr-SN', en: 'en-GB', ar: 'ar' };

/** A tag with a region of its own is kept; a bare language, or one that is not ours, gets ours. */
function localeOf(tag: string, language: Language): string {
  try {
    const { language: base, region, baseName } = new Intl.Locale(tag);
    return region && base === language ? baseName : DEFAULT_LOCALE[language];
  } catch {
    return DEFAULT_LOCALE[language];
  }
}

export const trimZeros = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
const french = (text: string): string => text.replace(/[ \u00a0](?=[;:?!%»])/g, NARROW).replace(/« /g, `«${NARROW}`);

/** What not every widget writes; it comes with those who do (figures.ts). */
export type Figures = Pick<Format, 'exact' | 'percent' | 'money' | 'currency' | 'time' | 'list'>;
type MakeFigures = (format: Omit<Format, keyof Figures>) => Figures;

const formats = new Map<string, Format>();
let makeFigures: MakeFigures | undefined;

/** Gives every format what writes further figures, those that are made already too. */
export function addFigures(make: MakeFigures): void {
  makeFigures = make;
  for (const format of formats.values()) Object.assign(format, make(format));
}

/** The format of a locale, made once. `digits` is a Unicode numbering system. */
export function formatFor(tag: string, digits = 'latn'): Format {
  const key = `${tag} ${digits}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = createFormat(tag, digits)));
  return format;
}

function createFormat(tag: string, digits: string): Format {
  const language = languageOf(tag);
  const locale = localeOf(tag, language);
  const number = numberFormat(locale, language, digits);
  let plurals: Intl.PluralRules | undefined;
  const format = {
    language, locale, digits, rtl: language === 'ar', number,
    date: dateFormat(locale, language, digits),
    count: (value: string | number) => number(trimZeros(String(value))),
    plural: (count: number) => (language === 'fr' ? frenchPlural(count) : (plurals ??= new Intl.PluralRules(locale)).select(count)),
    typeset: language === 'fr' ? french : (text: string) => text,
  };
  return Object.assign(format, makeFigures?.(format)) as Format;
}

/** As Intl has it for French, which is not asked: to begin with, it costs more than many sentences. */
function frenchPlural(count: number): Intl.LDMLPluralRule {
  const size = Math.abs(count);
  return size < 2 ? 'one' : size % 1e6 === 0 ? 'many' : 'other';
}

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const minus = (written: string): string => written.replace(/\u200e?-/, '\u2212');

/**
 * Figures as Intl writes them, with the house's signs: thousands apart by a narrow space in French and Arabic, a true minus. With those
 * signs and the digits 0 to 9 nothing is left for it to say, and it is not asked: to begin with, it costs more than many sentences.
 */
function numberFormat(locale: string, language: Language, numberingSystem: string): Format['number'] {
  const made: Intl.NumberFormat[] = [];
  const isEnglish = language === 'en';
  const ours: Partial<Record<string, string>> = { group: NARROW, decimal: ',' };
  return (given) => {
    const text = String(given);
    const [whole = '', decimals = ''] = text.split('.');
    if (!isEnglish && numberingSystem === 'latn' && PLAIN.test(text)) return minus(whole).replace(/\B(?=(\d{3})+$)/g, NARROW) + (decimals && `,${decimals}`);
    const digits = decimals.length;
    const intl = (made[digits] ??= new Intl.NumberFormat(locale, { numberingSystem, minimumFractionDigits: digits, maximumFractionDigits: digits }));
    return minus(isEnglish ? intl.format(text as unknown as number) : intl.formatToParts(text as unknown as number).map(({ type, value }) => ours[type] ?? value).join(''));
  };
}

function dateFormat(locale: string, language: Language, numberingSystem: string): Format['date'] {
  const made: Record<string, Intl.DateTimeFormat> = {};
  return (date, style = 'long', sameYearAs = '') => {
    const year = style === 'day' && date.slice(0, 4) === sameYearAs.slice(0, 4) ? undefined : 'numeric';
    const month = style === 'short' ? style : 'long';
    const intl = (made[month + year] ??= new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem, timeZone: 'UTC', day: 'numeric', month, year }));
    const written = intl.format(Date.parse(date));
    return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
  };
}

const DAY = 86_400_000;
/** Days from one plain date to another. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** The last day a card is good for: the day before the first that may change it. */
export const lastGoodDay = (validUntil: string): string => new Date(Date.parse(validUntil) - DAY).toISOString().slice(0, 10);
