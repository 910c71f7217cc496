import { minorDecimals, type Language } from '@jalon/core/shared';

/** Figures in Arabic stand as the widgets write them, thousands apart by a narrow space: the signs of French. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'fr-FR' };
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}|${decimals}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}

/** An amount in minor units, without its currency: the title block says it once. */
export const amountText = (minor: number, currency: string, language: Language): string => formatOf(language, minorDecimals(currency)).format(minor / 10 ** minorDecimals(currency));
export const countText = (count: number, language: Language): string => formatOf(language, 0).format(count);

/** `"2026-02-01"` as `01/02/2026`. */
export const dayText = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : day);

const QUARTER: Readonly<Record<Language, (quarter: string, year: string) => string>> = { fr: (quarter, year) => `T${quarter}\u00a0${year}`, en: (quarter, year) => `Q${quarter}\u00a0${year}`, ar: (quarter, year) => `الربع ${quarter} من ${year}` };

/** `"2026-Q3"` as `T3 2026`. */
export const quarterText = (quarter: string, language: Language): string => QUARTER[language](quarter.slice(6), quarter.slice(0, 4));
