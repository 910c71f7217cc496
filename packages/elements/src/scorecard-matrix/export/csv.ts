import { isDecimal, Pace } from './plain.ts';
import type { SheetColumn } from './sheet.ts';

export interface CsvOptions {
  /** `,` or `.`: the fields are parted by `;` in the first case, by `,` in the other, as spreadsheets of that language expect. */
  readonly decimalMark: string;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** What a spreadsheet would take for a formula at the head of a text, in half and full width, also after spaces it passes over. */
const FORMULA = /^(?:[\t\r\n]|[\s\u200b-\u200d\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text that no spreadsheet runs. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Rows as CSV (RFC 4180) for a spreadsheet: UTF-8 with its mark, CRLF, one line of heads. Written little by little. */
export async function writeCsv(columns: readonly SheetColumn[], rows: ArrayLike<number>, { decimalMark, onProgress }: CsvOptions): Promise<Blob> {
  const separator = decimalMark === ',' ? ';' : ',';
  const needsQuotes = new RegExp(`["\r\n${separator}]|^\\s|\\s$`);
  const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const field = (column: SheetColumn, value: string | null): string => {
    if (value === null) return '';
    return column.isNumber && isDecimal(value) ? value.replace('.', decimalMark) : quoted(neutralised(value));
  };
  const chunks: string[] = ['\ufeff', `${columns.map(({ head }) => quoted(neutralised(head))).join(separator)}\r\n`];
  const pace = new Pace();
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    chunks.push(`${columns.map((column) => field(column, column.of(row))).join(separator)}\r\n`);
    if (pace.isDue) { onProgress?.(at / rows.length); await pace.rest(); }
  }
  return new Blob(chunks, { type: 'text/csv;charset=utf-8' });
}
