import type { Format } from './format.ts';

/** To make the browser write a currency costs more than all the rest of a sentence. */
const currencies = new Map<string, string>();

/** `F CFA`: for those who write no other figures (figures.ts). */
export function currencyOf(code: string, { language, locale }: Pick<Format, 'language' | 'locale'>): string {
  // The money of West Africa, as browsers write it in French and in Arabic: most plans and grants are in it.
  if (code === 'XOF') return 'F\u202fCFA';
  const written = language === 'en' ? 'fr' : locale;
  let name = currencies.get(written + code);
  if (name === undefined) {
    const parts = new Intl.NumberFormat(written, { style: 'currency', currency: code }).formatToParts(0);
    currencies.set(written + code, (name = parts.find(({ type }) => type === 'currency')?.value.replace(/[\u200e\u200f]/g, '') ?? code));
  }
  return name;
}
