/** Heights of the two kinds of lines, in CSS pixels. */
export interface Heights { readonly row: number; readonly group: number }

/** The lines of a table body. */
export interface Lines {
  readonly count: number;
  /** The row of the view that stands on a line; the head of the n-th group is `-1 - n`. */
  at(line: number): number;
  /** Where a line begins, in pixels from the first. */
  top(line: number, heights: Heights): number;
  /** The line that holds a height in pixels. */
  lineAt(y: number, heights: Heights): number;
}

/** Rows alone, in their order: all that is drawn before anybody can ask for groups. */
export const rowLines = (rows: Int32Array): Lines => ({
  count: rows.length,
  at: (line) => rows[line] ?? Number.NaN,
  top: (line, { row }) => line * row,
  // A line's own top, divided, may come out a hair below the line.
  lineAt: (y, { row }) => Math.max(0, Math.min(rows.length - 1, Math.floor(y / row + 1e-9))),
});
