import { render, type TemplateResult } from 'lit';

interface Drawn {
  /** Where its template was first drawn: what Lit knows the row by, once it stands elsewhere. */
  readonly origin: DocumentFragment;
  readonly row: Element;
}

/** The body of a table, its rows by key: each is made once and then only written over, and none is moved but to change the order, so that what has the focus keeps it. */
export class Rows {
  readonly body: HTMLElement;
  readonly #drawn = new Map<string, Drawn>();

  constructor() {
    this.body = document.createElement('tbody');
    this.body.role = 'rowgroup';
  }

  /** Draws these rows, in this order, and no others. */
  show(rows: ReadonlyMap<string, TemplateResult>): void {
    try {
      this.#show(rows);
    } catch (error) {
      // What Lit remembers of a broken row cannot be trusted.
      for (const key of this.#drawn.keys()) this.#drop(key);
      throw error;
    }
  }

  #show(rows: ReadonlyMap<string, TemplateResult>): void {
    // First, so that those that stay need not move.
    for (const key of this.#drawn.keys()) if (!rows.has(key)) this.#drop(key);
    let next = this.body.firstElementChild;
    for (const [key, template] of rows) {
      const row = this.#write(key, template);
      if (row === next) next = next.nextElementSibling;
      else this.body.insertBefore(row, next);
    }
  }

  #write(key: string, template: TemplateResult): Element {
    const drawn = this.#drawn.get(key);
    const origin = drawn?.origin ?? document.createDocumentFragment();
    render(template, origin);
    if (drawn) return drawn.row;
    const row = origin.firstElementChild!;
    this.#drawn.set(key, { origin, row });
    return row;
  }

  #drop(key: string): void {
    this.#drawn.get(key)?.row.remove();
    this.#drawn.delete(key);
  }
}
