import { LANGUAGES, minorDecimals, type Language, type Money } from '@jalon/core/shared';

/** First-strong isolate, left-to-right isolate, and their end: how a sentence marks the names and sums that stand apart in it. */
export const ISOLATE = '\u2068';
export const ISOLATE_LTR = '\u2066';
export const ISOLATE_END = '\u2069';
const NARROW = '\u202f';

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

/** `"19/25"` times a factor as a decimal, rounded half-up; `exact` says whether nothing was lost. In whole numbers, so no float slips in. */
function toDecimal(exact: string, decimals: number, times = 1n): { text: string; exact: boolean } {
  const [top = '0', bottom = '1'] = exact.split('/');
  const over = BigInt(bottom);
  const scaled = BigInt(top) * times * 10n ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * size + over) / (2n * over);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return { text: trimZeros(scaled < 0n ? `-${text}` : text), exact: size % over === 0n };
}

const trimZeros = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
const french = (text: string): string => text.replace(/[ \u00a0](?=[;:?!%»])/g, NARROW).replace(/« /g, `«${NARROW}`);

const formats = new Map<string, Format>();

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
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  const currency = (code: string): string =>
    new Intl.NumberFormat(language === 'en' ? 'fr' : locale, { style: 'currency', currency: code }).formatToParts(0).find(({ type }) => type === 'currency')?.value.replace(/[\u200e\u200f]/g, '') ?? code;
  return {
    language, locale, rtl: language === 'ar', number, currency, ...dateFormats(locale, language, digits),
    count: (value) => number(trimZeros(String(value))),
    exact: (value, most = 2) => {
      const shown = toDecimal(value, most);
      return { text: number(shown.text), exact: shown.exact };
    },
    percent: (value, bounds = []) => percent(value, bounds, number, language),
    money: ({ amount, currency: code }) => {
      const decimals = minorDecimals(code);
      return `${number((amount / 10 ** decimals).toFixed(decimals))}\u00a0${currency(code)}`;
    },
    list: (items) => lists.format(items),
    plural: (count) => plurals.select(count),
    typeset: language === 'fr' ? french : (text) => text,
  };
}

function percent(value: string, bounds: readonly string[], number: (decimal: string) => string, language: Language): string {
  const misleads = (decimals: number) => bounds.some((bound) => bound !== value && toDecimal(bound, decimals, 100n).text === toDecimal(value, decimals, 100n).text);
  let decimals = 1;
  while (decimals < 6 && misleads(decimals)) decimals += 1;
  return `${number(toDecimal(value, decimals, 100n).text)}${language === 'en' ? '' : NARROW}%`;
}

/** Figures as Intl writes them, with the house's signs: thousands apart by a narrow space in French and Arabic, a true minus. */
function numberFormat(locale: string, language: Language, numberingSystem: string): Format['number'] {
  const made: Intl.NumberFormat[] = [];
  const sample = new Intl.NumberFormat(locale, { numberingSystem }).formatToParts(12345.6);
  const sign = (wanted: string) => sample.find(({ type }) => type === wanted)?.value ?? ' ';
  const [group, decimal] = [sign('group'), sign('decimal')];
  return (value) => {
    const text = String(value);
    const digits = text.split('.')[1]?.length ?? 0;
    const intl = (made[digits] ??= new Intl.NumberFormat(locale, { numberingSystem, minimumFractionDigits: digits, maximumFractionDigits: digits }));
    const written = intl.format(text as unknown as number).replace(/\u200e?-/, '\u2212');
    return language === 'en' ? written : written.replaceAll(group, NARROW).replace(decimal, ',');
  };
}

function dateFormats(locale: string, language: Language, numberingSystem: string): Pick<Format, 'date' | 'time'> {
  const made: Record<string, Intl.DateTimeFormat> = {};
  return {
    date: (date, style = 'long', sameYearAs = '') => {
      const year = style === 'day' && date.slice(0, 4) === sameYearAs.slice(0, 4) ? undefined : 'numeric';
      const month = style === 'short' ? style : 'long';
      const intl = (made[month + year] ??= new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem, timeZone: 'UTC', day: 'numeric', month, year }));
      const written = intl.format(Date.parse(date));
      return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
    },
    time: (instant, timeZone) => {
      const written = new Intl.DateTimeFormat(locale, { numberingSystem, timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(instant));
      return language === 'fr' ? written.replace(/^0|:/g, (sign) => (sign === ':' ? `${NARROW}h${NARROW}` : '')) : written;
    },
  };
}

const DAY = 86_400_000;
/** Days from one plain date to another. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** The last day a card is good for: the day before the first that may change it. */
export const lastGoodDay = (validUntil: string): string => new Date(Date.parse(validUntil) - DAY).toISOString().slice(0, 10);
