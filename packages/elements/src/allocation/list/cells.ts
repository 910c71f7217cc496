/** What parts cells: the tab of a spreadsheet, else the mark that a CSV file has most of outside of quotes in its first line. */
function markOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const bare = line.replaceAll(/"[^"]*"/g, '');
  return bare.includes('\t') || text.includes('\t') ? '\t' : (bare.match(/;/g)?.length ?? 0) >= (bare.match(/,/g)?.length ?? 0) ? ';' : ',';
}

/** A cell that was guarded when it was written. */
const GUARDED = /^'+[=+\-@\t\r\n]/;

/** Cells of a spreadsheet as the clipboard or a CSV file holds them: quotes around what holds a mark or a line. */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const mark = markOf(plain);
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const end = (): void => { rows.at(-1)!.push(GUARDED.test(cell) ? cell.slice(1) : cell); cell = ''; };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at]!;
    if (isQuoted && sign === '"' && plain[at + 1] === '"') { cell += '"'; at += 1; }
    else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && sign === mark) end();
    else if (!isQuoted && sign === '\n') { end(); rows.push([]); }
    else cell += sign;
  }
  end();
  return rows;
}

/** The text of a file of a spreadsheet; `undefined` where it is a workbook and no text. */
export function textOf(bytes: ArrayBuffer): string | undefined {
  const [first, second] = new Uint8Array(bytes);
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a spreadsheet would work out, where a cell begins with it. A mark before it keeps it a text; reading takes the mark off. */
const LIVE = /^[=+\-@\t\r\n]/;
const guarded = (cell: string): string => ((LIVE.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell)) || GUARDED.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string, mark: string): string => (cell.includes(mark) || /[\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const written = (row: readonly string[], mark: string): string => row.map((cell) => quoted(guarded(cell), mark)).join(mark);

/** A table as the clipboard takes it. */
export const tabbed = (rows: readonly (readonly string[])[]): string => rows.map((row) => written(row, '\t')).join('\n');
/** A table as a CSV file that French spreadsheets open, its letters told by a mark at the head. */
export const semicoloned = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => written(row, ';')).join('\r\n')}\r\n`;
