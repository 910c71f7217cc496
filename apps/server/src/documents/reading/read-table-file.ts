import { decodeText } from './decode-text.ts';
import { FileFault } from './file-fault.ts';
import { readCsv } from './read-csv.ts';
import { readSheet, type SheetRows } from './sheet.ts';
import { openWorkbook, type SheetPlace, type Workbook } from './workbook.ts';
import { readZip } from './zip-directory.ts';

/** Something to know of a file, before anything is read of its rows. */
export interface FileRemarkFound { readonly code: string; readonly figures: Readonly<Record<string, string>> }

/** A file as one table of text. */
export interface TableFile {
  readonly type: string;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly FileRemarkFound[];
}

export interface ReadingChoices {
  readonly name: string | null;
  /** The sheet asked for, by its name. */
  readonly sheet: string | null;
  /** How much rows look like the table that is sought; 0: not at all. */
  readonly worth: (rows: readonly (readonly string[])[]) => number;
  /** Most rows read. */
  readonly mostRows: number;
  /** Most bytes a workbook may unfold to; as many as are read at all where absent. */
  readonly mostBytes?: number | undefined;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';
const HEAD_ROWS = 40;
const remark = (code: string, figures: Readonly<Record<string, string>> = {}): FileRemarkFound => ({ code, figures });
const count = (code: string, found: number, figures: Readonly<Record<string, string>> = {}): FileRemarkFound[] => (found === 0 ? [] : [remark(code, { count: String(found), ...figures })]);

/** Old workbooks, and new ones behind a password, stand in one kind of container. */
function containerFault(bytes: Uint8Array): FileFault {
  return new FileFault(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-encrypted' : 'file-old-workbook');
}

const beginsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** The sheet asked for; else the one whose first rows are most like the table, the first of those alike. */
function chooseSheet(book: Workbook, { sheet, worth, mostRows }: ReadingChoices): SheetPlace {
  if (sheet !== null) {
    const found = book.sheets.find(({ name }) => name === sheet);
    if (!found) throw new FileFault('sheet-unknown', { sheet: sheet.slice(0, 80) });
    return found;
  }
  const first = Math.min(HEAD_ROWS, mostRows);
  const tried = book.sheets.length === 1 ? [] : book.sheets.map((place) => ({ place, worth: worth(readSheet(place, book, first, false).rows) }));
  return tried.reduce<{ place: SheetPlace; worth: number } | undefined>((best, one) => (best === undefined || one.worth > best.worth ? one : best), undefined)?.place ?? book.sheets[0]!;
}

function sheetRemarks(rows: SheetRows, max: number): FileRemarkFound[] {
  return [
    ...count('formulas-valued', rows.valued), ...count('formulas-not-read', rows.unvalued), ...count('merged-cells', rows.merged), ...count('hidden-rows', rows.hidden),
    ...count('rows-not-read', rows.rowsLeft, { rows: String(rows.rowsLeft), max: String(max) }), ...count('columns-not-read', rows.columnsLeft), ...count('cell-cut', rows.cut),
  ];
}

function readWorkbook(bytes: Uint8Array, choices: ReadingChoices): TableFile {
  const book = openWorkbook(readZip(bytes), choices.mostBytes);
  const place = chooseSheet(book, choices);
  const rows = readSheet(place, book, choices.mostRows, true);
  const others = book.sheets.filter((sheet) => sheet !== place).map(({ name }) => name);
  return {
    type: XLSX, sheet: place.name, sheets: book.sheets.map(({ name }) => name), rows: rows.rows,
    remarks: [...(others.length === 0 ? [] : [remark('sheet-chosen', { sheet: place.name, others: others.join(', ').slice(0, 300) })]), ...(book.hasMacros ? [remark('macros-ignored')] : []), ...sheetRemarks(rows, choices.mostRows)],
  };
}

function readText(bytes: Uint8Array, choices: ReadingChoices): TableFile {
  const decoded = decodeText(bytes);
  if (!decoded) throw new FileFault('file-not-a-table');
  const { rows, separator, guessed, rowsLeft } = readCsv(decoded.text, choices.worth, choices.mostRows);
  return {
    type: CSV, sheet: null, sheets: [], rows,
    remarks: [
      ...(decoded.guessed ? [remark('encoding-guessed', { encoding: decoded.encoding })] : []), ...(guessed ? [remark('separator-guessed', { separator: separator === '\t' ? 'tab' : separator })] : []),
      ...count('rows-not-read', rowsLeft, { rows: String(rowsLeft), max: String(choices.mostRows) }),
    ],
  };
}

/** Endings a type goes by. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { [XLSX]: ['xlsx', 'xlsm', 'xltx', 'xltm'], [CSV]: ['csv', 'txt', 'tsv'] };

/** Reads a workbook or separated values as one table, by what is in the file and not by its name. Nothing of it is ever run. Throws a {@link FileFault}. */
export function readTableFile(bytes: Uint8Array, choices: ReadingChoices): TableFile {
  if (bytes.length === 0) throw new FileFault('file-empty');
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw containerFault(bytes);
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileFault('file-not-a-table');
  const file = beginsWith(bytes, 0x50, 0x4b) ? readWorkbook(bytes, choices) : readText(bytes, choices);
  if (file.rows.every((row) => row.every((cell) => cell.trim() === ''))) throw new FileFault('file-empty');
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(choices.name ?? '')?.[1]?.toLowerCase();
  return ending === undefined || ENDINGS[file.type]!.includes(ending) ? file : { ...file, remarks: [remark('ending-differs', { ending }), ...file.remarks] };
}
