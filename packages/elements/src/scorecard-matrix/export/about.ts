import type { MatrixColumn, MatrixFilter, MatrixView } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import { queryToText } from '../query/query-text.ts';
import type { Scene } from '../scene.ts';
import { columnsOf, textIn } from '../table/columns.ts';
import { groupName } from '../table/group-name.ts';
import { plainText } from './plain.ts';

type Line = readonly [label: string, value: string];

/** Where the figures of a file come from: programme, grid, day, rows and how they were chosen, and what they are worth. */
export function provenanceOf(scene: Scene, rows: ArrayLike<number>, isTicked: boolean, at: string): Line[] {
  const { say, view, query } = scene;
  const { programme, cycle, grid } = view;
  const text = textIn(say);
  const named = (label: string, code: string): string => (label && label !== code ? `${label} (${code})` : code);
  const lines: Line[] = [
    [say('matrix.export.about.data'), dataOf(view, rows, say)],
    [say('matrix.export.about.programme'), named(text(programme.label), programme.code)], [say('matrix.export.about.cycle'), named(text(cycle.label), cycle.code)],
    [say('matrix.export.about.grid'), grid.code], [say('matrix.export.about.version'), grid.version], [say('matrix.export.about.hash'), grid.hash], [say('matrix.export.about.basis'), say.code('matrix.export.basis', grid.basis)], [say('matrix.export.about.engine'), view.engine],
    [say('matrix.export.about.asOf'), view.asOf], [say('matrix.export.about.at'), at],
    [say('matrix.export.about.rows'), say(isTicked ? 'matrix.export.about.rowsTicked' : 'matrix.export.about.rowsOf', { count: rows.length, all: view.count })],
    ...filterLines(view, query.filter ?? {}, say), ...orderLines(scene), [say('matrix.export.about.query'), queryToText(query)],
    ...(view.score?.threshold ? [[say('matrix.export.about.threshold'), say('matrix.table.thresholds')] as const] : []),
  ];
  return lines.map(([label, value]) => [plainText(label), plainText(value)]);
}

function dataOf({ rows: { demonstration } }: MatrixView, rows: ArrayLike<number>, say: Say): string {
  const invented = Array.from(rows).filter((row) => demonstration[row] === 'y').length;
  if (invented === 0) return say('matrix.export.about.dataNone');
  return invented === rows.length ? say('matrix.demonstration') : say('matrix.export.about.dataSome', { count: invented });
}

/** What the rows were chosen by, in words. */
function filterLines(view: MatrixView, filter: MatrixFilter, say: Say): Line[] {
  const { q, areas, classes, review, windows = [], items = [], gap, late, notFiled } = filter;
  const text = textIn(say);
  const list = (values: readonly string[]): string => values.join(say('comma'));
  const columns = columnsOf(view, say, { pinned: [], withArea: true });
  const yes = (value: boolean): string => say(value ? 'value.yes' : 'value.no');
  const lines: Line[] = [
    ...(q ? [[say('matrix.export.filter.q'), q] as const] : []),
    ...(areas ? [[say('matrix.export.filter.areas'), list(areas.map((id) => view.areas.find((area) => area.id === id)?.name ?? id))] as const] : []),
    ...(classes ? [[say('matrix.export.filter.classes'), list(classes.map((code) => text(view.classes.find((one) => one.code === code)?.label) || code))] as const] : []),
    ...(review ? [[say('matrix.export.filter.review'), list(review.map((state) => say.code('matrix.review', state)))] as const] : []),
    ...windows.map(({ window, standings }): Line => [text(view.windows.find(({ code }) => code === window)?.label) || window, list(standings.map((standing) => say(`matrix.table.standing.${standing}`)))]),
    ...items.map(({ item, states }): Line => [item === undefined ? say('matrix.export.filter.any') : itemName(columns, item), list(states.map((state) => say(`matrix.table.state.${state}`)))]),
    ...(gap ? [[say('matrix.export.filter.gap'), gapWords(gap, say)] as const] : []),
    ...(late === undefined ? [] : [[say('matrix.export.filter.late'), yes(late)] as const]), ...(notFiled === undefined ? [] : [[say('matrix.export.filter.notFiled'), yes(notFiled)] as const]),
  ];
  if (lines.length === 0) return [[say('matrix.export.filter'), say('matrix.export.filter.none')]];
  return lines.map(([label, value]) => [say('pair', { name: say('matrix.export.filter'), value: label }), value]);
}

const itemName = (columns: ReturnType<typeof columnsOf>, code: string): string => { const column = columns.find((one) => one.code === code); return column ? `${code} ${column.label}` : code; };

function gapWords({ from, to }: NonNullable<MatrixFilter['gap']>, say: Say): string {
  if (from !== undefined && to !== undefined) return say('matrix.export.filter.between', { from, to });
  return from === undefined ? say('matrix.export.filter.to', { to: to ?? 0 }) : say('matrix.export.filter.from', { from });
}

function orderLines({ view, query: { sort, group }, say, arranged }: Scene): Line[] {
  return [
    ...(sort ? [[say('matrix.export.sort'), say(sort.descending ? 'matrix.export.sort.down' : 'matrix.export.sort.up', { column: sortName(view, sort.by, say) })] as const] : []),
    ...(group ? [[say('matrix.export.group'), (arranged.groups ?? []).map(({ place }) => groupName(view, group, place, say)).join(say('comma'))] as const] : []),
  ];
}

function sortName(view: MatrixView, by: MatrixColumn, say: Say): string {
  if (by === 'class') return say('matrix.export.column.classes');
  if (by === 'review') return say('matrix.export.column.review');
  const column = columnsOf(view, say, { pinned: [], withArea: true }).find(({ key }) => key === by);
  return column ? `${column.code} ${column.label}`.trim() : say('matrix.table.name');
}
