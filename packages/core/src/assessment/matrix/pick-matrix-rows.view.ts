import { filterMatrix } from './filter-matrix.view.ts';
import type { MatrixView } from './matrix-view.schema.ts';

/** The same matrix with some of its rows, in the order given. What they lie in keeps its place in `areas`. */
export function pickMatrixRows(view: MatrixView, picked: ArrayLike<number> & Iterable<number>): MatrixView {
  const order = [...picked];
  const pick = <T>(column: readonly T[]): T[] => order.map((row) => column[row] as T);
  const letters = (column: string): string => order.map((row) => column[row]).join('');
  const { id, ref, name, kind, area, classes, version, filing, review, late, demonstration, published, windows, gates, states, points, earned, open, max, gap } = view.rows;
  return {
    ...view, count: order.length,
    rows: {
      id: pick(id), ref: pick(ref), name: pick(name), kind: pick(kind), area: pick(area), classes: pick(classes), version: pick(version), filing: letters(filing), review: pick(review),
      late: letters(late), demonstration: letters(demonstration), published: letters(published),
      windows: windows.map(letters), gates: gates.map(letters), states: states.map(letters), points: points.map(pick), earned: pick(earned), open: pick(open), max: pick(max), gap: pick(gap),
    },
  };
}

/** What lies in a territory, itself included. */
export function matrixWithin(view: MatrixView, territory: string): MatrixView {
  const inside = new Set(filterMatrix(view, { areas: [territory] }));
  return pickMatrixRows(view, view.rows.id.flatMap((id, row) => (inside.has(row) || id === territory ? [row] : [])));
}
