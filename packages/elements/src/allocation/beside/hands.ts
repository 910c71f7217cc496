import type { LitElement } from 'lit';
import { PaperController } from '../../shared/paper.controller.ts';
import type { AmountTable } from '../table/amount-table.ts';
import { topOf } from '../table/lines.ts';

/** Keys and paper: arrows lead from one local government to the next, and all of them are printed. */
export class Hands {
  readonly #table: AmountTable;

  constructor(host: LitElement, table: AmountTable) {
    this.#table = table;
    table.press = this.#press;
    new PaperController(host, table);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { line, lines, viewport, grid } = this.#table;
    const target = event.target as HTMLElement;
    if (!(target === grid || target.matches('.open')) || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(viewport / lines.height) - 2);
    const to = { ArrowDown: line + 1, ArrowUp: line - 1, Home: 0, End: lines.count - 1, PageDown: line + page, PageUp: line - page }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#goTo(Math.max(0, Math.min(lines.count - 1, to)), grid?.querySelector('thead')?.getBoundingClientRect().height ?? 0);
  };

  /** No more is scrolled than it takes to see the line whole, under the head. */
  #goTo(line: number, head: number): void {
    const table = this.#table;
    const { lines, viewport, top } = table;
    const at = topOf(lines, line);
    const isBelow = at + lines.height > top + viewport - head;
    table.stand(line, at < top ? at : isBelow ? at + lines.height - viewport + head : top);
  }
}
