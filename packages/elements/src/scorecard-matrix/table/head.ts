import type { MatrixColumn, MatrixSort, MatrixView } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import { bandsOf, CELL, widthOf, type Column } from './columns.ts';
import { make } from './make.ts';
import { markNode } from './marks.ts';

/** The head of the table, and the buttons that sort by each column, the name first. */
export interface Head {
  readonly thead: HTMLTableSectionElement;
  readonly buttons: readonly HTMLButtonElement[];
  /** Tells which column orders the rows. */
  mark(sort: MatrixSort | undefined): void;
}

export function makeHead(view: MatrixView, columns: readonly Column[], classes: readonly string[], say: Say): Head {
  const keys: MatrixColumn[] = ['name', ...columns.map(({ key }) => key)];
  const buttons = keys.map((_, place) => sortButton(columns[place - 1], view, say));
  const cells = buttons.map((button, place) => make('th', { scope: 'col', role: 'columnheader', className: place === 0 ? 'c-name' : (classes[place - 1] ?? '') }, button));
  const firstOf = (place: number): string => (classes[place]?.includes('g1') ? 'g1' : '');
  let at = 0;
  const bands = bandsOf(columns).map(({ label, span }) => {
    const pin = /pin p\d+/.exec(classes[at] ?? '')?.[0] ?? '';
    const words = make('span', {}, label);
    if (isUpright(label, columns.slice(at, at + span))) {
      words.className = 'up';
      words.style.minHeight = `${Math.ceil(heightOf(label) * 10) / 10}em`;
    }
    const cell = make(label ? 'th' : 'td', { colSpan: span, role: label ? 'columnheader' : 'cell', className: `${firstOf(at)} ${pin}`, ...(label && { scope: 'colgroup' }) }, words);
    cell.style.flex = flexOf(columns.slice(at, at + span));
    at += span;
    return cell;
  });
  const thead = make('thead', { role: 'rowgroup', part: 'head' }, make('tr', { role: 'row', className: 'bands', 'aria-rowindex': 1 }, make('td', { role: 'cell', className: 'c-name' }), ...bands), make('tr', { role: 'row', className: 'keys', 'aria-rowindex': 2 }, ...cells));
  return { thead, buttons, mark: (sort) => markSort(cells, keys, sort) };
}

/** Widths in em of a band's words, in the narrowest table. */
const LEAST: Partial<Record<Column['kind'], number>> = { area: 8.6, score: 4.8, gap: 5.3 };
const CELL_LEAST = 2.28;
/** What stands between a band and its words. */
const BESIDE = 0.4;

/** About as wide as a word is written, in its own em: letters differ by three. */
const widthOfWord = (word: string): number => [...word].reduce((width, letter) => width + (/[ijlt'’.frI]/.test(letter) ? 0.37 : /[mwMW]/.test(letter) ? 0.92 : 0.6), 0);

/** A band narrower than its longest word is written from the bottom up: nothing of it is cut, or broken anywhere. */
const isUpright = (label: string, columns: readonly Column[]): boolean =>
  Math.max(...label.split(/[\s-]+/).map(widthOfWord)) > columns.reduce((width, { kind }) => width + (LEAST[kind] ?? CELL_LEAST), -BESIDE);

/** What an upright band needs to stand in two lines, parted where they are most alike. */
function heightOf(label: string): number {
  const words = label.split(/\s+/);
  const parted = words.map((_, at) => Math.max(widthOfWord(words.slice(0, at + 1).join(' ')), widthOfWord(words.slice(at + 1).join(' '))));
  return Math.max(4, Math.min(...parted)) + BESIDE;
}

/** As wide as the columns below, however wide the table is. */
const flexOf = (columns: readonly Column[]): string => `${columns.filter(({ kind }) => widthOf(kind) === CELL).length} 0 calc(${columns.map(({ kind }) => widthOf(kind)).join(' + ')})`;

function sortButton(column: Column | undefined, view: MatrixView, say: Say): HTMLButtonElement {
  if (!column) return make('button', { type: 'button', className: 'sort', tabIndex: -1 }, say('matrix.table.name'), markNode('down'));
  const max = column.kind === 'indicator' ? view.indicators[column.at]?.max : undefined;
  const words = max === undefined ? column.label : say('matrix.table.of', { label: column.label, max });
  const more = column.code ? [make('span', { className: 'vh' }, ` ${words}`)] : [];
  return make('button', { type: 'button', className: 'sort', tabIndex: -1, title: words }, make('span', {}, column.short), ...more, markNode('down'));
}

function markSort(cells: readonly HTMLElement[], keys: readonly MatrixColumn[], sort: MatrixSort | undefined): void {
  for (const [place, cell] of cells.entries()) {
    const isSorted = keys[place] === (sort?.by ?? 'name');
    if (isSorted) cell.ariaSort = sort?.descending ? 'descending' : 'ascending';
    else cell.removeAttribute('aria-sort');
  }
}
