import { areasAround, filingAt, largestAreas, stateOfLetter, type MatrixView } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import { isUnfiled, UNSETTLED, windowReading } from '../table/cells.ts';
import { textIn } from '../table/columns.ts';
import { plainText, remembered } from './plain.ts';

/** One column of a file. */
export interface SheetColumn {
  readonly head: string;
  /** A column of decimals: what is in it is a number, or nothing. */
  readonly isNumber: boolean;
  /** In characters. */
  readonly width: number;
  /** `null`: an empty cell. */
  of(row: number): string | null;
}

const text = (head: string, width: number, of: (row: number) => string | null): SheetColumn => ({ head: plainText(head), isNumber: false, width, of });
const number = (head: string, of: (row: number) => string | null): SheetColumn => ({ head: plainText(head), isNumber: true, width: 11, of });

/** Every column of the matrix, in the order of the table, and what it has no room for. */
export function sheetOf(view: MatrixView, say: Say): SheetColumn[] {
  return [...whoColumns(view, say), ...dossierColumns(view, say), ...windowColumns(view, say), ...scoreColumns(view, say), ...gateColumns(view, say), ...indicatorColumns(view, say)];
}

function whoColumns(view: MatrixView, say: Say): SheetColumn[] {
  const { rows, areas, kinds, classes } = view;
  const largest = largestAreas(view);
  const kind = remembered((place: number) => plainText(say.code('kind', kinds[place] ?? '')));
  const label = remembered((place: number) => plainText(textIn(say)(classes[place]?.label)));
  const around = remembered((place: number) => areasAround(view, place).slice(0, -1).reverse().map((at) => areas[at]?.name ?? '').join(say('comma')));
  const isNested = areas.some(({ parent }) => parent !== null);
  return [
    text(say('matrix.table.name'), 28, (row) => rows.name[row] ?? null), text(say('matrix.export.column.code'), 18, (row) => rows.ref[row] ?? null), text(say('matrix.export.column.kind'), 12, (row) => kind(rows.kind[row] ?? -1)),
    ...(areas.length > 0 ? [text(say('matrix.table.area'), 16, (row) => areas[largest[row]!]?.name ?? null)] : []),
    ...(isNested ? [text(say('matrix.export.column.around'), 20, (row) => (rows.area[row] == null ? null : around(rows.area[row]) || null))] : []),
    ...(classes.length > 0 ? [text(say('matrix.export.column.classes'), 16, (row) => rows.classes[row]?.map(label).join(say('comma')) || null)] : []),
  ];
}

function dossierColumns(view: MatrixView, say: Say): SheetColumn[] {
  const { rows } = view;
  const [yes, no] = [say('value.yes'), say('value.no')];
  const review = remembered((state: string) => plainText(say.code('matrix.review', state)));
  const [invented, real] = [say('matrix.export.data.demonstration'), say('matrix.export.data.real')];
  return [
    text(say('matrix.export.column.filing'), 14, (row) => (rows.filing[row] === '?' ? say('matrix.table.state.unpublished') : say(`matrix.export.filing.${filingAt(view, row)}`))),
    text(say('matrix.export.column.review'), 18, (row) => (rows.review[row] == null ? null : review(rows.review[row]))),
    text(say('matrix.export.column.late'), 10, (row) => (rows.late[row] === 'y' ? yes : no)), text(say('matrix.export.column.published'), 12, (row) => (rows.published[row] === 'y' ? yes : no)),
    text(say('matrix.export.column.data'), 14, (row) => (rows.demonstration[row] === 'y' ? invented : real)),
  ];
}

function windowColumns(view: MatrixView, say: Say): SheetColumn[] {
  const word = remembered((reading: ReturnType<typeof windowReading>) => plainText(reading === 'none' || reading === 'unpublished' ? say(`matrix.table.state.${reading}`) : say(`matrix.table.standing.${reading}`)));
  return view.windows.map(({ label }, at) => {
    const letters = view.rows.windows[at] ?? '';
    return text(textIn(say)(label), 13, (row) => word(windowReading(view, letters[row], row)));
  });
}

/** A score of who filed nothing is no score, as in the table. */
function scoreColumns(view: MatrixView, say: Say): SheetColumn[] {
  const { rows, score } = view;
  if (!score) return [];
  const known = (column: readonly (string | null)[]) => (row: number): string | null => (isUnfiled(view, row) ? null : (column[row] ?? null));
  return [
    number(say('matrix.export.column.score', { max: score.max }), known(rows.earned)), number(say('matrix.export.column.open'), (row) => rows.open[row] ?? null), number(say('matrix.export.column.max'), (row) => rows.max[row] ?? null),
    ...(score.threshold ? [number(say('matrix.export.column.gap', { threshold: score.threshold.atLeast }), known(rows.gap))] : []),
  ];
}

const stateWord = (say: Say): ((letter: string) => string) => remembered((letter) => plainText(say(`matrix.table.state.${stateOfLetter(letter)}`)));

function gateColumns(view: MatrixView, say: Say): SheetColumn[] {
  const word = stateWord(say);
  return view.gates.map(({ code, label }, at) => text(say('matrix.export.column.item', { code, label: textIn(say)(label) }), 15, (row) => word(view.rows.gates[at]?.[row] ?? '')));
}

/** Points as a number, and beside them the state in words. A zero that nobody found yet is left empty. */
function indicatorColumns(view: MatrixView, say: Say): SheetColumn[] {
  const word = stateWord(say);
  const { rows } = view;
  return view.indicators.flatMap(({ code, label, max }, at) => {
    const figures = { code, label: textIn(say)(label) };
    const points = (row: number): string | null => {
      const value = rows.points[at]?.[row] ?? null;
      return value !== null && Number(value) === 0 && UNSETTLED.has(stateOfLetter(rows.states[at]?.[row])) ? null : value;
    };
    return [number(say('matrix.export.column.points', { ...figures, max }), points), text(say('matrix.export.column.state', figures), 14, (row) => word(rows.states[at]?.[row] ?? ''))];
  });
}
