import type { ResultSheet } from '@jalon/core/assessment';
import type { Language, LocalizedText } from '@jalon/core/shared';
import type { SheetWords } from './sheet-words.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en-GB', ar: 'ar-TN' };

/** A day, `2025-07-01`, or an instant, in words. A year or a month alone stays as it is written. */
export function dateIn(language: Language, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  const written = new Intl.DateTimeFormat(LOCALES[language], { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', dateStyle: 'long' }).format(Date.parse(date.slice(0, 10)));
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

/** A decimal with the mark of the language: `69,6`. */
export const decimalIn = (language: Language, decimal: string): string => (language === 'en' ? decimal : decimal.replace('.', ','));

/** Between a name and what it names: French wants a narrow space there. */
export const colonIn = (language: Language): string => (language === 'fr' ? '\u202f: ' : ': ');

/** In the reader's language where the grid has it, else in French. */
export const textIn = (language: Language, text: LocalizedText | null): string | null => text && (text[language] ?? text.fr);

/** What a sheet attests; one that is made up attests nothing. */
export const attestedBy = (sheet: Pick<ResultSheet, 'attests' | 'demonstration'>, { attests, example }: SheetWords): string => (sheet.demonstration ? example : attests[sheet.attests]);
