import { make } from '../../scorecard-matrix/table/make.ts';
import type { Heights, Line, Lines } from './lines.ts';
import { newGroup, newItem, newRow, newYear, type Drawn, type Filling } from './row.ts';

/** The lines that are in the document: those in sight and a few around, written over as one scrolls, with room for the others. */
export class Sight {
  readonly rows = make('div', { className: 'rows', role: 'rowgroup' });
  readonly above = make('div', { className: 'room', hidden: true });
  readonly below = make('div', { className: 'room', hidden: true });
  drawn: ReadonlyMap<number, Drawn> = new Map();
  start = 0;
  end = 0;

  /** What is drawn is of no use any more. */
  clear(): void {
    this.rows.replaceChildren();
    this.drawn = new Map();
  }

  /** Draws the lines from `start` up to `end`. `isAnew`: what they show may have changed. */
  draw([start, end]: readonly [number, number], { all }: Lines, filling: Filling, isAnew: boolean): void {
    const next = new Map<number, Drawn>();
    const spare: Drawn[] = [];
    for (const [line, drawn] of this.drawn) {
      if (line >= start && line < end && all[line]?.kind === drawn.kind) next.set(line, drawn);
      else spare.push(drawn);
    }
    // Out before others come in: those that stay keep their place in the document.
    for (const { element } of spare) element.remove();
    let place = this.rows.firstElementChild;
    for (let line = start; line < end; line += 1) {
      const what = all[line]!;
      const known = next.get(line);
      const drawn = known ?? taken(spare, what.kind, filling);
      if (isAnew || !known) fill(drawn, what, line, filling);
      next.set(line, drawn);
      if (place === drawn.element) place = place.nextElementSibling;
      else this.rows.insertBefore(drawn.element, place);
    }
    [this.drawn, this.start, this.end] = [next, start, end];
  }

  /** Draws one line again as the plan has it. */
  redraw(line: number, { all }: Lines, filling: Filling): void {
    // Not as far as it is other than what was drawn: it was drawn over.
    this.drawn.get(line)?.fill(all[line]!, { ...filling, facts: {} });
  }

  /** Room for the lines that are not drawn. */
  room(lines: Lines, heights: Heights): void {
    for (const [room, height] of [[this.above, lines.top(this.start, heights)], [this.below, lines.top(lines.count, heights) - lines.top(this.end, heights)]] as const) {
      room.hidden = height <= 0;
      room.style.blockSize = `${height}px`;
    }
  }

  /** The line that an element stands in. */
  lineOf(target: Element): number | undefined {
    const row = target.closest('.row');
    for (const [line, { element }] of this.drawn) if (element === row) return line;
    return undefined;
  }

  /** One place to reach by Tab: the line where somebody was last, else the first. */
  settle(at: number): void {
    const wanted = this.drawn.has(at) ? at : this.start;
    // Written only where it is another: to write it on what has the focus has the page styled at once.
    for (const [line, { target }] of this.drawn) if (target.tabIndex !== (line === wanted ? 0 : -1)) target.tabIndex = line === wanted ? 0 : -1;
  }
}

function taken(spare: Drawn[], kind: Line['kind'], { axis }: Filling): Drawn {
  const at = spare.findIndex((one) => one.kind === kind);
  if (at >= 0) return spare.splice(at, 1)[0]!;
  return kind === 'row' ? newRow() : kind === 'group' ? newGroup(axis.years.length) : kind === 'year' ? newYear() : newItem();
}

function fill(drawn: Drawn, what: Line, line: number, filling: Filling): void {
  const place = String(line + 3);
  if (drawn.element.getAttribute('aria-rowindex') !== place) drawn.element.setAttribute('aria-rowindex', place);
  drawn.fill(what, filling);
}
