import type { Paper } from '../paper.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import type { Style, Typesetter } from './typesetter.ts';
import { directionOf } from './visual-runs.ts';

/** Where on the page the next thing goes, and how to begin another page. */
export interface Pages {
  readonly left: number;
  readonly right: number;
  /** The lowest that anything may reach. */
  readonly bottom: number;
  y: number;
  readonly rtl: boolean;
  next(): void;
}

export const COLOURS = { ink: '#16211f', soft: '#4d5a57', rule: '#9aa7a3', head: '#0f4c43', headInk: '#ffffff', group: '#e3efec', total: '#cfe3de', warn: '#8a2b06' } as const;
const MARGIN = 30;
const FOOT = 16;

/** A4 lying on its long side; printed on A3 it is the same page, larger. */
export const PAGE = { size: 'A4', layout: 'landscape', margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN } } as const;

export function createPages(doc: PDFKit.PDFDocument, { language, demonstration }: Paper): Pages {
  const top = demonstration === null ? MARGIN : MARGIN + 12;
  return {
    left: MARGIN, right: doc.page.width - MARGIN, bottom: doc.page.height - MARGIN - FOOT, y: top, rtl: language === 'ar',
    next() { doc.addPage(); this.y = top; },
  };
}

/** A line at the beginning of the page's width, or at its end. */
export function drawAt(typesetter: Typesetter, pages: Pages, text: string, y: number, style: Style, side: 'start' | 'end'): void {
  const isLeft = (side === 'start') !== pages.rtl;
  typesetter.draw(text, isLeft ? pages.left : pages.right - typesetter.widthOf(text, style), y, style, directionOf(text, pages.rtl));
}

/** What each page bears: the foot with its number, and where figures are invented, that they are. */
export function markPages(doc: PDFKit.PDFDocument, typesetter: Typesetter, pages: Pages, paper: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  const style: Style = { weight: 'regular', size: 7 };
  const y = doc.page.height - MARGIN - 8;
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.moveTo(pages.left, y - 4).lineTo(pages.right, y - 4).lineWidth(0.5).strokeColor(COLOURS.rule).stroke();
    doc.fillColor(COLOURS.soft);
    drawAt(typesetter, pages, paper.foot, y, style, 'start');
    drawAt(typesetter, pages, PAPER_WORDS[paper.language].page(String(at + 1), String(count)), y, style, 'end');
    doc.fillColor(COLOURS.warn);
    if (paper.demonstration !== null) drawAt(typesetter, pages, paper.demonstration, MARGIN - 8, { weight: 'bold', size: 8 }, 'start');
    doc.endMarkedContent();
  }
}
