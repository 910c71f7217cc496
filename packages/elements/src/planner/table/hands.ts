import type { PlannerScene } from '../scene.ts';
import { keyed, type Step } from './keys.ts';
import type { TableLine } from './lines.ts';
import type { PlanTable } from './plan-table.ts';

interface Found {
  readonly line: TableLine;
  readonly column: number;
}

/** How high the table is taken to be where it has not been measured, in pixels. */
const USUAL = 440;

/** What answers hands in the table: focus, clicks, keys and pastes, in the order they were done. Loaded once the table is painted, or with the first of them. */
export class Hands {
  readonly #table: PlanTable;

  constructor(table: PlanTable) {
    this.#table = table;
  }

  /** Answers one of them. True where its usual effect is to be prevented. `target`: an event forgets it once it is over. */
  answer(event: Event, target: Element): boolean {
    const scene = this.#table.scene;
    const found = this.#found(target);
    if (!scene || !found) return false;
    switch (event.type) {
      case 'focusin': this.#stand(found, scene); return false;
      case 'click': this.#click(found, target, scene); return false;
      case 'dblclick': this.#edit(found.line, found.column); return false;
      case 'paste': return this.#paste(event as ClipboardEvent, found, target);
      default: return !target.matches('input, select, textarea, button') && this.#press(keyed(event as KeyboardEvent, scene.rtl), found, scene);
    }
  }

  #found(target: Element): Found | undefined {
    const cell = target.closest<HTMLTableCellElement>('tbody [role="gridcell"], tbody [role="rowheader"]');
    const key = cell?.closest<HTMLElement>('tr')?.dataset['key'];
    const line = this.#table.lines.find((one) => one.key === key);
    return cell && line ? { line, column: cell.cellIndex } : undefined;
  }

  #stand({ line, column }: Found, scene: PlannerScene): void {
    this.#table.stand(line.key, column);
    this.#table.settle(scene.host.renderRoot);
  }

  #click({ line, column: place }: Found, target: Element, scene: PlannerScene): void {
    if (target.closest('input, select, button')) return;
    if (line.kind === 'group') return scene.fold(line.group.key);
    // Where cells are written into, a click only stands in one; a line is opened by its name, or by what rules say of it.
    const { columns, editor } = this.#table;
    const column = columns[place];
    if (!column || !editor?.mayEdit(column, line.row) || column.kind === 'project') scene.select(line.key);
  }

  #paste({ clipboardData }: ClipboardEvent, { line, column }: Found, target: Element): boolean {
    const text = target.matches('input, select') ? '' : clipboardData?.getData('text/plain');
    const { columns, editor } = this.#table;
    return !!text && !!editor?.paste(text, columns[column]!, line.kind === 'row' ? line.row : undefined);
  }

  #edit(line: TableLine, column: number, typed?: string): boolean {
    const { columns, editor } = this.#table;
    const at = columns[column];
    if (!editor || !at || line.kind !== 'row' || !editor.mayEdit(at, line.row)) return false;
    editor.begin(at, line.row, typed);
    return true;
  }

  #press(step: Step | undefined, { line, column }: Found, scene: PlannerScene): boolean {
    const { editor } = this.#table;
    switch (step?.do) {
      case 'go': return this.#go(step, line, column, scene);
      case 'shift': if (line.kind === 'row' && editor) { editor.shift(line.row, step.years); return true; } return false;
      case 'edit': if (this.#edit(line, column)) return true; return step.only ? false : this.#open(line, scene);
      case 'type': return this.#edit(line, column, step.text);
      case 'remove': if (line.kind === 'row' && editor) { editor.remove(line.row); return true; } return false;
      case 'select': return this.#open(line, scene);
      default: return false;
    }
  }

  #open(line: TableLine, scene: PlannerScene): boolean {
    if (line.kind === 'group') scene.fold(line.group.key);
    else scene.select(line.key);
    return true;
  }

  /** One cell on; on the head of a group, left folds and right unfolds, on the name of a line left goes to its group. */
  #go({ rows, columns, to }: Extract<Step, { do: 'go' }>, line: TableLine, column: number, scene: PlannerScene): boolean {
    const { lines, place, columns: all, height, rowHeight } = this.#table;
    if (line.kind === 'group' && column === 0 && columns !== 0 && rows === 0 && !to && (columns < 0) === line.isOpen) { scene.fold(line.group.key); return true; }
    const last = lines.length - 1;
    if (line.kind === 'row' && column === 0 && columns < 0 && !to) {
      const head = lines.slice(0, place).findLast(({ kind }) => kind === 'group');
      if (head) this.#table.moveTo(head.key, 0, scene);
      return true;
    }
    const wide = all.length - 1 - (line.kind === 'group' ? 1 : 0);
    const page = Math.max(1, Math.floor((height || USUAL) / rowHeight) - 2);
    const next = to === 'top' ? 0 : to === 'bottom' ? last : Math.max(0, Math.min(last, place + (Math.abs(rows) > 1 ? Math.sign(rows) * page : rows)));
    const at = to === 'start' || to === 'top' ? 0 : to === 'end' || to === 'bottom' ? wide : Math.max(0, Math.min(wide, column + columns));
    // The head of a group spans two columns.
    const target = lines[next]!;
    const shift = rows !== 0 && target.kind !== line.kind ? (target.kind === 'group' ? -1 : 1) : 0;
    this.#table.moveTo(target.key, at === 0 ? 0 : Math.max(0, at + shift), scene);
    return true;
  }
}
