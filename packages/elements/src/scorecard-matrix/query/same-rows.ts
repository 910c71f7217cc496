import type { ArrangedMatrix, MatrixView } from '@jalon/core/assessment';

const sets = new WeakMap<ArrangedMatrix, object>();

/** Says that these are the rows of `set`, in whatever order. */
export const keepSet = (arranged: ArrangedMatrix, set: object): void => void sets.set(arranged, set);

/** What was counted of some rows: it holds in any order, and until a column it was counted from is another. */
export class Counted<T> {
  readonly #known = new WeakMap<object, { readonly from: readonly unknown[]; readonly counted: T }>();

  of(arranged: ArrangedMatrix, { rows }: MatrixView, also: readonly unknown[], count: () => T): T {
    const set = sets.get(arranged) ?? arranged;
    const from = [rows.id, rows.earned, rows.gap, rows.filing, ...rows.windows, ...also];
    const before = this.#known.get(set);
    if (before?.from.length === from.length && from.every((each, place) => each === before.from[place])) return before.counted;
    const counted = count();
    this.#known.set(set, { from, counted });
    return counted;
  }
}
