import { below, valueAt } from './json-place.ts';

/** A word of a field's name: `bands` the second, `from`. */
export interface FieldWord { readonly word: string; readonly at?: number }

/** One thing of a grid that may be written in a form. */
export interface GridField {
  /** JSON Pointer into the document. */
  readonly pointer: string;
  readonly kind: 'text' | 'figure' | 'deadline';
  readonly name: readonly FieldWord[];
  readonly value: string;
  /** Of a text: the language it is in. */
  readonly language?: string;
}

/** A line of the grid: an item, a score, a threshold, a window. */
export interface GridLine {
  readonly pointer: string;
  readonly code: string;
  readonly labels: readonly GridField[];
  /** What an indicator is worth. */
  readonly points: readonly GridField[];
  /** Targets, bands, maxima, bars, last days: whatever figure or deadline its rule holds. */
  readonly figures: readonly GridField[];
}

export const GRID_FORM_PARTS = ['indicators', 'gates', 'scores', 'thresholds', 'windows'] as const;
export interface GridFormPart { readonly name: (typeof GRID_FORM_PARTS)[number]; readonly lines: readonly GridLine[] }

const FIGURES = new Set(['from', 'to', 'above', 'upTo', 'points', 'pointsEach', 'perDay', 'most', 'atLeast', 'atMost', 'value', 'top', 'places', 'fewest', 'size', 'max', 'scaleFrom', 'number']);
const DEADLINES = new Set(['by', 'before', 'due']);
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A value a figure may be written over: a decimal in a text or a number; a text that is no figure belongs to codes, but in fields that only hold figures. */
const isFigure = (key: string, value: unknown): value is string | number => typeof value === 'number' || (typeof value === 'string' && (key !== 'value' || NUMBER.test(value)));

const entriesOf = (value: unknown): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);

function* figuresIn(value: unknown, pointer: string, name: readonly FieldWord[], key: string): Generator<GridField> {
  if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) yield* figuresIn(each, below(pointer, at), [...name, { word: Array.isArray(each) || typeof each === 'object' ? key : 'cell', at: at + 1 }], key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [inner, each] of Object.entries(value)) if (inner !== 'source') yield* figuresIn(each, below(pointer, inner), name, key === 'weights' ? 'weights' : inner);
  } else if (DEADLINES.has(key) && typeof value === 'string') {
    yield { pointer, kind: 'deadline', name: [...name, { word: key }], value };
  } else if (key === 'weights') {
    yield { pointer, kind: 'figure', name: [...name, { word: key }, { word: pointer.slice(pointer.lastIndexOf('/') + 1) }], value: String(value) };
  } else if (FIGURES.has(key) && isFigure(key, value)) {
    yield { pointer, kind: 'figure', name: [...name, { word: key }], value: String(value) };
  }
}

function lineOf(line: unknown, pointer: string, languages: readonly string[]): GridLine {
  const label = (line as { label?: unknown } | null)?.label;
  const spoken = [...new Set([...languages, ...entriesOf(label).map(([language]) => language)])];
  const figures = [...figuresIn(line, pointer, [], '')];
  const isWorth = (field: GridField): boolean => field.pointer === below(pointer, 'points');
  return {
    pointer, code: String(valueAt(line, '/code') ?? pointer),
    labels: spoken.map((language) => ({ pointer: below(below(pointer, 'label'), language), kind: 'text', name: [], language, value: String(valueAt(label, `/${language}`) ?? '') })),
    points: figures.filter(isWorth), figures: figures.filter((field) => !isWorth(field)),
  };
}

/** What a form offers of a grid's document, right or not: names, points, targets, bars and last days. The rest is written in its text. */
export function gridFields(document: unknown): { readonly version: GridField; readonly parts: readonly GridFormPart[] } {
  const languages = valueAt(document, '/languages');
  const spoken = Array.isArray(languages) && languages.length > 0 ? languages.map(String) : ['fr'];
  const parts = GRID_FORM_PARTS.map((name): GridFormPart => {
    const lines = valueAt(document, `/${name}`);
    return { name, lines: Array.isArray(lines) ? lines.map((line, at) => lineOf(line, `/${name}/${at}`, spoken)) : [] };
  });
  return { version: { pointer: '/version', kind: 'text', name: [{ word: 'version' }], value: String(valueAt(document, '/version') ?? '') }, parts: parts.filter(({ lines }) => lines.length > 0) };
}

/** What was typed, as the document holds it: a figure with its point, a number where one stood, nothing for an empty name. */
export function writtenValue(typed: string, kind: GridField['kind'], before: unknown): unknown {
  const text = typed.trim();
  if (kind === 'text') return text === '' ? undefined : text;
  if (kind === 'deadline') return text;
  const figure = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return typeof before === 'number' && NUMBER.test(figure) ? Number(figure) : figure;
}

/** A version that is not there yet: the first of the year after for `2025.1`, the next number for any other. */
export function nextVersion(version: string, known: readonly string[]): string {
  const year = /^(\d{4})\.\d+$/.exec(version)?.[1];
  let next = year ? `${Number(year) + 1}.1` : numberAfter(version);
  while (known.includes(next)) next = numberAfter(next);
  return next;
}

const numberAfter = (version: string): string => (/\d$/.test(version) ? version.replace(/\d+$/, (last) => String(Number(last) + 1)) : `${version}.1`);
