import { describe, expect, test } from 'vitest';
import { COMPLETENESS_CODES, type CompletenessCode } from '../assessment/review/review.values.ts';
import { LANGUAGES } from '../shared/localized-text.values.ts';
import * as ar from './findings.ar.ts';
import * as en from './findings.en.ts';
import * as fr from './findings.fr.ts';
import type { Figures } from './figures.ts';

const sayIn = { fr: fr.describeFinding, en: en.describeFinding, ar: ar.describeFinding };
/** The figures each comes with, as `checkCompleteness` gives them. */
const CASES: readonly (readonly [CompletenessCode, Figures, readonly string[]])[] = [
  ['unanswered', { item: 'CMO-1', missing: 'budget.voted, budget.sent' }, ['CMO-1', 'budget.voted, budget.sent']],
  ['proof-missing', { item: 'CMO-1', kind: 'receipt' }, ['CMO-1', 'receipt']],
  ['inconsistent', { item: 'CMO-1', event: 'budget.sent', on: '2024-12-10', after: 'budget.voted', afterOn: '2024-12-20' }, ['CMO-1', 'budget.sent', 'budget.voted', '10', '20', '2024']],
  ['inconsistent', { item: 'IDP-6', input: 'meetings', other: 'IDP-2' }, ['IDP-6', 'meetings', 'IDP-2']],
  ['out-of-period', { item: 'CMO-1', event: 'budget.sent', given: '2025-06-02', max: '2025-06-01' }, ['CMO-1', 'budget.sent', '2025']],
  ['out-of-period', { item: 'CMO-1', kind: 'receipt', given: '2025-06-02', max: '2025-06-01' }, ['CMO-1', 'receipt', '2025']],
];

describe.each(LANGUAGES)('what is missing in a dossier, in %s,', (language) => {
  const say = sayIn[language];
  test.each(CASES)('%s %j is said with its figures, and what to do', (code, figures, said) => {
    const sentence = say({ code, figures });
    for (const one of said) expect(sentence.replaceAll(/[\u2068\u2069]/g, '')).toContain(one);
    expect(sentence.slice(0, -1)).toMatch(/[.:] /);
    expect(sentence).toMatch(/\.$/);
  });

  test('each code has its own sentence, without figures too, and one only a newer grid knows still makes one', () => {
    const sentences = COMPLETENESS_CODES.map((code) => say({ code, figures: {} }));
    expect(new Set(sentences).size).toBe(COMPLETENESS_CODES.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null/);
    expect(say({ code: 'illegible' as CompletenessCode, figures: { item: 'CMO-1' } })).toContain('illegible');
  });
});
