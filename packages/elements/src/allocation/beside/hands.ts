import type { LitElement, ReactiveController } from 'lit';
import type { AmountTable } from '../table/amount-table.ts';
import { topOf } from '../table/lines.ts';

/** Keys and paper: arrows lead from one local government to the next, and all of them are printed. */
export class Hands implements ReactiveController {
  readonly #table: AmountTable;

  constructor(host: LitElement, table: AmountTable) {
    this.#table = table;
    table.press = this.#press;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeprint', this.#onPrint);
    globalThis.addEventListener('afterprint', this.#onPrint);
  }
  hostDisconnected(): void {
    globalThis.removeEventListener('beforeprint', this.#onPrint);
    globalThis.removeEventListener('afterprint', this.#onPrint);
  }

  readonly #onPrint = ({ type }: Event): void => this.#table.print(type === 'beforeprint');

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
