/** Where something stood, step by step, so that a person may go back and forth. One field typed into at length is one step. */
export class Steps<T> {
  now: T;
  readonly #start: T;
  #past: readonly T[] = [];
  #future: readonly T[] = [];
  #field = '';

  constructor(start: T) {
    this.#start = start;
    this.now = start;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** `field` names what was touched: twice in a row the same is one step. Empty: a step of its own. */
  take(next: T, field = ''): void {
    if (field === '' || field !== this.#field) this.#past = [...this.#past, this.now];
    this.#field = field;
    this.#future = [];
    this.now = next;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.now];
    this.now = before;
    this.#field = '';
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (after === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.now];
    this.now = after;
    this.#field = '';
  }

  /** As it began, in one step that can be taken back. */
  reset(): void {
    if (this.now !== this.#start) this.take(this.#start);
  }
}
