import type { PaperTable } from '../paper.ts';
import type { Style, Typesetter } from './typesetter.ts';

/** Widths of the columns and the size of their letters. */
export interface TableFit { readonly widths: readonly number[]; readonly size: number }

export const CELL_PADDING = 3;
const SIZES = [8, 7.5, 7, 6.5, 6, 5.5] as const;
/** Of a word that is longer, letters go on to the next line. */
const MOST_WORD = 90;
/** Cells measured of a column: of thousands of rows, the longest words show among the first ones and those after. */
const wordsOf = (text: string): string[] => text.split(/[ \n]+/);

interface Need { readonly least: number; readonly share: number }

function needsOf({ columns, rows }: PaperTable, cellText: (row: number, column: number) => string, typesetter: Typesetter, size: number): Need[] {
  const [regular, bold]: [Style, Style] = [{ weight: 'regular', size }, { weight: 'bold', size }];
  return columns.map(({ head, kind, share }, column) => {
    let least = Math.max(...wordsOf(head).map((word) => typesetter.widthOf(word, bold)));
    for (const [at, row] of rows.entries()) {
      if (row.kind === 'group') continue;
      const text = cellText(at, column);
      if (text === '') continue;
      const style = row.kind === 'line' ? regular : bold;
      if (kind !== 'text') least = Math.max(least, typesetter.widthOf(text, style));
      else if (row.kind === 'line') for (const word of wordsOf(text)) least = Math.max(least, Math.min(MOST_WORD, typesetter.widthOf(word, style)));
    }
    return { least: least + 2 * CELL_PADDING + (kind === 'text' ? 0 : 4), share };
  });
}

/** The largest letters in which the narrowest columns still stand side by side; columns of text share what is left. */
export function fitColumns(table: PaperTable, cellText: (row: number, column: number) => string, typesetter: Typesetter, width: number): TableFit {
  let needs: Need[] = [];
  let size: number = SIZES[0];
  for (size of SIZES) {
    needs = needsOf(table, cellText, typesetter, size);
    const shares = needs.reduce((sum, { share }) => sum + share, 0);
    // A column of sentences wants room for a few words a line.
    const wanted = needs.reduce((sum, { least, share }) => sum + Math.max(least, share === 0 ? 0 : (share / shares) * width * 0.28), 0);
    if (wanted <= width) break;
  }
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const shares = needs.reduce((sum, { share }) => sum + share, 0);
  if (least > width || shares === 0) return { size, widths: needs.map((need) => (need.least / least) * width) };
  return { size, widths: needs.map((need) => need.least + (need.share / shares) * (width - least)) };
}
