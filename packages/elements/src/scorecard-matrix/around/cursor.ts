import type { ArrangedMatrix, MatrixView } from '@jalon/core/assessment';
import type { Body } from '../table/body.ts';
import type { Head } from '../table/head.ts';
import type { Heights, Lines } from '../table/lines.ts';
import type { Row } from '../table/row.ts';
import { ArrangedLines } from './arranged-lines.ts';

/** A cell: a row of the view, and a column from the name, 0, on. */
export interface Place { readonly row: number; readonly column: number }

/** The table, as far as a hand in it goes. */
interface Ground {
  readonly element: HTMLElement;
  readonly table: HTMLElement;
  readonly body: Body;
  readonly acts: { open(row: number): void; tick(row: number, isTicked: boolean): void; stand(): void };
  readonly head: Head | undefined;
  readonly scene: { readonly view: MatrixView; readonly rtl: boolean; readonly pinned: readonly string[] } | undefined;
  readonly heights: Heights;
  readonly viewport: number;
  top: number;
  scrollTo(top: number): void;
}

/** What the focus is on in a cell: the name is a button, the others the cell itself. */
const target = (row: Row, column: number): HTMLElement => (column === 0 ? row.name : (row.cells[column - 1]?.td ?? row.name));

/**
 * The keyboard: one stop in the head and one in the body, arrows from there. The focus stays on its local government: when it
 * is drawn elsewhere after a new order, and when it scrolls away, where the scroller keeps the keys until it comes back.
 */
export class Cursor {
  readonly #on: Ground;
  #lines = new ArrangedLines({ rows: new Int32Array(), groups: null });
  #place: Place | undefined;
  #stop: HTMLElement | undefined;

  constructor(ground: Ground) {
    this.#on = ground;
  }

  get place(): Place | undefined {
    return this.#place;
  }

  /** The lines of an order, heads of groups among them: where keys lead, and what the table draws. */
  arrange(arranged: ArrangedMatrix): Lines {
    return (this.#lines = new ArrangedLines(arranged));
  }

  /** A cell chosen by hand. */
  stand(row: Row, inside: Element): void {
    const column = columnOf(row, inside);
    if (column < 0) return;
    this.#hold(row, column);
    target(row, column).focus({ preventScroll: true });
  }

  /** From now on this is the cell. A page that is not in front is told of no focus. */
  #hold(row: Row, column: number): void {
    this.#rove(target(row, column));
    if (row.row === this.#place?.row && column === this.#place.column) return;
    this.#place = { row: row.row, column };
    this.#on.acts.stand();
  }

  /** Another view: the same local government is on another row of it. Another order: it is looked for. */
  keep(before: MatrixView | undefined, view: MatrixView, isArrangedAnew: boolean): void {
    const place = this.#place;
    if (place && before && before !== view) {
      const row = view.rows.id.indexOf(before.rows.id[place.row] ?? '');
      this.#place = row < 0 ? undefined : { ...place, row };
      if (row !== place.row) this.#on.acts.stand();
    }
    if (!isArrangedAnew) return;
    if (!this.#isInBody()) {
      this.#toTop();
      return;
    }
    this.#on.element.focus({ preventScroll: true });
    const line = this.#place ? this.#lines.lineOf(this.#place.row) : -1;
    if (line >= 0) this.#reveal(line);
    else this.#toTop();
  }

  /** Other columns: the focus waits with the scroller, and goes where its column went. */
  move(column: number): void {
    if (this.#isInBody()) this.#on.element.focus({ preventScroll: true });
    if (!this.#place || this.#place.column === column) return;
    this.#place = { ...this.#place, column };
    this.#on.acts.stand();
  }

  /** Before lines leave the document: a focus in them stays with the scroller. */
  park(start: number, end: number): void {
    const line = this.#place ? this.#lines.lineOf(this.#place.row) : -1;
    if (this.#isInBody() && (line < start || line >= end)) this.#on.element.focus({ preventScroll: true });
  }

  /** After lines were drawn: the focus goes back to its cell, and there is one place to reach by Tab. */
  settle(): void {
    const { element, body } = this.#on;
    const line = this.#place ? this.#lines.lineOf(this.#place.row) : -1;
    const row = line < 0 ? undefined : body.at(line);
    const held = row && target(row, this.#place?.column ?? 0);
    const isHeld = this.#isInBody() || this.#active() === element;
    if (held && isHeld && this.#active() !== held) {
      this.#rove(held);
      held.focus({ preventScroll: true });
    }
    const stop = held ?? body.rows[0]?.name;
    if (stop) this.#rove(stop);
    const buttons = this.#buttons;
    if (buttons[0] && !buttons.some(({ tabIndex }) => tabIndex === 0)) buttons[0].tabIndex = 0;
  }

  /** Rows in sight. */
  get #page(): number {
    return Math.max(1, Math.floor(this.#on.viewport / this.#on.heights.row) - 2);
  }

  #toTop(): void {
    if (this.#on.top > 0) this.#on.element.scrollTop = this.#on.top = 0;
  }

  /** Draws a line that is not in the document, and brings it into sight. */
  #reveal(line: number): void {
    const { heights, head, viewport, top: now } = this.#on;
    const top = this.#lines.top(line, heights);
    const room = viewport - (head?.thead.offsetHeight ?? 0);
    this.#on.scrollTo(top < now ? top : Math.max(now, top + heights.row - room));
  }

  /** Sizes are known anew: where sticky columns stand, and what the head covers. A cell with the focus is never under either. */
  measured(): void {
    const { element, table, head, scene } = this.#on;
    const [bands, keys] = [...(head?.thead.children ?? [])] as HTMLElement[];
    if (!bands || !keys) return;
    const heights = bands.offsetHeight + keys.offsetHeight;
    const widths = [...keys.children].map((cell) => (cell as HTMLElement).offsetWidth);
    let at = widths[0] ?? 0;
    for (const place of scene?.pinned.keys() ?? []) {
      table.style.setProperty(`--_p${place}`, `${at}px`);
      at += widths[place + 1] ?? 0;
    }
    element.style.scrollPaddingBlockStart = `${heights + 2}px`;
    element.style.scrollPaddingInlineStart = `${at + 2}px`;
  }

  #active(): Element | null {
    return (this.#on.element.getRootNode() as ShadowRoot).activeElement;
  }

  #isInBody(): boolean {
    return this.#on.body.tbody.contains(this.#active());
  }

  #rove(to: HTMLElement): void {
    if (this.#stop === to) return;
    if (this.#stop?.tagName === 'TD') this.#stop.removeAttribute('tabindex');
    else if (this.#stop) this.#stop.tabIndex = -1;
    to.tabIndex = 0;
    this.#stop = to;
  }

  /** The focus came into the body, by hand or by a reader of the screen. */
  focused(element: Element): void {
    const row = this.#on.body.rowOf(element.closest('tr'));
    if (row) this.#hold(row, columnOf(row, element));
  }

  get #buttons(): readonly HTMLButtonElement[] {
    return this.#on.head?.buttons ?? [];
  }

  /** A key was pressed. False where it means nothing here. */
  press(key: string, ctrlKey: boolean, on: Element): boolean {
    const button = this.#buttons.indexOf(on as HTMLButtonElement);
    return button >= 0 ? this.#inHead(key, button) : this.#inBody(key, ctrlKey);
  }

  #inHead(key: string, at: number): boolean {
    const buttons = this.#buttons;
    const next = columnAfter(key, at, buttons.length, this.#on.scene?.rtl ?? false);
    if (key === 'ArrowDown') return this.#go(this.#lines.nextRow(0, 1), at);
    const to = next === undefined ? undefined : buttons[next];
    if (!to) return false;
    buttons[at]!.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
    return true;
  }

  #inBody(key: string, ctrlKey: boolean): boolean {
    const lines = this.#lines;
    const { acts } = this.#on;
    const place = this.#place;
    if (!place) return false;
    if (key === ' ') { acts.tick(place.row, !this.#isTicked(place.row)); return true; }
    if (key === 'Enter') { acts.open(place.row); return true; }
    const line = lines.lineOf(place.row);
    const last = lines.count - 1;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: this.#page, PageUp: -this.#page }[key];
    if (step !== undefined) {
      const to = lines.nextRow(Math.min(last, Math.max(0, line + step)), step > 0 ? 1 : -1);
      if (key === 'ArrowUp' && lines.nextRow(line - 1, -1) < 0) { this.#buttons[place.column]?.focus(); return true; }
      return this.#go(to < 0 ? lines.nextRow(step > 0 ? last : 0, step > 0 ? -1 : 1) : to, place.column);
    }
    const column = columnAfter(key, place.column, this.#buttons.length, this.#on.scene?.rtl ?? false);
    if (column === undefined) return false;
    if (!ctrlKey || (key !== 'Home' && key !== 'End')) return this.#go(line, column);
    return this.#go(key === 'Home' ? lines.nextRow(0, 1) : lines.nextRow(last, -1), column);
  }

  #isTicked(row: number): boolean {
    return this.#on.body.at(this.#lines.lineOf(row))?.box.checked ?? false;
  }

  #go(line: number, column: number): boolean {
    if (line < 0) return true;
    if (!this.#on.body.at(line)) {
      this.#on.element.focus({ preventScroll: true });
      this.#reveal(line);
    }
    const row = this.#on.body.at(line);
    if (!row) return true;
    const to = target(row, column);
    this.#hold(row, column);
    to.focus({ preventScroll: true });
    // The cell, not the button in it: all of the row is to be seen.
    to.closest('td,th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }
}

const columnOf = ({ tr }: Row, inside: Element): number => [...tr.children].indexOf(inside.closest('td,th')!);

/** The column an arrow, Home or End leads to; `undefined` for another key. Right is on to the next in French, back in Arabic. */
function columnAfter(key: string, at: number, count: number, isRtl: boolean): number | undefined {
  const bound = (to: number): number => Math.min(count - 1, Math.max(0, to));
  switch (key) {
    case 'ArrowRight': return bound(at + (isRtl ? -1 : 1));
    case 'ArrowLeft': return bound(at + (isRtl ? 1 : -1));
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}
