import type { Issue } from '../shared/issue.values.ts';
import type { ReferentialIssueCode } from '../referential/referential.values.ts';
import type { Figures } from './figures.ts';

/** A sentence about one issue, made from its figures. */
export type IssueSentence = (figure: (name: string) => string, figures: Figures) => string;
/** One sentence per code: a code added to the list does not compile until every language has its own. */
export type IssueSentences = Readonly<Record<ReferentialIssueCode, IssueSentence>>;

/** A text for each figure of a closed list, and what to say of one this version does not know. */
export const wordOf = (words: Figures, key: string | undefined, otherwise: string): string =>
  (key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined) ?? otherwise;

interface Wording {
  readonly sentences: IssueSentences;
  /** How a code, a figure or a place stands in a sentence of this language. */
  readonly wrap: (text: string) => string;
  /** Puts the place before what is wrong there. */
  readonly at: (place: string, sentence: string) => string;
  readonly document: string;
  readonly otherwise: (code: string) => string;
}

/** Makes the public function of one language. A code of a later version still gets a sentence, with its place. */
export function describeWith({ sentences, wrap, at, document, otherwise }: Wording): (issue: Issue<ReferentialIssueCode>) => string {
  return ({ code, path, figures }) => {
    const figure = (name: string): string => wrap(figures[name] ?? '?');
    const sentence = Object.hasOwn(sentences, code) ? sentences[code](figure, figures) : otherwise(wrap(code));
    return at(path === '' ? document : wrap(path), sentence);
  };
}
