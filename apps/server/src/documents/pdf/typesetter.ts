import { FACES, WEIGHTS, fontBytes, fontName, type Weight } from './fonts.ts';
import { visualRuns, type Run } from './visual-runs.ts';

export interface Style { readonly weight: Weight; readonly size: number }
export type Direction = 'ltr' | 'rtl' | 'auto';

/** Measures and draws lines of text in any of the languages. */
export interface Typesetter {
  readonly widthOf: (text: string, style: Style) => number;
  /** Lines no wider than asked: broken between words, and within one only where it is wider than a line. */
  readonly wrap: (text: string, width: number, style: Style) => readonly string[];
  /** Draws one line whose left end is at `x` and whose top is at `y`; letters of two fonts stand on one baseline. */
  readonly draw: (text: string, x: number, y: number, style: Style, direction: Direction) => void;
}

/** From the top of a line to where letters stand, in sizes. */
const ASCENT = 1.05;

export function createTypesetter(doc: PDFKit.PDFDocument): Typesetter {
  for (const face of FACES) for (const weight of WEIGHTS) doc.registerFont(fontName(face, weight), fontBytes(face, weight));
  const widths = new Map<string, number>();
  const shaped = ({ joined }: Run): PDFKit.Mixins.TextOptions => ({ lineBreak: false, baseline: 'alphabetic', ...(joined ? { features: [] } : {}) });
  const runWidth = (run: Run, { weight, size }: Style): number => doc.font(fontName(run.face, weight)).fontSize(size).widthOfString(run.text, shaped(run));
  const widthOf: Typesetter['widthOf'] = (text, style) => {
    const key = `${style.weight}|${style.size}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = visualRuns(text, 'auto').reduce((sum, run) => sum + runWidth(run, style), 0);
    widths.set(key, width);
    return width;
  };
  return {
    widthOf,
    wrap: (text, width, style) => text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, (part) => widthOf(part, style))),
    draw(text, x, y, style, direction) {
      let at = x;
      for (const run of visualRuns(text, direction)) {
        const width = runWidth(run, style);
        doc.text(run.text, at, y + style.size * ASCENT, shaped(run));
        at += width;
      }
    },
  };
}

/** The longest beginning of a word that is no wider. */
function fitting(word: string, width: number, widthOf: (text: string) => number): string {
  const characters = [...word];
  let count = 1;
  while (count < characters.length && widthOf(characters.slice(0, count + 1).join('')) <= width) count += 1;
  return characters.slice(0, count).join('');
}

function wrapParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of paragraph.split(/ +/)) {
    if (line !== '' && widthOf(`${line} ${word}`) > width) {
      lines.push(line);
      line = '';
    }
    while (line === '' && widthOf(word) > width && [...word].length > 1) {
      const part = fitting(word, width, widthOf);
      if (part === word) break;
      lines.push(part);
      word = word.slice(part.length);
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
