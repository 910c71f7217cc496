import type { FrameworkIssue } from '../investment/framework/framework-issue.rules.ts';
import type { FrameworkIssueCode } from '../investment/framework/framework.values.ts';
import type { ReferentialIssueCode } from '../referential/referential.values.ts';
import type { IssueSentence } from './issues.ts';

/** Codes that only planning frameworks have: the others are told as those of grids are. */
type OwnCode = Exclude<FrameworkIssueCode, ReferentialIssueCode>;
export type OwnIssueSentences = Readonly<Record<OwnCode, IssueSentence>>;

/** The sentence of an issue of frameworks with its place before it; `undefined` for one that grids have too. */
export function describeOwnIssue(sentences: OwnIssueSentences, { code, path, figures }: FrameworkIssue, wrap: (text: string) => string = (text) => text, between = ': '): string | undefined {
  if (!Object.hasOwn(sentences, code)) return undefined;
  const figure = (name: string): string => wrap(figures[name] ?? '?');
  return `${wrap(path)}${between}${sentences[code as OwnCode](figure, figures)}`;
}
