import { pickText, type Language } from '../shared/localized-text.values.ts';
import type { ChangedField, ChangedFigure, CycleDifference, CyclePart, GridLine, GridPart, JsonValue, MovedLine, ReferentialComparison } from '../referential/comparison.values.ts';
import type { MembershipFault, MembershipFaultCode } from '../referential/membership-table.values.ts';
import { nameOf, showDay, showNumber, type Figures } from './figures.ts';

/** One difference of a comparison of grids, under the name of its list. */
export type GridDifference = { readonly [K in keyof ReferentialComparison]: { readonly kind: K; readonly difference: ReferentialComparison[K][number] } }[keyof ReferentialComparison];

/** Every difference of a comparison, each with the kind its sentence is chosen by. */
export const gridDifferences = (comparison: ReferentialComparison): GridDifference[] =>
  (Object.keys(comparison) as (keyof ReferentialComparison)[]).flatMap((kind) => comparison[kind].map((difference) => ({ kind, difference }) as GridDifference));

/** What a language must say. `what`: the part and its code as they stand in a sentence; figures are wrapped already. */
export interface DifferenceWords {
  readonly language: Language;
  readonly wrap: (text: string) => string;
  readonly gridParts: Readonly<Record<GridPart, string>>;
  readonly cycleParts: Readonly<Record<CyclePart, string>>;
  /** Fields of documents; one without a word of its own is named as it is written. */
  readonly fields: Figures;
  readonly nothing: string;
  readonly added: (what: string) => string;
  readonly removed: (what: string) => string;
  readonly moved: (what: string, to: string) => string;
  readonly points: (code: string, from: string, to: string) => string;
  readonly threshold: (code: string, from: string, to: string) => string;
  readonly changed: (what: string, field: string, from: string, to: string) => string;
  readonly became: (what: string, from: string, to: string) => string;
  readonly faults: Readonly<Record<MembershipFaultCode, (figure: (name: string) => string) => string>>;
  readonly line: (line: string, sentence: string) => string;
}

const LONGEST = 160;
const isText = (value: JsonValue): value is { readonly fr: string } => typeof value === 'object' && value !== null && 'fr' in value && typeof value.fr === 'string';

/** Codes, versions and years of a cycle are no amounts: `2025` is not two thousand and twenty-five of something. */
const asWritten = (text: string): string => text;

/** A value of a document as people read it: a text in their language, a number or a day in their way, days one after the other, else its JSON. */
function show(value: JsonValue, { language, nothing, wrap }: DifferenceWords, figure: (text: string) => string): string {
  if (value === null) return nothing;
  if (isText(value)) return wrap(pickText(value, language));
  if (typeof value === 'string') return wrap(showDay(figure(value), language));
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')) return value.map((one) => wrap(showDay(String(one), language))).join(' – ');
  const text = JSON.stringify(value);
  return wrap(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** The functions of one language. */
export function describeDifferencesWith(words: DifferenceWords): {
  readonly describeGridDifference: (difference: GridDifference) => string;
  readonly describeCycleDifference: (difference: CycleDifference) => string;
  readonly describeMembershipFault: (fault: MembershipFault) => string;
} {
  const { wrap, language } = words;
  const named = (part: string, code: string): string => (code === '' ? part : `${part} ${wrap(code)}`);
  const grid = ({ part, code }: GridLine): string => named(nameOf(words.gridParts, part, part), code);
  const field = ({ field: name }: ChangedField): string => nameOf(words.fields, name, wrap(name));
  const grouped = (text: string): string => showNumber(text, language);
  const figure = (text: string): string => wrap(grouped(text));
  return {
    describeGridDifference: (one) => {
      switch (one.kind) {
        case 'added': return words.added(grid(one.difference as GridLine));
        case 'removed': return words.removed(grid(one.difference as GridLine));
        case 'moved': { const { part, from, to } = one.difference as MovedLine; return words.moved(grid({ part, code: from }), wrap(to)); }
        case 'points': { const { code, from, to } = one.difference as ChangedFigure; return words.points(wrap(code), figure(from), figure(to)); }
        case 'thresholds': { const { code, from, to } = one.difference as ChangedFigure; return words.threshold(wrap(code), figure(from), figure(to)); }
        case 'changed': { const found = one.difference as ChangedField; return words.changed(grid(found), field(found), show(found.from, words, grouped), show(found.to, words, grouped)); }
      }
    },
    describeCycleDifference: ({ part, code, territory, from, to }) => {
      const place = named(nameOf(words.cycleParts, part, part), code);
      const what = territory === null ? place : `${place}, ${wrap(territory)}`;
      if (from === null) return words.added(what);
      return to === null ? words.removed(what) : words.became(what, show(from, words, asWritten), show(to, words, asWritten));
    },
    describeMembershipFault: ({ line, code, figures }) => words.line(wrap(String(line)), words.faults[code]((name) => wrap(figures[name] ?? '?'))),
  };
}
