import type { MatrixView } from '@jalon/core/assessment';
import type { Body } from './body.ts';
import type { Lines } from './lines.ts';
import type { Row } from './row.ts';

/** A cell: a row of the view, and a column from the name, 0, on. */
export interface Place { readonly row: number; readonly column: number }

interface Ground {
  readonly scroller: HTMLElement;
  readonly body: Body;
  readonly acts: { open(row: number): void; tick(row: number, isTicked: boolean): void; stand(): void };
  lines(): Lines;
  buttons(): readonly HTMLButtonElement[];
  view(): MatrixView | undefined;
  reveal(line: number): void;
  toTop(): void;
  /** Rows in sight. */
  page(): number;
  isRtl(): boolean;
}

/** What the focus is on in a cell: the name is a button, the others the cell itself. */
const target = (row: Row, column: number): HTMLElement => (column === 0 ? row.name : (row.cells[column - 1]?.td ?? row.name));

/**
 * The keyboard: one stop in the head and one in the body, arrows from there. The focus stays on its local government: when it
 * is drawn elsewhere after a new order, and when it scrolls away, where the scroller keeps the keys until it comes back.
 */
export class Cursor {
  readonly #on: Ground;
  #place: Place | undefined;
  #stop: HTMLElement | undefined;

  constructor(ground: Ground) {
    this.#on = ground;
    ground.scroller.addEventListener('keydown', this.#onKey);
    // A button is pressed by Space when the key comes up, in Firefox even where it went down for nothing.
    ground.scroller.addEventListener('keyup', (event) => { if (event.key === ' ' && (event.target as Element).matches('.link')) event.preventDefault(); });
    ground.body.tbody.addEventListener('focusin', this.#onFocus);
  }

  get place(): Place | undefined {
    return this.#place;
  }

  /** A cell chosen by hand. */
  stand(row: Row, column: number): void {
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
      this.#on.toTop();
      return;
    }
    this.#on.scroller.focus({ preventScroll: true });
    const line = this.#place ? this.#on.lines().lineOf(this.#place.row) : -1;
    if (line >= 0) this.#on.reveal(line);
    else this.#on.toTop();
  }

  /** Other columns: the focus waits with the scroller, and goes where its column went. */
  move(column: number): void {
    if (this.#isInBody()) this.#on.scroller.focus({ preventScroll: true });
    if (!this.#place || this.#place.column === column) return;
    this.#place = { ...this.#place, column };
    this.#on.acts.stand();
  }

  /** Before lines leave the document: a focus in them stays with the scroller. */
  park(start: number, end: number): void {
    const line = this.#place ? this.#on.lines().lineOf(this.#place.row) : -1;
    if (this.#isInBody() && (line < start || line >= end)) this.#on.scroller.focus({ preventScroll: true });
  }

  /** After lines were drawn: the focus goes back to its cell, and there is one place to reach by Tab. */
  settle(): void {
    const { scroller, body } = this.#on;
    const line = this.#place ? this.#on.lines().lineOf(this.#place.row) : -1;
    const row = line < 0 ? undefined : body.at(line);
    const held = row && target(row, this.#place?.column ?? 0);
    const isHeld = this.#isInBody() || this.#active() === scroller;
    if (held && isHeld && this.#active() !== held) {
      this.#rove(held);
      held.focus({ preventScroll: true });
    }
    const stop = held ?? body.rows[0]?.name;
    if (stop) this.#rove(stop);
    const buttons = this.#on.buttons();
    if (buttons[0] && !buttons.some(({ tabIndex }) => tabIndex === 0)) buttons[0].tabIndex = 0;
  }

  #active(): Element | null {
    return (this.#on.scroller.getRootNode() as ShadowRoot).activeElement;
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

  readonly #onFocus = ({ target: focused }: Event): void => {
    const element = focused as Element;
    const row = this.#on.body.rowOf(element.closest('tr'));
    if (!row) return;
    this.#hold(row, [...row.tr.children].indexOf(element.closest('td,th')!));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const button = this.#on.buttons().indexOf(event.target as HTMLButtonElement);
    const done = button >= 0 ? this.#inHead(event, button) : this.#inBody(event);
    if (done) event.preventDefault();
  };

  #inHead({ key }: KeyboardEvent, at: number): boolean {
    const buttons = this.#on.buttons();
    const next = columnAfter(key, at, buttons.length, this.#on.isRtl());
    if (key === 'ArrowDown') return this.#go(this.#on.lines().nextRow(0, 1), at);
    const to = next === undefined ? undefined : buttons[next];
    if (!to) return false;
    buttons[at]!.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
    return true;
  }

  #inBody(event: KeyboardEvent): boolean {
    const { lines, acts, buttons } = this.#on;
    const { key, ctrlKey } = event;
    const place = this.#place;
    const isSelf = (event.target as Element).matches('td,.link,.grid');
    if (!place) return false;
    if (key === ' ' && isSelf) { acts.tick(place.row, !this.#isTicked(place.row)); return true; }
    if (key === 'Enter' && isSelf) { acts.open(place.row); return true; }
    const line = lines().lineOf(place.row);
    const last = lines().count - 1;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: this.#on.page(), PageUp: -this.#on.page() }[key];
    if (step !== undefined) {
      const to = lines().nextRow(Math.min(last, Math.max(0, line + step)), step > 0 ? 1 : -1);
      if (key === 'ArrowUp' && lines().nextRow(line - 1, -1) < 0) { buttons()[place.column]?.focus(); return true; }
      return this.#go(to < 0 ? lines().nextRow(step > 0 ? last : 0, step > 0 ? -1 : 1) : to, place.column);
    }
    const column = columnAfter(key, place.column, buttons().length, this.#on.isRtl());
    if (column === undefined) return false;
    if (!ctrlKey || (key !== 'Home' && key !== 'End')) return this.#go(line, column);
    return this.#go(key === 'Home' ? lines().nextRow(0, 1) : lines().nextRow(last, -1), column);
  }

  #isTicked(row: number): boolean {
    return this.#on.body.at(this.#on.lines().lineOf(row))?.box.checked ?? false;
  }

  #go(line: number, column: number): boolean {
    if (line < 0) return true;
    if (!this.#on.body.at(line)) {
      this.#on.scroller.focus({ preventScroll: true });
      this.#on.reveal(line);
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
