import { amountText, countText } from '../paper-format.ts';
import type { Paper, PaperCell, PaperRow, PaperTable } from '../paper.ts';
import { CELL_PADDING, fitColumns } from './column-widths.ts';
import { COLOURS, drawAt, type Pages } from './pages.ts';
import type { Style, Typesetter } from './typesetter.ts';
import { directionOf } from './visual-runs.ts';

export interface Press { readonly doc: PDFKit.PDFDocument; readonly typesetter: Typesetter; readonly pages: Pages; readonly paper: Paper }

/** A row laid out: its cells broken into lines. */
interface LaidRow { readonly row: PaperRow; readonly cells: readonly (readonly string[])[]; readonly lines: number; readonly style: Style }
interface Layout { readonly table: PaperTable; readonly widths: readonly number[]; readonly style: Style; readonly lineHeight: number; readonly head: LaidRow }

/** Nothing is a stroke in a line, so that what is there is seen; sums say their zeros. */
export function cellText(cell: PaperCell | undefined, { currency, language }: Pick<Paper, 'currency' | 'language'>, kind: PaperRow['kind']): string {
  if (cell == null) return '';
  if (typeof cell === 'string') return cell;
  if ('count' in cell) return countText(cell.count, language);
  return cell.amount === 0 && kind === 'line' ? '–' : amountText(cell.amount, currency, language);
}

const BACK: Readonly<Record<PaperRow['kind'], string | undefined>> = { line: undefined, group: COLOURS.group, subtotal: COLOURS.group, total: COLOURS.total };

function layRow(row: PaperRow, { widths, style }: Pick<Layout, 'widths' | 'style'>, { typesetter, paper }: Press): LaidRow {
  const own: Style = { ...style, weight: row.kind === 'line' ? 'regular' : 'bold' };
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cells = row.cells.map((cell, at) => { const text = cellText(cell, paper, row.kind); return text === '' ? [] : typesetter.wrap(text, (row.kind === 'group' ? whole : widths[at]!) - 2 * CELL_PADDING, own); });
  return { row, cells, lines: Math.max(1, ...cells.map((lines) => lines.length)), style: own };
}

/** Draws so many lines of a row from one of them on; a row longer than a page goes on over the next. */
function drawRow({ row, cells, style }: LaidRow, from: number, count: number, { table, widths, lineHeight }: Layout, press: Press, isHead: boolean): void {
  const { doc, typesetter, pages } = press;
  const [y, height] = [pages.y, count * lineHeight + 2 * CELL_PADDING];
  const back = isHead ? COLOURS.head : BACK[row.kind];
  doc.markContent('Artifact', { type: 'Layout' });
  if (back) doc.rect(pages.left, y, pages.right - pages.left, height).fill(back);
  doc.moveTo(pages.left, y + height).lineTo(pages.right, y + height).lineWidth(row.kind === 'total' ? 1 : 0.4).strokeColor(COLOURS.rule).stroke();
  doc.endMarkedContent();
  doc.fillColor(isHead ? COLOURS.headInk : COLOURS.ink);
  let offset = 0;
  for (const [at, lines] of cells.entries()) {
    const width = row.kind === 'group' ? pages.right - pages.left : widths[at]!;
    const left = pages.rtl ? pages.right - offset - width : pages.left + offset;
    const isNumber = row.kind !== 'group' && table.columns[at]!.kind !== 'text';
    drawCell(lines.slice(from, from + count), { left: left + CELL_PADDING, right: left + width - CELL_PADDING, y: y + CELL_PADDING, isEnd: isNumber !== pages.rtl, isNumber: isNumber && !isHead, rtl: pages.rtl }, style, lineHeight, typesetter);
    offset += width;
  }
  pages.y = y + height;
}

function drawCell(lines: readonly string[], { left, right, y, isEnd, isNumber, rtl }: { left: number; right: number; y: number; isEnd: boolean; isNumber: boolean; rtl: boolean }, style: Style, lineHeight: number, typesetter: Typesetter): void {
  for (const [at, line] of lines.entries()) {
    if (line !== '') typesetter.draw(line, isEnd ? right - typesetter.widthOf(line, style) : left, y + at * lineHeight, style, isNumber ? 'ltr' : directionOf(line, rtl));
  }
}

function drawHeading({ heading, note }: PaperTable, { doc, typesetter, pages }: Press): void {
  pages.y += 10;
  doc.fillColor(COLOURS.head);
  drawAt(typesetter, pages, heading, pages.y, { weight: 'bold', size: 11 }, 'start');
  pages.y += 16;
  if (note === undefined) return;
  doc.fillColor(COLOURS.soft);
  for (const line of typesetter.wrap(note, pages.right - pages.left, { weight: 'regular', size: 8 })) {
    drawAt(typesetter, pages, line, pages.y, { weight: 'regular', size: 8 }, 'start');
    pages.y += 11;
  }
  pages.y += 2;
}

function layoutOf(table: PaperTable, press: Press): Layout {
  const { typesetter, pages, paper } = press;
  const { widths, size } = fitColumns(table, (row, column) => cellText(table.rows[row]!.cells[column], paper, table.rows[row]!.kind), typesetter, pages.right - pages.left);
  const style: Style = { weight: 'regular', size };
  const head = layRow({ kind: 'total', cells: table.columns.map((column) => column.head) }, { widths, style }, press);
  return { table, widths, style, lineHeight: size * 1.36, head };
}

/** A table with its heading, its head repeated on every page. A row stays whole where a page can hold it, and a group with the row that follows it. */
export function drawTable(table: PaperTable, press: Press): void {
  const { pages } = press;
  const layout = layoutOf(table, press);
  const heightOf = (lines: number): number => lines * layout.lineHeight + 2 * CELL_PADDING;
  const begin = (): void => drawRow(layout.head, 0, layout.head.lines, layout, press, true);
  const rows = table.rows.map((row) => layRow(row, layout, press));
  if (pages.y + 40 + heightOf(layout.head.lines) + heightOf(rows[0]?.lines ?? 0) * 2 > pages.bottom) pages.next();
  drawHeading(table, press);
  if (rows.length === 0) return;
  begin();
  const most = Math.max(1, Math.floor((pages.bottom - 60 - heightOf(layout.head.lines)) / layout.lineHeight) - 1);
  for (const [at, row] of rows.entries()) {
    const together = heightOf(Math.min(row.lines, most)) + (row.row.kind === 'group' ? heightOf(Math.min(rows[at + 1]?.lines ?? 0, most)) : 0);
    if (pages.y + together > pages.bottom) { pages.next(); begin(); }
    for (let from = 0; from < row.lines; from += most) {
      if (from > 0) { pages.next(); begin(); }
      drawRow(row, from, Math.min(most, row.lines - from), layout, press, false);
    }
  }
}
