import type { LitElement, ReactiveController } from 'lit';

/** What shows a part of its lines on screen. */
export interface Printed {
  print(isPaper: boolean): void;
}

/** On paper a table stands with all its lines, or with as many as paper is meant for. */
export class PaperController implements ReactiveController {
  readonly #table: Printed;

  constructor(host: LitElement, table: Printed) {
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
