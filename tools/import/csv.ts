/** One row of a table, by the names of its header. An empty cell is an empty text: not found, never zero. */
export type Row = Readonly<Record<string, string>>;

/** Reads RFC 4180: commas, quoted cells with doubled quotes, line ends of either kind. Throws on a row that is not as wide as the header. */
export function parseCsv(text: string): Row[] {
  const [header, ...lines] = readCells(text.replace(/^\uFEFF/, ''));
  if (!header) return [];
  return lines.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`Row ${index + 2} has ${cells.length} cells, the header ${header.length}.`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column]!]));
  });
}

/** A cell with what follows it: quoted or bare, then a comma, the end of the line or the end of the text. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const match = CELL.exec(text);
    if (!match) throw new Error(`A cell cannot be read at character ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === ',' && CELL.lastIndex < text.length) continue;
    rows.push(match[3] === ',' ? [...row, ''] : row);
    row = [];
  }
  return rows;
}
