import { guardCell, type PlanTable } from '@jalon/core/investment';
import { minorDecimals } from '@jalon/core/shared';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { PAPER_WORDS } from '../paper-words.ts';
import type { Paper, PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper.ts';
import { printSetUp, type FileContent, type SheetPrint } from './print-set-up.ts';
import { sheetNames, writeSheetText } from './sheet-text.ts';

type Cells = (CellObject | null)[];

const HEAD = { fontWeight: 'bold', backgroundColor: '#0f4c43', textColor: '#ffffff', wrap: true, alignVertical: 'top' } as const;
const BACK: Readonly<Record<PaperRow['kind'], string | undefined>> = { line: undefined, group: '#e3efec', subtotal: '#e3efec', total: '#cfe3de' };

const text = (value: string): string => writeSheetText(guardCell(value));
const amountFormat = (currency: string): string => { const decimals = minorDecimals(currency); return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`; };

function cellOf(cell: PaperCell, kind: PaperRow['kind'], { currency }: Paper): CellObject {
  const look = { ...(kind === 'line' ? {} : { fontWeight: 'bold' as const }), ...(BACK[kind] === undefined ? {} : { backgroundColor: BACK[kind] }), alignVertical: 'top' as const, wrap: true, bottomBorderStyle: 'hair' as const };
  if (cell === null || cell === '') return look;
  if (typeof cell === 'string') return { ...look, value: text(cell), type: String, ...(kind === 'group' ? {} : { indent: 1 }) };
  return 'amount' in cell ? { ...look, wrap: false, value: cell.amount / 10 ** minorDecimals(currency), type: Number, format: kind === 'line' ? `${amountFormat(currency)};-${amountFormat(currency)};"–"` : amountFormat(currency) } : { ...look, value: cell.count, type: Number };
}

/** Characters a column has room for. */
const widthOf = ({ kind, share, head }: PaperColumn): number => (kind === 'text' ? Math.max(10, Math.min(60, 10 + share * 9), Math.min(16, head.length)) : kind === 'amount' ? 16 : 10);

/** Points a line of letters takes. */
const LINE = 13.5;
/** Lines a text takes in a column of so many characters. */
const linesOf = (value: string, width: number): number => value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);

interface Laid { readonly sheet: Sheet<FileContent>; readonly print: SheetPrint }

function tableSheet(table: PaperTable, name: string, top: Cells[], paper: Paper): Laid {
  const heightOf = (row: PaperRow): number => (row.kind === 'group' ? LINE : LINE * Math.max(1, ...row.cells.map((cell, at) => (typeof cell === 'string' ? linesOf(cell, widthOf(table.columns[at]!)) : 1))));
  const wide = (row: PaperRow): Cells => cellsOf(row).map((cell, at) => (at === 0 && cell ? { ...cell, height: heightOf(row) } : cell));
  const cellsOf = (row: PaperRow): Cells => (row.kind === 'group' ? [{ ...cellOf(row.cells[0] ?? null, 'group', paper), columnSpan: table.columns.length }, ...table.columns.slice(1).map(() => null)] : row.cells.map((cell) => cellOf(cell, row.kind, paper)));
  const above: Cells[] = [...top, [{ value: text(table.heading), type: String, fontWeight: 'bold', fontSize: 12 }], ...(table.note === undefined ? [] : [[{ value: text(table.note), type: String, textColor: '#4d5a57' } satisfies CellObject]])];
  const head: Cells = table.columns.map((column) => ({ ...HEAD, value: text(column.head), type: String, align: column.kind === 'text' ? undefined : 'right' }) as CellObject);
  return {
    print: { name, headRow: above.length + 1, foot: paper.demonstration === null ? paper.foot : `${paper.foot} · ${paper.demonstration}` },
    sheet: { sheet: name, data: [...above, head, ...table.rows.map(wide)], columns: table.columns.map((column) => ({ width: widthOf(column) })), orientation: 'landscape', rightToLeft: paper.language === 'ar', stickyRowsCount: above.length + 1, showGridLines: false },
  };
}

function titleRows(paper: Paper): Cells[] {
  const { title, subtitle, facts, demonstration, language } = paper;
  return [
    [{ value: text(title), type: String, fontWeight: 'bold', fontSize: 16 }], [{ value: text(subtitle), type: String, fontSize: 12 }],
    ...(demonstration === null ? [] : [[{ value: text(demonstration), type: String, fontWeight: 'bold', textColor: '#8a2b06' } satisfies CellObject]]),
    ...facts.map(({ label, value }): Cells => [{ value: text(label), type: String, textColor: '#4d5a57', columnSpan: 2 }, null, { value: text(value), type: String }]),
    [{ value: text(PAPER_WORDS[language].note.sheets), type: String, textColor: '#4d5a57' }], [],
  ];
}

/** A table that is read back: numbers as numbers, the rest as text; what is written in it is what the table says. */
function dataSheet({ head, rows, kinds }: PlanTable, name: string, paper: Paper): Laid {
  const cell = (value: string, at: number): CellObject | null => {
    if (value === '') return null;
    const isNumber = kinds[at] !== 'text' && String(Number(value)) === value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
    return isNumber ? { value: Number(value), type: Number, ...(kinds[at] === 'amount' ? { format: amountFormat(paper.currency) } : {}) } : { value: writeSheetText(value), type: String };
  };
  return {
    print: { name, headRow: 1, foot: paper.foot },
    sheet: { sheet: name, data: [head.map((value) => ({ ...HEAD, value: writeSheetText(value), type: String })), ...rows.map((row) => row.map(cell))], columns: head.map((value, at) => ({ width: kinds[at] === 'amount' ? 16 : Math.max(12, Math.min(40, value.length)) })), orientation: 'landscape', rightToLeft: paper.language === 'ar', stickyRowsCount: 1 },
  };
}

/**
 * A workbook: a sheet for each table of the document, to be read and printed, then a sheet for each table that comes in again, unchanged, where nobody changed it.
 * Numbers are numbers; no cell is a formula.
 */
export async function makeXlsx(paper: Paper, tables: readonly { readonly name: string; readonly table: PlanTable }[]): Promise<Uint8Array> {
  const names = sheetNames([...tables.map(({ name }) => name), ...paper.tables.map(({ heading }) => heading)]);
  const own = names.slice(tables.length);
  const laid = [...paper.tables.map((table, at) => tableSheet(table, own[at]!, at === 0 ? titleRows(paper) : [[{ value: text(`${paper.title} · ${paper.subtitle}`), type: String }]], paper)), ...tables.map(({ table }, at) => dataSheet(table, names[at]!, paper))];
  return writeXlsxFile(laid.map(({ sheet }) => sheet), { fontFamily: 'Calibri', fontSize: 10, features: [printSetUp(laid.map(({ print }) => print), PAPER_WORDS[paper.language].page)] }).toBuffer();
}
