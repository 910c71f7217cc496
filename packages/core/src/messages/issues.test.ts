import { describe, expect, it } from 'vitest';
import { setAt } from '../referential/__fixtures__/change.ts';
import { CYCLE_MISTAKES, gridOfCycles, smallCycle } from '../referential/__fixtures__/cycle-mistakes.ts';
import { GRID_MISTAKES, type Mistake } from '../referential/__fixtures__/grid-mistakes.ts';
import { smallGrid } from '../referential/__fixtures__/small-grid.ts';
import { loadCycle } from '../referential/load-cycle.rules.ts';
import { loadReferential } from '../referential/load-referential.rules.ts';
import { MOST_ISSUES } from '../referential/referential-issue.rules.ts';
import { REFERENTIAL_ISSUE_CODES } from '../referential/referential.values.ts';
import { DEADLINE_FAULTS } from '../time/deadline.values.ts';
import { LANGUAGES, type Language } from '../shared/localized-text.values.ts';
import * as ar from './issues.ar.ts';
import * as en from './issues.en.ts';
import * as fr from './issues.fr.ts';

const describeIssue = { fr: fr.describeIssue, en: en.describeIssue, ar: ar.describeIssue };
const FORBIDDEN = /oups|oops|veuillez|please|erreur inconnue|unknown error|invalide|\binvalid\b|votre faute|your fault|رجاء|يرجى|!|\?|undefined|\bNaN\b/i;

const written = (document: unknown, { write }: Pick<Mistake, 'write'>): unknown => write.reduce<unknown>((made, [pointer, value]) => setAt(made, pointer, structuredClone(value)), document);
const shapes: readonly Mistake['write'][] = [
  [['/code', '9']], [['/indicators/0/points', 60]], [['/indicators/0/points', '6,0']], [['/basis', 'final']], [['/basis', undefined]], [['/scores/0/round/decimals', 9]],
  [['/label', { fr: '' }]], [['/scores/0/round/mode', 'bankers']], [['/gates', {}]], [['/version', '-']],
];

/** Every issue as the loaders really make it, with its own figures. */
const found = [
  ...GRID_MISTAKES.flatMap((mistake) => loadReferential(written(smallGrid(), mistake)).issues), ...shapes.flatMap((write) => loadReferential(written(smallGrid(), { write })).issues),
  ...CYCLE_MISTAKES.flatMap((mistake) => loadCycle(written(smallCycle(), mistake), gridOfCycles).issues),
  ...['{', 'x'.repeat(3_000_000), setAt(smallGrid(), '/scores/0/sum', Array(MOST_ISSUES + 9).fill('?'))].flatMap((json) => loadReferential(json).issues.filter(({ code }) => code !== 'invalid-shape')),
];

describe.each(LANGUAGES)('an issue of a grid in %s', (language: Language) => {
  const say = describeIssue[language];

  it('says where, what is wrong and what to write, for every code', () => {
    expect(REFERENTIAL_ISSUE_CODES.filter((code) => !found.some((issue) => issue.code === code))).toEqual([]);
    for (const issue of found) {
      const sentence = say(issue);
      expect(sentence, issue.code).not.toMatch(FORBIDDEN);
      expect(sentence, issue.code).toMatch(/\.$/);
      expect(sentence.slice(0, -1), `${issue.code}: one sentence for what is wrong, one for what to do`).toMatch(/[.:] \S/);
      expect(sentence, issue.code).toContain(issue.path);
    }
  });

  it('says why a deadline cannot be read', () => {
    const sentences = DEADLINE_FAULTS.map((fault) => say({ code: 'invalid-deadline', severity: 'error', path: '/due', figures: { expression: 'x', fault, at: 'x' } }));
    expect(new Set(sentences).size).toBe(DEADLINE_FAULTS.length);
  });

  it('still gives the place of an issue that a later version made', () => {
    expect(say({ code: 'from-the-future' as never, severity: 'error', path: '/gates/0', figures: {} })).toMatch(/\/gates\/0.*from-the-future/);
  });
});

it('says it in French as one would aloud', () => {
  const [issue] = loadReferential(setAt(smallGrid(), '/indicators/1/points', '38')).issues;
  expect(fr.describeIssue(issue!)).toBe('/scores/0/sum\u202f: les lignes font 98 points ensemble, et il en faut 100. Corrigez les points, les poids ou le maximum.');
});

it('keeps codes and places readable from left to right in Arabic', () => {
  const [issue] = loadReferential(setAt(smallGrid(), '/indicators/1/points', '38')).issues;
  expect(ar.describeIssue(issue!)).toBe('\u2068/scores/0/sum\u2069: مجموع نقاط الأسطر \u206898\u2069 والمطلوب \u2068100\u2069. صحح النقاط أو الأوزان أو الحد الأقصى.');
});
