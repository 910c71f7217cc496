import { MATRIX_WINDOW_ORDER, REVIEW_STATES, type MatrixGrouping, type MatrixView } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import type { GroupRow } from './body.ts';
import { textIn } from './columns.ts';
import { make } from './make.ts';

/** What the rows of a group have in common, in words. */
export function groupName(view: MatrixView, group: MatrixGrouping | undefined, place: number, say: Say): string {
  if (place < 0) return say('matrix.table.noGroup');
  if (group === 'area') return view.areas[place]?.name ?? '';
  if (group === 'class') return textIn(say)(view.classes[place]?.label);
  if (group === 'review') return say.code('matrix.review', REVIEW_STATES[place] ?? '');
  const window = view.windows.find(({ code }) => group === `window:${code}`);
  return say('pair', { name: window ? textIn(say)(window.label) : '', value: say(`matrix.table.standing.${MATRIX_WINDOW_ORDER[place] ?? 'undetermined'}`) });
}

/** The head of a group, before it is known of which. */
export function newGroup(columns: number): GroupRow {
  const name = document.createTextNode('');
  const words = document.createTextNode('');
  const tr = make('tr', { className: 'grp', role: 'row' }, make('th', { scope: 'row', className: 'c-name', role: 'rowheader' }, make('bdi', {}, name)), make('td', { colSpan: columns, role: 'cell' }, make('span', { className: 'held' }, words)));
  return { tr, name, words };
}
