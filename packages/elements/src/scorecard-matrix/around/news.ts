import { pickMatrixRows, type MatrixView } from '@jalon/core/assessment';
import { writersOf } from '../table/cells.ts';
import type { MatrixTable } from '../table/matrix-table.ts';
import { classesOf } from '../table/row.ts';
import { withChanges, type MatrixRowChange } from './change.ts';

/**
 * Writes new values into those of their rows that are drawn. The view still has the old ones: its columns hold 35,000 rows, and a few are
 * in sight. False where nobody can tell yet, or the row in which somebody stands has new ones.
 */
export function writeDrawn({ body, columns, place, scene }: MatrixTable, view: MatrixView, changes: readonly MatrixRowChange[]): boolean {
  const ids = new Set(changes.map(({ id }) => id));
  if (scene?.view !== view || (place && ids.has(view.rows.id[place.row] ?? ''))) return false;
  const drawn = body.rows.filter(({ row }) => ids.has(view.rows.id[row] ?? ''));
  const rows = withChanges(pickMatrixRows(view, drawn.map(({ row }) => row)), changes);
  const pinned = columns.filter(({ key }) => scene.pinned.includes(key)).length;
  const writers = writersOf(columns, classesOf(columns, pinned), { ...scene, view: rows });
  for (const [at, { cells }] of drawn.entries()) for (const [column, write] of writers.entries()) write(cells[column]!, at);
  return true;
}
