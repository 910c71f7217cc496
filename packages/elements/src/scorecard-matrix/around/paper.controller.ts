import type { LitElement, ReactiveController } from 'lit';
import type { MatrixTable } from '../table/matrix-table.ts';

/** On paper the table stands with all its lines, or with as many as paper is meant for. */
export class PaperController implements ReactiveController {
  readonly #table: MatrixTable;

  constructor(host: LitElement, table: MatrixTable) {
    this.#table = table;
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
}
