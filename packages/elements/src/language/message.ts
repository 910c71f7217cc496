import type { Format } from './format.ts';

/** What a sentence is filled with: text ready to show, or a count. */
export type Figure = string | number | boolean;

/*
 * A message is one line of text, so that a translator, or a page, can write it without code:
 *   {name}                    the figure as it is            {#name}             a number, written the language's way
 *   {name|point|points}       the number and its noun        {name~est|sont}     the word that agrees with it, alone
 *   {name^guichet|guichets}   the same, in words at the head of a sentence
 *   [name?text]               text only where the figure is something other than nothing or zero; [!name?text] where it is not
 * Nouns take two forms (one, other), three (one, two, other) or five (one, two, few, many, other). Where there is a form for two,
 * one and two need no figure of their own: that is how Arabic counts.
 */

type NameIn<Inside> = Inside extends `#${infer Name}` ? Name
  : Inside extends `${infer Name}${'|' | '~' | '^'}${string}` ? NameIn<Name> : Inside;
type Asked<S> = S extends `${string}[${infer Name}?${infer Rest}` ? (Name extends `!${infer Bare}` ? Bare : Name) | Asked<Rest> : never;
type Braced<S> = S extends `${string}{${infer Inside}}${infer Rest}` ? NameIn<Inside> | Braced<Rest> : never;
/** The names of the figures a message needs. */
export type Named<S> = Asked<S> | Braced<S>;

/** The figures a message needs; `undefined` when it needs none. */
export type FiguresOf<M> = [Named<M>] extends [never] ? undefined : Readonly<Record<Named<M> & string, Figure>>;

/** Number, empty text and absence count as nothing alike. */
const isNothing = (value: unknown): boolean => value === undefined || value === '' || Number(value) === 0;

/** Which form of a noun a count takes. */
function formFor(count: Figure, forms: readonly string[], format: Format): string {
  const rule = format.plural(Number(count));
  const index = ['one', 'two', 'few', 'many'].slice(0, forms.length - 1).indexOf(rule);
  return forms[index < 0 ? forms.length - 1 : index] ?? '';
}

/** Fills a message. `words` writes small numbers out, from zero up. */
export function fill(message: string, figures: Readonly<Record<string, unknown>>, format: Format, words: readonly string[]): string {
  let text = message;
  // The innermost first: one condition may stand inside another. Most messages have none.
  for (let before = text.includes('[') ? '' : text; before !== text; ) {
    before = text;
    text = text.replace(/\[(!?)(\w+)\?([^[\]]*)\]/g, (_, not: string, name: string, inner: string) => (isNothing(figures[name]) === (not !== '') ? inner : ''));
  }
  return text.replace(/\{(#?)(\w+)(?:([|~^])([^}]*))?\}/g, (braces, hash: string, name: string, sign: string | undefined, written = '') => {
    const value = figures[name] as Figure | undefined;
    if (value === undefined) return braces;
    if (!sign) return hash || typeof value === 'number' ? format.count(String(value)) : String(value);
    const forms = (written as string).split('|');
    const form = formFor(value, forms, format);
    const standsAlone = sign === '~' || (forms.length > 2 && (Number(value) === 1 || Number(value) === 2));
    return standsAlone ? form : `${(sign === '^' && words[Number(value)]) || format.count(String(value))} ${form}`;
  });
}
