import type { ImportRemark, ImportRemarkCode } from '../investment/import/plan-table.values.ts';
import type { PlanSentence, PlanWords } from './plan-words.ts';

export type ImportSentences = Readonly<Record<ImportRemarkCode, PlanSentence>>;

/** The sentence of a remark with the head of its column before it; `otherwise` for one a later version makes. */
export function sayRemark(sentences: ImportSentences, { code, column }: ImportRemark, words: PlanWords, quote: (head: string) => string, otherwise: (code: string) => string): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code](words) : otherwise(String(code));
  return column === undefined ? sentence : `${quote(column)}${sentence}`;
}
