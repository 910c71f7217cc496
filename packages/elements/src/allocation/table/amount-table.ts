import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Scene } from '../scene.ts';
import type { Query, SortKey } from './query.ts';
import { cellsOf, columnsOf, nameCell, type Column } from './columns.ts';
import { lineAt, topOf, type Lines } from './lines.ts';

/** Up to so many rows all are in the document: the browser's own search finds each. Beyond, those in sight and a few around. */
const WHOLE = 200;
/** On paper all are drawn, up to so many. */
const PRINTED = 2000;
const AROUND = 8;
/** Columns that go where there is no room for all, the first of them first: what they say is read off the others, and the region is asked for above. */
const LEAVING = ['share rank', 'group'];
/** The column of names. */
const NAME = '12em';

/** All that the table shows. */
export interface TableScene extends Scene {
  readonly rows: Int32Array;
  readonly query: Query;
  /** The row whose amounts are open. */
  readonly open: number | undefined;
  /** What stands under it. */
  readonly detail: TemplateResult | typeof nothing;
}

export interface TableActs {
  open(row: number): void;
  sort(by: SortKey): void;
  /** Draws what is pending, now. */
  drawNow(): void;
}

/** Who gets what: a native table with a sticky head, whose body holds the rows in sight. */
export class AmountTable {
  readonly #host: LitElement;
  readonly #acts: TableActs;
  #scene: TableScene | undefined;
  #columns: readonly Column[] = [];
  /** What the table needed before each of those that left. */
  #needs: number[] = [];
  #rooms = '';
  /** What scrolls, how far, and how much of it is in sight. */
  grid: HTMLElement | undefined;
  top = 0;
  viewport = 700;
  #height = 44;
  #openHeight = 320;
  /** The line the arrows stand on. */
  line = 0;
  /** What answers keys; it comes with what stands around the table. */
  press: ((event: KeyboardEvent) => void) | undefined;
  #isPrinting = false;
  #wantsFocus = false;
  #wantsSight = false;
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => { if (this.grid?.isConnected && (!this.#fits(this.grid) || this.#measure())) this.#host.requestUpdate(); }));

  constructor(host: LitElement, acts: TableActs) {
    this.#host = host;
    this.#acts = acts;
  }

  connect(): void {
    if (this.grid) this.#sizes.observe(this.grid);
  }
  disconnect(): void {
    this.#sizes.disconnect();
  }

  /** Draws for paper, or for the screen again: at once, there is no later moment. */
  print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
    this.#acts.drawNow();
  }

  get lines(): Lines {
    const { rows, open } = this.#scene!;
    return { count: rows.length, height: this.#height, open: open === undefined ? -1 : rows.indexOf(open), openHeight: this.#openHeight };
  }

  #wanted(lines: Lines): readonly [number, number] {
    if (this.#isPrinting) return [0, Math.min(lines.count, PRINTED)];
    if (lines.count <= WHOLE) return [0, lines.count];
    return [Math.max(0, lineAt(lines, this.top) - AROUND), Math.min(lines.count, lineAt(lines, this.top + this.viewport) + AROUND + 1)];
  }

  draw(scene: TableScene): TemplateResult {
    const { say, view, rows } = scene;
    if (this.#scene && this.#scene.rows !== rows) this.line = 0;
    this.#scene = scene;
    this.#columns = this.#fitting(columnsOf(scene));
    const lines = this.lines;
    const [start, end] = this.#wanted(lines);
    this.line = Math.min(this.line, Math.max(0, lines.count - 1));
    // What Tab comes to is always in the document.
    const stop = this.line >= start && this.line < end ? this.line : start;
    return html`<div class=${lines.count > WHOLE ? 'grid' : 'grid whole'} part="table" role=${this.press ? 'region' : nothing} tabindex="-1" aria-label=${this.press ? say('allocation.table') : nothing} @scroll=${this.#onScroll} @keydown=${this.#onKey}>
      <table class="mx" role="table" aria-label=${say('allocation.who')} aria-rowcount=${lines.count + 1}><colgroup><col>${this.#columns.map(() => html`<col>`)}</colgroup>
      <thead role="rowgroup" part="head"><tr role="row" aria-rowindex="1">${this.#head()}</tr></thead>
      <tbody role="rowgroup" @focusin=${this.#onFocus}><tr class="room" aria-hidden="true"><td></td></tr>${Array.from({ length: end - start }, (_, at) => this.#row(scene, start + at, start + at === stop, lines.open === start + at))}<tr class="room" aria-hidden="true"><td></td></tr></tbody></table></div>
      ${view.count > PRINTED ? html`<p class="printed cap">${say('allocation.printed', { count: PRINTED, all: view.count })}</p>` : nothing}`;
  }

  /** On paper, and where other columns are shown, all of them begin anew. */
  #fitting(columns: readonly Column[]): readonly Column[] {
    const rooms = columns.map(({ room }) => room).join();
    if (rooms !== this.#rooms) [this.#rooms, this.#needs] = [rooms, []];
    return this.#isPrinting ? columns : columns.filter(({ kind }) => !LEAVING.some((kinds, at) => at in this.#needs && kinds.includes(kind)));
  }

  /** Whether columns leave or come back for the room there is. */
  #fits(grid: HTMLElement): boolean {
    const [need, room] = [grid.querySelector('table')!.offsetWidth, grid.clientWidth];
    if (this.#isPrinting) return true;
    if (need > room && this.#needs.length < LEAVING.length) return !this.#needs.push(need);
    return !(this.#needs.at(-1)! <= room && this.#needs.pop());
  }

  #head(): TemplateResult {
    const { say, query } = this.#scene!;
    const sorted = (key: SortKey): string | typeof nothing => (query.by === key ? (query.descending ? 'descending' : 'ascending') : nothing);
    const head = (key: SortKey | undefined, words: string, title: string, classes: string): TemplateResult => html`<th scope="col" role="columnheader" class=${classes} aria-sort=${key ? sorted(key) : nothing}>${
      key ? html`<button type="button" class="sort" title=${title} @click=${() => this.#acts.sort(key)}>${words}</button>` : words}</th>`;
    return html`${head('name', say('allocation.name'), say('allocation.name'), 'c-name')}${this.#columns.map(({ sort, label, title, kind }) => head(sort, label, title, `${kind === 'group' ? '' : 'num '}c-${kind}`))}`;
  }

  #row(scene: TableScene, line: number, isStop: boolean, isOpen: boolean): TemplateResult {
    const row = scene.rows[line]!;
    const id = `row-${row}`;
    return html`<tr class=${isOpen ? 'row open-row' : 'row'} role="row" part="row" aria-rowindex=${line + 2} data-line=${line}>${nameCell(scene, row, { isStop, isOpen, open: () => { this.line = line; this.#acts.open(row); } })}${cellsOf(scene, this.#columns, row)}</tr>
      ${isOpen ? html`<tr class="xrow" role="row"><td role="cell" colspan=${this.#columns.length + 1}><div class="explain" id="why-${id}" part="why">${scene.detail}</div></td></tr>` : nothing}`;
  }

  readonly #onScroll = ({ currentTarget }: Event): void => {
    this.top = (currentTarget as HTMLElement).scrollTop;
    if (this.#scene && this.#scene.rows.length > WHOLE) this.#host.requestUpdate();
  };

  readonly #onFocus = ({ target }: Event): void => {
    const line = lineOf(target as Element);
    if (line === undefined || line === this.line) return;
    this.line = line;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => this.press?.(event);

  /** Puts the focus on a line, in sight. */
  stand(line: number, top: number): void {
    this.line = line;
    if (this.grid) this.grid.scrollTop = this.top = top;
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  /** Brings a row into sight. */
  show(row: number): void {
    const line = this.#scene?.rows.indexOf(row) ?? -1;
    if (line < 0) return;
    this.line = line;
    this.#wantsSight = true;
    this.#host.requestUpdate();
  }

  /** After each drawing: the room of what is not in the document, sizes, and the focus that was on its way. */
  settle(root: ParentNode): void {
    const grid = root.querySelector<HTMLElement>('.grid') ?? undefined;
    if (grid !== this.grid) {
      this.#sizes.disconnect();
      this.grid = grid;
      if (grid) this.#sizes.observe(grid);
    }
    if (!grid || !this.#scene) return;
    const room = [NAME, ...this.#columns.map((column) => column.room)];
    grid.querySelector('table')?.style.setProperty('--_least', `calc(${room.join(' + ')})`);
    for (const [at, column] of grid.querySelectorAll('col').entries()) column.style.inlineSize = `calc(${room[at]})`;
    const isChanged = this.#measure();
    const lines = this.lines;
    const [start, end] = this.#wanted(lines);
    const [above, below] = grid.querySelectorAll<HTMLElement>('.room');
    keepRoom(above, topOf(lines, start));
    keepRoom(below, topOf(lines, lines.count) - topOf(lines, end));
    // A row that is drawn again may be another: the focus stays with whom it was on, or where it can come back from.
    const focused = (grid.getRootNode() as ShadowRoot).activeElement;
    if (this.#wantsFocus || (focused && (lineOf(focused) ?? this.line) !== this.line)) {
      this.#wantsFocus = false;
      const stop = grid.querySelector<HTMLElement>(`[data-line="${this.line}"] .open`);
      (stop ?? grid).focus({ preventScroll: true });
      stop?.scrollIntoView({ block: 'nearest' });
    }
    const fits = this.#fits(grid);
    if (this.#wantsSight) {
      // Where the row is laid out, once it is; where it should be until then.
      const row = grid.querySelector<HTMLElement>(`[data-line="${this.line}"]`);
      grid.scrollTop = row ? row.offsetTop - above!.offsetTop : topOf(lines, this.line);
      this.top = grid.scrollTop;
      this.#wantsSight = !row || isChanged || !fits;
    }
    if (!fits || this.#wantsSight || (isChanged && lines.count > WHOLE)) this.#host.requestUpdate();
  }

  /** Heights as the browser laid them out. True where they are others than before. */
  #measure(): boolean {
    const grid = this.grid!;
    const row = grid.querySelector('.row')?.getBoundingClientRect().height ?? 0;
    const open = grid.querySelector('.xrow')?.getBoundingClientRect().height ?? 0;
    const before = [this.#height, this.#openHeight, this.viewport];
    if (row > 0) this.#height = row;
    if (open > 0) this.#openHeight = open;
    if (grid.clientHeight > 0) this.viewport = grid.clientHeight;
    return [this.#height, this.#openHeight, this.viewport].some((now, at) => Math.abs(now - before[at]!) > 0.5);
  }
}

/** The line of the name that has the focus. */
function lineOf(element: Element): number | undefined {
  const line = element.matches('.open') ? (element.closest('tr') as HTMLElement).dataset['line'] : undefined;
  return line === undefined ? undefined : Number(line);
}

function keepRoom(room: HTMLElement | undefined, height: number): void {
  if (!room) return;
  room.hidden = height <= 0;
  room.style.blockSize = `${height}px`;
}
