import { minorDecimals } from '@jalon/core/shared';
import { currencyOf } from './currency.ts';
import { NARROW, addFigures, trimZeros, type Figures, type Format } from './format.ts';

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

function percentOf(value: string, bounds: readonly string[], { number, language }: Pick<Format, 'number' | 'language'>): string {
  const misleads = (decimals: number) => bounds.some((bound) => bound !== value && toDecimal(bound, decimals, 100n).text === toDecimal(value, decimals, 100n).text);
  let decimals = 1;
  while (decimals < 6 && misleads(decimals)) decimals += 1;
  return `${number(toDecimal(value, decimals, 100n).text)}${language === 'en' ? '' : NARROW}%`;
}

function timeOf(instant: string, timeZone: string | undefined, { language, locale, digits }: Pick<Format, 'language' | 'locale' | 'digits'>): string {
  const written = new Intl.DateTimeFormat(locale, { numberingSystem: digits, timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(instant));
  return language === 'fr' ? written.replace(/^0|:/g, (sign) => (sign === ':' ? `${NARROW}h${NARROW}` : '')) : written;
}

/** Exact values, shares, amounts, times of day and lists: for whoever writes some, before they are written. */
export const bringFigures = (): void => addFigures((format): Figures => {
  const { number, locale } = format;
  let lists: Intl.ListFormat | undefined;
  return {
    exact: (value, most = 2) => {
      const shown = toDecimal(value, most);
      return { text: number(shown.text), exact: shown.exact };
    },
    percent: (value, bounds = []) => percentOf(value, bounds, format),
    money: ({ amount, currency }) => {
      const decimals = minorDecimals(currency);
      return `${number((amount / 10 ** decimals).toFixed(decimals))}\u00a0${currencyOf(currency, format)}`;
    },
    currency: (code) => currencyOf(code, format),
    time: (instant, timeZone) => timeOf(instant, timeZone, format),
    list: (items) => (lists ??= new Intl.ListFormat(locale)).format(items),
  };
});
