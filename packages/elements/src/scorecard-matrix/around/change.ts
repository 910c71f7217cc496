import type { MatrixRow, MatrixView } from '@jalon/core/assessment';

/** New values of one row, by own id of its local government; what is not named stays. Letters and points in the order of the grid, as a stored row has them. */
export interface MatrixRowChange {
  readonly id: string;
  readonly row: Partial<Omit<MatrixRow, 'v' | 'classes'>>;
}

type Rows = MatrixView['rows'];

/** Collects the letters to write in one column, and writes them at once: a column of 35,000 rows is copied once, not once per row. */
class Letters {
  readonly #places = new Map<number, string>();
  set(row: number, letter: string): void {
    this.#places.set(row, letter);
  }
  written(column: string): string {
    let text = '';
    let from = 0;
    for (const [row, letter] of [...this.#places].filter(([row, letter]) => column[row] !== letter).sort(([a], [b]) => a - b)) {
      text += column.slice(from, row) + letter;
      from = row + 1;
    }
    return from === 0 ? column : text + column.slice(from);
  }
}

/** The rows that changes are of. All rows are gone through once: a table of where each stands would weigh more than it saves. */
function placed(ids: readonly string[], changes: readonly MatrixRowChange[]): { readonly row: number; readonly change: MatrixRowChange['row'] }[] {
  const wanted = new Map<string, MatrixRowChange['row'][]>();
  for (const { id, row } of changes) wanted.set(id, [...(wanted.get(id) ?? []), row]);
  const found: { row: number; change: MatrixRowChange['row'] }[] = [];
  for (let row = 0; row < ids.length && found.length < changes.length; row += 1) for (const change of wanted.get(ids[row]!) ?? []) found.push({ row, change });
  return found;
}

/**
 * The view with new values in some rows. Columns without a change are the same objects; rows the view does not have are passed over.
 * A column is copied before it is written: what a page gave is its own, and what was worked out of a column holds as long as it lives.
 */
export function withChanges(view: MatrixView, changes: readonly MatrixRowChange[]): MatrixView {
  const { rows } = view;
  const known = placed(rows.id, changes);
  if (known.length === 0) return view;
  const value = <K extends 'earned' | 'open' | 'max' | 'gap' | 'version' | 'review'>(name: K): Rows[K] => columnWith(rows[name] as unknown[], known.flatMap(({ row, change }) => (change[name] === undefined ? [] : [[row, change[name]] as const]))) as Rows[K];
  const flag = (name: 'late' | 'demonstration' | 'published'): string => lettersWith(rows[name], known.flatMap(({ row, change }) => (change[name] === undefined ? [] : [[row, change[name] ? 'y' : '-'] as const])));
  const letters = (name: 'windows' | 'gates' | 'states'): string[] => rows[name].map((column, place) => lettersWith(column, known.flatMap(({ row, change }) => { const letter = change[name]?.[place]; return letter === undefined ? [] : [[row, letter] as const]; })));
  return {
    ...view,
    rows: {
      ...rows, filing: lettersWith(rows.filing, known.flatMap(({ row, change }) => (change.filing === undefined ? [] : [[row, change.filing] as const]))),
      late: flag('late'), demonstration: flag('demonstration'), published: flag('published'), windows: letters('windows'), gates: letters('gates'), states: letters('states'),
      points: rows.points.map((column, place) => columnWith(column, known.flatMap(({ row, change }) => { const points = change.points?.[place]; return points === undefined ? [] : [[row, points] as const]; }))),
      earned: value('earned'), open: value('open'), max: value('max'), gap: value('gap'), version: value('version'), review: value('review'),
    },
  };
}

function lettersWith(column: string, given: readonly (readonly [number, string])[]): string {
  const letters = new Letters();
  for (const [row, letter] of given) letters.set(row, letter);
  return letters.written(column);
}

function columnWith<T>(column: T[], given: readonly (readonly [number, T])[]): T[] {
  let next = column;
  for (const [row, value] of given) {
    if (next[row] === value) continue;
    if (next === column) next = column.slice();
    next[row] = value;
  }
  return next;
}
