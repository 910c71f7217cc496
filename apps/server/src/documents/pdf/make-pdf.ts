import PDFDocument from 'pdfkit';
import type { Paper } from '../paper.ts';
import { drawTable, type Press } from './draw-table.ts';
import { COLOURS, PAGE, createPages, drawAt, markPages } from './pages.ts';
import { createTypesetter } from './typesetter.ts';
import { directionOf } from './visual-runs.ts';

/** Facts stand in three columns. */
const FACT_COLUMNS = 3;

function drawTitle({ typesetter, pages, paper, doc }: Press): void {
  doc.fillColor(COLOURS.head);
  drawAt(typesetter, pages, paper.title, pages.y, { weight: 'bold', size: 17 }, 'start');
  pages.y += 25;
  doc.fillColor(COLOURS.ink);
  drawAt(typesetter, pages, paper.subtitle, pages.y, { weight: 'regular', size: 12 }, 'start');
  pages.y += 22;
}

function drawFacts({ typesetter, pages, paper, doc }: Press): void {
  const width = (pages.right - pages.left) / FACT_COLUMNS;
  for (let at = 0; at < paper.facts.length; at += FACT_COLUMNS) {
    const row = paper.facts.slice(at, at + FACT_COLUMNS).map(({ label, value }) => ({ label, lines: typesetter.wrap(value, width - 10, { weight: 'regular', size: 9 }) }));
    for (const [place, { label, lines }] of row.entries()) {
      const left = pages.rtl ? pages.right - (place + 1) * width : pages.left + place * width;
      const startOf = (text: string, style: { weight: 'regular' | 'bold'; size: number }): number => (pages.rtl ? left + width - typesetter.widthOf(text, style) : left);
      doc.fillColor(COLOURS.soft);
      typesetter.draw(label, startOf(label, { weight: 'regular', size: 7.5 }), pages.y, { weight: 'regular', size: 7.5 }, directionOf(label, pages.rtl));
      doc.fillColor(COLOURS.ink);
      for (const [line, text] of lines.entries()) typesetter.draw(text, startOf(text, { weight: 'regular', size: 9 }), pages.y + 10 + line * 12, { weight: 'regular', size: 9 }, directionOf(text, pages.rtl));
    }
    pages.y += 14 + Math.max(...row.map(({ lines }) => lines.length)) * 12;
  }
}

/** The document as PDF: A4 on its side, numbered pages, heads repeated, fonts embedded, Arabic joined and from the right. */
export async function makePdf(paper: Paper): Promise<Uint8Array> {
  const at = new Date(`${paper.madeOn}T00:00:00Z`);
  const doc = new PDFDocument({ ...PAGE, bufferPages: true, lang: paper.language, displayTitle: true, pdfVersion: '1.7', info: { Title: `${paper.title} · ${paper.subtitle}`, CreationDate: at, ModDate: at, Producer: 'Jalon', Creator: 'Jalon' } });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => { doc.on('data', (part: Buffer) => parts.push(part)); doc.on('end', resolve); doc.on('error', reject); });
  const press: Press = { doc, typesetter: createTypesetter(doc), pages: createPages(doc, paper), paper };
  drawTitle(press);
  drawFacts(press);
  for (const table of paper.tables) drawTable(table, press);
  markPages(doc, press.typesetter, press.pages, paper);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}
