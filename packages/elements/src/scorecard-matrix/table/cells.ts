import { UNKNOWN_LETTER, filingAt, largestAreas, standingOfLetter, stateOfLetter, type MatrixView, type ShownState, type WindowStanding } from '@jalon/core/assessment';
import { isolateLtr } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import type { Mark } from '../../shared/icons.ts';
import type { Column } from './columns.ts';
import { make } from './make.ts';
import { markNode, markOf, STANDING_MARK } from './marks.ts';

/** A cell and what it shows now: what does not change is not touched. */
export interface Cell {
  readonly td: HTMLElement;
  /** Figures and names. */
  readonly text: Text;
  now: string;
  /** Mark, letter and word; made when first wanted. */
  sign: Sign | undefined;
}

class Sign {
  readonly #box: HTMLElement;
  readonly #letter = document.createTextNode('');
  readonly #word = document.createTextNode('');
  #mark: Element;
  #name: Mark;

  constructor(td: HTMLElement, name: Mark) {
    this.#name = name;
    this.#mark = markNode(name);
    this.#box = make('span', {}, this.#mark, make('span', { ariaHidden: 'true' }, this.#letter), make('span', { className: 'vh' }, this.#word));
    td.append(this.#box);
  }

  show(name: Mark, letter: string, word: string): void {
    if (name !== this.#name) {
      const next = markNode(name);
      this.#mark.replaceWith(next);
      this.#mark = next;
      this.#name = name;
    }
    this.#box.className = `in1 c-${name}`;
    this.#letter.data = letter;
    this.#word.data = word;
    this.#box.hidden = false;
  }

  hide(): void {
    this.#box.hidden = true;
  }
}

/** Writes what one row has in one column. */
export type Writer = (cell: Cell, row: number) => void;

interface Writing {
  readonly view: MatrixView;
  readonly say: Say;
  readonly rtl: boolean;
}

/** Each text once: a column holds few that differ, and `Intl` is dear. */
function remembered(write: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    let text = known.get(value);
    if (text === undefined) known.set(value, (text = write(value)));
    return text;
  };
}

/** The writer of each column, and the classes its cells keep. `classes`: by place of the column. */
export function writersOf(columns: readonly Column[], classes: readonly string[], writing: Writing): Writer[] {
  const { say, rtl } = writing;
  const apart = rtl ? isolateLtr : (text: string): string => text;
  const write: Figures = {
    score: remembered((value) => apart(say.format.number(value))), gap: remembered((value) => apart(`${Number(value) > 0 ? '+' : ''}${say.format.number(value)}`)),
    // As many decimals as it has: a column of small whole points reads better without.
    points: remembered((value) => apart(say.format.count(value))),
  };
  return columns.map((column, place) => writerOf(column, classes[place] ?? '', writing, write));
}

type Figures = Readonly<Record<'score' | 'gap' | 'points', (value: string) => string>>;

function writerOf(column: Column, base: string, writing: Writing, write: Figures): Writer {
  const { view, say } = writing;
  switch (column.kind) {
    case 'area': return areaWriter(writing);
    case 'score': return figures(view, view.rows.earned, write.score, '–', base);
    case 'gap': return figures(view, view.rows.gap, write.gap, say('matrix.table.noScore'), base);
    case 'window': return windowWriter(column, base, writing);
    case 'gate': return gateWriter(column, base, writing);
    default: return indicatorWriter(column, base, writing, write.points);
  }
}

/** Nothing was received: what stands at nothing is not a score. */
export const isUnfiled = (view: MatrixView, row: number): boolean => {
  const filing = filingAt(view, row);
  return (filing === 'none' || filing === 'not-filed') && view.rows.filing[row] !== UNKNOWN_LETTER && !(Number(view.rows.earned[row] ?? 0) > 0);
};

/** How a window reads. Not known for want of a dossier, or of a publication, is not "not known yet". */
export function windowReading(view: MatrixView, letter: string | undefined, row: number): WindowStanding | 'none' | 'unpublished' {
  if (letter === UNKNOWN_LETTER) return 'unpublished';
  const standing = standingOfLetter(letter);
  return standing === 'undetermined' && isUnfiled(view, row) ? 'none' : standing;
}

/** Where rows lie does not change with their values. */
const known = new WeakMap<MatrixView['rows']['area'], Int32Array>();
const areaWriter = ({ view }: Writing): Writer => {
  const areas = known.get(view.rows.area) ?? largestAreas(view);
  known.set(view.rows.area, areas);
  return (cell, row) => {
    const now = view.areas[areas[row] ?? -1]?.name ?? '';
    if (cell.now !== now) cell.text.data = cell.now = now;
  };
};

const figures = (view: MatrixView, values: readonly (string | null)[], write: (value: string) => string, nothing: string, base: string): Writer => (cell, row) => {
  const value = isUnfiled(view, row) ? null : (values[row] ?? null);
  const now = value ?? '';
  if (cell.now === now) return;
  cell.now = now;
  cell.text.data = value === null ? nothing : write(value);
  cell.td.className = value === null ? `${base} soft` : base;
};

function signed(cell: Cell, classes: string, name: Mark, letter: string, word: string): void {
  cell.td.className = classes;
  cell.text.data = '';
  (cell.sign ??= new Sign(cell.td, name)).show(name, letter, word);
}

function windowWriter({ at }: Column, base: string, { view, say }: Writing): Writer {
  const letters = view.rows.windows[at] ?? '';
  return (cell, row) => {
    const now = windowReading(view, letters[row], row);
    if (cell.now === now) return;
    cell.now = now;
    const isWanting = now === 'none' || now === 'unpublished';
    const name = isWanting ? markOf(now) : STANDING_MARK[now];
    signed(cell, `${base} s-${name}`, name, isWanting ? say(`matrix.table.letter.${now}`) : say(`matrix.table.standingLetter.${now}`), isWanting ? say(`matrix.table.state.${now}`) : say(`matrix.table.standing.${now}`));
  };
}

function gateWriter({ at }: Column, base: string, { view, say }: Writing): Writer {
  const letters = view.rows.gates[at] ?? '';
  return (cell, row) => {
    const now = letters[row] ?? '';
    if (cell.now === now) return;
    cell.now = now;
    const state = stateOfLetter(now);
    const name = markOf(state);
    signed(cell, `${base} s-${name}`, name, say(`matrix.table.letter.${state}`), say(`matrix.table.state.${state}`));
  };
}

/** A zero that nobody found yet is no zero: the state is shown instead. */
export const UNSETTLED: ReadonlySet<string> = new Set<ShownState>(['none', 'pending', 'na', 'neut', 'unpublished']);
/** States that are told beside points; the others are what points say themselves. */
const BESIDE_POINTS: ReadonlySet<string> = new Set<ShownState>(['late', 'act', 'act-unmet', 'neut']);

function indicatorWriter({ at }: Column, base: string, { view, say }: Writing, figure: (value: string) => string): Writer {
  const letters = view.rows.states[at] ?? '';
  const points = view.rows.points[at] ?? [];
  const max = Number(view.indicators[at]?.max);
  return (cell, row) => {
    const value = points[row] ?? null;
    const letter = letters[row] ?? '';
    const now = `${letter}${value ?? '?'}`;
    if (cell.now === now) return;
    cell.now = now;
    const state = stateOfLetter(letter);
    const name = markOf(state);
    if (value === null || (UNSETTLED.has(state) && Number(value) === 0)) {
      signed(cell, base, name, '', say(`matrix.table.state.${state}`));
      return;
    }
    cell.td.className = `${base} v ${barClass(Number(value), max)}`;
    if (BESIDE_POINTS.has(state)) (cell.sign ??= new Sign(cell.td, name)).show(name, '', say(`matrix.table.state.${state}`));
    else cell.sign?.hide();
    cell.text.data = figure(value);
  };
}

/** How full the bar under the points is, in tenths: full only when full, empty only when empty. */
export function barClass(points: number, max: number): string {
  if (!(max > 0) || points <= 0) return 'b0';
  return points >= max ? 'b10' : `b${Math.min(9, Math.max(1, Math.round((points / max) * 10)))}`;
}
