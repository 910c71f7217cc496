import type { MatrixView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import type { Cell, Writer } from './cells.ts';
import type { Column } from './columns.ts';
import { make } from './make.ts';

/** A `<tr>` that may stand for one local government after another. */
export interface Row {
  readonly tr: HTMLTableRowElement;
  readonly name: HTMLButtonElement;
  readonly box: HTMLInputElement;
  readonly words: Text;
  /** Said of rows of a demonstration among others. */
  readonly note: HTMLElement;
  readonly cells: readonly Cell[];
  /** The row of the view it shows. */
  row: number;
}

const COLUMN_CLASS: Readonly<Record<Column['kind'], string>> = { area: 'area', window: 'cell', score: 'num score', gap: 'num gap', gate: 'cell', indicator: 'cell' };

/** The classes the cells of each column keep: kind, first of its band, pinned. */
export function classesOf(columns: readonly Column[], pinned: number): string[] {
  return columns.map(({ kind, band }, place) => `${COLUMN_CLASS[kind]}${place > 0 && columns[place - 1]?.band !== band ? ' g1' : ''}${isFirst(columns, place) ? ' k1' : ''}${place < pinned ? ` pin p${place}` : ''}`);
}

/** The first gate, the first indicator: where a block begins a new line. */
const isFirst = (columns: readonly Column[], place: number): boolean => columns[place - 1]?.kind !== columns[place]?.kind && ['gate', 'indicator'].includes(columns[place]?.kind ?? '');

/** One row without words, to be copied. */
export function rowModel(columns: readonly Column[], classes: readonly string[]): HTMLTableRowElement {
  const box = make('input', { type: 'checkbox', tabIndex: -1, className: 'noprint' });
  const name = make('button', { type: 'button', className: 'link', tabIndex: -1 }, make('bdi', {}, ''), make('small', { hidden: true }, ''));
  const th = make('th', { scope: 'row', className: 'c-name', role: 'rowheader' }, make('span', { className: 'nm' }, box, name));
  const cells = columns.map(({ short, code }, place) => {
    const td = make('td', { className: classes[place] ?? '', role: 'cell', part: 'cell' }, '');
    // What its head says, where the head is not shown.
    td.dataset['l'] = code || short;
    return td;
  });
  return make('tr', { className: 'row', role: 'row', part: 'row' }, th, ...cells);
}

export function copyRow(model: HTMLTableRowElement): Row {
  const tr = model.cloneNode(true) as HTMLTableRowElement;
  const [th, ...tds] = tr.children as unknown as Iterable<HTMLElement>;
  const [box, name] = th!.firstElementChild!.children as unknown as [HTMLInputElement, HTMLButtonElement];
  return { tr, box, name, words: name.firstElementChild!.firstChild as Text, note: name.lastElementChild as HTMLElement, row: -1, cells: tds.map((td): Cell => ({ td, text: td.firstChild as Text, now: '\0', sign: undefined })) };
}

interface Filling {
  readonly view: MatrixView;
  readonly say: Say;
  readonly writers: readonly Writer[];
  readonly selected: ReadonlySet<string>;
  readonly isMixed: boolean;
}

/** Shows a local government in a row, whatever stood there before. */
export function fillRow(into: Row, row: number, { view, say, writers, selected, isMixed }: Filling): void {
  const { rows } = view;
  into.row = row;
  const name = rows.name[row] ?? '';
  if (into.words.data !== name) {
    into.words.data = name;
    into.name.title = name;
    into.box.ariaLabel = say('matrix.table.choose', { name: isolate(name) });
  }
  const isNoted = isMixed && rows.demonstration[row] === 'y';
  if (into.note.hidden === isNoted) {
    into.note.hidden = !isNoted;
    into.name.classList.toggle('noted', isNoted);
    into.note.textContent = isNoted ? say('matrix.table.demonstration') : '';
  }
  const isTicked = selected.has(rows.id[row] ?? '');
  into.box.checked = isTicked;
  into.tr.classList.toggle('sel', isTicked);
  for (let place = 0; place < writers.length; place += 1) writers[place]!(into.cells[place]!, row);
}
