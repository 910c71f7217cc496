import { readSheetText } from '../xlsx/sheet-text.ts';
import { readIsoDay, readNumber } from './cell-value.ts';
import { readXml, type Attributes } from './read-part.ts';
import type { SheetPlace, Workbook } from './workbook.ts';

/** A sheet as rows of text, as far as it was read; row numbers are its own. */
export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  /** Cells whose last saved value was taken, and those that had none. */
  readonly valued: number;
  readonly unvalued: number;
  readonly merged: number;
  readonly hidden: number;
  /** Rows and columns beyond what is read, and cells cut. */
  readonly rowsLeft: number;
  readonly columnsLeft: number;
  readonly cut: number;
}

export const MOST_COLUMNS = 500;
const MOST_LETTERS = 10_000;
const ROW = /<(?:\w{1,9}:)?row[ />]/;
/** Letters such a tag may take up to what ends its name. */
const ROW_TAG = 16;

/** `"AB12"` → 27. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Cell { readonly row: number; readonly column: number; text: string; shared: number | undefined }
/** A cell whose tags are still open. */
interface OpenCell { readonly type: string; readonly style: number; value: string; hasValue: boolean; formula: string | undefined }
interface Scan { readonly cells: Cell[]; lastRow: number; done: boolean; valued: number; unvalued: number; merged: number; hidden: number; rowsLeft: number; columnsLeft: number; cut: number }

/** One row after the other: where a cell says not where it stands, it stands after the one before. */
class SheetScanner {
  readonly scan: Scan = { cells: [], lastRow: 0, done: false, valued: 0, unvalued: 0, merged: 0, hidden: 0, rowsLeft: 0, columnsLeft: 0, cut: 0 };
  readonly #most: number;
  readonly #book: Workbook;
  #row = 0;
  #column = -1;
  #cell: OpenCell | undefined;
  #into: 'value' | 'formula' | 'inline' | undefined;

  constructor(most: number, book: Workbook) { this.#most = most; this.#book = book; }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') { this.#column = columnOf(attributes['r'] ?? '') ?? this.#column + 1; this.#cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', hasValue: false, formula: undefined }; }
    else if (name === 'mergeCell') this.scan.merged += 1;
    else if (!this.#cell) return;
    else if (name === 'f') { this.#into = 'formula'; this.#cell.formula = ''; }
    else if (name === 'v') { this.#into = 'value'; this.#cell.hasValue = true; }
    else if (name === 't') { this.#into = 'inline'; this.#cell.hasValue = true; }
    else if (name === 'rPh') this.#into = undefined;
  }

  #openRow({ r, hidden }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#column = -1;
    if (!(this.#row <= this.#most)) { this.scan.rowsLeft += 1; this.scan.done = true; return; }
    this.scan.lastRow = Math.max(this.scan.lastRow, this.#row);
    if (hidden === '1' || hidden === 'true') this.scan.hidden += 1;
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell || !this.#into || this.scan.done) return;
    if (this.#into === 'formula') cell.formula = (cell.formula + text).slice(0, 200);
    else if (cell.value.length < MOST_LETTERS) cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 'f' || name === 't') this.#into = undefined;
    if (name === 'c' && this.#cell) this.#keep(this.#cell);
    if (name === 'c') this.#cell = undefined;
  }

  #keep({ type, style, value, hasValue, formula }: OpenCell): void {
    const { scan } = this;
    if (formula !== undefined) { if (hasValue) scan.valued += 1; else scan.unvalued += 1; }
    if (!hasValue && formula === undefined) return;
    if (this.#column >= MOST_COLUMNS) { scan.columnsLeft += 1; return; }
    const isShared = type === 's';
    const text = !hasValue ? `=${formula}` : type === 'n' ? readNumber(value, this.#book.isDay(style), this.#book.from1904) : type === 'd' ? readIsoDay(value) : isShared ? '' : readSheetText(value);
    if (text.length > MOST_LETTERS) scan.cut += 1;
    scan.cells.push({ row: this.#row, column: this.#column, text: text.slice(0, MOST_LETTERS), shared: isShared ? Number(value) : undefined });
  }
}

/** The texts cells refer to by number: only those asked for are kept. */
function fillShared(cells: readonly Cell[], { strings, budget }: Workbook): number {
  const wanted = new Map<number, Cell[]>();
  for (const cell of cells) if (cell.shared !== undefined) { const same = wanted.get(cell.shared); if (same) same.push(cell); else wanted.set(cell.shared, [cell]); }
  if (!strings || wanted.size === 0) return 0;
  let [at, left, cut, text, isText, isPhonetic] = [-1, wanted.size, 0, '', false, false];
  readXml(strings, budget, {
    isDone: () => left === 0,
    open(name) {
      if (name === 'si') { at += 1; text = ''; }
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    text(part) { if (isText && wanted.has(at) && text.length <= MOST_LETTERS) text += part; },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      const same = name === 'si' ? wanted.get(at) : undefined;
      if (!same) return;
      const whole = readSheetText(text);
      if (whole.length > MOST_LETTERS) cut += 1;
      for (const cell of same) cell.text = whole.slice(0, MOST_LETTERS);
      left -= 1;
    },
  });
  return cut;
}

/** Rows of a sheet, `most` of them at most; those that follow are counted. Throws a {@link FileFault}. */
export function readSheet({ part }: SheetPlace, book: Workbook, most: number, countRest: boolean): SheetRows {
  const scanner = new SheetScanner(most, book);
  const { scan } = scanner;
  let tail = '';
  const countRows = (text: string): void => {
    const whole = tail + text;
    // What may be the beginning of a tag is looked at with what follows.
    const end = whole.length - Math.max(0, whole.length - Math.max(whole.lastIndexOf('<'), whole.length - ROW_TAG));
    scan.rowsLeft += whole.slice(0, end).split(ROW).length - 1;
    tail = whole.slice(end);
  };
  readXml(part, book.budget, { open: (name, attributes) => scanner.open(name, attributes), close: (name) => scanner.close(name), text: (text) => scanner.text(text), isDone: () => scan.done, ...(countRest ? { rest: countRows, skip: (name) => { if (name === 'row') scan.rowsLeft += 1; } } : {}) });
  scan.rowsLeft += tail.split(ROW).length - 1;
  const cut = scan.cut + fillShared(scan.cells, book);
  const rows: string[][] = Array.from({ length: scan.lastRow }, () => []);
  for (const { row, column, text } of scan.cells) {
    const cells = rows[row - 1];
    if (!cells) continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return { rows, valued: scan.valued, unvalued: scan.unvalued, merged: scan.merged, hidden: scan.hidden, rowsLeft: scan.rowsLeft, columnsLeft: scan.columnsLeft, cut };
}
