import type { ArrangedMatrix, MatrixColumn, MatrixGrouping, MatrixSort, MatrixView } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import { Body, type Filler, type GroupRow } from './body.ts';
import { writersOf, type Writer } from './cells.ts';
import { columnsOf, widthOf, type Column } from './columns.ts';
import type { Cursor, Place } from '../around/cursor.ts';
import { makeHead, type Head } from './head.ts';
import { idle } from '../../shared/idle.ts';
import { Later } from './later.ts';
import { rowLines, type Heights, type Lines } from './lines.ts';
import { make } from './make.ts';
import { classesOf, copyRow, fillRow, rowModel } from './row.ts';

/** All that the table shows. */
export interface TableScene {
  readonly view: MatrixView;
  readonly say: Say;
  readonly rtl: boolean;
  readonly arranged: ArrangedMatrix;
  readonly sort: MatrixSort | undefined;
  readonly group: MatrixGrouping | undefined;
  readonly selected: ReadonlySet<string>;
  readonly pinned: readonly string[];
  /** What makes and fills the heads of groups, where there are groups. */
  readonly groups: Groups | undefined;
}

export interface Groups {
  newGroup(columns: number): GroupRow;
  fillGroup(into: GroupRow, place: number, scene: TableScene): void;
}

/** What a person does in it. */
export interface TableActs {
  open(row: number): void;
  tick(row: number, isTicked: boolean): void;
  /** The head of a column was pressed. */
  sort(by: MatrixColumn): void;
  /** Somebody lays hand on it: what answers keys and stands in cells is wanted, and is given with `take`. */
  touch(): void;
  /** Another cell is the one with the focus, or the last that had it. */
  stand(): void;
}

/** Up to so many lines all are in the document: the browser's own search then finds each. Beyond, those in sight and a few around. */
const WHOLE = 200;
/** On paper all are drawn, up to so many. */
export const PRINTED = 2000;
/** Lines drawn beyond what is in sight, each way: once somebody scrolls, or when the browser has time. */
const AROUND = 6;
/** What is drawn before anything is measured: as many as the usual height shows. */
const AT_FIRST = 18;

/**
 * The table: a native one, with both heads sticky, whose body holds the lines in sight. Written by hand rather than by templates:
 * a row is copied, then only what differs is written.
 */
export class MatrixTable {
  /** What scrolls. */
  readonly element: HTMLElement;
  readonly table = make('table', { className: 'mx', role: 'table' });
  readonly #caption = make('caption', { className: 'vh' }, '');
  readonly body: Body;
  readonly acts: TableActs;
  head: Head | undefined;
  scene: TableScene | undefined;
  #cursor: Cursor | undefined;
  /** What was done before anything could answer it. */
  #undone: ((cursor: Cursor) => void)[] = [];
  #columns: readonly Column[] = [];
  #writers: readonly Writer[] = [];
  lines: Lines = rowLines(new Int32Array());
  heights: Heights = { row: 38.5, group: 29.4 };
  viewport = 0;
  /** How far it is scrolled: asking the browser would have it lay out everything first. */
  top = 0;
  #reach = AT_FIRST;
  #around = 0;
  #isPrinting = false;
  /** Some rows are of a demonstration, and some are not: each of the first says so. */
  #isMixed = false;
  readonly #later = new Later(() => {
    this.element.classList.remove('going');
    this.#more();
  });
  #observer: ResizeObserver | undefined;

  constructor(acts: TableActs) {
    this.acts = acts;
    this.body = new Body(this.#filler());
    this.table.append(this.#caption, this.body.tbody);
    this.element = make('div', { className: 'grid', role: 'region', tabIndex: -1, part: 'table' }, this.table);
    this.element.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.table.addEventListener('click', this.#onClick);
    // What an event is about is forgotten once it is over.
    this.body.tbody.addEventListener('focusin', ({ target }) => this.#do((cursor) => cursor.focused(target as Element)));
    for (const kind of ['keydown', 'keyup'] as const) this.element.addEventListener(kind, this.#onKey);
  }

  /** What answers keys and stands in cells. All that was done before is done now. */
  take(cursor: Cursor): void {
    this.#cursor = cursor;
    if (this.scene) this.lines = cursor.arrange(this.scene.arranged);
    for (const { name } of this.body.rows) name.tabIndex = -1;
    this.#measure();
    for (const act of this.#undone.splice(0)) act(cursor);
    cursor.settle();
  }

  #do(act: (cursor: Cursor) => void): void {
    if (this.#cursor) return act(this.#cursor);
    this.#undone.push(act);
    this.acts.touch();
  }

  /** Keys that lead from cell to cell scroll nothing, nor press a button. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { type, key, ctrlKey, altKey, metaKey } = event;
    const target = event.target as HTMLElement;
    if (altKey || metaKey || !target.matches(key === ' ' ? 'td,.link,.grid' : key === 'Enter' ? 'td,.grid' : 'td,.link,.grid,.sort') || !/^( |Enter|Home|End|Page(Up|Down)|Arrow\w+)$/.test(key)) return;
    // A button is pressed by Space when the key comes up, in Firefox even where it went down for nothing.
    const isDone = type === 'keyup' ? key === ' ' : (this.#cursor?.press(key, ctrlKey, target) ?? (this.#do((cursor) => cursor.press(key, ctrlKey, target)), true));
    if (isDone) event.preventDefault();
  };

  connect(): void {
    // In the next frame: lines drawn while sizes are told would change them again, which the browser reports to the page as an error.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.element.isConnected && this.#measure()));
    this.#observer.observe(this.element);
    this.#observer.observe(this.table);
  }

  disconnect(): void {
    this.#later.stop();
    this.element.classList.remove('going');
    this.#observer?.disconnect();
  }

  /** The cell with the focus, or the last that had it. */
  get place(): Place | undefined {
    return this.#cursor?.place;
  }

  get columns(): readonly Column[] {
    return this.#columns;
  }

  show(scene: TableScene): void {
    const before = this.scene;
    if (before === scene) return;
    this.scene = scene;
    const { demonstration } = scene.view.rows;
    this.#isMixed = demonstration.includes('y') && demonstration.includes('-');
    const isOther = !before || before.say !== scene.say || before.rtl !== scene.rtl || before.pinned !== scene.pinned || before.group !== scene.group || !sameColumns(before.view, scene.view);
    if (isOther) this.#rebuild(scene);
    else if (before.view !== scene.view) this.#writers = writersOf(this.#columns, classesOf(this.#columns, this.#pinnedIn(scene)), scene);
    this.head?.mark(scene.sort);
    const isArrangedAnew = before?.arranged !== scene.arranged;
    if (isArrangedAnew) {
      this.lines = this.#cursor?.arrange(scene.arranged) ?? rowLines(scene.arranged.rows);
      this.#reach = AT_FIRST;
      this.#around = 0;
      this.table.ariaRowCount = String(this.lines.count + 2);
    }
    this.#cursor?.keep(before?.view, scene.view, isArrangedAnew && before !== undefined);
    if (isOther || isArrangedAnew) this.#draw(true);
    else this.body.refill(this.#filler(), this.lines);
    this.#settle();
  }

  #rebuild({ view, say, pinned, group, rtl, arranged, ...rest }: TableScene): void {
    const column = this.#columns[(this.place?.column ?? 0) - 1]?.key;
    this.#columns = columnsOf(view, say, { pinned, withArea: group !== 'area' });
    this.#cursor?.move(1 + this.#columns.findIndex(({ key }) => key === column));
    const scene = { view, say, pinned, group, rtl, arranged, ...rest };
    const held = this.#pinnedIn(scene);
    const classes = classesOf(this.#columns, held);
    this.#writers = writersOf(this.#columns, classes, scene);
    const cols = make('colgroup', {}, make('col', { className: 'c-name' }), ...classes.map((each) => make('col', { className: each.split(' ')[0] })));
    const head = makeHead(view, this.#columns, classes, say);
    this.table.replaceChildren(this.#caption, cols, head.thead, this.body.tbody);
    this.head = head;
    this.table.style.setProperty('--_least', `calc(var(--_name-col) + ${this.#columns.map(({ kind }) => widthOf(kind)).join(' + ') || '0em'})`);
    this.#caption.textContent = say('matrix.table.caption');
    this.body.restart(this.#filler());
  }

  /** One place in the body and one in the head to reach by Tab. */
  #settle(): void {
    if (this.#cursor) return this.#cursor.settle();
    for (const button of [this.body.rows[0]?.name, this.head?.buttons[0]]) if (button) button.tabIndex = 0;
  }

  #pinnedIn({ pinned }: TableScene): number {
    return this.#columns.filter(({ key }) => pinned.includes(key)).length;
  }

  #filler(): Filler {
    const model = this.scene ? rowModel(this.#columns, classesOf(this.#columns, this.#pinnedIn(this.scene))) : undefined;
    const { length } = this.#columns;
    return {
      newRow: () => copyRow(model!),
      newGroup: () => this.scene!.groups!.newGroup(length),
      fillRow: (into, row) => fillRow(into, row, { ...this.scene!, writers: this.#writers, isMixed: this.#isMixed }),
      fillGroup: (into, group) => this.scene!.groups!.fillGroup(into, group, this.scene!),
    };
  }

  /** Which lines are wanted in the document now. */
  #wanted(): [number, number] {
    const { count } = this.lines;
    if (this.#isPrinting) return [0, Math.min(count, PRINTED)];
    const scrollTop = this.top;
    const last = this.viewport > 0 ? this.lines.lineAt(scrollTop + this.viewport, this.heights) + 1 : AT_FIRST;
    const around = this.#around;
    if (count <= WHOLE) {
      this.#reach = Math.min(count, Math.max(this.#reach, last + around));
      return [0, this.#reach];
    }
    return [Math.max(0, this.lines.lineAt(scrollTop, this.heights) - around), Math.min(count, last + around)];
  }

  #scrolled(): void {
    this.top = this.element.scrollTop;
    this.#around = AROUND;
    this.#draw();
    // Until it rests, no lines are made but those that come into sight, and none is lit under the pointer: that costs more than all the rest.
    this.element.classList.add('going');
    this.#later.ask();
  }

  /** @param isAnew the lines are others than before, or in another order */
  #draw(isAnew = false): void {
    if (!this.scene) return;
    const [start, end] = this.#wanted();
    const body = this.body;
    // Nothing moves as long as there is something drawn beyond what is in sight.
    const margin = this.#around >> 1;
    const isNear = start >= body.start - margin && start <= body.start + margin && end >= body.end - margin && end <= body.end + margin;
    const isEdge = (start === 0 && body.start > 0) || (end === this.lines.count && body.end < end);
    if (!isAnew && isNear && !isEdge && body.end > body.start) return;
    this.#cursor?.park(start, end);
    body.draw(this.lines, start, end, !isAnew);
    this.#room();
    this.#settle();
    if (!isAnew) this.#stay();
    if ((this.#around === 0 || (this.lines.count <= WHOLE && this.#reach < this.lines.count)) && !this.#isPrinting) this.#later.ask();
  }

  /** While rows change places the table is shorter for a moment, and WebKit then scrolls back: what was in sight comes into sight again. */
  #stay(): void {
    if (this.element.scrollTop !== this.top) this.element.scrollTop = this.top;
  }

  #room(): void {
    const { count } = this.lines;
    const above = this.lines.top(this.body.start, this.heights);
    const below = this.#isPrinting ? 0 : this.lines.top(count, this.heights) - this.lines.top(this.body.end, this.heights);
    this.body.keepRoom(this.#isPrinting ? 0 : above, below);
  }

  /** The lines around those in sight; of a small table all others, a few at a time when the browser has nothing else to do. */
  #more(): void {
    const { count } = this.lines;
    if (!this.element.isConnected || this.element.matches('.going')) return;
    this.#around = AROUND;
    if (count > WHOLE) return this.#draw();
    if (this.#reach >= count) return;
    this.#reach = Math.min(count, this.#reach + 6);
    this.body.draw(this.lines, 0, this.#reach, true);
    this.#room();
    if (this.#reach < count) idle(() => this.#more());
  }

  /** Heights as the browser laid them out: text size, density and width of the widget all change them. */
  #measure(): void {
    const scrollTop = (this.top = this.element.scrollTop);
    const top = this.lines.lineAt(scrollTop, this.heights);
    const row = this.body.rows[0]?.tr.getBoundingClientRect().height ?? 0;
    const group = this.table.querySelector('.grp')?.getBoundingClientRect().height ?? 0;
    const next = { row: row > 0 ? row : this.heights.row, group: group > 0 ? group : this.heights.group };
    this.viewport = this.element.clientHeight;
    this.#cursor?.measured();
    if (Math.abs(next.row - this.heights.row) > 0.01 || Math.abs(next.group - this.heights.group) > 0.01) {
      const shift = scrollTop - this.lines.top(top, this.heights);
      this.heights = next;
      this.#room();
      // The same line stays on top.
      if (scrollTop > 0 && top > 0) this.element.scrollTop = this.lines.top(top, next) + shift;
    }
    this.#draw();
  }

  /** Scrolls, and draws what comes into sight. */
  scrollTo(top: number): void {
    this.element.scrollTop = top;
    this.#scrolled();
  }

  /** Draws for paper, or for the screen again. */
  print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#draw(true);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const place = this.head?.buttons.indexOf(target.closest<HTMLButtonElement>('.sort')!) ?? -1;
    if (place >= 0) return this.acts.sort(this.#columns[place - 1]?.key ?? 'name');
    const row = this.body.rowOf(target.closest('tr'));
    if (!row) return;
    if (target === row.box) this.acts.tick(row.row, row.box.checked);
    else if (row.name.contains(target)) this.acts.open(row.row);
    else this.#do((cursor) => cursor.stand(row, target));
  };
}

/** True where two views have the same columns: values may be written over. */
function sameColumns(a: MatrixView, b: MatrixView): boolean {
  return a === b || (a.windows === b.windows && a.gates === b.gates && a.indicators === b.indicators && a.score === b.score && a.domains === b.domains && a.areas === b.areas);
}

