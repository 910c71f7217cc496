const MAX_KEPT = 500;

/**
 * The aggregates of a kind written lately, each with the mark of the very row it stands for. Whoever holds the row compares its mark with the one
 * kept here: a row anybody else wrote bears another. The longest unused go first when there are too many.
 */
export class KeptStates<S> {
  readonly #kept = new Map<string, { readonly mark: string; readonly state: S }>();
  readonly #most: number;

  constructor(most: number = MAX_KEPT) {
    this.#most = most;
  }

  get(id: string, mark: string): S | undefined {
    const known = this.#kept.get(id);
    if (known?.mark !== mark) return undefined;
    this.#kept.delete(id);
    this.#kept.set(id, known);
    return known.state;
  }

  put(id: string, mark: string, state: S): void {
    this.#kept.delete(id);
    this.#kept.set(id, { mark, state });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
  }
}
