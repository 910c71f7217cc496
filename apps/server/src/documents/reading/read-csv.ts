import { CsvError, parse } from 'csv-parse/sync';
import { FileFault } from './file-fault.ts';

export type Separator = ';' | ',' | '\t' | '|';
const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];
const SAMPLE_ROWS = 40;
const SAMPLE_LETTERS = 200_000;

const rowsOf = (text: string, delimiter: Separator, more: object = {}): string[][] =>
  parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'], ...more });

function sampleOf(text: string, separator: Separator): string[][] {
  try {
    return rowsOf(text.slice(0, SAMPLE_LETTERS), separator, { to: SAMPLE_ROWS });
  } catch {
    return [];
  }
}

export interface CsvRows { readonly rows: string[][]; readonly separator: Separator; readonly guessed: boolean; readonly rowsLeft: number }

/**
 * Reads separated values. `worth` says how much like a table some rows are: of the separators the likeliest is taken; `guessed` where another would have done too.
 * `sep=;` on the first line says it, as spreadsheets write it. Throws a {@link FileFault}.
 */
export function readCsv(text: string, worth: (rows: readonly (readonly string[])[]) => number, most: number): CsvRows {
  const said = /^sep=([;,\t|])\r?\n/i.exec(text)?.[1] as Separator | undefined;
  const tried = SEPARATORS.map((separator) => { const rows = sampleOf(text, separator); return { separator, worth: worth(rows), cells: rows.reduce((sum, row) => sum + row.length - 1, 0) }; }).sort((a, b) => b.worth - a.worth || b.cells - a.cells);
  const separator = said ?? tried[0]!.separator;
  try {
    const rows = rowsOf(text, separator);
    return { rows: rows.slice(0, most), separator, guessed: said === undefined && tried[1]!.worth > 0, rowsLeft: Math.max(0, rows.length - most) };
  } catch (cause) {
    if (cause instanceof CsvError) throw new FileFault(cause.code === 'CSV_QUOTE_NOT_CLOSED' ? 'file-quote-open' : 'file-damaged', { row: String((cause as CsvError & { lines?: number }).lines ?? '') });
    throw cause;
  }
}
