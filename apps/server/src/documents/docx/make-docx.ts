import {
  AlignmentType, BorderStyle, Document, Footer, Header, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
} from 'docx';
import { PAPER_WORDS } from '../paper-words.ts';
import type { Paper, PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper.ts';
import { cellText } from '../pdf/draw-table.ts';
import { writable } from './writable.ts';

const HEAD = '0F4C43';
const BACK: Readonly<Record<PaperRow['kind'], string | undefined>> = { line: undefined, group: 'E3EFEC', subtotal: 'E3EFEC', total: 'CFE3DE' };
/** A4 on its side, in twentieths of a point: what is left between margins of 15 mm. */
const [LONG, SHORT, MARGIN] = [16_838, 11_906, 850];
const WIDTH = LONG - 2 * MARGIN;
const FONT = 'Arial';

interface Look { readonly bold?: boolean; readonly size: number; readonly color?: string; readonly end?: boolean; readonly keepNext?: boolean }

/** What a word processor checks spelling by, chooses faces by and reads aloud in. */
const LOCALES = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-SA' } as const;

const ARABIC = /\p{Script=Arabic}/u;

/** Paragraphs of a text, a line each; Arabic from the right. */
function paragraphs(text: string, { bold = false, size, color, end = false, keepNext = false }: Look, paper: Paper): Paragraph[] {
  const rtl = paper.language === 'ar';
  return writable(text).split('\n').map((line) => new Paragraph({
    keepNext, bidirectional: rtl, alignment: end ? AlignmentType.END : AlignmentType.START, spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ text: line, bold, size, font: FONT, rightToLeft: ARABIC.test(line), ...(color === undefined ? {} : { color }) })],
  }));
}

/** How wide a letter is on average, in twentieths of a point, to a point of its size. */
const LETTER = 11.6;

/** A column of amounts is as wide as the longest; texts share what is left. */
function widthsOf({ columns, rows }: PaperTable, paper: Paper, size: number): number[] {
  const letter = size * LETTER;
  const longest = (at: number, words: boolean): number => Math.max(5, ...[columns[at]!.head, ...rows.flatMap((row) => (row.kind === 'group' ? [] : [cellText(row.cells[at], paper, row.kind)]))].map((text) => Math.max(...(words ? text.split(/[ \n]/) : [text]).map((word) => Math.min(22, word.length)))));
  const least = columns.map(({ kind }, at) => (kind === 'text' ? longest(at, true) : Math.max(...columns[at]!.head.split(' ').map((word) => word.length), ...rows.map((row) => (row.kind === 'group' ? 0 : cellText(row.cells[at], paper, row.kind).length)))) * letter + 140);
  const sum = least.reduce((total, width) => total + width, 0);
  const shares = columns.reduce((total, { share }) => total + share, 0);
  if (sum > WIDTH || shares === 0) return least.map((width) => Math.floor((width / sum) * WIDTH));
  return least.map((width, at) => Math.floor(width + (columns[at]!.share / shares) * (WIDTH - sum)));
}

const MANY_COLUMNS = 10;

function tableOf(table: PaperTable, paper: Paper): Table {
  const size = table.columns.length > MANY_COLUMNS ? 12 : 15;
  const widths = widthsOf(table, paper, size / 2);
  const cell = (content: PaperCell, column: PaperColumn | undefined, row: PaperRow['kind'] | 'head', at: number, span = 1): TableCell => {
    const isHead = row === 'head';
    const fill = isHead ? HEAD : BACK[row];
    const end = column !== undefined && column.kind !== 'text' && span === 1;
    return new TableCell({
      columnSpan: span, verticalAlign: VerticalAlign.TOP, margins: { top: 30, bottom: 30, left: 60, right: 60 }, width: { size: span > 1 ? WIDTH : widths[at]!, type: WidthType.DXA }, ...(fill === undefined ? {} : { shading: { fill } }),
      children: paragraphs(cellText(content, paper, isHead ? 'total' : row), { bold: isHead || row !== 'line', size, ...(isHead ? { color: 'FFFFFF' } : {}), end, keepNext: isHead || row === 'group' }, paper),
    });
  };
  const rowOf = ({ kind, cells }: PaperRow): TableRow => new TableRow({ cantSplit: true, children: kind === 'group' ? [cell(cells[0] ?? null, undefined, kind, 0, table.columns.length)] : cells.map((content, at) => cell(content, table.columns[at], kind, at)) });
  const rule = { style: BorderStyle.SINGLE, size: 2, color: '9AA7A3' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, visuallyRightToLeft: paper.language === 'ar', borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, at) => cell(column.head, column, 'head', at)) }), ...table.rows.map(rowOf)],
  });
}

const heading = (text: string, paper: Paper, level: 'Heading1' | 'Heading2' | 'Title'): Paragraph => new Paragraph({
  style: level, keepNext: true, bidirectional: paper.language === 'ar', alignment: AlignmentType.START, children: [new TextRun({ text: writable(text), font: FONT, rightToLeft: ARABIC.test(text) })],
});

function factTable(paper: Paper): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (text: string, look: Look, width: number): TableCell => new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { top: 20, bottom: 20, left: 0, right: 100 }, children: paragraphs(text, look, paper) });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [3600, WIDTH - 3600], layout: TableLayoutType.FIXED, visuallyRightToLeft: paper.language === 'ar', borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: paper.facts.map(({ label, value }) => new TableRow({ children: [cell(label, { size: 17, color: '4D5A57' }, 3600), cell(value, { size: 18 }, WIDTH - 3600)] })),
  });
}

function footer(paper: Paper): Footer {
  const [before, between, after = ''] = PAPER_WORDS[paper.language].page('\u0000', '\u0000').split('\u0000');
  const run = (children: ConstructorParameters<typeof TextRun>[0] & object): TextRun => new TextRun({ ...children, size: 14, font: FONT, color: '4D5A57' });
  const rtl = paper.language === 'ar';
  return new Footer({ children: [new Paragraph({
    bidirectional: rtl, alignment: AlignmentType.START,
    children: [run({ text: `${writable(paper.foot)} · `, rightToLeft: rtl }), run({ children: [before ?? '', PageNumber.CURRENT, between ?? '', PageNumber.TOTAL_PAGES, after], rightToLeft: rtl })],
  })] });
}

/** The document for a word processor: A4 on its side, heads of tables repeated, pages numbered, Arabic from the right. */
export async function makeDocx(paper: Paper): Promise<Uint8Array> {
  const warning = paper.demonstration === null ? [] : paragraphs(paper.demonstration, { bold: true, size: 17, color: '8A2B06' }, paper);
  const document = new Document({
    title: writable(`${paper.title} · ${paper.subtitle}`), creator: 'Jalon',
    styles: { default: { document: { run: { font: FONT, language: { value: LOCALES[paper.language], bidirectional: LOCALES.ar } } }, title: { run: { size: 34, bold: true, color: HEAD } }, heading1: { run: { size: 24, color: '16211F' } }, heading2: { run: { size: 22, bold: true, color: HEAD }, paragraph: { spacing: { before: 260, after: 80 } } } } },
    sections: [{
      properties: { page: { size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      headers: { default: new Header({ children: warning }) }, footers: { default: footer(paper) },
      children: [heading(paper.title, paper, 'Title'), heading(paper.subtitle, paper, 'Heading1'), factTable(paper), ...paper.tables.flatMap((table) => [
        heading(table.heading, paper, 'Heading2'), ...(table.note === undefined ? [] : paragraphs(table.note, { size: 16, color: '4D5A57' }, paper)), ...(table.rows.length === 0 ? [] : [tableOf(table, paper)]),
      ])],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
