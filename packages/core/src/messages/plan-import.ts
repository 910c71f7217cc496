import { PLAN_HEADS, PLAN_WORDS } from '../investment/import/plan-heads.values.ts';
import type { ImportRemark, ImportRemarkCode } from '../investment/import/plan-table.values.ts';
import type { Figures } from './figures.ts';
import type { PlanSentence, PlanWords } from './plan-words.ts';

export type ImportSentences = Readonly<Record<ImportRemarkCode, PlanSentence>>;

/** The sentence of a remark with the head of its column before it; `otherwise` for one a later version makes. */
export function sayRemark(sentences: ImportSentences, { code, column }: ImportRemark, words: PlanWords, quote: (head: string) => string, otherwise: (code: string) => string): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code](words) : otherwise(String(code));
  return column === undefined ? sentence : `${quote(column)}${sentence}`;
}

type Worded = Readonly<Record<string, readonly string[] | undefined>>;
const HEADS: Worded = PLAN_HEADS;
const WORDS: Readonly<Record<string, Worded | undefined>> = PLAN_WORDS;

/** Codes of columns, of what is supposed in them and of units as the words of a language, the one at that place among heads. What has no words stays. */
export function figuresInWords({ code, figures }: ImportRemark, at: 0 | 1 | 2, units: Figures): Figures {
  const { field, value, scale } = figures;
  if (code === 'assumed' && field !== undefined && value !== undefined) return { ...figures, field: HEADS[field]?.[at] ?? field, value: WORDS[field]?.[value]?.[at] ?? HEADS[value]?.[at] ?? value };
  return code === 'unit-assumed' && scale !== undefined ? { ...figures, scale: units[scale] ?? scale } : figures;
}
