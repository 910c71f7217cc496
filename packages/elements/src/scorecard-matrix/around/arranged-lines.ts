import type { ArrangedMatrix } from '@jalon/core/assessment';
import type { Heights, Lines } from '../table/lines.ts';

/** Lines with the heads of groups among them: rows in their order, each group after a line of its own. Nothing is made per row: 35,000 of them cost nothing. */
export class ArrangedLines implements Lines {
  readonly count: number;
  readonly #rows: Int32Array;
  /** Line of the head of each group. */
  readonly #heads: readonly number[];
  #places: Int32Array | undefined;

  constructor({ rows, groups }: ArrangedMatrix) {
    this.#rows = rows;
    let at = 0;
    this.#heads = (groups ?? []).map(({ rows: held }) => {
      const head = at;
      at += held.length + 1;
      return head;
    });
    this.count = rows.length + this.#heads.length;
  }

  /** How many groups begin at or before a line. */
  #headsTo(line: number): number {
    let [low, high] = [0, this.#heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#heads[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(line: number): number {
    const heads = this.#headsTo(line);
    return heads > 0 && this.#heads[heads - 1] === line ? -heads : (this.#rows[line - heads] ?? Number.NaN);
  }

  /** The line a row of the view stands on, -1 where it is not shown. */
  lineOf(row: number): number {
    const place = (this.#places ??= placesOf(this.#rows))[row] ?? -1;
    if (place < 0) return -1;
    // Lines of heads before the place-th row.
    let line = place;
    for (const head of this.#heads) {
      if (head > line) break;
      line += 1;
    }
    return line;
  }

  top(line: number, { row, group }: Heights): number {
    const heads = line > 0 ? this.#headsTo(line - 1) : 0;
    return (line - heads) * row + heads * group;
  }

  lineAt(y: number, heights: Heights): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle, heights) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The nearest line with a row, going `step` from a line; -1 where there is none. */
  nextRow(line: number, step: 1 | -1): number {
    for (let at = line; at >= 0 && at < this.count; at += step) if (this.at(at) >= 0) return at;
    return -1;
  }
}

/** Where each row stands among those shown; -1 where it is not. */
function placesOf(rows: Int32Array): Int32Array {
  const places = new Int32Array(1 + rows.reduce((most, row) => Math.max(most, row), -1)).fill(-1);
  for (let place = 0; place < rows.length; place += 1) places[rows[place]!] = place;
  return places;
}
