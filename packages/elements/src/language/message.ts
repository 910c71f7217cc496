import type { Format } from './format.ts';

/** What stands between braces in a sentence: text ready to show, or a number still to be written. */
export type Figure = string | number;

/** The names between braces of a sentence. */
export type Named<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/**
 * A sentence with its figures in braces (`"Situation au {date}"`), or a function of them where the language has to count.
 * A host may give either for any message; a sentence given for a function is filled from the same figures.
 */
export type Message<F> = string | ((figures: F, format: Format) => string);

type FunctionOf<M> = M extends (figures: infer F, format: Format) => string ? F : never;
/** The figures a message of the French source needs. */
export type FiguresOf<M> = M extends string ? ([Named<M>] extends [never] ? undefined : Readonly<Record<Named<M>, Figure>>) : FunctionOf<M>;

/** The same messages in another language. */
export type Translation<Source> = { readonly [K in keyof Source]: Message<FiguresOf<Source[K]> extends undefined ? Record<never, never> : FiguresOf<Source[K]>> };

const looksLikeNumber = /^-?\d+(\.\d+)?$/;

/** Fills the braces of a sentence. Numbers are written the language's way; `counts` says that numeric text is a number too. */
export function fill(sentence: string, figures: Readonly<Record<string, unknown>>, format: Format, counts: boolean): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = figures[name];
    if (typeof value === 'number' || (counts && typeof value === 'string' && looksLikeNumber.test(value))) return format.count(value);
    return typeof value === 'string' ? value : braces;
  });
}
