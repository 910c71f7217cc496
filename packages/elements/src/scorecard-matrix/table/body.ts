import type { Lines } from './lines.ts';
import { make } from './make.ts';
import type { Row } from './row.ts';

/** A head of a group: whose, and how they stand. */
export interface GroupRow { readonly tr: HTMLTableRowElement; readonly name: Text; readonly words: Text }

type Drawn = { readonly kind: 'row'; readonly tr: HTMLTableRowElement; readonly row: Row } | { readonly kind: 'group'; readonly tr: HTMLTableRowElement; readonly group: GroupRow };

/** How lines are made and filled; another one for other columns. */
export interface Filler {
  newRow(): Row;
  newGroup(): GroupRow;
  fillRow(into: Row, row: number): void;
  fillGroup(into: GroupRow, group: number): void;
}

/** The part of the lines that is in the document, between two empty rows that keep the room of all others. */
export class Body {
  readonly tbody: HTMLTableSectionElement;
  start = 0;
  end = 0;
  /** Where a line of the drawn part stands, and what it is. */
  readonly #of = new WeakMap<Element, Drawn>();
  readonly #above = make('tr', { className: 'room', ariaHidden: 'true', hidden: true }, make('td'));
  readonly #below = make('tr', { className: 'room', ariaHidden: 'true', hidden: true }, make('td'));
  #drawn: Drawn[] = [];
  /** Rows that are not wanted now: making one costs more than writing over one. */
  #spare = { row: [] as Drawn[], group: [] as Drawn[] };
  #filler: Filler;

  constructor(filler: Filler) {
    this.#filler = filler;
    this.tbody = make('tbody', { role: 'rowgroup' }, this.#above, this.#below);
  }

  /** Other columns: what is drawn is of no use any more. */
  restart(filler: Filler): void {
    this.#filler = filler;
    for (const { tr } of this.#drawn) tr.remove();
    this.#drawn = [];
    this.#spare = { row: [], group: [] };
    [this.start, this.end] = [0, 0];
  }

  /** The same lines with other values. */
  refill(filler: Filler, lines: Lines): void {
    this.#filler = filler;
    this.#drawn.forEach((each, place) => this.#fill(each, this.start + place, lines));
  }

  get rows(): readonly Row[] {
    return this.#drawn.flatMap((each) => (each.kind === 'row' ? [each.row] : []));
  }

  rowOf(tr: Element | null | undefined): Row | undefined {
    const found = tr ? this.#of.get(tr) : undefined;
    return found?.kind === 'row' ? found.row : undefined;
  }

  /** The row drawn on a line, if it is in the document. */
  at(line: number): Row | undefined {
    const found = this.#drawn[line - this.start];
    return found?.kind === 'row' ? found.row : undefined;
  }

  /** Draws the lines from `start` up to `end`. `moved`: they are the same lines as before, others of them are wanted. */
  draw(lines: Lines, start: number, end: number, moved: boolean): void {
    const before = this.#drawn;
    const shift = moved ? start - this.start : 0;
    const isFar = Math.abs(shift) >= before.length;
    // Far away, every place is filled anew; near, what is still wanted stays where it is.
    const kept = Array.from({ length: end - start }, (_, place) => {
      const old = before[isFar ? place : place + shift];
      return old && (old.kind === 'row') === (lines.at(start + place) >= 0) ? old : undefined;
    });
    const free = this.#spare;
    const staying = new Set(kept);
    for (const old of before) {
      if (staying.has(old)) continue;
      old.tr.remove();
      free[old.kind].push(old);
    }
    let cursor: Element = this.#above;
    this.#drawn = kept.map((old, place) => {
      const line = start + place;
      const wanted = lines.at(line) >= 0 ? 'row' : 'group';
      const drawn = old ?? free[wanted].pop() ?? this.#make(wanted);
      if (!old || isFar || !moved) this.#fill(drawn, line, lines);
      if (cursor.nextElementSibling !== drawn.tr) cursor.after(drawn.tr);
      cursor = drawn.tr;
      return drawn;
    });
    [this.start, this.end] = [start, end];
  }

  /** The room of what is not in the document, in pixels. */
  keepRoom(above: number, below: number): void {
    for (const [room, height] of [[this.#above, above], [this.#below, below]] as const) {
      room.hidden = height <= 0;
      room.style.blockSize = `${height}px`;
    }
  }

  #make(kind: 'row' | 'group'): Drawn {
    const drawn: Drawn = kind === 'row' ? rowDrawn(this.#filler.newRow()) : groupDrawn(this.#filler.newGroup());
    this.#of.set(drawn.tr, drawn);
    return drawn;
  }

  #fill(drawn: Drawn, line: number, lines: Lines): void {
    const what = lines.at(line);
    // The two rows of the head come first, and counting begins at one.
    drawn.tr.setAttribute('aria-rowindex', String(line + 3));
    if (drawn.kind === 'row') this.#filler.fillRow(drawn.row, what);
    else this.#filler.fillGroup(drawn.group, -1 - what);
  }
}

const rowDrawn = (row: Row): Drawn => ({ kind: 'row', tr: row.tr, row });
const groupDrawn = (group: GroupRow): Drawn => ({ kind: 'group', tr: group.tr, group });
