import { filingAt, largestAreas, standingOfLetter, stateOfLetter, type MatrixView } from '@jalon/core/assessment';
import { isolateLtr } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import type { Mark } from '../../shared/icons.ts';
import type { Column } from './columns.ts';
import { MARK_OF, markNode, STANDING_MARK } from './marks.ts';

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
  readonly #box = document.createElement('span');
  readonly #letter = document.createTextNode('');
  readonly #word = document.createTextNode('');
  #mark: Element;
  #name: Mark;

  constructor(td: HTMLElement, name: Mark) {
    this.#name = name;
    this.#mark = markNode(name);
    const letter = document.createElement('span');
    letter.ariaHidden = 'true';
    letter.append(this.#letter);
    const word = document.createElement('span');
    word.className = 'vh';
    word.append(this.#word);
    this.#box.className = 'in1';
    this.#box.append(this.#mark, letter, word);
    td.append(this.#box);
  }

  show(name: Mark, letter: string, word: string): void {
    if (name !== this.#name) {
      const next = markNode(name);
      this.#mark.replaceWith(next);
      this.#mark = next;
      this.#name = name;
    }
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
  const figure = remembered((value) => (rtl ? isolateLtr(say.format.number(value)) : say.format.number(value)));
  const gap = remembered((value) => { const text = `${Number(value) > 0 ? '+' : ''}${say.format.number(value)}`; return rtl ? isolateLtr(text) : text; });
  return columns.map((column, place) => writerOf(column, classes[place] ?? '', writing, figure, gap));
}

function writerOf(column: Column, base: string, writing: Writing, figure: (value: string) => string, gap: (value: string) => string): Writer {
  const { rows } = writing.view;
  switch (column.kind) {
    case 'area': return areaWriter(writing);
    case 'score': return figures(rows.earned, figure, '–', base);
    case 'gap': return figures(rows.gap, gap, writing.say('matrix.table.noScore'), base);
    case 'window': return windowWriter(column, base, writing);
    case 'gate': return gateWriter(column, base, writing);
    default: return indicatorWriter(column, base, writing, figure);
  }
}

const areaWriter = ({ view }: Writing): Writer => {
  const areas = largestAreas(view);
  return (cell, row) => { cell.text.data = view.areas[areas[row] ?? -1]?.name ?? ''; };
};

const figures = (values: readonly (string | null)[], write: (value: string) => string, nothing: string, base: string): Writer => (cell, row) => {
  const value = values[row] ?? null;
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
    const standing = standingOfLetter(letters[row]);
    // Not open for want of a dossier reads otherwise than not known yet.
    const filing = filingAt(view, row);
    const isUnfiled = standing === 'undetermined' && (filing === 'none' || filing === 'not-filed');
    const now = isUnfiled ? 'unfiled' : standing;
    if (cell.now === now) return;
    cell.now = now;
    const name = isUnfiled ? 'none' : STANDING_MARK[standing];
    signed(cell, `${base} s-${name} c-${name}`, name, isUnfiled ? say('matrix.table.letter.none') : say(`matrix.table.standingLetter.${standing}`), isUnfiled ? say('matrix.table.state.none') : say(`matrix.table.standing.${standing}`));
  };
}

function gateWriter({ at }: Column, base: string, { view, say }: Writing): Writer {
  const letters = view.rows.gates[at] ?? '';
  return (cell, row) => {
    const now = letters[row] ?? '';
    if (cell.now === now) return;
    cell.now = now;
    const state = stateOfLetter(now);
    signed(cell, `${base} s-${MARK_OF[state]} c-${MARK_OF[state]}`, MARK_OF[state], say(`matrix.table.letter.${state}`), say(`matrix.table.state.${state}`));
  };
}

/** States that are told beside points; the others are what points say themselves. */
const BESIDE_POINTS = new Set<string>(['late', 'act', 'act-unmet', 'neut']);

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
    const name = MARK_OF[state];
    if (value === null) {
      signed(cell, `${base} c-${name}`, name, '', say(`matrix.table.state.${state}`));
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
