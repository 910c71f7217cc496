import { html, nothing, type TemplateResult } from 'lit';
import type { PlanRow } from '@jalon/core/investment';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { PlannerScene } from '../scene.ts';
import { yearWords } from '../verdict.ts';
import { cellOf, groupName, sumCell } from './cells.ts';
import { columnsOf, type TableColumn } from './columns.ts';
import type { Hands } from './hands.ts';
import { drawnOf, linesOf, type TableLine } from './lines.ts';
import { Rows } from './rows.ts';

/** What stands in a cell instead of its value, while it is edited. */
export interface CellEditor {
  /** True where this cell may be edited by this person. */
  mayEdit(column: TableColumn, row: PlanRow): boolean;
  /** The field, where this cell is the one being edited. */
  field(column: TableColumn, row: PlanRow): TemplateResult | undefined;
  /** Opens the field. `typed`: the first character, where somebody typed at once. */
  begin(column: TableColumn, row: PlanRow, typed?: string): void;
  /** Moves the line by so many years. */
  shift(row: PlanRow, years: number): void;
  /** Text pasted on a cell. True where it is taken in hand. */
  paste(text: string, column: TableColumn, row: PlanRow | undefined): boolean;
  remove(row: PlanRow): void;
}

/** Up to so many lines all are in the document: the browser's own search then finds each. Beyond, those in sight and a few around. */
const WHOLE = 200;
const AROUND = 8;
/** Lines drawn before anything is measured. */
const AT_FIRST = 30;

/** The table of lines: a tree grid of groups and projects, those in sight drawn, one cell with the focus. */
export class PlanTable {
  scene: PlannerScene | undefined;
  lines: readonly TableLine[] = [];
  columns: readonly TableColumn[] = [];
  rowHeight = 44;
  #top = 0;
  /** Of what is in sight of it; 0 until it is scrolled. */
  height = 0;
  /** Key of the line with the focus, and the place of its cell. */
  #line: string | undefined;
  #column = 0;
  #wantsFocus = false;
  #frame = 0;
  isPrinting = false;
  editor: CellEditor | undefined;
  readonly #touch: () => void;
  readonly #rows = new Rows();
  #hands: Hands | undefined;
  /** What was done before anything could answer it. */
  readonly #undone: [Event, Element][] = [];

  /** @param touch somebody lays hand on it: what answers is wanted, and is given with `take` */
  constructor(touch: () => void) {
    this.#touch = touch;
  }

  draw(scene: PlannerScene): TemplateResult {
    this.scene = scene;
    const { say, view } = scene;
    this.columns = columnsOf(view, say);
    this.lines = linesOf(view, scene.group, scene.folded);
    if (this.place < 0) this.#line = this.lines[0]?.key;
    const count = this.lines.length;
    const isEven = count > WHOLE && !this.isPrinting;
    this.#fill(drawnOf(count, isEven ? this.#inSight(count) : [0, count], this.place));
    return html`<div class="scroll ${isEven ? 'even' : ''}" part="table" role="region" aria-label=${say('planner.table.caption')} tabindex=${isEven ? -1 : 0} @scroll=${this.#onScroll}>
      <table class="tb pt ${isEven ? 'even' : ''}" role="treegrid" aria-label=${say('planner.table.caption')} aria-describedby="keys" aria-rowcount=${count + 2} aria-colcount=${this.columns.length}
        @keydown=${this.#onHand} @focusin=${this.#onHand} @click=${this.#onHand} @dblclick=${this.#onHand} @paste=${this.#onHand}>
        ${head(this.columns, scene)}
        ${this.#rows.body}
        ${foot(this.columns, scene, count)}</table><p class="vh" id="keys">${say('planner.table.keys')}${scene.writing === 'yes' ? ` ${say('planner.keys.writing')}` : nothing}</p></div>`;
  }

  /** The lines that are drawn, and room for those that are not. */
  #fill({ places, gaps, after }: ReturnType<typeof drawnOf>): void {
    const rows = new Map<string, TemplateResult>();
    const leave = (key: string, lines: number): unknown => lines > 0 && rows.set(`room:${key}`, room(lines, this.rowHeight));
    for (const [index, at] of places.entries()) {
      const line = this.lines[at]!;
      leave(line.key, gaps[index]!);
      rows.set(line.key, this.#drawLine(line, at));
    }
    leave('', after);
    this.#rows.show(rows);
  }

  /** One cell to reach by Tab, and the focus on it where it was asked for. */
  settle(root: ParentNode): void {
    const table = root.querySelector('.pt');
    if (!table) return;
    const rowHeight = table.querySelector<HTMLElement>('.even tbody [aria-rowindex]')?.offsetHeight;
    if (rowHeight) this.rowHeight = rowHeight;
    for (const cell of table.querySelectorAll('[tabindex="0"]')) cell.setAttribute('tabindex', '-1');
    const cell = this.#cell(table);
    cell?.setAttribute('tabindex', '0');
    if (this.#wantsFocus && cell && !cell.contains((cell.getRootNode() as ShadowRoot).activeElement)) cell.focus({ preventScroll: false });
    this.#wantsFocus = false;
  }

  /** Takes a cell as the one to reach by Tab. */
  stand(key: string, column: number): void {
    this.#line = key;
    this.#column = column;
  }

  /** Puts the focus on a line when it is next drawn. */
  focusOn(key: string, column = this.#column): void {
    this.stand(key, column);
    this.#wantsFocus = true;
    this.#scrollTo(this.place);
  }

  /** Of the line with the focus, among the lines; -1 where it is gone. */
  get place(): number {
    return this.lines.findIndex(({ key }) => key === this.#line);
  }

  #cell(table: ParentNode): HTMLElement | undefined {
    for (const tr of table.querySelectorAll<HTMLTableRowElement>('tbody [aria-rowindex]')) if (tr.dataset['key'] === this.#line) return tr.cells[Math.min(this.#column, tr.cells.length - 1)];
    return undefined;
  }

  #inSight(count: number): [number, number] {
    const start = Math.floor(this.#top / this.rowHeight);
    const many = this.height > 0 ? Math.ceil(this.height / this.rowHeight) : AT_FIRST;
    return [Math.max(0, start - AROUND), Math.min(count, start + many + AROUND)];
  }

  readonly #onScroll = ({ currentTarget }: Event): void => {
    const { scrollTop, clientHeight } = currentTarget as HTMLElement;
    this.height = clientHeight;
    this.#top = scrollTop;
    if (this.lines.length <= WHOLE || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.scene?.host.requestUpdate();
    });
  };

  #scrollTo(place: number): void {
    const box = this.scene?.host.renderRoot.querySelector('.scroll.even');
    if (!box || place < 0) return;
    const [top, bottom] = [place * this.rowHeight, (place + 3) * this.rowHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight - this.rowHeight) box.scrollTop = bottom - box.clientHeight + this.rowHeight;
    this.#top = box.scrollTop;
  }

  #drawLine(line: TableLine, at: number): TemplateResult {
    const scene = this.scene!;
    const columns = this.columns;
    if (line.kind === 'group') {
      const name = groupName(scene, line.group);
      return html`<tr class="grp" role="row" aria-level="1" aria-expanded=${line.isOpen} aria-rowindex=${at + 3} data-key=${line.key}>
        <th role="rowheader" tabindex="-1" scope="rowgroup" colspan="2"><span class="fold">${mark('down')}</span><bdi>${name}</bdi> <small class="soft">${scene.say('planner.table.lines', { count: line.group.rows.length })}</small></th>
        ${columns.slice(2).map((column) => html`<td role="gridcell" tabindex="-1" class=${classOf(column)} data-l=${column.label}>${sumCell(scene, column, line.group.sums)}</td>`)}</tr>`;
    }
    const { row } = line;
    const { editor } = this;
    return html`<tr class="row ${row.status}" part="row" role="row" aria-level="2" aria-rowindex=${at + 3} aria-selected=${scene.selected === row.id} data-key=${row.id}>${columns.map((column, place) => {
      const field = editor?.field(column, row);
      const content = field ?? cellOf(scene, column, row);
      const readonly = scene.writing === 'yes' ? String(!editor?.mayEdit(column, row)) : nothing;
      return place === 0 ? html`<th role="rowheader" scope="row" class="p ${field ? 'edit' : ''}" tabindex="-1" aria-readonly=${readonly}>${content}</th>`
        : html`<td role="gridcell" tabindex="-1" class="${classOf(column)} ${field ? 'edit' : ''}" data-l=${column.label} aria-readonly=${readonly} aria-describedby=${column.kind === 'year' && scene.standing(row.id).refused ? `refused-${row.id}` : nothing}>${content}</td>`;
    })}</tr>`;
  }

  /** Puts the cell with the focus there. */
  moveTo(key: string, column: number, scene: PlannerScene): void {
    this.focusOn(key, column);
    if (this.lines.length > WHOLE) scene.host.requestUpdate();
    else this.settle(scene.host.renderRoot);
  }

  /** What answers hands, from now on. What was done before is done now, in order. */
  take(hands: Hands): void {
    this.#hands = hands;
    for (const [event, target] of this.#undone.splice(0)) hands.answer(event, target);
  }

  readonly #onHand = (event: Event): void => {
    const target = event.target as Element;
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if (!this.#hands) {
      this.#undone.push([event, target]);
      this.#touch();
    }
    // Keys that lead from cell to cell scroll nothing, also before that is there.
    if (this.#hands ? this.#hands.answer(event, target) : event.type === 'keydown' && !(altKey || ctrlKey || metaKey) && target.matches('td, th') && /^( |Enter|Home|End|Page|Arrow)/.test(key)) event.preventDefault();
  };
}

const classOf = ({ kind }: TableColumn): string => (kind === 'check' ? 'ck' : kind === 'sources' ? 'src' : kind === 'mode' ? 'mode' : kind === 'project' ? 'p' : 'num');

const room = (lines: number, height: number): TemplateResult => html`<tr class="room" aria-hidden="true"><td height=${lines * height}></td></tr>`;

function head(columns: readonly TableColumn[], { say }: PlannerScene): TemplateResult {
  const credits = columns.filter(({ kind }) => kind === 'year' || kind === 'beyond');
  const first = columns.indexOf(credits[0]!);
  const cell = (column: TableColumn, at: number): TemplateResult => html`<th role="columnheader" scope="col" aria-colindex=${at + 1} rowspan="2" class=${classOf(column)}>${column.label}</th>`;
  return html`<thead role="rowgroup"><tr role="row" aria-rowindex="1">${columns.slice(0, first).map(cell)}<th role="columnheader" scope="colgroup" colspan=${credits.length} class="yr">${say('planner.table.credits')}</th>${columns.slice(first + credits.length).map((column, at) => cell(column, first + credits.length + at))}</tr>
    <tr role="row" aria-rowindex="2">${credits.map((column, at) => html`<th role="columnheader" scope="col" aria-colindex=${first + at + 1} class="num">${column.label}</th>`)}</tr></thead>`;
}

/** The sums of the plan, and the year that is over, where there is one. */
function foot(columns: readonly TableColumn[], scene: PlannerScene, lines: number): TemplateResult {
  const { say, view } = scene;
  const over = view.years.find(({ state }) => state === 'over');
  const state = over ? yearWords(scene, over) : undefined;
  return html`<tfoot role="rowgroup"><tr role="row" aria-rowindex=${lines + 3}><th role="rowheader" scope="row" colspan="2">${say('planner.table.total')}</th>${columns.slice(2).map((column) => {
    const isOver = column.year !== undefined && view.years.find(({ year }) => year === column.year)?.state === 'over';
    const content = column.kind === 'check' ? (over && state ? html`<span class="st c-${state.icon}">${mark(state.icon)}<span>${rich(`${over.year}${say('planner.colon')}${state.words}`)}</span></span>` : nothing) : sumCell(scene, column, view.sums);
    return html`<td role="gridcell" class="${classOf(column)} ${isOver ? 'over' : ''}" data-l=${column.label}>${content}</td>`;
  })}</tr></tfoot>`;
}
