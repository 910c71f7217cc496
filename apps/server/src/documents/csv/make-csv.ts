import type { PlanTable } from '@jalon/core/investment';
import type { Language } from '@jalon/core/shared';

/** What spreadsheets of a language expect between cells. */
const SEPARATOR: Readonly<Record<Language, string>> = { fr: ';', en: ',', ar: ';' };

/** RFC 4180, with a byte order mark so that a spreadsheet reads accents and Arabic as they are. */
export function makeCsv({ head, rows }: PlanTable, language: Language): Uint8Array {
  const quoted = (cell: string): string => (/[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return Buffer.from(`\ufeff${[head, ...rows].map((row) => row.map((cell) => quoted(cell.toWellFormed())).join(SEPARATOR[language])).join('\r\n')}\r\n`);
}
